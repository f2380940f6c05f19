"""The record of what designs did in invented worlds is whole, and part of it measured anew."""

import pytest

from tests.calibration.impact.measuring import Cell, measure_by
from tests.calibration.impact.worlds import KINDS
from tregua.deliver.impact.evaluating import design_named
from tregua.deliver.impact.evaluating.calibrated import holds, tried_like
from tregua.domain import Tried
from tregua.knowledge.worlds import load_tried

TRIED = load_tried()
PAIRS = sorted({(cell.design, cell.inference, cell.treated) for cell in TRIED})
ANEW = [
    cell
    for cell in TRIED
    if (cell.design, cell.treated) in {("two_way_counts", 1), ("interrupted_series", 1)}
    and cell.world in {"ar1", "donors_shift"}
]


def name(cell: Tried) -> str:
    return f"{cell.design}-{cell.world}-{cell.effect}"


def slack(share: float, worlds: int) -> float:
    """Return four standard errors of a share measured in so many worlds, and a little."""
    return 4 * (max(share * (1 - share), 0.02) / worlds) ** 0.5


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_every_pair_was_tried_in_every_kind_of_world_with_and_without_an_effect(
    pair: tuple[str, str, int],
) -> None:
    cells = tried_like(TRIED, *pair)
    assert {(c.world, c.effect) for c in cells} == {(k, e) for k in KINDS for e in (1.0, 0.7)}


def test_one_place_has_an_interval_from_two_designs_of_different_mind() -> None:
    held = {
        cell.design
        for cell in TRIED
        if holds(tried_like(TRIED, cell.design, "other_places", 1)) and cell.treated == 1
    }
    assert {"two_way_counts", "synthetic_control"} <= held


def again(cell: Tried, worlds: int) -> None:
    found = measure_by(
        cell.inference,
        design_named(cell.design),
        Cell(cell.world, cell.treated, cell.effect),
        range(worlds),
    )
    assert abs(found.covered - cell.covered) <= slack(cell.covered, worlds)
    assert abs(found.rejected - cell.rejected) <= slack(cell.rejected, worlds)


@pytest.mark.parametrize("cell", ANEW[:2], ids=name)
def test_forty_worlds_agree_with_what_was_written_down(cell: Tried) -> None:
    again(cell, 40)


@pytest.mark.trials
@pytest.mark.parametrize("cell", ANEW, ids=name)
def test_four_hundred_worlds_agree_with_what_was_written_down(cell: Tried) -> None:
    again(cell, 400)
