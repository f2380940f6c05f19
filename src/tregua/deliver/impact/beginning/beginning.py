"""A study made of what was asked: the panel's periods, the courses, the places to compare with."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from tregua.deliver.impact.beginning.choosing import chosen, own_truces, without_later_counts
from tregua.deliver.impact.beginning.cutting import before_only, between, start_of
from tregua.deliver.impact.beginning.laying import Laid, course_over
from tregua.deliver.impact.beginning.naming import covered_places, found_in
from tregua.deliver.impact.moved import Adjacency, exclude_neighbours
from tregua.deliver.impact.study import Remark, Study
from tregua.domain import StudyAsked, Treatment
from tregua.errors import Problem, Problems
from tregua.language import words_in
from tregua.series.panels import Panel, shown

__all__ = ["study_of", "study_problems"]


def study_of(
    panel: Panel,
    treatment: Treatment,
    asked: StudyAsked,
    *,
    others: Sequence[Treatment] = (),
    adjacency: Adjacency | None = None,
) -> Study:
    """Return the study a person asked for, every place with its part in it.

    Parameters
    ----------
    panel : Panel
        Counts of the harm asked about.
    others : sequence of Treatment
        Every other truce on file: a place that had one is not leaned on.
    adjacency : Adjacency, optional
        Which places border on each other, from a map the person brought.

    Raises
    ------
    Problems
        `study_nothing_between`, `study_no_place`, `study_place_absent`, `study_place_which`,
        `study_place_twice`, `study_donor_absent`, `study_left_out_absent`,
        `study_donor_treated`, `study_treatment_outside`, `study_nothing_before`,
        `study_place_without_counts`.

    Notes
    -----
    The places to compare with are told from the periods before the start alone, as a plan tells
    them; a place that later has no count at all cannot be kept.

    Remarks: those of `course_over`, `chosen`, `exclude_neighbours` and `without_later_counts`;
    `one_period_before`,
    `few_periods_before` (fewer than a year's, rows: places), `names_matched`,
    `no_comparison_area` (no place to compare with, and no reason on file for having none) and
    `comparison_waived` (none, with the reason given).
    """
    problems = study_problems(panel, treatment, asked)
    if problems:
        raise Problems(problems)
    panel = between(panel, asked)
    covered, _, matched = covered_places(panel, treatment)
    laid = [
        course_over(treatment, each, place, panel.periods, panel.length) for each, place in covered
    ]
    treated = tuple(place for _, place in covered)
    given = [*asked.donors, *(each.place for each in asked.leave_out)]
    names, _, named = found_in(panel, given, "study_donor_absent", "donors")
    truces = own_truces(panel, [other for other in others if other.id != treatment.id])
    before = before_only(panel, start_of(treatment))
    donors, left, said = chosen(before, treated, asked, names, truces)
    study = Study(
        asked.id,
        treatment.id,
        panel,
        tuple(each.course for each in laid),
        donors,
        left,
        words_in(asked.waived, "en"),
        (*(r for each in laid for r in each.remarks), *short(laid, panel), *matched, *named, *said),
    )
    if donors and (asked.neighbours_km or adjacency):
        study = exclude_neighbours(study, within_km=asked.neighbours_km, adjacency=adjacency)
    study = without_later_counts(study, len(before.periods))
    if study.donors:
        return study
    alone = Remark("comparison_waived" if asked.waived else "no_comparison_area")
    return replace(study, remarks=(*study.remarks, alone))


def study_problems(panel: Panel, treatment: Treatment, asked: StudyAsked) -> tuple[Problem, ...]:
    """Return everything that keeps a study from being made, all at once."""
    days = panel.periods
    panel = between(panel, asked)
    if not panel.periods:
        values = {"panel": panel.id, "first": str(days[0].first), "last": str(days[-1].last)}
        return (Problem("study_nothing_between", field="from", values=values),)
    covered, problems, _ = covered_places(panel, treatment)
    treated = {place for _, place in covered}
    donors, absent, _ = found_in(panel, asked.donors, "study_donor_absent", "donors")
    left = [each.place for each in asked.leave_out]
    _, unknown, _ = found_in(panel, left, "study_left_out_absent", "leave_out")
    both = [name for name, place in donors.items() if place in treated]
    found = [*problems, *absent, *unknown]
    found += [Problem("study_donor_treated", field="donors", values={"place": n}) for n in both]
    for each, place in covered:
        course = course_over(treatment, each, place, panel.periods, panel.length).course
        found += course_problems(panel, treatment, place, course.first, len(course.phases))
    return tuple(found)


def course_problems(
    panel: Panel, treatment: Treatment, place: str, first: int, last: int
) -> list[Problem]:
    """Return what is wrong with when the truce lies, and with the counts of a place."""
    values = {
        "place": place,
        "treatment": treatment.id,
        "first": shown(panel.periods[0], panel.length),
        "last": shown(panel.periods[-1], panel.length),
    }
    counts = panel.counts[panel.row(place)]
    if first == last:
        return [Problem("study_treatment_outside", field="treatment", values=values)]
    if first == 0:
        return [Problem("study_nothing_before", field="treatment", values=values)]
    if np.isnan(counts[:first]).all() or np.isnan(counts[first:]).all():
        return [Problem("study_place_without_counts", field="panel", values=values)]
    return []


def short(laid: Sequence[Laid], panel: Panel) -> list[Remark]:
    """Return remarks on places with few counts before the truce."""
    before = {
        each.course.place: int(
            np.isfinite(panel.counts[panel.row(each.course.place), : each.course.first]).sum()
        )
        for each in laid
    }
    year = panel.length.in_a_year
    one = tuple(place for place, n in before.items() if n == 1)
    few = tuple(place for place, n in before.items() if 1 < n < max(year, 3))
    found = [Remark("one_period_before", {"n": str(len(one))}, one[:20])] if one else []
    if few:
        least = min(before[place] for place in few)
        found.append(Remark("few_periods_before", {"n": str(least)}, few[:20]))
    return found
