"""Memberships from measured values agree with R, keep order and meet their anchors."""

import numpy as np
import pytest
from hypothesis import given, strategies as st

from tests.support.chance import few
from tests.support.memberships import published, raw
from tregua.decide.compare.qca.sets import (
    bell,
    direct,
    graded,
    indirect,
    levels,
    out_of_order,
    straight,
)
from tregua.errors import TreguaError
from tregua.language import refusal

FIGURES = st.floats(-1e6, 1e6, allow_nan=False)
RISING = st.lists(st.integers(-1000, 1000), min_size=6, max_size=6, unique=True).map(sorted)
LOG_ODDS_OF_THREE = 1 / (1 + np.exp(-3))


@pytest.mark.parametrize(
    ("condition", "anchors"),
    [
        ("DEV", (400, 550, 900)),
        ("URB", (25, 50, 65)),
        ("LIT", (50, 75, 90)),
        ("IND", (20, 30, 40)),
        ("STB", (15, 9.5, 5)),
        ("SURV", (-9, 0, 10)),
    ],
)
def test_lipsets_printed_memberships_come_out_of_his_raw_table(condition, anchors):
    """The fuzzy table of Ragin (2009), to its two places; the anchors are those that give it."""
    table = published("lipset-fuzzy", "SURV")
    printed = np.column_stack([table.held, table.outcome])
    place = (*table.conditions, table.of).index(condition)
    found = direct(raw(condition), anchors, full=LOG_ODDS_OF_THREE)
    assert found.round(2).tolist() == printed[:, place].tolist()


def test_rising_and_falling_anchors_give_the_memberships_of_r():
    """R QCA 3.23: calibrate(LR$DEV, thresholds="400,550,900"), LR$STB by "i=5,c=9.5,e=15"."""
    assert direct(raw("DEV"), (400, 550, 900))[:6] == pytest.approx(
        [0.806925633, 0.990147710, 0.575140683, 0.166640456, 0.583341859, 0.974486219], abs=1e-8
    )
    assert direct(raw("STB"), (15, 9.5, 5))[:6] == pytest.approx(
        [0.433477656, 0.973370852, 0.908055403, 0.908055403, 0.581068173, 0.950000000], abs=1e-8
    )


def test_straight_memberships_are_those_of_r():
    """R QCA 3.23: calibrate(LR$DEV, thresholds="400,550,900", logistic=FALSE)."""
    found = straight(raw("DEV"), (400, 550, 900))[:6]
    assert found == pytest.approx([0.742857143, 1, 0.551428571, 0.226666667, 0.557142857, 1])
    assert straight(raw("DEV"), (900, 550, 400))[:6] == pytest.approx(1 - found)


def test_six_anchors_make_a_bell_or_its_edges_as_in_r():
    """R QCA 3.23: thresholds="e1=300,c1=400,i1=500,i2=600,c2=700,e2=900", and i and e changed."""
    found = bell(raw("DEV"), (300, 400, 500, 600, 700, 900))[:8]
    assert found == pytest.approx([0.45, 0, 1, 0.84, 1, 0, 0.2625, 0.45])
    edges = bell(raw("DEV"), (300, 400, 500, 600, 700, 900), edges=True)[:8]
    assert edges == pytest.approx([0.55, 1, 0, 0.16, 0, 1, 0.7375, 0.55])


def test_cuts_make_whole_levels_as_in_r():
    """R QCA 3.23: calibrate(LR$DEV, type="crisp", thresholds="550,850")."""
    assert "".join(f"{level:.0f}" for level in levels(raw("DEV"), (550, 850))) == (
        "121012100102000022"
    )
    assert levels((549, 550, 551), (550,)).tolist() == [0, 1, 1]


