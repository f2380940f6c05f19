"""The whole comparison: table, necessity before sufficiency, three solutions, and the warnings."""

from dataclasses import replace

from tregua.decide.compare.qca.analysing.warning import Seen, warned_of
from tregua.decide.compare.qca.fitting import models_of
from tregua.decide.compare.qca.memberships import Memberships
from tregua.decide.compare.qca.necessity import necessary
from tregua.decide.compare.qca.results import (
    Analysis,
    Enhanced,
    Kind,
    Necessary,
    Solution,
)
from tregua.decide.compare.qca.settings import Settings, refuse_nonsense
from tregua.decide.compare.qca.solving import (
    Both,
    Found,
    assumed_of,
    barred_by,
    conservative,
    contradictory,
    excluded_of,
    intermediate,
    opposite,
    parsimonious,
    question_of,
)
from tregua.decide.compare.qca.truth import truth_table

__all__ = ["analyse"]


def analyse(given: Memberships, settings: Settings | None = None) -> Analysis:
    """Return the whole comparison of some cases: what the table bears out, and all its doubts.

    With no row that counts as having the outcome each solution has no model, and a warning says
    so first.

    Raises
    ------
    Problems
        For settings that cannot be meant, and for memberships of exactly one half.
    Declined
        For more conditions or prime implicants than can be held.
    """
    chosen = settings or Settings()
    refuse_nonsense(given, chosen)
    table = truth_table(given, chosen.cuts, absent=chosen.absent)
    other = truth_table(given, chosen.cuts, absent=not chosen.absent)
    needed = necessary_for(given, chosen)
    asked, against = question_of(table, chosen), question_of(other, chosen)
    both = Both(asked, against, opposite(against))
    plain = conservative(asked), parsimonious(asked)
    solved = solutions_of(given, both, plain, chosen)
    analysis = Analysis(
        table=table,
        cases=len(given.cases),
        families=len(set(given.families)),
        necessary=needed,
        solutions=solved.solutions,
        assumed=solved.assumed,
        expectations=chosen.expectations,
        absent=chosen.absent,
    )
    if chosen.enhanced:
        analysis = replace(analysis, enhanced=enhanced_of(given, both, plain, chosen, needed))
    seen = Seen(given, both, chosen)
    return replace(analysis, warned=warned_of(analysis, seen))


def necessary_for(
    given: Memberships, settings: Settings, *, other: bool = False
) -> tuple[Necessary, ...]:
    """Return what the outcome was never without; with `other`, what the other answer was not."""
    cuts = settings.necessity
    return necessary(
        given,
        inclusion=cuts.inclusion,
        ron=cuts.ron,
        coverage=cuts.coverage,
        size=cuts.size,
        absent=settings.absent != other,
    )


def solutions_of(
    given: Memberships, both: Both, plain: tuple[Found, Found], settings: Settings
) -> Enhanced:
    """Return the three solutions with their fits, and what each pair assumes.

    `plain` are the conservative and the parsimonious models.
    """
    cautious, short = plain
    between, pairs = intermediate(both.asked, cautious, short)
    found: tuple[tuple[Kind, Found], ...] = (
        ("conservative", cautious),
        ("parsimonious", short),
        ("intermediate", between),
    )
    assumed = assumed_of(pairs, short, both)
    return Enhanced(tuple(fitted(given, k, f, settings) for k, f in found), (), assumed)


def enhanced_of(
    given: Memberships,
    both: Both,
    plain: tuple[Found, Found],
    settings: Settings,
    needed: tuple[Necessary, ...],
) -> Enhanced:
    """Return the parsimonious and intermediate solutions without untenable assumptions.

    What is necessary for the other answer keeps rows out of the other answer's models only.
    """
    names, counts = given.conditions, given.counts
    barred = barred_by(needed, settings, names, counts)
    found = necessary_for(given, settings, other=True)
    theirs = barred_by(found, replace(settings, needed=()), names, counts)
    gone, whole = contradictory(both, barred, theirs)
    out = tuple(term for one in barred for term in one.terms) + gone
    against_out = tuple(term for one in theirs for term in one.terms) + gone
    short = parsimonious(both.asked, out)
    between, pairs = intermediate(both.asked, plain[0], short)
    other = Found((), 0) if whole else opposite(both.against, against_out)
    assumed = assumed_of(pairs, short, Both(both.asked, both.against, other))
    solutions = (
        fitted(given, "parsimonious", short, settings),
        fitted(given, "intermediate", between, settings),
    )
    excluded = excluded_of(barred, gone, both.asked, plain[1])
    return Enhanced(solutions, excluded, assumed, free_of_contradiction=whole)


def fitted(given: Memberships, kind: Kind, found: Found, settings: Settings) -> Solution:
    """Return the models of one kind with their fits."""
    models = models_of(given, found.models, absent=settings.absent)
    return Solution(kind, models, found.primes, found.complete)
