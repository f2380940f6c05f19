"""Synthetic differences of one place and 200 places without a truce, 260 by 96, with diff-diff.

The peer is diff-diff 3.13 (MIT), asked for the same estimator with 200 placebo replications, which
it draws at random. Tregua asks the first 200 places without a truce in turn, each with all others
but the treated one to lean on, weights found anew for each. Both sides must first give the same
estimate to 0.2 % of the mean rate (diff-diff, like the authors' R package, stops its search a
little before the least; here weights are exact), and standard deviations of placebos that agree to
a quarter (200 draws, not the same ones). Times are of the wall, one thread, the median of three;
the compiled search of Tregua is warm. Ratios come first.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import statistics
import time
from collections.abc import Callable

import numpy as np

from tregua.deliver.impact.sdid import SyntheticDifference
from tregua.deliver.impact.study import Asked, FloatArray, Table

PLACES, PERIODS, START, PLACEBOS = 260, 96, 72, 200


def counts() -> FloatArray:
    """Draw months of counts that share a season and a slow wave."""
    draw = np.random.default_rng(1)
    common = 0.15 * np.sin(np.arange(PERIODS) / 12 * 2 * np.pi)
    common = common + np.cumsum(draw.normal(0, 0.03, PERIODS))
    means = np.exp(draw.normal(1.5, 0.4, (PLACES, 1)) + common)
    drawn: FloatArray = draw.negative_binomial(4, 4 / (4 + means)).astype(float)
    return drawn


def timed(act: Callable[[], tuple[float, float]]) -> tuple[tuple[float, float], float]:
    """Give what an act gives, and the median time of three."""
    act()
    spent = []
    for _ in range(3):
        start = time.perf_counter()
        given = act()
        spent.append(time.perf_counter() - start)
    return given, statistics.median(spent)


def ours(seen: FloatArray) -> tuple[float, float]:
    """Give the estimate for the first place and the spread of 200 placebos."""
    rows = np.arange(PLACEBOS + 1)
    pools = np.ones((len(rows), PLACES), dtype=bool)
    pools[:, 0] = False
    pools[rows, rows] = False
    table = Table(seen, np.ones_like(seen), 12)
    design = SyntheticDifference(proportional=False)
    expected = design(table, Asked(rows, np.full(len(rows), START), pools)).expected
    gaps = (seen[rows] - expected)[:, START:].mean(axis=1)
    return float(gaps[0]), float(gaps[1:].std())


def theirs(seen: FloatArray) -> Callable[[], tuple[float, float]] | None:
    """Give diff-diff's way to the same, or nothing where it is not here."""
    try:
        import pandas as pd
        from diff_diff import SyntheticDiD
    except ImportError:
        return None
    place, period = np.indices(seen.shape)
    frame = pd.DataFrame(
        {
            "place": place.ravel(),
            "period": period.ravel(),
            "count": seen.ravel(),
            "treated": (place.ravel() == 0).astype(int),
        }
    )

    def fit() -> tuple[float, float]:
        design = SyntheticDiD(variance_method="placebo", n_bootstrap=PLACEBOS, seed=1)
        found = design.fit(
            frame,
            outcome="count",
            treatment="treated",
            unit="place",
            time="period",
            post_periods=list(range(START, PERIODS)),
        )
        return float(found.att), float(found.se)

    return fit


def main() -> None:
    """Print ratios, then seconds."""
    seen = counts()
    (point, spread), own = timed(lambda: ours(seen))
    print(f"tregua: estimate {point:.4f}, spread of {PLACEBOS} placebos {spread:.4f}")
    fit = theirs(seen)
    if fit is None:
        print(f"diff-diff: not run; tregua {own:.2f} s")
        return
    (other, error), peer = timed(fit)
    print(f"diff-diff: estimate {other:.4f}, spread of {PLACEBOS} placebos {error:.4f}")
    if abs(point - other) > 0.002 * seen.mean() or abs(spread / error - 1) > 0.25:
        raise SystemExit("the two do not agree: nothing is compared")
    print(f"diff-diff / tregua: {peer / own:.1f}")
    print(f"seconds: tregua {own:.3f}, diff-diff {peer:.3f}")


if __name__ == "__main__":
    main()
