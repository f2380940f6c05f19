"""Only a pair of design and inference that held its error in invented worlds gives an interval."""

import pytest

from tregua.deliver.impact.evaluating.calibrated import holds, tried_like, withheld_unless_held
from tregua.deliver.impact.study import Effect, Given, PathPoint, Phase
from tregua.domain import Tried


def cell(covered: float, rejected: float, *, effect: float = 1.0, treated: int = 1) -> Tried:
    return Tried(
        design="d",
        inference="other_places",
        world="ar1",
        treated=treated,
        places=40,
        effect=effect,
        worlds=2000,
        covered=covered,
        rejected=rejected,
        given=1.0,
    )


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
    assert holds([cell(covered, rejected)]) is held


def test_one_kind_of_world_outside_its_band_is_enough() -> None:
    assert not holds([cell(0.95, 0.05), cell(0.78, 0.22)])


def test_a_pair_that_was_never_tried_does_not_hold() -> None:
    assert not holds([])
    assert withheld_unless_held(GIVEN, []).effects[0].why == "not_tried"


def test_a_pair_outside_its_band_keeps_its_figure_and_loses_interval_and_chance() -> None:
    main = withheld_unless_held(GIVEN, [cell(0.78, 0.2)]).main
    assert main is not None
    assert main.ratio == 0.5
    assert (main.low, main.high, main.p, main.why) == (None, None, None, "not_calibrated")


def test_the_band_of_the_path_goes_with_the_interval() -> None:
    assert withheld_unless_held(GIVEN, [cell(0.78, 0.2)]).path[0].low is None
    assert withheld_unless_held(GIVEN, [cell(0.95, 0.05)]).path[0].low == 4


def test_one_place_is_never_judged_by_worlds_with_several() -> None:
    several = [cell(0.95, 0.05, treated=3), cell(0.5, 0.5, treated=20)]
    assert tried_like(several, "d", "other_places", 1) == ()
    assert [c.treated for c in tried_like(several, "d", "other_places", 7)] == [3]
    assert [c.treated for c in tried_like(several, "d", "other_places", 40)] == [20]
