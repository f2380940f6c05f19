"""Only a pair of design and inference that held its error in invented worlds gives an interval."""

import pytest

from tests.calibration.impact.worlds import KINDS
from tests.support.worlds_tried import tried_everywhere
from tregua.deliver.impact.evaluating.calibrated import (
    WORLDS,
    holds,
    tried_in_all,
    tried_like,
    withheld_unless_held,
)
from tregua.deliver.impact.study import Effect, Given, PathPoint, Phase
from tregua.domain import Tried


def tried(covered: float, rejected: float, **more: object) -> list[Tried]:
    return tried_everywhere("d", covered, rejected, **more)


GIVEN = Given(
    "d",
    "killing",
    ("port",),
    "other_places",
    (Effect("while_on", Phase.ON, 12, 50, 100, 0.5, 0.3, 0.8, 0.02, 0.02),),
    (PathPoint("2022-01-01", 0, Phase.ON, 5, 10, 4, 16),),
)


@pytest.mark.parametrize(
    ("covered", "rejected", "held"),
    [(0.95, 0.05, True), (0.99, 0.05, False), (0.95, 0.12, False), (0.90, 0.05, False)],
)
def test_both_coverage_and_rejection_must_lie_in_their_bands(
    covered: float, rejected: float, held: bool
) -> None:
    assert holds(tried(covered, rejected)) is held


def test_one_kind_of_world_outside_its_band_is_enough() -> None:
    assert not holds([*tried(0.95, 0.05), tried(0.78, 0.22)[0]])


@pytest.mark.parametrize("without", range(8))
def test_a_pair_not_tried_in_every_world_with_and_without_effect_does_not_hold(
    without: int,
) -> None:
    cells = tried(0.95, 0.05)
    del cells[without]
    assert not tried_in_all(cells)
    assert not holds(cells)
    assert withheld_unless_held(GIVEN, cells).effects[0].why == "not_tried"


def test_the_worlds_asked_for_are_all_that_can_be_invented() -> None:
    assert set(WORLDS) == set(KINDS)


def test_a_pair_that_was_never_tried_does_not_hold() -> None:
    assert not holds([])
    assert withheld_unless_held(GIVEN, []).effects[0].why == "not_tried"


def test_a_pair_outside_its_band_keeps_its_figure_and_loses_interval_and_chance() -> None:
    main = withheld_unless_held(GIVEN, tried(0.78, 0.2)).main
    assert main is not None
    assert main.ratio == 0.5
    assert (main.low, main.high, main.p, main.why) == (None, None, None, "not_calibrated")


def test_the_band_of_the_path_goes_with_the_interval() -> None:
    assert withheld_unless_held(GIVEN, tried(0.78, 0.2)).path[0].low is None
    assert withheld_unless_held(GIVEN, tried(0.95, 0.05)).path[0].low == 4


def test_one_place_is_never_judged_by_worlds_with_several() -> None:
    several = [*tried(0.95, 0.05, treated=3), *tried(0.5, 0.5, treated=20)]
    assert tried_like(several, "d", "other_places", 1) == ()
    assert {c.treated for c in tried_like(several, "d", "other_places", 7)} == {3}
    assert {c.treated for c in tried_like(several, "d", "other_places", 40)} == {20}


def test_a_pair_tried_in_few_worlds_does_not_hold() -> None:
    assert holds(tried_everywhere("d", worlds=500))
    assert not holds(tried_everywhere("d", worlds=499))
