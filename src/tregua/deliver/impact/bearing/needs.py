"""Why a file cannot bear a design, and what to be wary of where it can."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.study import Course, FloatArray, Remark, Study

__all__ = ["OWN_PAST", "SHARED", "WEIGHTED", "Needs", "reasons"]

MIXED = "institution_mixed"
ROUNDS = 2
"""A season is seen once it came round so often before the start."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What a design needs: periods before the start, places to lean on, a season seen."""

    periods: int
    donors: int = 0
    season: bool = False


OWN_PAST = Needs(periods=24, season=True)
"""A series set against its own past."""
SHARED = Needs(periods=2, donors=2)
"""Levels of places and a course common to all."""
WEIGHTED = Needs(periods=8, donors=2)
"""Places weighted to follow the one with a truce."""


def reasons(
    study: Study, needs: Needs, *, own_truce: Collection[str] = ()
) -> tuple[tuple[Remark, ...], tuple[Remark, ...]]:
    """Return why a design is refused, and warnings where it is not, or beside.

    `own_truce` names places of the panel known to have had a truce of their own.

    Refused: `institution_mixed` (`rows`), `start_outside` (`start`, `first`, `last`),
    `treated_row_missing` (a place with a truce without any figure before, or none while it was
    on), `all_nought` (nothing recorded there before), `one_period_before`, `few_periods` (`n`,
    `needs`), `no_donors`, `few_donors` (`n`, `needs`), `season_unseen` (`n`, `needs`).

    Warnings: `missing_cells` (`n`, `of`, `rows`), `donors_all_nought` (`rows`),
    `donors_with_own_truce` (`rows`), `season_unseen` where the design does not use a season, and
    `waived` where a reason was given for having no place to compare with.
    """
    refused = (*of_panel(study), *of_treated(study), *of_length(study, needs))
    donors = tuple(of_donors(study, needs))
    warned = (*cells(study), *wary(study, own_truce))
    season = tuple(of_season(study))
    if needs.season:
        return (*refused, *donors, *season), warned
    return (*refused, *donors), (*warned, *season)


def of_panel(study: Study) -> Iterator[Remark]:
    """Yield institutions mixed in the table."""
    for each in study.panel.applied:
        if each.code == MIXED:
            yield Remark(MIXED, each.values, each.rows)


def of_treated(study: Study) -> Iterator[Remark]:
    """Yield starts outside the table, and places with a truce of which nothing is known."""
    panel = study.panel
    outside = [c.place for c in study.courses if not 0 < c.first < len(panel.periods) or not c.on]
    if outside:
        span = {"first": str(panel.periods[0].first), "last": str(panel.periods[-1].last)}
        yield Remark("start_outside", span, tuple(outside))
    inside = [c for c in study.courses if c.place not in outside]
    silent = [c.place for c in inside if not known(study, c)]
    if silent:
        yield Remark("treated_row_missing", {}, tuple(silent))
    heard = [c for c in inside if c.place not in silent]
    nought = [c.place for c in heard if np.nansum(own(study, c)[: c.first]) == 0]
    if nought:
        yield Remark("all_nought", {}, tuple(nought))


def own(study: Study, course: Course) -> FloatArray:
    """Return the counts of a place with a truce."""
    row: FloatArray = study.panel.counts[study.panel.row(course.place)]
    return row


def known(study: Study, course: Course) -> bool:
    """Tell whether any figure stands before the start, and any while the truce was on."""
    seen = np.isfinite(own(study, course))
    return bool(seen[: course.first].any() and seen[list(course.on)].any())


def before(study: Study) -> int:
    """Return the fewest periods with a figure before a start."""
    return min(int(np.isfinite(own(study, c)[: c.first]).sum()) for c in study.courses)


def of_length(study: Study, needs: Needs) -> Iterator[Remark]:
    """Yield too short a time before."""
    n = before(study)
    if n == 1 and needs.periods > 1:
        yield Remark("one_period_before", {"needs": str(needs.periods)})
    elif n < needs.periods:
        yield Remark("few_periods", {"n": str(n), "needs": str(needs.periods)})


def of_donors(study: Study, needs: Needs) -> Iterator[Remark]:
    """Yield too few places to lean on; those with no count at all bear nothing."""
    n = len(study.donors) - len(empty(study))
    if needs.donors and n <= 0:
        yield Remark("no_donors", {"needs": str(needs.donors)})
    elif n < needs.donors:
        yield Remark("few_donors", {"n": str(n), "needs": str(needs.donors)})


def of_season(study: Study) -> Iterator[Remark]:
    """Yield a season that did not come round often enough before the start."""
    season = study.panel.length.in_a_year
    n = before(study)
    if season > 1 and n < ROUNDS * season:
        yield Remark("season_unseen", {"n": str(n), "needs": str(ROUNDS * season)})


def empty(study: Study) -> tuple[str, ...]:
    """Return the donors of which nothing was ever counted."""
    panel = study.panel
    return tuple(p for p in study.donors if np.nansum(panel.counts[panel.row(p)]) == 0)


def cells(study: Study) -> Iterator[Remark]:
    """Yield cells without a figure among the places used."""
    panel = study.panel
    used = (*study.treated, *study.donors)
    gaps = np.isnan(panel.counts[[panel.row(place) for place in used]])
    if gaps.any():
        rows = tuple(used[at] for at in np.flatnonzero(gaps.any(axis=1)))
        yield Remark("missing_cells", {"n": str(int(gaps.sum())), "of": str(gaps.size)}, rows[:20])


def wary(study: Study, own_truce: Collection[str]) -> Iterator[Remark]:
    """Yield donors to be wary of, and a comparison waived."""
    nought = empty(study)
    if nought:
        yield Remark("donors_all_nought", {"n": str(len(nought))}, nought[:20])
    had = tuple(place for place in study.donors if place in own_truce)
    if had:
        yield Remark("donors_with_own_truce", {"n": str(len(had))}, had[:20])
    if study.waived and not study.donors:
        yield Remark("waived", {"why": study.waived})
