"""A study says of every place what it is: under the truce, leaned on, or left out and why."""

from datetime import date

import numpy as np
import pytest

from tregua.deliver.impact.beginning import course_over, study_of
from tregua.deliver.impact.study import NotLeanedOn, Phase
from tregua.domain import Covered, StudyAsked, Treatment
from tregua.errors import Problems
from tregua.series.panels import Length, Panel, periods_between

B, E, N, P, Z = Phase.BEFORE, Phase.EXPECTED, Phase.ON, Phase.PAUSED, Phase.ENDED
HERE = {"id": "truce", "name": "Truce", "first_month_after": "2012-04", "reason": "As announced."}


def truce(**given):
    return Treatment.model_validate({**HERE, "start": "2012-04-01", **given})


def asked(**given):
    told = {"id": "q", "recorded": "2020-01-01T00:00:00Z", "panel": "k", "treatment": "truce"}
    return StudyAsked.model_validate({**told, **given})


def panel(counts, places, coordinates=()):
    periods = periods_between(date(2012, 1, 1), date(2012, len(counts[0]), 1), Length.MONTH)
    held = np.array(counts, dtype=float)
    at = tuple(coordinates)
    return Panel("k", "killing", "police", Length.MONTH, places, periods, held, coordinates=at)


def laid(treatment, months=6, covered=None, length=Length.MONTH):
    periods = periods_between(date(2012, 1, 1), date(2012, months, 1), length)
    place = covered or Covered(place="Port")
    found = course_over(treatment, place, "Port", periods, length)
    return found.course, {r.code: r for r in found.remarks}


def codes(study):
    return {remark.code: remark for remark in study.remarks}


def problems(*given, **more):
    with pytest.raises(Problems) as caught:
        study_of(*given, **more)
    return [problem.code for problem in caught.value.problems]


SIX = [[3, 4, 5, 1, 1, 0], [2, 2, 2, 2, 2, 2], [1, 1, 1, 1, 1, 1], [0] * 6]
FOUR = ("Port", "Hill", "Lake", "Moor")
PORT = {"places": [{"place": "Port"}]}


def test_a_truce_from_the_first_of_a_month_covers_that_month_whole():
    course, remarks = laid(truce(expected_from="2012-03-01", end="2012-05-31"))
    assert course.phases == (B, B, E, N, N, Z)
    assert course.shares == (0, 0, 0, 1, 1, 0)
    assert remarks == {}


def test_a_month_of_which_the_smaller_part_was_under_the_truce_is_neither_before_nor_on():
    course, remarks = laid(truce(start="2012-03-20"))
    assert course.phases[2] is E
    assert course.shares[2] == 0
    assert remarks["period_split"].rows == ("2012-03",)


def test_a_month_mostly_under_the_truce_counts_with_its_share_of_days_and_people():
    half = Covered(place="Port", share=0.5)
    course, _ = laid(truce(start="2012-04-11"), covered=half)
    assert course.phases[3] is N
    assert course.shares[3] == pytest.approx(0.5 * 20 / 30)


def test_a_month_across_the_edge_of_a_pause_goes_with_most_of_its_days():
    pauses = [{"from": "2012-04-20", "until": "2012-05-18", "reason": "Fighting."}]
    course, remarks = laid(truce(start="2012-03-01", pauses=pauses))
    assert course.phases == (B, B, N, N, P, N)
    assert course.shares[3] == pytest.approx(19 / 30)
    assert remarks["period_split"].rows == ("2012-04", "2012-05")


def test_a_pause_without_an_end_lasts_until_the_truce_ends():
    pauses = [{"from": "2012-04-01", "reason": "Fighting."}]
    course, _ = laid(truce(start="2012-03-01", end="2012-05-31", pauses=pauses))
    assert course.phases == (B, B, N, P, P, Z)


def test_a_place_may_begin_and_end_on_days_of_its_own():
    own = Covered.model_validate({"place": "Port", "start": "2012-02-01", "end": "2012-03-31"})
    assert laid(truce(), covered=own)[0].phases == (B, N, N, Z, Z, Z)


def test_a_start_known_to_the_month_is_taken_from_its_first_day_and_said():
    course, remarks = laid(truce(start="2012-04"))
    assert course.phases[3] is N
    assert remarks["day_not_known"].rows == ("2012-04",)


def test_a_truce_shorter_than_half_a_period_is_never_on_and_said():
    short = truce(start="2012-04-01", end="2012-05-15")
    course, remarks = laid(short, months=12, length=Length.YEAR)
    assert N not in course.phases
    assert "never_mostly_on" in remarks


@pytest.mark.requirement("R176")
def test_every_place_is_under_the_truce_or_leaned_on_or_left_out_with_its_reason():
    left = [{"place": "lake", "why": "not_like_it"}]
    study = study_of(panel(SIX, FOUR), truce(**PORT), asked(leave_out=left))
    assert study.treated == ("Port",)
    assert study.donors == ("Hill",)
    assert study.left_out == (NotLeanedOn("Lake", "by_plan"), NotLeanedOn("Moor", "all_nought"))
    assert codes(study)["names_matched"].rows == ("lake = Lake",)


