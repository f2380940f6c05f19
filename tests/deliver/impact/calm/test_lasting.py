"""What outlives a truce: measured after its end, planned, or an empty slot that is named."""

import pytest

from tregua.deliver.impact.calm import after_the_end
from tregua.domain import When
from tregua.domain.engagement.night.ending import LastingGain

END = When.read("2013-05")


def gain(**more):
    what = {"en": "Mediators go on", "es": "Siguen mediando"}
    fields = {"id": "g", "recorded": "2026-01-01", "what": what, "bears": "good", **more}
    return LastingGain.model_validate(fields)


@pytest.mark.requirement("R181")
def test_an_empty_slot_after_the_end_is_named():
    assert after_the_end([], END).code == "nothing_listed"


@pytest.mark.requirement("R181")
@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({}, "not_planned"),
        ({"measure_on": "2014"}, "planned"),
        ({"measured_on": "2014"}, "measured_after"),
        ({"measured_on": "2012-01"}, "measured_before"),
        ({"measured_on": "2013"}, "day_not_clear"),
    ],
)
def test_only_a_measure_wholly_after_the_end_counts_as_one(more, code):
    assert after_the_end([gain(**more)], END).gains[0].code == code


@pytest.mark.parametrize(
    ("measured", "code"),
    [(["2014", "2015"], "all_measured"), (["2014", None], "some_measured"),
     ([None], "not_measured")],
)  # fmt: skip
def test_the_whole_says_how_far_anybody_has_looked(measured, code):
    gains = [gain(measured_on=one) for one in measured]
    assert after_the_end(gains, END).code == code


def test_while_the_truce_goes_on_nothing_has_outlived_it():
    found = after_the_end([gain(measure_on="2030")], None)
    assert (found.code, found.gains[0].code) == ("not_over", "planned")
