"""Which places a study leans on, told from what lies before the start alone."""

from collections.abc import Collection, Mapping

import numpy as np

from tregua.deliver.impact.moved.distances import nearest_treated
from tregua.deliver.impact.study import Course, NotLeanedOn, Phase, Study
from tregua.domain import StudyAsked, Treatment
from tregua.errors import Declined
from tregua.language import words_in
from tregua.series.panels import Panel, places_named

__all__ = ["leaning"]

AS_WRITTEN = {"neighbour": "neighbour", "own_truce": "own_truce"}


def leaning(
    question: StudyAsked,
    treatment: Treatment,
    cut: Panel,
    own_truce: Collection[str] = (),
) -> Study:
    """Return the study of a panel that ends before the start: its donors, and who is left out.

    Left out, in this order: those the question leaves out, those with a truce of their own
    (`own_truce`), places not chosen, those without a figure in half the periods or more, those
    with none but noughts, those nearer than `neighbours_km` to a place with a truce.

    Raises
    ------
    Declined
        `plan_no_place` if the treatment names no place; `plan_place_unknown` or
        `plan_place_unclear` if it names one that the table has not, or has more than once.
    """
    if not treatment.places:
        raise Declined("plan_no_place", treatment=treatment.id)
    treated = tuple(named(cut, each.place) for each in treatment.places)
    chosen = {named(cut, place) for place in question.donors}
    out = {named(cut, e.place): AS_WRITTEN.get(e.why, "by_plan") for e in question.leave_out}
    measured, _ = nearest_treated(cut, treated)
    near = {each.place for each in measured if each.km < question.neighbours_km}
    donors, left = [], []
    for place in cut.places:
        if place in treated:
            continue
        why = reason(cut, place, chosen, out, (near, own_truce))
        if why:
            left.append(NotLeanedOn(place, why))
        else:
            donors.append(place)
    n = len(cut.periods)
    courses = tuple(Course(place, (Phase.BEFORE,) * n, (0.0,) * n) for place in treated)
    waived = words_in(question.waived, "en")
    return Study(question.id, treatment.id, cut, courses, tuple(donors), tuple(left), waived)


def named(cut: Panel, name: str) -> str:
    """Return the place of a table that a name means.

    Raises
    ------
    Declined
        `plan_place_unknown`, `plan_place_unclear`.
    """
    found = places_named(cut.places, name)
    if len(found) != 1:
        code = "plan_place_unclear" if found else "plan_place_unknown"
        raise Declined(code, place=name, panel=cut.id)
    return found[0]


def reason(
    cut: Panel,
    place: str,
    chosen: Collection[str],
    out: Mapping[str, str],
    near_or_truce: tuple[Collection[str], Collection[str]],
) -> str:
    """Return why a place is not leaned on, or nothing."""
    counts = cut.counts[cut.row(place)]
    seen = counts[np.isfinite(counts)]
    near, own_truce = near_or_truce
    tests = (
        (place in out, out.get(place, "")),
        (place in own_truce, "own_truce"),
        (bool(chosen) and place not in chosen, "not_chosen"),
        (2 * len(seen) <= len(counts), "missing"),
        (not seen.any(), "all_nought"),
        (place in near, "neighbour"),
    )
    return next((why for is_so, why in tests if is_so), "")
