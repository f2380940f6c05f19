"""From a table to weights and back: which periods and places can be used, and what they expect."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.study import Asked, BoolArray, FloatArray, Imputed, IntArray, Table
from tregua.deliver.impact.synthetic.scales import Scale, counted, scaled
from tregua.deliver.impact.synthetic.weighing import Leaning

__all__ = ["Group", "Weigh", "followed_by"]


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Rows fitted over the same periods.

    Attributes
    ----------
    at : int array (k,)
        Where each stands among the rows asked for.
    rows : int array (k,)
        Rows of the table.
    pools : bool array (k, u)
        What each may lean on, without places that lack a figure it would need.
    used : bool array (t,)
        Periods before the start with a figure for the row and for some place of its pool.
    outcomes : array (u, n)
        What is followed in those periods, less each row's mean if so asked; nought where unknown.
    """

    at: IntArray
    rows: IntArray
    pools: BoolArray
    used: BoolArray
    outcomes: FloatArray


Weigh = Callable[[Group], Leaning]


def followed_by(
    table: Table, asked: Asked, weigh: Weigh, *, scale: Scale, demeaned: bool
) -> Imputed:
    """Return the counts expected when each row is followed by a weighted mean of its pool.

    A period without a figure for the row, or for its whole pool, is left out of the fit; a place
    without a figure in any other period is not leaned on (`gaps_left_out`). Rows that are left
    without a place or a period get NaN (`nothing_to_lean_on`). Expected counts below nought are
    set to nought (`below_nought`).
    """
    values = scaled(table, scale)
    shape = (len(asked.rows), table.counts.shape[1])
    followed, fitted = np.full(shape, np.nan), np.zeros(shape, dtype=np.bool_)
    weights = np.zeros((shape[0], len(values)))
    notes: set[str] = set()
    gaps = bool(np.isnan(values).any())
    if gaps and _meets_gaps(values, asked):
        notes.add("gaps_left_out")
    for group in grouped(values, asked, demeaned=demeaned):
        leaning = weigh(group)
        if not leaning.converged.all():
            notes.add("not_converged")
        fitted[group.at] = group.used
        for at, row, places, heavy in zip(
            group.at, group.rows, leaning.places, leaning.weights, strict=True
        ):
            weights[at, places] = heavy
            followed[at] = _mean(values, int(row), places, heavy, group.used, demeaned=demeaned)
    own, exposure = table.counts[asked.rows], table.exposure[asked.rows]
    expected = counted(followed, own, exposure, fitted, scale)
    if (expected < 0).any():
        notes.add("below_nought")
    expected = np.where(expected < 0, 0.0, expected)
    if not fitted.any(axis=1).all():
        notes.add("nothing_to_lean_on")
    if poor(own, expected, fitted):
        notes.add("poor_fit")
    return Imputed(expected, weights, tuple(sorted(notes)))


def poor(own: FloatArray, expected: FloatArray, fitted: BoolArray) -> bool:
    """Tell whether any row is followed less closely before than by its own mean."""
    error = np.where(fitted, own - expected, 0.0)
    many = np.maximum(fitted.sum(axis=1, keepdims=True), 1)
    level = np.where(fitted, own, 0.0).sum(axis=1, keepdims=True) / many
    plain = np.where(fitted, own - level, 0.0)
    return bool((np.sum(error**2, axis=1) > np.sum(plain**2, axis=1) + 1e-9).any())


def grouped(values: FloatArray, asked: Asked, *, demeaned: bool) -> Iterator[Group]:
    """Yield the rows that can be answered, those fitted over the same periods together."""
    periods = np.arange(values.shape[1])
    known = np.isfinite(values)
    whole = bool(known.all())
    alike: dict[bytes, list[int]] = {}
    usable: dict[int, tuple[BoolArray, BoolArray]] = {}
    for at, (row, first) in enumerate(zip(asked.rows, asked.first, strict=True)):
        before: BoolArray = periods < first
        pool = asked.pools[at]
        if not whole:
            heard = known[pool].any(axis=0)
            before, after = before & known[row] & heard, ~before & heard
            pool = pool & known[:, before | after].all(axis=1)
        if before.any() and pool.any():
            usable[at] = before, pool
            alike.setdefault(before.tobytes(), []).append(at)
    for members in alike.values():
        used = usable[members[0]][0]
        positions = np.asarray(members, dtype=np.int64)
        if whole:
            pools = asked.pools if len(members) == len(asked.rows) else asked.pools[positions]
        else:
            pools = np.stack([usable[at][1] for at in members])
        outcomes = values[:, used]
        if not whole:
            outcomes = np.where(known[:, used].all(axis=1, keepdims=True), outcomes, 0.0)
        if demeaned:
            outcomes = outcomes - outcomes.mean(axis=1, keepdims=True)
        yield Group(positions, asked.rows[positions], pools, used, outcomes)


def _meets_gaps(values: FloatArray, asked: Asked) -> bool:
    gaps = np.isnan(values)
    before = np.arange(values.shape[1]) < asked.first[:, None]
    return bool((asked.pools @ gaps.any(axis=1)).any() or (gaps[asked.rows] & before).any())


def _mean(
    values: FloatArray,
    row: int,
    places: IntArray,
    weights: FloatArray,
    used: BoolArray,
    *,
    demeaned: bool,
) -> FloatArray:
    """Return the weighted mean of the places (t,), moved to the row's own mean if so asked."""
    followed: FloatArray = weights @ values[places]
    if demeaned:
        followed = followed + (values[row, used].mean() - followed[used].mean())
    return followed
