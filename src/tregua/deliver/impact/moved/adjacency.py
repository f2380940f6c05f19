"""Which places border on each other, from the polygons of a map the team brings."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from tregua.deliver.impact.study import FloatArray, Remark
from tregua.domain import Result
from tregua.language.spelling import plain_name

__all__ = ["Adjacency", "adjacency_of"]

TOLERANCE = 1e-6
"""Degrees under which two points of a boundary are one: about a tenth of a metre."""

BLOCK = 256
"""Corners measured at once."""


@dataclass(frozen=True, slots=True)
class Adjacency(Result):
    """Pairs of places that share a boundary point or a piece of boundary.

    `pairs` are in the order of the places; `on_map` are the places the map holds. Remarks:
    `map_not_read` (values: `why` is `not_a_collection` or `no_named_polygon`), `map_names_twice`
    (rows: places that several polygons bear, all taken together), `map_lacks` (rows: places
    without a polygon: their neighbours are not known).
    """

    pairs: tuple[tuple[str, str], ...]
    on_map: tuple[str, ...]
    remarks: tuple[Remark, ...] = ()

    def beside(self, place: str) -> tuple[str, ...]:
        """Return the places that border on one."""
        return tuple(b if a == place else a for a, b in self.pairs if place in (a, b))


def adjacency_of(
    places: Sequence[str],
    geojson: Mapping[str, Any],
    name: str = "name",
    matched: Callable[[str], str] = plain_name,
) -> Adjacency:
    """Return which places border on each other.

    Parameters
    ----------
    places : sequence of str
        As the panel writes them.
    geojson : mapping
        A parsed FeatureCollection of Polygons and MultiPolygons, in degrees (RFC 7946).
    name : str
        The property that bears the name of the place.
    matched : callable
        What makes two spellings one: names are compared after it.

    Notes
    -----
    Two places border where a point of one boundary lies on the other, within 1e-6 degrees. A map
    whose boundaries were smoothed place by place has gaps, and shows fewer neighbours than there
    are; holes are boundaries too.
    """
    held, twice, whole = polygons(geojson, name, matched)
    if not held:
        why = "no_named_polygon" if whole else "not_a_collection"
        return Adjacency((), (), (Remark("map_not_read", {"why": why}),))
    on_map = tuple(place for place in places if matched(place) in held)
    rings = {place: held[matched(place)] for place in on_map}
    pairs = tuple((a, b) for a, b in candidates(rings) if touch(rings[a], rings[b]))
    remarks = []
    if several := tuple(place for place in on_map if matched(place) in twice):
        remarks.append(Remark("map_names_twice", {"n": str(len(several))}, several[:20]))
    if lacking := tuple(place for place in places if place not in rings):
        remarks.append(Remark("map_lacks", {"n": str(len(lacking))}, lacking[:20]))
    return Adjacency(pairs, on_map, tuple(remarks))


def polygons(
    geojson: Mapping[str, Any], name: str, matched: Callable[[str], str]
) -> tuple[dict[str, list[FloatArray]], set[str], bool]:
    """Return boundary rings by matched name, names several features bear, and if it is a map."""
    features = geojson.get("features")
    if geojson.get("type") != "FeatureCollection" or not isinstance(features, list):
        return {}, set(), False
    held: dict[str, list[FloatArray]] = defaultdict(list)
    twice: set[str] = set()
    for feature in features:
        said = (feature.get("properties") or {}).get(name) if isinstance(feature, dict) else None
        found = list(rings_of(feature.get("geometry"))) if isinstance(said, str) else []
        if found and isinstance(said, str):
            key = matched(said)
            twice |= {key} & held.keys()
            held[key].extend(found)
    return dict(held), twice, True


def rings_of(geometry: object) -> Iterator[FloatArray]:
    """Yield the rings of a polygon or of several, each of shape (n, 2); what is none is skipped."""
    if not isinstance(geometry, Mapping):
        return
    parts = geometry.get("coordinates")
    parts = [parts] if geometry.get("type") == "Polygon" else parts
    if geometry.get("type") not in {"Polygon", "MultiPolygon"} or not isinstance(parts, list):
        return
    for ring in (ring for part in parts if isinstance(part, list) for ring in part):
        try:
            points = np.array([point[:2] for point in ring], dtype=float)
        except (TypeError, ValueError):
            continue
        if points.ndim == 2 and len(points) >= 4 and np.isfinite(points).all():
            yield points


def candidates(rings: Mapping[str, list[FloatArray]]) -> Iterator[tuple[str, str]]:
    """Yield the pairs whose boxes meet, in the order of the places."""
    places = list(rings)
    if not places:
        return
    low = np.array([np.min([r.min(0) for r in rings[p]], axis=0) for p in places]) - TOLERANCE
    high = np.array([np.max([r.max(0) for r in rings[p]], axis=0) for p in places])
    meet = (low[:, None] <= high[None]).all(2) & (low[None] <= high[:, None]).all(2)
    for a, b in np.argwhere(np.triu(meet, 1)).tolist():
        yield places[a], places[b]


def touch(one: Sequence[FloatArray], other: Sequence[FloatArray]) -> bool:
    """Tell whether a corner of either lies on the boundary of the other."""
    return any(on_boundary(a, b) or on_boundary(b, a) for a in one for b in other)


def on_boundary(corners: FloatArray, ring: FloatArray) -> bool:
    """Tell whether any corner lies within the tolerance of a ring's segments.

    Only corners inside the ring's box, and segments that reach into theirs, are measured.
    """
    inside = (corners >= ring.min(0) - TOLERANCE) & (corners <= ring.max(0) + TOLERANCE)
    near = corners[inside.all(axis=1)]
    if not len(near):
        return False
    start, end = ring[:-1], ring[1:]
    reach = (np.minimum(start, end) <= near.max(0) + TOLERANCE) & (
        np.maximum(start, end) >= near.min(0) - TOLERANCE
    )
    start, end = start[reach.all(axis=1)], end[reach.all(axis=1)]
    along = end - start
    length = np.maximum((along * along).sum(1), TOLERANCE**2)
    for at in range(0, len(near), BLOCK):
        away = near[at : at + BLOCK, None] - start
        share = np.clip((away * along).sum(2) / length, 0, 1)
        gap = away - share[..., None] * along
        if bool((np.square(gap).sum(2) <= TOLERANCE**2).any()):
            return True
    return False
