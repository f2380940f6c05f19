"""A study is answered by every design asked, with peaks, other harms and places nearby."""

from dataclasses import replace

import pytest

from tests.calibration.impact.measuring import study_of
from tests.calibration.impact.worlds import draw
from tests.support.worlds_tried import tried_everywhere
from tregua.deliver.impact.evaluating import Beside, Evaluation, evaluate
from tregua.deliver.impact.study import Study


@pytest.fixture(scope="module")
def study() -> Study:
    return study_of(draw("independent", 5, effect=0.4))


@pytest.fixture(scope="module")
def found(study: Study) -> Evaluation:
    asked = ("two_way_counts", "interrupted_series")
    beside = Beside(harms=("killing", "missing_person"))
    return evaluate(study, tried_everywhere("two_way_counts"), designs=asked, beside=beside)


def test_a_design_that_held_has_an_interval_and_one_not_tried_has_none(found: Evaluation) -> None:
    tried, untried = (each.main for each in found.designs)
    assert tried is not None
    assert tried.high is not None
    assert untried is not None
    assert (untried.low, untried.why) == (None, "not_tried")


def test_the_design_with_an_interval_leads(found: Evaluation) -> None:
    assert found.leading == "two_way_counts"
    assert found.peaks is not None
    assert found.peaks.design == "two_way_counts"


@pytest.mark.requirement("R175")
def test_a_harm_nobody_counted_is_there_as_missing(found: Evaluation) -> None:
    assert found.harms is not None
    assert found.harms.missing == ("missing_person",)
    assert [each.code for each in found.beside] == ["no_series"]


@pytest.mark.requirement("R176")
def test_without_coordinates_or_a_reason_the_comparison_area_is_missing(
    found: Evaluation,
) -> None:
    assert found.moved is not None
    assert found.moved.status == "comparison_area_missing"


def test_without_other_places_only_designs_of_the_own_past_answer(study: Study) -> None:
    alone = evaluate(
        replace(study, donors=(), waived="an island"),
        [],
        designs=("two_way_counts", "interrupted_series"),
    )
    answered = {each.design for each in alone.designs if each.main is not None}
    assert answered <= {"interrupted_series", "structural_series"}
    assert alone.agreement.code == "cannot_tell"
    assert {each["why"][0] for each in alone.cannot_tell()} >= {"no_donors"}
