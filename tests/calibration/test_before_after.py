"""Why before-and-after gives no interval: how often the withdrawn one held the true ratio."""

from math import sqrt
from pathlib import Path

import pytest

from tests.calibration.before_after_cells import FEW, OTHER, PLAIN, WORLDS, Cell

PAGE = Path(__file__).parents[2] / "docs/explanation/before-and-after.md"
A_FEW = 400
CELLS = (*PLAIN, *OTHER, *FEW)


def name(cell: Cell) -> str:
    return cell.name


def slack(percent: float, worlds: int) -> float:
    """Return four standard errors of a share measured in so many worlds, in percent."""
    share = min(max(percent / 100, 0.5 / worlds), 1 - 0.5 / worlds)
    return 400 * sqrt(share * (1 - share) / worlds)


@pytest.mark.parametrize("cell", PLAIN, ids=name)
def test_in_the_plain_case_alone_at_least_93_in_100_intervals_held_the_truth(cell):
    (found,) = cell.coverage(A_FEW)
    assert found >= 93 - slack(93, A_FEW)


@pytest.mark.parametrize("cell", [OTHER[6], OTHER[7]], ids=name)
def test_where_months_hang_together_the_withdrawn_interval_is_too_narrow_as_the_page_says(cell):
    (found,) = cell.coverage(A_FEW)
    assert found < 90
    assert abs(found - cell.measured[0]) <= slack(cell.measured[0], A_FEW)


@pytest.mark.parametrize("cell", [FEW[1], FEW[5]], ids=name)
def test_with_few_months_the_wider_of_two_held_the_truth(cell):
    _, wide = cell.coverage(A_FEW)
    assert wide >= 93 - slack(93, A_FEW)


@pytest.mark.parametrize("cell", PLAIN, ids=name)
def test_the_stated_band_was_met_when_measured(cell):
    assert cell.measured[0] >= 93


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_the_page_prints_the_measured_coverage(cell):
    printed = " and ".join(f"{percent:.1f}" for percent in cell.measured)
    assert f"| {cell.name} | {printed} |" in PAGE.read_text(encoding="utf-8")


@pytest.mark.trials
@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_the_coverage_is_measured_again_as_printed(cell):
    gaps = [abs(a - b) for a, b in zip(cell.coverage(WORLDS), cell.measured, strict=True)]
    assert max(gaps) <= slack(min(cell.measured), WORLDS)
