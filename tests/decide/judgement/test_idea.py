"""A four-step judgement is brought to a common level and cut to what is possible."""

import pytest
from hypothesis import given, strategies as st

from tests.support.dossiers import claim
from tregua.decide.judgement import rescale, rounds
from tregua.domain import Judged

STEPS = st.tuples(*[st.floats(0, 100)] * 3).map(sorted)


def form(low=40.0, best=60.0, high=70.0, sure=0.5):
    return Judged(low=low, best=best, high=high, sure=sure)


def test_ends_move_away_from_the_best_estimate_by_the_level_over_how_sure():
    assert rescale(form(), 0.8).ends == (28, 60, 76)
    assert rescale(form(sure=0.8), 0.8).ends == (40, 60, 70)
    assert rescale(form(sure=0.95), 0.5).ends == pytest.approx((60 - 20 / 1.9, 60, 60 + 10 / 1.9))


def test_an_end_beyond_what_is_possible_is_cut_and_said_to_be():
    cut = rescale(form(low=2, best=10, high=20, sure=0.5), 0.9, (0, None))
    assert (cut.low, cut.cut) == (0, True)
    assert rescale(form(), 0.8, (0, 100)).cut is False


@given(STEPS, st.floats(0.5, 0.99))
def test_a_higher_level_never_gives_a_narrower_range(steps, sure):
    judged = form(*steps, sure)
    narrow, wide = rescale(judged, 0.8), rescale(judged, 0.9)
    assert wide.low <= narrow.low + 1e-9
    assert wide.high >= narrow.high - 1e-9
    assert narrow.best == wide.best == judged.best


def test_a_form_with_a_step_missing_is_not_rescaled():
    with pytest.raises(ValueError, match="four steps"):
        rescale(Judged(best=0.4))


@pytest.mark.parametrize("level", [0, 1, 80])
def test_a_level_lies_between_0_and_1(level):
    with pytest.raises(ValueError, match="level"):
        rescale(form(), level)


def test_both_rounds_of_each_analyst_are_kept():
    first = form()
    second = form(low=50).model_copy(update={"round": 2})
    held = [
        claim("end-date", True, id="c1", by="b", judged=first),
        claim("end-date", True, id="c2", by="b", judged=second),
        claim("end-date", True, id="c3", by="a", judged=first),
        claim("end-date", True, id="c4", by="c"),
    ]
    told = rounds(held)
    assert [one.by for one in told] == ["a", "b"]
    assert (told[1].before, told[1].after, told[1].last) == (first, second, second)
    assert told[0].last == first
