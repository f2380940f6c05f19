"""Loading how often intervals of impact held the truth in invented worlds."""

from functools import cache

from tregua.domain import Tried
from tregua.domain.claims import Noun
from tregua.knowledge.loading import HERE, read

__all__ = ["load_tried"]


class TriedFile(Noun):
    """`worlds/impact.yaml`, written by `make calibration`."""

    tried: tuple[Tried, ...] = ()


@cache
def load_tried() -> tuple[Tried, ...]:
    """Return what every pair of design and inference did in every kind of world tried."""
    return read(HERE / "worlds/impact.yaml", TriedFile).tried
