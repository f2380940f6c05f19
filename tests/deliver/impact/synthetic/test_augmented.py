"""The ridge by which a mixture is mended: errors left out in closed form against fitting anew."""

import numpy as np

from tregua.deliver.impact.study import FloatArray
from tregua.deliver.impact.synthetic.augmented import left_out_errors


def anew(spread: FloatArray, missed: FloatArray, period: int, ridge: float) -> float:
    """Return the squared error in a period, of a ridge regression fitted without it."""
    kept = np.arange(spread.shape[1]) != period
    gram = spread[:, kept].T @ spread[:, kept] + ridge * np.eye(kept.sum())
    weights = spread[:, kept] @ np.linalg.solve(gram, missed[kept])
    return float((missed[period] - weights @ spread[:, period]) ** 2)


def test_errors_left_out_are_those_of_fitting_anew_without_each_period() -> None:
    rng = np.random.default_rng(1)
    spread, missed, out = rng.normal(size=(15, 9)), rng.normal(size=(4, 9)), np.array([0, 3, 5, 8])
    values, vectors = np.linalg.eigh(spread.T @ spread)
    given = left_out_errors(values + 0.7, vectors, missed, out)
    wanted = [anew(spread, missed[turn], int(period), 0.7) for turn, period in enumerate(out)]
    np.testing.assert_allclose(given, wanted, rtol=1e-9)
