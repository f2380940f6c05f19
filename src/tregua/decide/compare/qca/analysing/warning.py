"""Warnings: what a reader of a comparison must know before its solutions."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import prod

from tregua.decide.compare.qca.memberships import Memberships
from tregua.decide.compare.qca.results import Analysis, Kind, Warned
from tregua.decide.compare.qca.settings import Settings
from tregua.decide.compare.qca.solving import Question

__all__ = ["FAR", "Seen", "warned_of"]

FAR = 4
"""More than so many possible rows a case: mostly unseen rows will decide (a choice of ours)."""

HALF = 0.5


@dataclass(frozen=True, slots=True)
class Seen:
    """What the warnings are read from, beside the analysis itself."""

    given: Memberships
    asked: Question
    settings: Settings
    against_complete: bool


def warned_of(analysis: Analysis, seen: Seen) -> tuple[Warned, ...]:
    """Return the warnings, the gravest first."""
    return (
        *of_the_table(analysis, seen),
        *of_the_cases(seen),
        *of_the_solutions(analysis, seen),
        *of_the_assumptions(analysis, seen),
    )


def of_the_table(analysis: Analysis, seen: Seen) -> Iterator[Warned]:
    """Yield what the truth table cannot bear."""
    table = analysis.table
    marks = Counter(row.outcome for row in table.rows)
    if marks["?"] == len(table.rows):
        yield warned("all_remainders", frequency=table.cuts.frequency)
    elif not seen.asked.positive:
        yield warned("no_positive", of=table.of, inclusion=table.cuts.inclusion, pri=table.cuts.pri)
    elif not seen.asked.negative:
        yield warned("no_negative", of=table.of)
    possible = prod(table.counts)
    if possible > FAR * analysis.families:
        yield warned(
            "far_more_rows",
            conditions=len(table.conditions),
            possible=possible,
            observed=len(table.rows),
            cases=analysis.cases,
            families=analysis.families,
        )
    if marks["C"]:
        yield warned("contradictory_rows", n=marks["C"], as_=seen.settings.contradictions)


def of_the_cases(seen: Seen) -> Iterator[Warned]:
    """Yield whether one family holds more than half of the cases behind the solutions."""
    given = seen.given
    outcome = 1 - given.outcome if seen.settings.absent else given.outcome
    within = given.union(seen.asked.positive) > HALF
    families = [
        family
        for family, covered, membership in zip(given.families, within, outcome, strict=True)
        if covered and membership > HALF
    ]
    if not families:
        return
    family, n = sorted(Counter(families).items(), key=lambda held: (-held[1], held[0]))[0]
    if n > 1 and 2 * n > len(families):
        yield warned("one_family", family=family, n=n, of=len(families))


def of_the_solutions(analysis: Analysis, seen: Seen) -> Iterator[Warned]:
    """Yield where several models say it as briefly, and where not all were listed."""
    every = [("", one) for one in analysis.solutions]
    if analysis.enhanced:
        every += [("enhanced", one) for one in analysis.enhanced.solutions]
    for standard, solution in every:
        at: dict[str, str | Kind] = {"kind": solution.kind, "standard": standard}
        if solution.tied > 1:
            yield warned("tied", n=solution.tied, **at)
        if not solution.complete:
            yield warned("cut_short", most=seen.settings.most, **at)
        if seen.asked.positive and not solution.models:
            yield warned("depth_too_low", depth=seen.settings.depth, **at)


def of_the_assumptions(analysis: Analysis, seen: Seen) -> Iterator[Warned]:
    """Yield what the solutions take for granted that a reader may not see."""
    if not analysis.expectations:
        yield warned("no_expectations")
    if any(one.n_contradictory for one in analysis.assumed):
        n = max(one.n_contradictory for one in analysis.assumed)
        yield warned("contradictory_assumed", n=n, complete=seen.against_complete)
    if analysis.enhanced and not analysis.enhanced.free_of_contradiction:
        yield warned("contradictory_left")


def warned(code: str, **values: object) -> Warned:
    """Return a warning with its values as text."""
    return Warned(code, tuple((name.rstrip("_"), str(value)) for name, value in values.items()))
