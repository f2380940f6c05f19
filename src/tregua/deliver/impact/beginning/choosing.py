"""The places to compare with, and why each other place is not one of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import numpy as np

from tregua.deliver.impact.beginning.naming import covered_places
from tregua.deliver.impact.study import NotLeanedOn, Remark, Study
from tregua.domain import StudyAsked, Treatment
from tregua.series.panels import Panel

__all__ = ["chosen", "own_truces", "without_later_counts"]

WHY = {"neighbour": "neighbour", "own_truce": "own_truce"}
"""Reasons of `leave_out` that have a word of their own; any other is `by_plan`."""


def own_truces(panel: Panel, others: Sequence[Treatment]) -> frozenset[str]:
    """Return the places that another treatment covered at some time in the panel's days."""
    found: set[str] = set()
    if not panel.periods:
        return frozenset()
    first, last = panel.periods[0].first, panel.periods[-1].last
    for other in others:
        for covered, place in covered_places(panel, other)[0] if other.places else ():
            start, end = covered.start or other.start, covered.end or other.end
            if start.first <= last and (end is None or end.last >= first):
                found.add(place)
    return frozenset(found)


def chosen(
    before: Panel,
    treated: Sequence[str],
    asked: StudyAsked,
    names: Mapping[str, str],
    truces: Collection[str],
) -> tuple[tuple[str, ...], tuple[NotLeanedOn, ...], tuple[Remark, ...]]:
    """Return the places to lean on, every other place with its reason, and what to say of them.

    Told from the periods before the truce alone, so that a plan and the study it is written for
    choose the same places, and no count that came after has a say in who is compared with.

    `names` gives the panel's name for each name the study writes. In the order of reasons: left
    out by name, a truce of its own, not among the donors named, no count in half the periods or
    more, only noughts; each before the truce. Remarks: `donor_with_own_truce` (rows: donors named
    that had one), `donors_with_gaps`, `donors_all_nought` (rows: places).
    """
    by_name = {names[each.place]: WHY.get(each.why, "by_plan") for each in asked.leave_out}
    wanted = {names[name] for name in asked.donors}
    gaps, sums = np.isnan(before.counts), np.nansum(before.counts, axis=1)
    why: dict[str, str] = {}
    for row, place in enumerate(before.places):
        if place in by_name:
            why[place] = by_name[place]
        elif place in truces:
            why[place] = "own_truce"
        elif wanted and place not in wanted:
            why[place] = "not_chosen"
        elif 2 * int(gaps[row].sum()) >= len(before.periods):
            why[place] = "missing"
        elif not sums[row]:
            why[place] = "all_nought"
    rest = [place for place in before.places if place not in treated]
    kept = tuple(place for place in rest if place not in why)
    left = tuple(NotLeanedOn(place, why[place]) for place in rest if place in why)
    rows = {
        "donor_with_own_truce": tuple(p for p in rest if p in truces and p in wanted),
        "donors_all_nought": tuple(each.place for each in left if each.why == "all_nought"),
        "donors_with_gaps": tuple(p for p in kept if gaps[before.row(p)].any()),
    }
    remarks = (
        Remark(code, {"n": str(len(held))}, held[:20]) for code, held in rows.items() if held
    )
    return kept, left, tuple(remarks)


def without_later_counts(study: Study, before: int) -> Study:
    """Return a study without the donors of which not one count is on file after `before` periods.

    Each goes to `left_out` as `missing_since`. Remarks added: `donors_without_later_counts` and
    `donors_with_later_gaps` (rows: donors that are kept, some of whose later counts are missing).
    """
    panel = study.panel
    gaps = {place: np.isnan(panel.counts[panel.row(place), before:]) for place in study.donors}
    gone = tuple(place for place, gap in gaps.items() if gap.all())
    some = tuple(place for place, gap in gaps.items() if gap.any() and not gap.all())
    rows = {"donors_without_later_counts": gone, "donors_with_later_gaps": some}
    said = (Remark(code, {"n": str(len(held))}, held[:20]) for code, held in rows.items() if held)
    return replace(
        study,
        donors=tuple(place for place in study.donors if place not in gone),
        left_out=(*study.left_out, *(NotLeanedOn(place, "missing_since") for place in gone)),
        remarks=(*study.remarks, *said),
    )
