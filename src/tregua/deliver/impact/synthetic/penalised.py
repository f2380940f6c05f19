"""Penalised synthetic control: near in the mixture, and near place by place."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.study import Asked, FloatArray, Imputed, IntArray, Table
from tregua.deliver.impact.synthetic.fitting import Group, followed_by
from tregua.deliver.impact.synthetic.scales import Scale
from tregua.deliver.impact.synthetic.weighing import Leaning, simplex_weights

__all__ = ["PenalisedControl", "chosen_penalties"]

GRID = (0.0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0)

SHARE = 4
"""The last of so many parts of the time before is kept back to choose by."""


@dataclass(frozen=True, slots=True)
class PenalisedControl:
    """Expect a weighted mean of the pool's rates, leaning on places that are themselves alike.

    Estimand and assumptions are those of `SyntheticControl`. The weights also pay for the distance
    of each place leaned on: ``penalty * sum_j w_j ||y_i - y_j||^2`` is added to the error of the
    mixture. With any penalty above nought the weights are unique, and distant places that merely
    cancel out lose their weight; with a great one only the nearest place is left.

    The penalty of each row is chosen by its own time before alone: weights are fitted without the
    last quarter of it, for each penalty of `grid`, and the one that follows that quarter best is
    taken (of equals, the smallest). With fewer than eight periods before, the middle of the grid
    is taken (`penalty_not_chosen`). Other notes as `SyntheticControl`.

    Attributes
    ----------
    scale : Scale
        Rates, or logarithms of rates with half a count added.
    demeaned : bool
        Whether an intercept is fitted.
    grid : tuple of float
        Penalties to choose from, without unit, in ascending order.

    References
    ----------
    Abadie and L'Hour 2021, Journal of the American Statistical Association 116 (not opened).

    Examples
    --------
    >>> import numpy as np
    >>> counts = np.array([[3.0, 3.0, 1.0], [2.0, 2.0, 8.0], [5.0, 5.0, 6.0]])
    >>> asked = Asked(np.array([0]), np.array([2]), np.array([[False, True, True]]))
    >>> answer = PenalisedControl(grid=(1.0,))(Table(counts, np.ones((3, 3)), 1), asked)
    >>> answer.weights.round(6)
    array([[0.      , 0.833333, 0.166667]])
    """

    scale: Scale = Scale.RATES
    demeaned: bool = False
    grid: tuple[float, ...] = GRID

    def __call__(self, table: Table, asked: Asked) -> Imputed:
        """Return the expected counts of the rows asked for."""
        short: set[str] = set()

        def weigh(group: Group) -> Leaning:
            if len(self.grid) > 1 and group.outcomes.shape[1] < 2 * SHARE:
                short.add("penalty_not_chosen")
            penalty = chosen_penalties(group.outcomes, group, self.grid, demeaned=self.demeaned)
            return simplex_weights(group.outcomes, group.rows, group.pools, penalty=penalty)

        answer = followed_by(table, asked, weigh, scale=self.scale, demeaned=self.demeaned)
        return Imputed(answer.expected, answer.weights, tuple(sorted({*answer.notes, *short})))


def chosen_penalties(
    outcomes: FloatArray, group: Group, grid: tuple[float, ...], *, demeaned: bool
) -> FloatArray:
    """Return for each row (k,) the penalty that follows the last quarter before best.

    Raises
    ------
    ValueError
        If the grid is empty, or not in ascending order from nought.
    """
    if not grid or grid[0] < 0 or list(grid) != sorted(grid):
        raise ValueError("penalties are in ascending order, none below nought")
    periods = outcomes.shape[1]
    if periods < 2 * SHARE or len(grid) == 1:
        return np.full(len(group.rows), grid[len(grid) // 2])
    cut = periods - periods // SHARE
    early, late = outcomes[:, :cut], outcomes[:, cut:]
    if demeaned:
        level = early.mean(axis=1, keepdims=True)
        early, late = early - level, late - level
    errors = np.stack([_missed(early, late, group, penalty) for penalty in grid])
    best: IntArray = np.argmin(errors, axis=0)
    return np.asarray(grid, dtype=np.float64)[best]


def _missed(early: FloatArray, late: FloatArray, group: Group, penalty: float) -> FloatArray:
    """Return the squared error of each row in the time kept back (k,)."""
    leaning = simplex_weights(early, group.rows, group.pools, penalty=penalty)
    errors = np.empty(len(group.rows))
    for at, (row, places, weights) in enumerate(
        zip(group.rows, leaning.places, leaning.weights, strict=True)
    ):
        errors[at] = np.sum((late[row] - weights @ late[places]) ** 2)
    return errors
