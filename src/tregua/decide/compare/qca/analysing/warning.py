"""Warnings: what a reader of a comparison must know before its solutions."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import prod

from tregua.decide.compare.qca.memberships import Memberships
from tregua.decide.compare.qca.results import Analysis, Warned
from tregua.decide.compare.qca.settings import Settings
from tregua.decide.compare.qca.solving import MOST_PAIRS, Both, Question

__all__ = ["FAR", "Seen", "warned_of"]

FAR = 4
"""More than so many possible rows a case: mostly unseen rows will decide (a choice of ours)."""

HALF = 0.5


@dataclass(frozen=True, slots=True)
class Seen:
    """What the warnings are read from, beside the analysis itself."""

    given: Memberships
    both: Both
    settings: Settings

    @property
    def asked(self) -> Question:
        """Return what the table asks."""
        return self.both.asked


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
    of = f"~{table.of}" if analysis.absent else table.of
    if marks["?"] == len(table.rows):
        yield warned("qca_all_remainders", frequency=table.cuts.frequency)
    elif not seen.asked.positive:
        yield warned("qca_no_positive", of=of, inclusion=table.cuts.inclusion, pri=table.cuts.pri)
    elif not seen.asked.negative:
        yield warned("qca_no_negative", of=of)
    both = set(seen.both.asked.positive) & set(seen.both.against.positive)
    if both:
        yield warned("qca_both_ways", n=len(both))
    possible = prod(table.counts)
    if possible > FAR * analysis.families:
        yield warned(
            "qca_far_more_rows",
            conditions=len(table.conditions),
            possible=possible,
            observed=len(table.rows),
            cases=analysis.cases,
            families=analysis.families,
        )
    if marks["C"]:
        yield warned(f"qca_contradict_{seen.settings.contradictions}", n=marks["C"])


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
        yield warned("qca_one_family", family=family, n=n, of=len(families))


def of_the_solutions(analysis: Analysis, seen: Seen) -> Iterator[Warned]:
    """Yield where several models say it as briefly, and where not all were listed."""
    every = analysis.solutions
    yield from (warned(f"qca_tied_{one.kind}", n=one.tied) for one in every if one.tied > 1)
    enhanced = analysis.enhanced.solutions if analysis.enhanced else ()
    for one in enhanced:
        if one.tied > 1:
            yield warned(f"qca_tied_enhanced_{one.kind}", n=one.tied)
    every = (*every, *enhanced)
    if not all(one.complete for one in every):
        yield warned("qca_cut_short", most=seen.settings.most)
    if seen.asked.positive and not all(one.models for one in every):
        yield warned("qca_depth_too_low", depth=seen.settings.depth)


def of_the_assumptions(analysis: Analysis, seen: Seen) -> Iterator[Warned]:
    """Yield what the solutions take for granted that a reader may not see."""
    if not analysis.expectations:
        yield warned("qca_no_expectations")
    if any(one.n_contradictory for one in analysis.assumed):
        n = max(one.n_contradictory for one in analysis.assumed)
        yield warned("qca_contradictory_assumed", n=n)
    if len(analysis.assumed) == MOST_PAIRS:
        yield warned("qca_assumptions_cut_short", most=MOST_PAIRS)
    if not (seen.both.short.complete or seen.both.asked.positive == ()):
        yield warned("qca_contradictory_not_sought")
    elif analysis.enhanced and not analysis.enhanced.free_of_contradiction:
        yield warned("qca_contradictory_left")


def warned(code: str, **values: object) -> Warned:
    """Return a warning with its values as text."""
    return Warned(code, tuple((name, str(value)) for name, value in values.items()))
