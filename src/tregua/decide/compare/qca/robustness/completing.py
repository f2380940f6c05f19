"""Which models survive when the cells nobody knows are filled in, every way there is."""

from collections.abc import Callable, Iterable, Iterator
from itertools import product
from math import prod
from typing import TypeAlias

import numpy as np

from tregua.decide.compare.qca.library import Held, ThreeValued
from tregua.decide.compare.qca.results import Analysis, Kind
from tregua.decide.compare.qca.robustness.bounds import (
    Pair,
    best,
    coverage_bounds,
    inclusion_bounds,
    worst,
)
from tregua.decide.compare.qca.robustness.reading import (
    Analyse,
    Tally,
    attempted,
    model_text,
    models_of,
)
from tregua.decide.compare.qca.robustness.results import Bounds, Completions
from tregua.decide.compare.qca.terms import Term

__all__ = ["LARGEST", "SAMPLE", "SEED", "Fill", "completions", "every", "filled"]

LARGEST = 2**12
"""The most completions that are all analysed; beyond it a sample is."""

SAMPLE = 1000
SEED = 1

Fill: TypeAlias = tuple[int, ...]
"""One level for each unknown cell, in the order of `ThreeValued.unknown`."""


def completions(
    given: ThreeValued,
    first: Analysis,
    analyse: Analyse,
    *,
    largest: int = LARGEST,
    sample: int = SAMPLE,
    seed: int = SEED,
) -> Completions:
    """Return which models and terms survive every completion of the unknown cells.

    All completions are analysed where there are at most `largest`. Else `sample` of them are,
    drawn evenly from `seed`, and with them the completions that make each model's fit worst and
    best: what is lost once is lost for certain, what is never lost is only not known to be lost.
    The bounds of the fit are exact either way, over all cases.

    Notes
    -----
    Completions that give the same configurations and outcomes to the same numbers of cases have
    the same models and fit, whichever cases they are; each such table is analysed once.
    """
    number = prod(len(choice) for choice in choices(given))
    exact = number <= largest
    drawn = every(given) if exact else (*pressing(given, first), *some(given, sample, seed))
    same: dict[tuple[Fill, ...], list[Fill]] = {}
    for fill in drawn:
        same.setdefault(tuple(sorted(lines(given, fill))), []).append(fill)
    tally = Tally(first)
    seen: dict[Kind, set[frozenset[str]]] = {one.kind: set() for one in first.solutions}
    for fills in same.values():
        analysis = attempted(analyse, filled(given, fills[0]).complete(), first.table.cuts)
        tally.add(analysis, times=len(fills))
        if not isinstance(analysis, str):
            for kind, models in models_of(analysis).items():
                seen[kind].add(models)
    return Completions(
        unknown=len(given.unknown),
        cases=len({row for row, _ in given.unknown}),
        number=number,
        tried=tally.trials,
        exact=exact,
        seed=None if exact else seed,
        survivals=tally.survivals(),
        bounds=tuple(bounds_of(given, first)),
        empty=tally.empty,
        different=tuple((kind, len(solutions)) for kind, solutions in seen.items()),
    )


def choices(given: ThreeValued) -> list[range]:
    """Return the levels each unknown cell may have."""
    return [range(given.counts[at] if at >= 0 else 2) for _, at in given.unknown]


def every(given: ThreeValued) -> Iterator[Fill]:
    """Yield every completion."""
    yield from product(*choices(given))


def some(given: ThreeValued, sample: int, seed: int) -> Iterator[Fill]:
    """Yield completions drawn evenly, the same for the same seed."""
    chance = np.random.default_rng(seed)
    sizes = [len(one) for one in choices(given)]
    for fill in chance.integers(0, sizes, size=(sample, len(sizes))).tolist():
        yield tuple(fill)


def pressing(given: ThreeValued, first: Analysis) -> Iterator[Fill]:
    """Yield, for each model, the completions that make its inclusion worst and best."""
    for solution in first.solutions:
        for model in solution.models:
            terms = tuple(one.term for one in model.terms)
            yield pressed(given, terms, worst, absent=first.absent)
            yield pressed(given, terms, best, absent=first.absent)


def pressed(
    given: ThreeValued,
    terms: tuple[Term, ...],
    choose: Callable[[frozenset[Pair]], Pair],
    *,
    absent: bool,
) -> Fill:
    """Return the completion in which every case has the pair that a choice prefers."""
    fill: list[int] = []
    for row in range(len(given.cases)):
        ways: dict[Pair, Fill] = {}
        for way in row_fills(given, row):
            *levels, outcome = replaced(given.line(row), way)
            within = int(any(term.covers(levels) for term in terms))
            ways.setdefault((within, 1 - outcome if absent else outcome), way)
        fill += ways[choose(frozenset(ways))]
    return tuple(fill)


def row_fills(given: ThreeValued, row: int) -> Iterator[Fill]:
    """Yield every filling of one case's unknown cells."""
    counts = (*given.counts, 2)
    gaps = zip(given.line(row), counts, strict=True)
    yield from product(*(range(count) for cell, count in gaps if cell is None))


def replaced(line: Iterable[Held], fill: Iterable[int]) -> tuple[int, ...]:
    """Return a line with its unknown cells filled in, in their order."""
    left = iter(fill)
    return tuple(next(left) if cell is None else cell for cell in line)


def lines(given: ThreeValued, fill: Fill) -> list[tuple[int, ...]]:
    """Return every case's levels, the outcome last, as one completion has them."""
    left = iter(fill)
    return [replaced(given.line(row), left) for row in range(len(given.cases))]


def filled(given: ThreeValued, fill: Fill) -> ThreeValued:
    """Return the table with its unknown cells filled in."""
    done = lines(given, fill)
    return ThreeValued(
        cases=given.cases,
        conditions=given.conditions,
        of=given.of,
        held=tuple(line[:-1] for line in done),
        outcome=tuple(line[-1] for line in done),
        counts=given.counts,
        families=given.families,
    )


def bounds_of(given: ThreeValued, first: Analysis) -> Iterator[Bounds]:
    """Yield the exact bounds of the fit of every model of the first analysis."""
    for solution in first.solutions:
        for model in solution.models:
            terms = tuple(one.term for one in model.terms)
            yield Bounds(
                kind=solution.kind,
                model=model_text(model, first),
                inclusion=inclusion_bounds(given, terms, absent=first.absent),
                coverage=coverage_bounds(given, terms, absent=first.absent),
            )
