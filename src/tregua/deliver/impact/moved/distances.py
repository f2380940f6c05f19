"""How far places lie from the nearest place with a truce, along the great circle."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from tregua.domain import Result
from tregua.series.panels import Panel

__all__ = ["EARTH_KM", "Nearest", "great_circle_km", "nearest_treated"]

EARTH_KM = 6371.0088
"""Mean radius of the earth: a ball, up to half a percent off the true distance."""


@dataclass(frozen=True, slots=True)
class Nearest(Result):
    """A place without a truce, the nearest place with one, and the kilometres between."""

    place: str
    to: str
    km: float


def great_circle_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the kilometres between two (latitude, longitude) pairs in decimal degrees.

    Notes
    -----
    Haversine formula on a ball of radius `EARTH_KM`. It is the way a bird flies: a river or a
    range between two places is not seen.

    Examples
    --------
    >>> round(great_circle_km((0.0, 0.0), (0.0, 90.0)))
    10008
    """
    north, east = radians(other[0] - one[0]), radians(other[1] - one[1])
    chord = sin(north / 2) ** 2 + cos(radians(one[0])) * cos(radians(other[0])) * sin(east / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(chord)))


def nearest_treated(
    panel: Panel, treated: Sequence[str]
) -> tuple[tuple[Nearest, ...], tuple[str, ...]]:
    """Return every placed place without a truce, nearest first, and the places with no coordinates.

    The second part names all places whose distance is not known, those with a truce included; it
    is every place of the panel where none of the treated has coordinates.
    """
    where = dict(zip(panel.places, panel.coordinates, strict=False))
    from_ = {place: at for place in treated if (at := where.get(place)) is not None}
    if not from_:
        return (), panel.places
    found = []
    unplaced = [place for place in panel.places if where.get(place) is None]
    for place in panel.places:
        here = where.get(place)
        if place in treated or here is None:
            continue
        km, to = min((great_circle_km(here, there), name) for name, there in from_.items())
        found.append(Nearest(place, to, km))
    found.sort(key=lambda one: (one.km, one.place))
    return tuple(found), tuple(unplaced)
