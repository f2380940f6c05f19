"""Augmented synthetic control: the mixture, mended by a ridge regression where it does not fit."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.study import Asked, BoolArray, FloatArray, Imputed, IntArray, Table
from tregua.deliver.impact.synthetic.fitting import Group, followed_by
from tregua.deliver.impact.synthetic.scales import Scale
from tregua.deliver.impact.synthetic.weighing import Leaning, simplex_weights

__all__ = ["AugmentedControl", "left_out_errors"]

STEPS = 13
RANGE = 1e-6
"""Ridges tried: so many, evenly spaced in logarithms, from the largest eigenvalue down."""


@dataclass(frozen=True, slots=True)
class AugmentedControl:
    """Expect a weighted mean of the pool's rates, mended by how its own periods hang together.

    Estimand: that of `SyntheticControl`. To its weights comes what a ridge regression over the
    pool makes of the distance that is left before: for a place that no mixture of others reaches.
    Weights then sum to one but may be negative: figures are drawn beyond what places showed, the
    more so the smaller the ridge. Assumes besides that what was left over before hangs together
    with what follows as it does within the pool.

    The ridge of each row is chosen by its own time before alone, leaving out one period at a time
    (at most `left_out`, evenly spaced): weights and ridge are fitted without it, and the period
    is expected from them. Of the ridges whose mean squared error lies within one standard error of
    the smallest, the largest is taken, so that weights are bent no more than is needed. With
    fewer than three periods before nothing is mended (`not_mended`). Other notes as
    `SyntheticControl`.

    Attributes
    ----------
    scale : Scale
        Rates, or logarithms of rates with half a count added.
    demeaned : bool
        Whether an intercept is fitted.
    left_out : int
        The most periods left out in turn.

    References
    ----------
    Ben-Michael, Feller and Rothstein 2021, Journal of the American Statistical Association 116
    (not opened).

    Examples
    --------
    >>> import numpy as np
    >>> counts = np.array([[9.0, 9.0, 9.0, 5.0], [2.0, 2.0, 3.0, 2.0], [4.0, 5.0, 4.0, 4.0]])
    >>> asked = Asked(np.array([0]), np.array([3]), np.array([[False, True, True]]))
    >>> answer = AugmentedControl()(Table(counts, np.ones((3, 4)), 1), asked)
    >>> round(float(answer.weights.sum()), 6), bool(answer.weights.min() < 0)
    (1.0, True)
    """

    scale: Scale = Scale.RATES
    demeaned: bool = False
    left_out: int = 24

    def __call__(self, table: Table, asked: Asked) -> Imputed:
        """Return the expected counts of the rows asked for."""
        unmended: set[str] = set()

        def weigh(group: Group) -> Leaning:
            if group.outcomes.shape[1] < 3:
                unmended.add("not_mended")
                return simplex_weights(group.outcomes, group.rows, group.pools)
            return _mended(group, self.left_out, demeaned=self.demeaned)

        answer = followed_by(table, asked, weigh, scale=self.scale, demeaned=self.demeaned)
        return Imputed(answer.expected, answer.weights, tuple(sorted({*answer.notes, *unmended})))


def _mended(group: Group, left_out: int, *, demeaned: bool) -> Leaning:
    """Return the weights of every row, negative ones among them, on its whole pool."""
    periods = group.outcomes.shape[1]
    out = np.unique(np.linspace(0, periods - 1, min(periods, left_out)).astype(np.int64))
    base = simplex_weights(group.outcomes, group.rows, group.pools)
    missed = _rests_without(group, out, demeaned=demeaned)
    places: list[IntArray] = []
    weights: list[FloatArray] = []
    for at, row in enumerate(group.rows):
        pool = np.flatnonzero(group.pools[at])
        held = np.zeros(len(group.outcomes))
        held[base.places[at]] = base.weights[at]
        rest = group.outcomes[row] - base.weights[at] @ group.outcomes[base.places[at]]
        spread = group.outcomes[pool] - group.outcomes[pool].mean(axis=0)
        places.append(pool)
        weights.append(held[pool] + _correction(spread, rest, missed[at], out))
    return Leaning(tuple(places), tuple(weights), base.converged)


def _rests_without(group: Group, out: IntArray, *, demeaned: bool) -> FloatArray:
    """Return what each row's mixture, fitted without a period, leaves over: (k, left out, n)."""
    outcomes = group.outcomes
    rests = np.empty((len(group.rows), len(out), outcomes.shape[1]))
    for turn, period in enumerate(out):
        kept: BoolArray = np.arange(outcomes.shape[1]) != period
        moved = outcomes - outcomes[:, kept].mean(axis=1, keepdims=True) if demeaned else outcomes
        leaning = simplex_weights(moved[:, kept], group.rows, group.pools)
        for at, row in enumerate(group.rows):
            mixture = leaning.weights[at] @ moved[leaning.places[at]]
            rests[at, turn] = moved[row] - mixture
    return rests


def _correction(
    spread: FloatArray, rest: FloatArray, missed: FloatArray, out: IntArray
) -> FloatArray:
    """Return what is added to the weights of a pool, for the ridge chosen; it sums to nought.

    `spread` (pool, n) are the pool's outcomes less their mean in each period, `rest` (n,) what the
    mixture leaves over, `missed` (left out, n) the same when each period of `out` was not fitted.
    """
    values, vectors = np.linalg.eigh(spread.T @ spread)
    top = float(values[-1])
    if not top > 0:
        return np.zeros(len(spread))
    values = np.maximum(values, 0.0)
    ridges = top * np.geomspace(1.0, RANGE, STEPS)
    errors = np.stack([left_out_errors(values + ridge, vectors, missed, out) for ridge in ridges])
    mean = errors.mean(axis=1)
    best = int(np.argmin(mean))
    slack = float(errors[best].std(ddof=1) / np.sqrt(len(out)))
    ridge = ridges[int(np.argmax(mean <= mean[best] + slack))]
    across = vectors @ ((vectors.T @ rest) / (values + ridge))
    return np.asarray(spread @ across, dtype=np.float64)


def left_out_errors(
    values: FloatArray, vectors: FloatArray, missed: FloatArray, out: IntArray
) -> FloatArray:
    """Return the squared error in each period left out (left out,), by one inverse for all.

    With M the inverse of the whole, the regression on the other periods that would have been
    fitted without period t is ``-M[., t] / M[t, t]``.
    """
    inverse = (vectors / values) @ vectors.T
    lean = -inverse[out] / inverse[out, out][:, None]
    lean[np.arange(len(out)), out] = 0.0
    own = missed[np.arange(len(out)), out]
    return np.asarray((own - np.sum(lean * missed, axis=1)) ** 2, dtype=np.float64)
