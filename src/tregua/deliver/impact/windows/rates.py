"""How much recorded months scatter about their own mean, and the interval that allows for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from tregua.domain import Result
from tregua.series import MonthCount

__all__ = [
    "FEW_MONTHS",
    "JUDGED_RANGE",
    "LEVEL",
    "Dispersion",
    "Interval",
    "intervals",
    "pooled_dispersion",
]

LEVEL = 0.95
"""Share of cases an interval is meant to hold the ratio in, where its assumptions hold."""

FEW_MONTHS = 12
"""Under this many recorded months one interval is not given, but one at each end of a range."""

FEWEST_TO_ESTIMATE = 4
"""Under this many recorded months in all the range of dispersion is a stated judgement."""

JUDGED_RANGE = (1.0, 10.0)
"""Dispersion where hardly a month is recorded. Judgement: 1 is what killings that come one by one
and independently give; the twelve months printed by the Salvadoran police for January 2010 to
December 2013 give 1.5 before March 2012, 9.3 after, 4.6 together. Killings that come in waves go
beyond 10: where they do, the interval at 10 is too narrow."""

RANGE_LEVEL = 0.90
"""Level of the chi-square range of dispersion when 4 to 11 months are recorded: 5 % beyond each
end, so that the wider interval is still about right in all but few cases."""


@dataclass(frozen=True, slots=True)
class Dispersion(Result):
    """Variance of a month's count over its mean, about each side's own daily rate.

    `value` is None under four months. `df` is the number of months less one for each side that has
    any; `low` and `high` span what the months leave open (`range_by`: chi_square or judgement).
    """

    value: float | None
    low: float
    high: float
    df: int
    months_before: int
    months_after: int
    range_by: str

    @property
    def months(self) -> int:
        """Return the number of recorded months it rests on."""
        return self.months_before + self.months_after

    @property
    def enough(self) -> bool:
        """Tell whether the months carry one interval: 12 in all, two or more on each side."""
        return self.months >= FEW_MONTHS and min(self.months_before, self.months_after) >= 2


@dataclass(frozen=True, slots=True)
class Interval(Result):
    """A range for a rate ratio at a level, under one value of dispersion.

    `dispersion_is` is `estimated`, or `least` and `most` for the two ends of a stated range.
    """

    low: float
    high: float
    level: float
    dispersion: float
    dispersion_is: str


def pooled_dispersion(before: Sequence[MonthCount], after: Sequence[MonthCount]) -> Dispersion:
    """Return the pooled Pearson dispersion of months about each side's own daily rate.

    Parameters
    ----------
    before, after : sequence of MonthCount
        Recorded whole months on each side; a month is expected its side's rate times its days.

    Notes
    -----
    phi = sum((n - m)^2 / m) / df. Between 4 and 11 months the range is
    df * phi / chi2 at 95 % and 5 %; under 4 it is a stated judgement, widened to hold what the
    months give. Never under 1.
    """
    from scipy.special import chdtri

    sides = [side for side in (before, after) if side]
    df = sum(len(side) - 1 for side in sides)
    value = sum(squares(side) for side in sides) / df if df > 0 else None
    if value is None or len(before) + len(after) < FEWEST_TO_ESTIMATE:
        low, high, range_by = *JUDGED_RANGE, "judgement"
        high = max(high, value or high)
        return Dispersion(None, low, high, df, len(before), len(after), range_by)
    tail = (1 - RANGE_LEVEL) / 2
    low, high = (max(1.0, df * value / float(chdtri(df, above))) for above in (tail, 1 - tail))
    return Dispersion(value, low, high, df, len(before), len(after), "chi_square")


def squares(months: Sequence[MonthCount]) -> float:
    """Return the sum of squared departures over expected counts, about the side's daily rate."""
    rate = sum(month.count for month in months) / sum(month.days for month in months)
    if rate == 0:
        return 0.0
    return sum((m.count - rate * m.days) ** 2 / (rate * m.days) for m in months)


def intervals(
    before: int, after: int, ratio: float, dispersion: Dispersion
) -> tuple[Interval, ...]:
    """Return the interval of a rate ratio, or two where too few months are recorded.

    Parameters
    ----------
    before, after : int
        Whole counts of each side, above 0.
    ratio : float
        Counts per day after over before.
    dispersion : Dispersion
        From the recorded months of the same institution.

    Notes
    -----
    ratio * exp(+-q * sqrt(phi * (1/before + 1/after))): q is the t quantile with the months'
    degrees of freedom and phi the estimate (at least 1) when there are enough; otherwise q is
    normal and phi stands at each end of its range.
    """
    from scipy.special import ndtri, stdtrit

    tail = (1 + LEVEL) / 2
    if dispersion.enough and dispersion.value is not None:
        cases = [(max(1.0, dispersion.value), float(stdtrit(dispersion.df, tail)), "estimated")]
    else:
        normal = float(ndtri(tail))
        cases = [(dispersion.low, normal, "least"), (dispersion.high, normal, "most")]
    found = []
    for phi, quantile, kind in cases:
        half = quantile * sqrt(phi * (1 / before + 1 / after))
        low, high = exp(log(ratio) - half), exp(log(ratio) + half)
        found.append(Interval(low, high, LEVEL, phi, kind))
    return tuple(found)
