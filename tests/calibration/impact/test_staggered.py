"""Points of the two-way and synthetic differences in invented worlds: near what was done, mostly.

In 100 worlds of each kind (seeds 1000 on; 1, 3 and 20 places with a truce, the latter among 60;
effects 1 and 0.7) the mean log of recorded over expected counts was within 0.03 of the truth for
two-way counts and for synthetic differences; yours may differ in level, length and what drives it.
Differences of levels were off by 0.15 in 200 worlds with one such place and a trend common in
proportion, expected totals being below nought in some. Here a handful of worlds.
"""

import numpy as np
import pytest

from tests.calibration.impact.worlds import KINDS, World, asked_of, draw
from tregua.deliver.impact.sdid import SyntheticDifference
from tregua.deliver.impact.study import Design
from tregua.deliver.impact.twoway import DifferenceInDifferences, TwoWayCounts


def off(design: Design, world: World) -> float:
    """Return the log of recorded over expected counts since the start, less the true one."""
    asked = asked_of(world)
    after = np.arange(world.table.counts.shape[1]) >= asked.first[:, None]
    expected = design(world.table, asked).expected[after].sum()
    return float(np.log(world.table.counts[asked.rows][after].sum() / expected / world.effect))


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("effect", [1.0, 0.7])
def test_counts_imputed_for_staggered_truces_are_off_by_little_on_average(
    kind: str, effect: float
) -> None:
    worlds = [draw(kind, seed, treated=3, effect=effect, staggered=True) for seed in range(40)]
    errors = [off(TwoWayCounts(), world) for world in worlds]
    assert abs(np.mean(errors)) < 3.5 * np.std(errors) / np.sqrt(40)


def test_synthetic_differences_are_off_by_little_on_average_for_twenty_places() -> None:
    worlds = [
        draw("ar1", seed, periods=48, start=36, treated=20, effect=0.7, staggered=True)
        for seed in range(6)
    ]
    errors = [off(SyntheticDifference(), world) for world in worlds]
    assert abs(np.mean(errors)) < 0.15


def test_differences_of_levels_scatter_more_where_a_trend_is_common_in_proportion() -> None:
    worlds = [draw("season_and_trend", seed) for seed in range(40)]
    levels = np.std([abs(off(DifferenceInDifferences(), world)) for world in worlds])
    counts = np.std([abs(off(TwoWayCounts(), world)) for world in worlds])
    assert levels > counts
