"""Several places with a truce, judged by drawing again which places might have had it.

Under the supposition that the truce did nothing, the counts would be the same whichever places
had it: the places (and which of them began when) are drawn again among all, the whole design is
asked anew, and the ratio found is set beside those drawn. Source: Rosenbaum 2002, chapter 2, on
randomisation inference (not opened). It assumes that the truce could as well have come to any of
these places.
"""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.placebo.other_places import LEVEL, Judged
from tregua.deliver.impact.placebo.sums import HALF, Sums, added_up
from tregua.deliver.impact.study import (
    Asked,
    BoolArray,
    Design,
    FloatArray,
    Imputed,
    IntArray,
    Table,
)

__all__ = ["Drawn", "Joined", "again_drawn", "among_drawn", "joined"]


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """Several places as one, for d sets of places: counts, and the spread of the log ratio (d,).

    The variance of log(O / E) is taken as the sum of spread times expected over the square of all
    expected: as if places were independent. It scales; it is not trusted by itself.
    """

    observed: FloatArray
    expected: FloatArray
    spread: FloatArray

    @property
    def distance(self) -> FloatArray:
        """Return |log ratio| in units of its spread; NaN where nothing was expected."""
        logs = np.log((self.observed + HALF) / (self.expected + HALF))
        far: FloatArray = np.abs(logs) / self.spread
        return far


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """Sets of places drawn again, with what was recorded and expected of each.

    `rows` (d, m) are the places of each draw, in the order of the starts they were given; `counts`
    and `imputed` have a row for each of them in turn (d * m, t), `first` (d * m,) their starts.
    """

    rows: IntArray
    counts: FloatArray
    imputed: Imputed
    first: IntArray

    def over(self, periods: BoolArray) -> Joined:
        """Return the sums of every draw over the periods (m, t) each start is asked about."""
        marked = np.tile(periods, (len(self.rows), 1))
        return joined(added_up(self.counts, self.imputed, self.first, marked), len(self.rows))


def joined(sums: Sums, sets: int = 1) -> Joined:
    """Return the sums of each set of places; places that say nothing are left out."""
    known = sums.known
    observed, expected, variance = (
        np.where(known, each, 0.0).reshape(sets, -1).sum(axis=1)
        for each in (sums.observed, sums.expected, sums.spread * sums.expected)
    )
    with np.errstate(invalid="ignore", divide="ignore"):
        spread = np.sqrt(variance) / expected
    return Joined(observed, expected, np.where(expected > 0, spread, np.nan))


def drawn_rows(rows: IntArray, pool: BoolArray, draws: int, seed: tuple[int, ...]) -> IntArray:
    """Return sets of rows drawn from the treated rows and the pool together (draws, m)."""
    everyone = np.concatenate([rows, np.flatnonzero(pool)])
    rng = np.random.default_rng(seed)
    found = [rng.permutation(everyone)[: len(rows)] for _ in range(draws)]
    return np.array(found, dtype=np.int64)


def again_drawn(
    design: Design,
    table: Table,
    asked: Asked,
    ratio: float,
    *,
    draws: int,
    seed: tuple[int, ...],
) -> Drawn:
    """Return what the design expects of places drawn again, with a supposed effect taken out.

    Parameters
    ----------
    design : Design
        Asked anew for each draw, leaning on the places not drawn.
    table : Table
        As recorded.
    asked : Asked
        The question of the m places with a truce; one pool for all.
    ratio : float
        The supposed effect; counts of the treated places after their start are divided by it.
    draws : int
        How many sets.
    seed : tuple of int
        Key of the stream.
    """
    m = len(asked.rows)
    pool: BoolArray = asked.pools[0]
    everyone = pool.copy()
    everyone[asked.rows] = True
    rows = drawn_rows(asked.rows, pool, draws, seed)
    counts = table.counts.copy()
    for row, first in zip(asked.rows, asked.first, strict=True):
        counts[row, first:] /= ratio
    pools = np.repeat(everyone[None, :], draws, axis=0)
    np.put_along_axis(pools, rows, values=False, axis=1)
    again = Asked(rows.ravel(), np.tile(asked.first, draws), np.repeat(pools, m, axis=0))
    imputed = design(Table(counts, table.exposure, table.season), again)
    return Drawn(rows, counts[again.rows], imputed, again.first)


def among_drawn(treated: Joined, unmoved: Joined, moved: Joined) -> Judged:
    """Return the joint ratio, its place among those drawn, and an interval.

    Parameters
    ----------
    treated : Joined
        The places with a truce, as one set.
    unmoved : Joined
        Sets drawn under the supposition of no effect: for the p-value.
    moved : Joined
        Sets drawn with the estimated effect taken out: their 95 % quantile scales the interval.
    """
    observed, expected, spread = (
        float(each[0]) for each in (treated.observed, treated.expected, treated.spread)
    )
    if expected <= 0 or not np.isfinite(spread):
        return Judged(None, None, None, None, None, "no_expectation")
    ratio = observed / expected
    null = unmoved.distance[np.isfinite(unmoved.distance)]
    other = moved.distance[np.isfinite(moved.distance)]
    floor = 1 / (len(null) + 1)
    if floor > LEVEL or not len(other):
        return Judged(ratio, None, None, None, floor, "too_few_draws")
    own = float(treated.distance[0])
    p = (1 + int((null >= own - 1e-12).sum())) / (len(null) + 1)
    far = float(np.quantile(other, 1 - LEVEL, method="higher")) * spread
    return Judged(ratio, ratio * float(np.exp(-far)), ratio * float(np.exp(far)), p, floor)
