"""Designs agree only where intervals do; a figure without an interval cannot make them."""

import pytest

from tregua.deliver.impact.evaluating import agreement_of, minds
from tregua.deliver.impact.study import Effect, Given, Phase


def design(name: str, ratio: float, low: float | None = None, high: float | None = None) -> Given:
    effect = Effect("while_on", Phase.ON, 12, 100 * ratio, 100.0, ratio, low, high)
    return Given(name, "killing", ("port",), "other_places", (effect,))


@pytest.mark.parametrize(
    ("designs", "code"),
    [
        ([design("a", 0.5, 0.3, 0.8), design("b", 0.6, 0.4, 0.9)], "all_fewer"),
        ([design("a", 1.5, 1.2, 1.8), design("b", 1.4)], "all_more"),
        ([design("a", 0.5, 0.3, 0.8), design("b", 1.5, 1.2, 1.9)], "differ"),
        ([design("a", 0.5, 0.3, 0.8), design("b", 0.9, 0.7, 1.2)], "not_told_apart"),
        ([design("a", 0.5, 0.3, 0.8), design("b", 1.1)], "not_told_apart"),
        ([design("a", 0.5), design("b", 0.6)], "cannot_tell"),
        ([], "cannot_tell"),
    ],
)
def test_what_designs_say_together(designs: list[Given], code: str) -> None:
    assert agreement_of(designs).code == code


def test_the_span_holds_every_figure_and_every_interval() -> None:
    found = agreement_of([design("a", 0.5, 0.3, 0.8), design("b", 0.9)])
    assert (found.low, found.high) == (0.5, 0.9)
    assert found.fewer_low == pytest.approx(10.0)
    assert found.fewer_high == pytest.approx(70.0)


def test_two_designs_of_one_mind_are_not_two() -> None:
    assert minds(("two_way_counts", "cohort_difference")) == 1
    assert minds(("cohort_difference", "synthetic_control")) == 2
