"""How far a coefficient moves when cases are drawn again, where there are cases enough to ask."""

from collections.abc import Sequence

import numpy as np

from tregua.decide.compare.coders.alpha import Unit, alpha
from tregua.decide.compare.coders.distances import Metric

__all__ = ["FEWEST_CASES", "interval_of"]

FEWEST_CASES = 20
"""Drawing fewer cases again says more about the drawing than about the coders (judgement)."""
DRAWS = 400
ENDS = (2.5, 97.5)


def interval_of(
    cases: Sequence[Sequence[Unit]], metric: Metric, *, seed: int = 1
) -> tuple[float | None, float | None]:
    """Return the middle 95 % of coefficients over cases drawn again with their fields together.

    Nothing for fewer than 20 cases, and nothing where a draw leaves no coefficient more often than
    one time in twenty. `seed` fixes the draws.
    """
    if len(cases) < FEWEST_CASES:
        return None, None
    rng = np.random.default_rng(seed)
    found = []
    for _ in range(DRAWS):
        drawn = rng.integers(0, len(cases), len(cases))
        value = alpha((unit for i in drawn for unit in cases[i]), metric).value
        if value is not None:
            found.append(value)
    if len(found) < DRAWS * 0.95:
        return None, None
    low, high = np.percentile(found, ENDS)
    return float(low), float(high)
