"""How much recorded months scatter about their own mean: a description, no interval rests on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tregua.domain import Result
from tregua.series import MonthCount

__all__ = ["Dispersion", "pooled_dispersion"]

FEWEST_TO_ESTIMATE = 4
"""Under this many recorded months in all no dispersion is told."""


@dataclass(frozen=True, slots=True)
class Dispersion(Result):
    """Variance of a month's count over its mean, about each side's own daily rate.

    `value` is None under four months: 1 is what counts that come one by one and independently
    give. `df` is the number of months less one for each side that has any. It describes the months
    that were recorded; how months hang together it cannot show.
    """

    value: float | None
    df: int
    months_before: int
    months_after: int

    @property
    def months(self) -> int:
        """Return the number of recorded months it rests on."""
        return self.months_before + self.months_after


def pooled_dispersion(before: Sequence[MonthCount], after: Sequence[MonthCount]) -> Dispersion:
    """Return the pooled Pearson dispersion of months about each side's own daily rate.

    Parameters
    ----------
    before, after : sequence of MonthCount
        Recorded whole months on each side; a month is expected its side's rate times its days.

    Notes
    -----
    phi = sum((n - m)^2 / m) / df.
    """
    sides = [side for side in (before, after) if side]
    df = sum(len(side) - 1 for side in sides)
    known = df > 0 and len(before) + len(after) >= FEWEST_TO_ESTIMATE
    value = sum(squares(side) for side in sides) / df if known else None
    return Dispersion(value, df, len(before), len(after))


def squares(months: Sequence[MonthCount]) -> float:
    """Return the sum of squared departures over expected counts, about the side's daily rate."""
    rate = sum(month.count for month in months) / sum(month.days for month in months)
    if rate == 0:
        return 0.0
    return sum((m.count - rate * m.days) ** 2 / (rate * m.days) for m in months)