def test_a_place_with_a_truce_of_its_own_is_not_leaned_on_even_if_named():
    other = truce(id="other", start="2012-06-20", places=[{"place": "Hill"}])
    named = asked(donors=["Hill", "Lake"])
    study = study_of(panel(SIX, FOUR), truce(**PORT), named, others=[other])
    assert study.donors == ("Lake",)
    assert NotLeanedOn("Hill", "own_truce") in study.left_out
    assert NotLeanedOn("Moor", "not_chosen") in study.left_out
    assert codes(study)["donor_with_own_truce"].rows == ("Hill",)


def test_a_truce_elsewhere_that_ended_before_the_counts_begin_bars_nobody():
    other = truce(id="other", start="2010-01-01", end="2011-06-01", places=[{"place": "Hill"}])
    study = study_of(panel(SIX, FOUR), truce(**PORT), asked(), others=[other])
    assert "Hill" in study.donors


def test_a_place_near_the_truce_is_not_leaned_on():
    where = ((0.0, 0.0), (0.0, 0.1), (0.0, 5.0), None)
    near = asked(neighbours_km=50)
    study = study_of(panel(SIX, FOUR, where), truce(**PORT), near)
    assert NotLeanedOn("Hill", "neighbour") in study.left_out
    assert study.donors == ("Lake",)


def test_a_place_with_no_count_in_half_the_periods_is_not_leaned_on():
    gaps = [[3, 4, 5, 1, 1, 0], [2, np.nan, np.nan, np.nan, 2, 2], [1, np.nan, 1, 1, 1, 1]]
    study = study_of(panel(gaps, FOUR[:3]), truce(**PORT), asked())
    assert study.left_out == (NotLeanedOn("Hill", "missing"),)
    assert codes(study)["donors_with_gaps"].rows == ("Lake",)


@pytest.mark.requirement("R176")
def test_a_study_without_a_comparison_area_says_so_unless_somebody_gave_the_reason():
    alone = panel(SIX[:1], FOUR[:1])
    assert "no_comparison_area" in codes(study_of(alone, truce(), asked()))
    waived = study_of(alone, truce(), asked(waived="One town only is counted."))
    assert waived.waived == "One town only is counted."
    assert {"comparison_waived"} == codes(waived).keys() & {
        "comparison_waived",
        "no_comparison_area",
    }


def test_few_periods_before_are_said():
    early = truce(start="2012-02-01", **PORT)
    assert codes(study_of(panel(SIX, FOUR), early, asked()))["one_period_before"].rows == ("Port",)
    assert codes(study_of(panel(SIX, FOUR), truce(**PORT), asked()))["few_periods_before"].rows


def test_only_the_whole_periods_between_the_days_asked_for_are_used():
    study = study_of(panel(SIX, FOUR), truce(**PORT), asked(**{"from": "2012-01-15"}))
    assert study.panel.periods[0].first == date(2012, 2, 1)
    assert study.panel.counts.shape == (4, 5)


@pytest.mark.parametrize(
    ("treatment", "question", "code"),
    [
        ({}, {}, "study_no_place"),
        ({"places": [{"place": "Portt"}]}, {}, "study_place_absent_near"),
        ({"places": [{"place": "Xyz"}]}, {}, "study_place_absent"),
        ({"places": [{"place": "Port"}, {"place": "PORT"}]}, {}, "study_place_twice"),
        ({**PORT, "start": "2013-01-01"}, {}, "study_treatment_outside"),
        ({**PORT, "start": "2012-01-20"}, {}, "study_nothing_before"),
        (PORT, {"donors": ["Xyz"]}, "study_donor_absent"),
        (PORT, {"donors": ["Port"]}, "study_donor_treated"),
        (PORT, {"leave_out": [{"place": "Hil", "why": "other"}]}, "study_left_out_absent_near"),
        (PORT, {"from": "2015"}, "study_nothing_between"),
    ],
)
def test_a_study_that_cannot_be_made_is_refused_by_name(treatment, question, code):
    assert problems(panel(SIX, FOUR), truce(**treatment), asked(**question)) == [code]


def test_a_name_that_several_places_answer_to_is_refused():
    two = panel(SIX[:3], ("Puerto", "San José", "San Jose"))
    treated = truce(places=[{"place": "SAN JOSÉ"}])
    assert problems(two, treated, asked()) == ["study_place_which"]


def test_a_place_without_counts_before_the_truce_is_refused():
    empty = [[np.nan, np.nan, np.nan, 1, 1, 0], *SIX[1:]]
    assert problems(panel(empty, FOUR), truce(**PORT), asked()) == ["study_place_without_counts"]
