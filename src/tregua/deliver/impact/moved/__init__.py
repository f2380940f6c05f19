"""What moved: neighbours are not leaned on, then asked themselves, ring by ring."""

from tregua.deliver.impact.moved.adjacency import Adjacency, adjacency_of
from tregua.deliver.impact.moved.distances import (
    EARTH_KM,
    Nearest,
    great_circle_km,
    nearest_treated,
)
from tregua.deliver.impact.moved.excluding import exclude_neighbours
from tregua.deliver.impact.moved.nearby import Answering, Nearby, RingAnswer, nearby, ring_study
from tregua.deliver.impact.moved.rings import (
    RINGS_KM,
    Ring,
    Rings,
    rings_by_border,
    rings_by_km,
    rings_by_rank,
)

__all__ = [
    "EARTH_KM",
    "RINGS_KM",
    "Adjacency",
    "Answering",
    "Nearby",
    "Nearest",
    "Ring",
    "RingAnswer",
    "Rings",
    "adjacency_of",
    "exclude_neighbours",
    "great_circle_km",
    "nearby",
    "nearest_treated",
    "ring_study",
    "rings_by_border",
    "rings_by_km",
    "rings_by_rank",
]