@pytest.mark.parametrize(
    ("condition", "cuts", "printed"),
    [
        (
            "DEV",
            (350, 550, 700, 850, 1000),
            "0.490677 0.988399 0.369048 0.265561 0.371690 0.927722 0.610618 0.126884 0.194160 "
            "0.426363 0.319148 0.949150 0.054050 0.019520 0.029697 0.082364 0.807125 0.967824",
        ),
        (
            "LIT",
            (50, 60, 70, 80, 90),
            "0.999890 0.997590 0.999256 0.998467 1.000000 0.999423 0.999890 0.289240 0.824669 "
            "0.998467 0.559225 1.000000 0.599291 0.001258 0.390989 0.142428 1.000000 1.000000",
        ),
    ],
)
def test_the_indirect_method_gives_the_memberships_of_r(condition, cuts, printed):
    """R QCA 3.23: calibrate(LR$DEV, method="indirect", thresholds="350,550,700,850,1000")."""
    values = raw(condition)
    found = indirect(values, graded(values, cuts))
    assert found == pytest.approx([float(one) for one in printed.split()], abs=1e-6)


def test_grades_go_up_in_equal_steps():
    assert graded((1, 10, 25, 35, 45, 99), (10, 20, 30, 40, 50)).tolist() == [
        0, 0, 0.4, 0.6, 0.8, 1
    ]  # fmt: skip


def test_cases_whose_smoothed_membership_falls_while_their_value_rises_are_told():
    values = raw("DEV")
    found = indirect(values, graded(values, (400, 600)))
    assert out_of_order(values, found) == (2, 4, 10)
    assert out_of_order(values, direct(values, (400, 550, 900))) == ()


@pytest.mark.parametrize("anchors", [(1, 1, 2), (1, 3, 2), (1, 2), (1, 2, float("nan"))])
def test_anchors_that_neither_rise_nor_fall_are_refused(anchors):
    with pytest.raises(TreguaError) as caught:
        direct((1, 2), anchors)
    assert caught.value.code == "qca_anchors"
    assert refusal(caught.value, "en") != refusal(caught.value, "es")


def test_a_bell_needs_six_anchors_that_rise():
    with pytest.raises(TreguaError, match="qca_anchors"):
        bell((1, 2), (6, 5, 4, 3, 2, 1))


@pytest.mark.parametrize("cuts", [(), (2, 1), (1, 1)])
def test_cuts_that_do_not_rise_are_refused(cuts):
    with pytest.raises(TreguaError, match="qca_cuts"):
        levels((1, 2), cuts)


def test_the_indirect_method_asks_for_values_above_nought():
    with pytest.raises(TreguaError) as caught:
        indirect((0, 1), (0, 1))
    assert "0" in refusal(caught.value, "en")


@few(30)
@given(RISING, st.lists(FIGURES, min_size=2), st.booleans())
def test_direct_memberships_never_fall_while_values_rise(six, values, falling):
    anchors = (six[0], six[2], six[5])
    found = direct(sorted(values), anchors[::-1] if falling else anchors)
    steps = np.diff(found)
    assert np.all(steps <= 0 if falling else steps >= 0)
    assert np.all((found >= 0) & (found <= 1))


@few(30)
@given(RISING, st.booleans())
def test_direct_memberships_hit_their_anchors(six, falling):
    anchors = (six[0], six[2], six[5])[:: -1 if falling else 1]
    assert direct(anchors, anchors) == pytest.approx([0.05, 0.5, 0.95])
    assert straight(anchors, anchors) == pytest.approx([0, 0.5, 1])


@few(30)
@given(RISING)
def test_a_bell_hits_its_anchors(six):
    assert bell(six, six) == pytest.approx([0, 0.5, 1, 1, 0.5, 0])


@few(30)
@given(st.lists(st.floats(0.01, 1e5), min_size=1, max_size=30), RISING)
def test_smoothed_grades_stay_between_nought_and_one(values, cuts):
    found = indirect(values, graded(values, cuts))
    assert np.all((found >= 0) & (found <= 1))
