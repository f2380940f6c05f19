"""Every harm has a line: answered, answered without p, refused, or missing; then stepped down."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from tests.calibration.impact.worlds import draw
from tests.support.around_truces import port_study
from tregua.deliver.impact.placebo import answer as answer_of
from tregua.deliver.impact.study import (
    Course,
    Effect,
    Given,
    NotLeanedOn,
    Phase,
    Placebo,
    Remark,
    Study,
)
from tregua.deliver.impact.together import harms_together, holm, pool_of
from tregua.deliver.impact.twoway import TwoWayCounts
from tregua.series.panels import Length, Panel, periods_between


def answer(harm, p=0.02, seed=1, names=range(39), kind="place", statistic=3.0):
    effect = Effect("while_on", Phase.ON, 12, 60, 100, 0.6, p=p)
    far = np.abs(np.random.default_rng(seed).normal(size=len(names)))
    placebos = tuple(
        Placebo(f"place {name}", kind, 1.0, float(each))
        for name, each in zip(names, far, strict=True)
    )
    return Given(
        "d", harm, ("P",), "other_places", (effect,), placebos=placebos, statistic=statistic
    )


@pytest.mark.requirement("R175")
def test_a_harm_nobody_counts_is_printed_as_missing_in_its_place():
    found = harms_together(["killing", "extortion", "threat"], [answer("killing")])
    assert [(one.harm, one.status) for one in found.harms] == [
        ("killing", "answered"),
        ("extortion", "missing"),
        ("threat", "missing"),
    ]
    assert found.missing == ("extortion", "threat")


def test_a_harm_answered_though_nobody_asked_is_listed_last():
    found = harms_together(["extortion"], [answer("killing")])
    assert [one.harm for one in found.harms] == ["extortion", "killing"]


def test_harms_asked_of_the_same_places_are_stepped_down_both_ways():
    found = harms_together([], [answer("killing"), answer("extortion", p=0.3, seed=2)])
    assert (found.stepping, found.family, found.placebos) == ("both", 2, 39)
    assert [one.holm for one in found.harms] == pytest.approx(holm([0.02, 0.3]))
    assert all(one.romano_wolf >= 1 / 40 for one in found.harms)


def test_places_are_matched_by_name_not_by_where_they_stand():
    one = answer("killing")
    turned = answer("extortion", seed=2, names=range(38, -1, -1))
    assert harms_together([], [one, turned]).placebos == 39


def test_a_place_that_could_not_be_judged_for_one_harm_is_left_out_for_all():
    one, two = answer("killing"), answer("extortion", seed=2)
    lost = (*one.placebos[:-1], replace(one.placebos[-1], statistic=None))
    assert harms_together([], [replace(one, placebos=lost), two]).placebos == 38


def test_sets_drawn_from_the_same_places_are_one_draw_and_from_others_are_not():
    drawn = [answer("killing", kind="drawn"), answer("extortion", seed=2, kind="drawn")]
    study, fewer = port_study(), port_study(left_out=(NotLeanedOn("hill", "missing"),))
    assert harms_together([], drawn, [study, study]).stepping == "both"
    assert harms_together([], drawn, [study, fewer]).why == "not_the_same_places"
    assert harms_together([], drawn).why == "not_the_same_places"


def test_two_panels_of_one_harm_stay_two_lines():
    found = harms_together(["threat"], [answer("threat"), answer("threat", seed=2, p=0.3)])
    assert [(one.harm, one.p) for one in found.harms] == [("threat", 0.02), ("threat", 0.3)]


def test_the_pool_is_the_truce_and_the_donors_in_the_order_of_the_panel():
    assert pool_of(port_study("far"))[:3] == ("far", "port", "beach")


@pytest.mark.parametrize(
    ("second", "why"),
    [
        (answer("extortion", names=range(100, 139)), "not_the_same_places"),
        (answer("extortion", names=range(30, 69)), "too_few_same_places"),
        (answer("extortion", statistic=None), "no_statistics"),
    ],
)
def test_harms_not_asked_of_the_same_places_have_holm_only(second, why):
    found = harms_together([], [answer("killing"), second])
    assert (found.stepping, found.why) == ("holm_only", why)
    assert all(one.romano_wolf is None and one.holm is not None for one in found.harms)


def test_an_answer_without_a_p_value_is_no_member_of_the_family():
    found = harms_together([], [answer("killing"), answer("extortion", p=None)])
    assert (found.family, found.stepping, found.why) == (1, "none", "one_harm")
    assert found.harms[1].status == "answered_without_p"
    assert found.harms[0].holm == found.harms[0].p


def test_a_refused_harm_keeps_its_reason():
    refused = Given("d", "threat", ("P",), "", refused=(Remark("one_pre_period"),))
    (line,) = harms_together([], [refused]).harms
    assert (line.status, line.refused[0].code) == ("refused", "one_pre_period")


def test_answers_of_two_designs_are_not_stepped_down_together():
    other = Given("e", "extortion", ("P",), "")
    with pytest.raises(ValueError, match="one design"):
        harms_together([], [answer("killing"), other])


def test_two_harms_of_one_invented_world_are_answered_and_stepped_down_by_the_same_places():
    world = draw("independent", 5, places=41, effect=0.5)
    names = tuple(f"place {row}" for row in range(41))
    periods = periods_between(date(2015, 1, 1), date(2022, 12, 1), Length.MONTH)
    row = int(world.treated[0])
    course = Course(names[row], (Phase.BEFORE,) * 72 + (Phase.ON,) * 24, (0,) * 72 + (1,) * 24)
    others = tuple(name for name in names if name != names[row])
    killing = Panel("k", "killing", "police", Length.MONTH, names, periods, world.table.counts)
    threat = replace(killing, harm="threat", counts=np.roll(world.table.counts, 1, axis=0))
    studies = [Study("s", "t", each, (course,), others) for each in (killing, threat)]
    found = harms_together([], [answer_of(one, TwoWayCounts(), "two-way") for one in studies])
    assert (found.stepping, found.placebos) == ("both", 40)
    assert found.harms[0].romano_wolf < 0.06 < found.harms[1].romano_wolf
    assert found.harms[0].romano_wolf >= found.harms[0].p
