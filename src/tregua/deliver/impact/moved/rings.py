"""Rings about the places with a truce: by kilometres, by rank of nearness, or by shared border."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tregua.deliver.impact.moved.adjacency import Adjacency
from tregua.deliver.impact.moved.distances import nearest_treated
from tregua.deliver.impact.study import Study
from tregua.domain import Result

__all__ = ["RINGS_KM", "Ring", "Rings", "rings_by_border", "rings_by_km", "rings_by_rank"]

RINGS_KM = (50.0, 100.0, 200.0)
"""Outer edges where none are chosen: a judgement, to be chosen anew for each country."""


@dataclass(frozen=True, slots=True)
class Ring(Result):
    """Some places about those with a truce, each with the treated place it lies nearest to.

    `over` is not included (but for the innermost, which begins at nought), `upto` is; both are
    None where the ring is drawn by borders. Kilometres or ranks.
    """

    name: str
    places: tuple[str, ...]
    nearest: tuple[str, ...]
    over: float | None = None
    upto: float | None = None


@dataclass(frozen=True, slots=True)
class Rings(Result):
    """The rings chosen, how they were drawn, the places beyond, and those nobody can place.

    `by` is `km`, `rank` or `border`. `beyond` are places known to lie outside every ring.
    """

    by: str
    rings: tuple[Ring, ...]
    beyond: tuple[str, ...]
    unplaced: tuple[str, ...] = ()

    @property
    def within(self) -> frozenset[str]:
        """Return the places of any ring."""
        return frozenset(place for ring in self.rings for place in ring.places)


def rings_by_km(study: Study, edges: Sequence[float] = RINGS_KM) -> Rings:
    """Return rings by distance from the nearest place with a truce; `edges` rise from above 0.

    Raises
    ------
    ValueError
        If the edges do not rise, or the first is not above nought.
    """
    placed, unplaced = nearest_treated(study.panel, study.treated)
    bounds = rising(edges)
    rings = []
    for over, upto in pairwise(bounds):
        own = [one for one in placed if (over < one.km or over == 0) and one.km <= upto]
        names = tuple(one.place for one in own), tuple(one.to for one in own)
        rings.append(Ring(f"km:{over:g}-{upto:g}", *names, over, upto))
    beyond = tuple(one.place for one in placed if one.km > bounds[-1])
    return Rings("km", tuple(rings), beyond, unplaced)


def rings_by_rank(study: Study, edges: Sequence[int]) -> Rings:
    """Return rings by rank of nearness: `(5, 15)` is the five nearest places and the ten after.

    Raises
    ------
    ValueError
        If the edges do not rise, or the first is not above nought.
    """
    placed, unplaced = nearest_treated(study.panel, study.treated)
    rings = []
    for over, upto in pairwise(rising(edges)):
        own = placed[int(over) : int(upto)]
        names = tuple(one.place for one in own), tuple(one.to for one in own)
        rings.append(Ring(f"rank:{over + 1:g}-{upto:g}", *names, over, upto))
    beyond = tuple(one.place for one in placed[int(edges[-1]) :])
    return Rings("rank", tuple(rings), beyond, unplaced)


def rings_by_border(study: Study, adjacency: Adjacency) -> Rings:
    """Return one ring: the places that border on a place with a truce.

    Where a treated place is not on the map nobody's neighbours are whole: all are unplaced.
    """
    on_map = set(adjacency.on_map)
    others = [place for place in study.panel.places if place not in study.treated]
    if not on_map.issuperset(study.treated):
        return Rings("border", (), (), tuple(study.panel.places))
    nearest: dict[str, str] = {}
    for treated in study.treated:
        for place in adjacency.beside(treated):
            nearest.setdefault(place, treated)
    own = tuple(place for place in others if place in nearest)
    ring = Ring("border", own, tuple(nearest[place] for place in own))
    beyond = tuple(place for place in others if place in on_map and place not in nearest)
    unplaced = tuple(place for place in others if place not in on_map)
    return Rings("border", (ring,), beyond, unplaced)


def rising(edges: Sequence[float]) -> tuple[float, ...]:
    """Return nought and the edges, which must rise."""
    bounds = (0.0, *(float(edge) for edge in edges))
    if len(bounds) < 2 or any(a >= b for a, b in pairwise(bounds)):
        raise ValueError("edges of rings rise from above nought")
    return bounds
