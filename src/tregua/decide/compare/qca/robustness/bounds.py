"""The exact least and greatest fit of a model over every completion of unknown cells."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import TypeAlias

from tregua.decide.compare.qca.library import ThreeValued
from tregua.decide.compare.qca.robustness.results import Interval
from tregua.decide.compare.qca.terms import FREE, Term

__all__ = [
    "Pair",
    "attainable",
    "best",
    "coverage_bounds",
    "extremes",
    "inclusion_bounds",
    "worst",
]

Pair: TypeAlias = tuple[int, int]
"""A case's membership in the model, and in the outcome."""

BOTH, MODEL_ONLY = (1, 1), (1, 0)


def inclusion_bounds(
    given: ThreeValued, terms: Sequence[Term], *, absent: bool = False
) -> Interval:
    """Return the least and the greatest inclusion of a model over every completion.

    With `absent` the model is for the absence of the outcome.

    Notes
    -----
    Inclusion is the number of cases in model and outcome, over those in the model: n / d. What
    one case may add, (1, 1), (0, 1) or (0, 0) to (n, d), depends on its own unknown cells alone,
    so each case chooses freely. As 0 <= n <= d always, n/d <= (n+1)/(d+1), and n/(d+1) <= n/d:
    whatever the others chose, a case raises the ratio most by being in both, next by staying out
    of the model, last by being in the model alone; and lowers it most in the reverse order. So
    the greedy choice is exact and nothing is enumerated across cases. Where every choice leaves
    the model empty the ratio is not defined, and the extreme is that of the completions that do
    fill it: 0 (least and greatest) if only cases without the outcome can, 1 if only cases with
    it can. None where no completion fills it.
    """
    return extremes(
        [attainable(given, row, terms, absent=absent) for row in range(len(given.cases))]
    )


def coverage_bounds(given: ThreeValued, terms: Sequence[Term], *, absent: bool = False) -> Interval:
    """Return the least and the greatest coverage of a model over every completion.

    Coverage is the number in both over the number with the outcome: inclusion with model and
    outcome exchanged, and exact for the same reason.
    """
    pairs = [attainable(given, row, terms, absent=absent) for row in range(len(given.cases))]
    return extremes([{(y, x) for x, y in found} for found in pairs])


def extremes(pairs: Sequence[Iterable[Pair]]) -> Interval:
    """Return the least and the greatest ratio of (1, 1) to (1, .) over free choices a case."""
    choices = [frozenset(found) for found in pairs]
    most = ratio(best(found) for found in choices)
    least = ratio(worst(found) for found in choices)
    some = frozenset[Pair]().union(*choices) if choices else frozenset()
    if most is None and MODEL_ONLY in some:
        most = 0.0
    if least is None and BOTH in some:
        least = 1.0
    return Interval(least, most)


def best(found: frozenset[Pair]) -> Pair:
    """Return the choice of one case that raises the ratio most."""
    return max(found, key=lambda pair: (pair == BOTH, pair != MODEL_ONLY))


def worst(found: frozenset[Pair]) -> Pair:
    """Return the choice of one case that lowers the ratio most."""
    return max(found, key=lambda pair: (pair == MODEL_ONLY, pair != BOTH))


def ratio(pairs: Iterable[Pair]) -> float | None:
    """Return the share of those in the first set that are in the second; None if it is empty."""
    seconds = [second for first, second in pairs if first]
    return sum(seconds) / len(seconds) if seconds else None


def attainable(
    given: ThreeValued, row: int, terms: Sequence[Term], *, absent: bool = False
) -> frozenset[Pair]:
    """Return the pairs one case can have, by filling in its own unknown cells.

    Only cells of conditions that a term names are filled in; model and outcome share no cell, so
    every membership in the one goes with every membership in the other.
    """
    outcome = given.outcome[row]
    outcomes = (0, 1) if outcome is None else (1 - outcome if absent else outcome,)
    within = {int(any(term.covers(line) for term in terms)) for line in lines(given, row, terms)}
    return frozenset(product(within, outcomes))


def lines(given: ThreeValued, row: int, terms: Sequence[Term]) -> Iterator[tuple[int, ...]]:
    """Yield one case's levels with every filling of the unknown cells that terms name."""
    named = {at for term in terms for at, level in enumerate(term.levels) if level != FREE}
    choices = [
        (held,) if held is not None else tuple(range(given.counts[at])) if at in named else (0,)
        for at, held in enumerate(given.held[row])
    ]
    yield from product(*choices)
