"""Every harm has a line: answered, answered without p, refused, or missing; then stepped down."""

import numpy as np
import pytest

from tregua.deliver.impact.study import Effect, Given, Phase, Placebo, Remark
from tregua.deliver.impact.together import harms_together, holm


def answer(harm, ratio=0.6, p=0.02, seed=1, names=range(39), **more):
    effect = Effect("while_on", Phase.ON, 12, 60, 100, ratio, p=p)
    rng = np.random.default_rng(seed)
    ratios = np.exp(rng.normal(0, 0.2, len(names)))
    placebos = tuple(
        Placebo(f"place {name}", "other_places", float(each), None)
        for name, each in zip(names, ratios, strict=True)
    )
    return Given("d", harm, ("P",), "other_places", (effect,), placebos=placebos, **more)


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


def test_a_place_where_nothing_was_recorded_still_counts_as_a_placebo():
    one, two = answer("killing"), answer("extortion", seed=2)
    none = (*one.placebos[:-1], Placebo("place 38", "other_places", 0.0, None))
    emptied = Given("d", "killing", ("P",), "other_places", one.effects, placebos=none)
    assert harms_together([], [emptied, two]).placebos == 39


@pytest.mark.parametrize(
    ("second", "why"),
    [
        (answer("extortion", names=range(100, 139)), "not_the_same_places"),
        (answer("extortion", names=range(30, 69)), "too_few_same_places"),
        (answer("extortion", ratio=None), "no_statistics"),
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
