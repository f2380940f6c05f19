"""Which places a study leans on, told from what lies before the start alone."""

from collections.abc import Collection

from tregua.deliver.impact.beginning.choosing import chosen
from tregua.deliver.impact.moved import exclude_neighbours
from tregua.deliver.impact.study import Course, Phase, Study
from tregua.domain import StudyAsked, Treatment
from tregua.errors import Declined
from tregua.language import words_in
from tregua.series.panels import Panel, places_named

__all__ = ["leaning"]


def leaning(
    question: StudyAsked,
    treatment: Treatment,
    cut: Panel,
    own_truce: Collection[str] = (),
) -> Study:
    """Return the study of a panel that ends before the start: its donors, and who is left out.

    The choice is that of the study itself: `beginning.choosing.chosen`, then the neighbours within
    `neighbours_km`.

    Raises
    ------
    Declined
        `plan_no_place` if the treatment names no place; `plan_place_unknown` or
        `plan_place_unclear` if it, or the question, names one that the table has not, or has more
        than once.
    """
    if not treatment.places:
        raise Declined("plan_no_place", treatment=treatment.id)
    treated = tuple(named(cut, each.place) for each in treatment.places)
    given = (*question.donors, *(each.place for each in question.leave_out))
    names = {name: named(cut, name) for name in given}
    donors, left, said = chosen(cut, treated, question, names, own_truce)
    n = len(cut.periods)
    courses = tuple(Course(place, (Phase.BEFORE,) * n, (0.0,) * n) for place in treated)
    waived = words_in(question.waived, "en")
    study = Study(question.id, treatment.id, cut, courses, donors, left, waived, said)
    if donors and question.neighbours_km:
        return exclude_neighbours(study, within_km=question.neighbours_km)
    return study


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
