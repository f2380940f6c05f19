"""Synthetic control: the weighted mean of other places that came nearest before the truce."""

from dataclasses import dataclass

from tregua.deliver.impact.study import Asked, Imputed, Table
from tregua.deliver.impact.synthetic.fitting import Group, followed_by
from tregua.deliver.impact.synthetic.scales import Scale
from tregua.deliver.impact.synthetic.weighing import Leaning, simplex_weights

__all__ = ["SyntheticControl"]


@dataclass(frozen=True, slots=True)
class SyntheticControl:
    """Expect the weighted mean of the pool's rates, with the weights that fitted best before.

    Estimand: recorded counts of each row against those its weighted pool would expect, in every
    period; an effect may take any course. Assumes: the weights that follow the row before also
    would have afterwards (its own movements lie within those of the pool, over a time long
    beside their noise); no truce, and no spill-over, in the pool; nothing of the truce before
    `first`. A close fit over few periods with many places is no proof: it may follow noise.

    Weights are not negative and sum to one, so nothing is drawn beyond what places showed; they
    are exact least squares over all outcomes before, without covariates. With `demeaned`, places
    are compared by their departures from their own means (an intercept is fitted; Ferman and
    Pinto 2021, not opened): for a place whose level no mixture of others reaches.

    Notes given: `poor_fit` (less close before than the row's own mean), `below_nought`,
    `gaps_left_out`, `nothing_to_lean_on`, `not_converged`.

    Attributes
    ----------
    scale : Scale
        Rates, or logarithms of rates with half a count added.
    demeaned : bool
        Whether an intercept is fitted.

    References
    ----------
    Abadie and Gardeazabal 2003; Abadie, Diamond and Hainmueller 2010 (not opened).

    Examples
    --------
    >>> import numpy as np
    >>> counts = np.array([[3.0, 5.0, 1.0], [2.0, 6.0, 8.0], [4.0, 4.0, 6.0]])
    >>> asked = Asked(np.array([0]), np.array([2]), np.array([[False, True, True]]))
    >>> answer = SyntheticControl()(Table(counts, np.ones((3, 3)), 1), asked)
    >>> answer.weights.round(6), answer.expected.round(6)
    (array([[0. , 0.5, 0.5]]), array([[3., 5., 7.]]))
    """

    scale: Scale = Scale.RATES
    demeaned: bool = False

    def __call__(self, table: Table, asked: Asked) -> Imputed:
        """Return the expected counts of the rows asked for."""
        return followed_by(table, asked, _nearest, scale=self.scale, demeaned=self.demeaned)


def _nearest(group: Group) -> Leaning:
    return simplex_weights(group.outcomes, group.rows, group.pools)
