"""Several places with a truce, judged by drawing again which places might have had it.

Under the supposition that the truce did nothing, the counts would be the same whichever places
had it: the places (and which of them began when) are drawn again among all, the whole design is
asked anew, and the ratio found is set beside those drawn. The interval inverts the same test: a
supposed effect is taken out of the places with a truce, the design is asked anew, and the effect
is put into the places drawn. Source: Rosenbaum 2002, chapter 2, on randomisation inference (not
opened). It assumes that the truce could as well have come to any of these places.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.placebo.other_places import LEVEL, Judged, ends
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

__all__ = ["Drawn", "Sets", "again_drawn", "among_drawn", "together"]


@dataclass(frozen=True, slots=True, eq=False)
class Sets:
    """Sums of d sets of m places drawn again, row by row (d * m,).

    `ratio` is the supposed effect that was taken out; `undone` the part of the recorded sums that
    it was taken out of.
    """

    sets: int
    sums: Sums
    ratio: float
    undone: FloatArray

    @property
    def ratios(self) -> FloatArray:
        """Return recorded over expected counts of each set (d,); NaN where nothing is expected."""
        observed, expected = (
            np.where(self.sums.known, each, 0.0).reshape(self.sets, -1).sum(axis=1)
            for each in (self.sums.observed, self.sums.expected)
        )
        nowhere = np.full(self.sets, np.nan)
        ratios: FloatArray = np.divide(observed, expected, out=nowhere, where=expected > 0)
        return ratios

    def put_in(self, ratio: float, seed: tuple[int, ...]) -> Sums:
        """Return the sums with a supposed effect in every place drawn.

        What an effect was taken out of is multiplied by it, for that scatters as a thinned count
        does already; every other counted event is kept with that chance, or copied as often.
        """
        never = np.rint(self.sums.observed - self.undone).astype(np.int64)
        whole = int(ratio)
        rng = np.random.default_rng(seed)
        kept = rng.binomial(never, ratio - whole)
        observed = self.undone * ratio + whole * never + kept
        return Sums(observed, self.sums.expected, self.sums.spread, self.sums.periods)

    def distances(self, ratio: float, seed: tuple[int, ...]) -> FloatArray:
        """Return how far each set lies from a supposed effect put into it (d,)."""
        return together(self.put_in(ratio, seed), self.sets, ratio)


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """Sets of places drawn again, with what was recorded and expected of each.

    `rows` (d, m) are the places of each draw, in the order of the starts they were given; `counts`
    and `imputed` have a row for each of them in turn (d * m, t), `first` (d * m,) their starts.
    `ratio` is the supposed effect that was taken out, `undone` (d * m, t) tells where.
    """

    rows: IntArray
    counts: FloatArray
    imputed: Imputed
    first: IntArray
    ratio: float
    undone: BoolArray

    def over(self, periods: BoolArray) -> Sets:
        """Return the sums of every draw over the periods (m, t) each start is asked about."""
        marked = np.tile(periods, (len(self.rows), 1))
        sums, undone = (
            added_up(self.counts, self.imputed, self.first, each)
            for each in (marked, marked & self.undone)
        )
        return Sets(len(self.rows), sums, self.ratio, undone.observed)


def together(sums: Sums, sets: int = 1, ratio: float = 1.0) -> FloatArray:
    """Return how far each set of places lies from a supposed ratio, in units of its spread (d,).

    Notes
    -----
    log((O + 1/2) / (ratio E + 1/2)), O and E summed over the places of a set that say something.
    Its variance is taken as the sum of spread times expected over the square of all expected: as
    if places were independent. It scales; it is not trusted by itself. A negative binomial count
    thinned to `ratio` has the spread 1 + (spread - 1) ratio. NaN where nothing was expected.
    """
    thinned = np.where(sums.spread > 1, 1 + (sums.spread - 1) * ratio, sums.spread)
    observed, expected, variance = (
        np.where(sums.known, each, 0.0).reshape(sets, -1).sum(axis=1)
        for each in (sums.observed, ratio * sums.expected, thinned * ratio * sums.expected)
    )
    with np.errstate(invalid="ignore", divide="ignore"):
        logs = np.log((observed + HALF) / (expected + HALF))
        far: FloatArray = np.where(
            expected > 0, np.abs(logs) * expected / np.sqrt(variance), np.nan
        )
    return far


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
    undone = np.zeros(table.counts.shape, dtype=np.bool_)
    for row, first in zip(asked.rows, asked.first, strict=True):
        undone[row, first:] = True
    counts = np.where(undone, table.counts / ratio, table.counts)
    pools = np.repeat(everyone[None, :], draws, axis=0)
    np.put_along_axis(pools, rows, values=False, axis=1)
    again = Asked(rows.ravel(), np.tile(asked.first, draws), np.repeat(pools, m, axis=0))
    imputed = design(Table(counts, table.exposure, table.season), again)
    return Drawn(rows, counts[again.rows], imputed, again.first, ratio, undone[again.rows])


def among_drawn(
    treated: Sums, drawn: Sequence[Drawn], periods: BoolArray, seed: tuple[int, ...]
) -> Judged:
    """Return the joint ratio, its place among those drawn, and the ratios not ruled out.

    Parameters
    ----------
    treated : Sums
        The places with a truce.
    drawn : sequence of Drawn
        With several effects taken out, 1 among them: a supposed ratio is tested with the nearest.
    periods : bool array (m, t)
        The periods asked about.
    seed : tuple of int
        Key of the stream that thins.
    """
    known = treated.known
    observed, expected = (float(each[known].sum()) for each in (treated.observed, treated.expected))
    if not expected > 0:
        return Judged(None, None, None, None, None, "no_expectation")
    ratio, floor = observed / expected, 1 / (len(drawn[0].rows) + 1)
    if floor > LEVEL:
        return Judged(ratio, None, None, None, floor, "too_few_draws")
    sets = [each.over(periods) for each in drawn]

    def chance(ratio: float) -> float:
        nearest = min(sets, key=lambda each: abs(np.log(each.ratio / ratio)))
        others = nearest.distances(ratio, seed)
        others = others[np.isfinite(others)]
        own = float(together(treated, ratio=ratio)[0])
        return (1 + int((others >= own - 1e-12).sum())) / (len(others) + 1)

    best = (observed + HALF) / (expected + HALF)
    low, high = ends(lambda each: chance(each) > LEVEL, best)
    why = "" if high is not None else "no_upper_limit"
    return Judged(ratio, low, high, chance(1.0), floor, why)
