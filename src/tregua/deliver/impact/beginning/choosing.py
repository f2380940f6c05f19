"""The places to compare with, and why each other place is not one of them."""

from collections.abc import Mapping, Sequence

import numpy as np

from tregua.deliver.impact.beginning.naming import covered_places
from tregua.deliver.impact.study import NotLeanedOn, Remark
from tregua.domain import StudyAsked, Treatment
from tregua.series.panels import Panel

__all__ = ["chosen", "own_truces"]

WHY = {"neighbour": "neighbour", "own_truce": "own_truce"}
"""Reasons of `leave_out` that have a word of their own; any other is `by_plan`."""


def own_truces(panel: Panel, others: Sequence[Treatment]) -> frozenset[str]:
    """Return the places that another treatment covered at some time in the panel's days."""
    first, last = panel.periods[0].first, panel.periods[-1].last
    found = set()
    for other in others:
        for covered, place in covered_places(panel, other)[0] if other.places else ():
            start, end = covered.start or other.start, covered.end or other.end
            if start.first <= last and (end is None or end.last >= first):
                found.add(place)
    return frozenset(found)


def chosen(
    panel: Panel,
    treated: Sequence[str],
    asked: StudyAsked,
    names: Mapping[str, str],
    truces: frozenset[str],
) -> tuple[tuple[str, ...], tuple[NotLeanedOn, ...], tuple[Remark, ...]]:
    """Return the places to lean on, every other place with its reason, and what to say of them.

    `names` gives the panel's name for each name the study writes. In the order of reasons: left
    out by name, a truce of its own, not among the donors named, no count in half the periods or
    more, only noughts. Remarks: `donor_with_own_truce` (rows: donors named that had one),
    `donors_with_gaps`, `donors_all_nought` (rows: places of which only noughts are on file).
    """
    by_name = {names[each.place]: WHY.get(each.why, "by_plan") for each in asked.leave_out}
    wanted = {names[name] for name in asked.donors}
    gaps, sums = np.isnan(panel.counts), np.nansum(panel.counts, axis=1)
    why: dict[str, str] = {}
    for row, place in enumerate(panel.places):
        if place in by_name:
            why[place] = by_name[place]
        elif place in truces:
            why[place] = "own_truce"
        elif wanted and place not in wanted:
            why[place] = "not_chosen"
        elif 2 * int(gaps[row].sum()) >= len(panel.periods):
            why[place] = "missing"
        elif not sums[row]:
            why[place] = "all_nought"
    rest = [place for place in panel.places if place not in treated]
    kept = tuple(place for place in rest if place not in why)
    left = tuple(NotLeanedOn(place, why[place]) for place in rest if place in why)
    rows = {
        "donor_with_own_truce": tuple(p for p in rest if p in truces and p in wanted),
        "donors_all_nought": tuple(each.place for each in left if each.why == "all_nought"),
        "donors_with_gaps": tuple(p for p in kept if gaps[panel.row(p)].any()),
    }
    remarks = (
        Remark(code, {"n": str(len(held))}, held[:20]) for code, held in rows.items() if held
    )
    return kept, left, tuple(remarks)
