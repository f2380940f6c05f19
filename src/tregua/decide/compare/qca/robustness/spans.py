"""The values of a cut or a crossover around the one used that leave the solution the same."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, TypeAlias

from tregua.decide.compare.qca.memberships import Memberships
from tregua.decide.compare.qca.results import Analysis, Cuts, Kind
from tregua.decide.compare.qca.robustness.reading import Analyse, attempted, models_of
from tregua.decide.compare.qca.robustness.results import Span
from tregua.errors import TreguaError

__all__ = ["cut_spans", "frequency_spans", "moved_spans"]

Models: TypeAlias = dict[Kind, frozenset[str]]
At: TypeAlias = Callable[[float], Models]

NEAR = 1e-9
DIGITS = 12
HALVINGS = 30


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of values that cannot differ, and one of them to try."""

    low: float
    high: float
    tried: float


def cut_spans(
    given: Memberships, first: Analysis, analyse: Analyse, of: Literal["inclusion", "pri"]
) -> tuple[Span, ...]:
    """Return, for each kind of solution, the exact span of the inclusion or the PRI cut.

    A row passes a cut if its figure is at least the cut, so nothing changes between one observed
    figure and the next: each such stretch is tried once, outward from the cut used, until the
    models differ. A span is open below and closed above, and runs at most from 0 (or from
    `against`, where that was set for inclusion) to 1. The other cuts stay as they are.
    """
    cuts = first.table.cuts
    floor = cuts.against if of == "inclusion" and cuts.against is not None else 0.0
    figures = [getattr(row, of) for row in first.table.rows if row.n >= cuts.frequency]
    stretches = between([one for one in figures if one is not None], floor)
    used = getattr(cuts, of)
    here = next((at for at, one in enumerate(stretches) if used <= one.high + NEAR), -1)

    def at(value: float) -> Models:
        moved = replace(cuts, inclusion=value) if of == "inclusion" else replace(cuts, pri=value)
        return tried(given, analyse, moved)

    found = outward(stretches, here, models_of(first), at)
    return tuple(
        Span(
            of=of,
            kind=kind,
            at=used,
            low=stretches[low].low,
            high=stretches[high].high,
            low_included=low == 0,
            high_included=True,
            low_bounded=low > 0,
            high_bounded=high < len(stretches) - 1,
        )
        for kind, low, high in found
    )


def between(figures: Sequence[float], floor: float) -> list[Stretch]:
    """Return the stretches from a floor to 1 in which no figure passes or fails anew.

    Each is open below and closed above; the first holds the floor, alone where a figure lies
    on it.
    """
    seen = sorted({round(one, DIGITS) for one in figures if floor + NEAR < one < 1})
    found = [Stretch(a, b, (a + b) / 2) for a, b in pairwise((floor, *seen, 1.0))]
    on_floor = any(abs(one - floor) <= NEAR for one in figures)
    return [Stretch(floor, floor, floor), *found] if on_floor else found


def frequency_spans(given: Memberships, first: Analysis, analyse: Analyse) -> tuple[Span, ...]:
    """Return, for each kind of solution, the exact span of the frequency cut, in whole cases."""
    cuts = first.table.cuts
    top = max((row.n for row in first.table.rows), default=1)
    last = max(top + 1, cuts.frequency)
    stretches = [Stretch(n, n, n) for n in range(1, last + 1)]

    def at(value: float) -> Models:
        return tried(given, analyse, replace(cuts, frequency=int(value)))

    found = outward(stretches, cuts.frequency - 1, models_of(first), at)
    return tuple(
        Span(
            of="frequency",
            kind=kind,
            at=cuts.frequency,
            low=stretches[low].low,
            high=stretches[high].high,
            low_included=True,
            high_included=True,
            low_bounded=low > 0,
            high_bounded=high < len(stretches) - 1,
        )
        for kind, low, high in found
    )


def moved_spans(
    build: Callable[[float], Memberships],
    first: Analysis,
    analyse: Analyse,
    *,
    of: str,
    used: float,
    low: float,
    high: float,
    steps: int = 50,
) -> tuple[Span, ...]:
    """Return how far one anchor of calibration can move, between `low` and `high`.

    `build` gives the memberships with the anchor at a value; where it refuses, the solution
    counts as different. The anchor is moved outward in `steps` equal steps a side and the step
    in which the models first differ is halved until it is narrow: a change that begins and ends
    between two steps is not seen, so the span says its step and is not called exact.
    """
    cuts, kept = first.table.cuts, models_of(first)

    def at(value: float) -> Models:
        try:
            return tried(build(value), analyse, cuts)
        except TreguaError:
            return {}

    spans = []
    for kind, models in kept.items():
        below, low_met = edge(kind, models, at, used, low, steps)
        above, high_met = edge(kind, models, at, used, high, steps)
        step = max(used - low, high - used) / steps
        spans.append(Span(of, kind, used, below, above, True, True, low_met, high_met, False, step))
    return tuple(spans)


def edge(
    kind: Kind, models: frozenset[str], at: At, used: float, end: float, steps: int
) -> tuple[float, bool]:
    """Return the last value toward an end with the same models, and whether they changed."""
    same, step = used, (end - used) / steps
    for count in range(1, steps + 1):
        other = used + step * count
        if at(other).get(kind) != models:
            for _ in range(HALVINGS):
                middle = (same + other) / 2
                same, other = (middle, other) if at(middle).get(kind) == models else (same, middle)
            return same, True
        same = other
    return end, False


def tried(given: Memberships, analyse: Analyse, cuts: Cuts) -> Models:
    """Return the models of each kind under some cuts; none where nothing comes out."""
    found = attempted(analyse, given, cuts)
    return {} if isinstance(found, str) else models_of(found)


def outward(
    stretches: Sequence[Stretch], here: int, kept: Models, at: At
) -> Iterator[tuple[Kind, int, int]]:
    """Yield for each kind the first and the last stretch, around one, with the same models."""
    known: dict[int, Models] = {here: kept}

    def same(place: int, kind: Kind) -> bool:
        if place not in known:
            known[place] = at(stretches[place].tried)
        return known[place].get(kind) == kept[kind]

    for kind in kept:
        low = high = here
        while low > 0 and same(low - 1, kind):
            low -= 1
        while high < len(stretches) - 1 and same(high + 1, kind):
            high += 1
        yield kind, low, high
