"""The interval before-and-after once gave: withdrawn, and kept to show where it falls short.

It is no part of the product. Where months hang together it held the true ratio in 78 and 62 of
100 simulated worlds instead of 95.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from scipy.special import chdtri, ndtri, stdtrit

from tregua.deliver.impact.windows.rates import pooled_dispersion
from tregua.series import MonthCount

LEVEL = 0.95
FEW_MONTHS = 12
"""Under this many recorded months two intervals were given, one at each end of a range."""

JUDGED_RANGE = (1.0, 10.0)
"""The range of dispersion where under four months are recorded: a stated judgement."""

RANGE_LEVEL = 0.90
"""Level of the chi-square range of dispersion when 4 to 11 months are recorded."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A range meant to hold a rate ratio in 95 of 100 cases, under one value of dispersion."""

    low: float
    high: float
    dispersion: float


def withdrawn(
    before: int, after: int, ratio: float, months: Sequence[Sequence[MonthCount]]
) -> tuple[Interval, ...]:
    """Return the interval of a rate ratio, or two where too few months are recorded.

    ratio * exp(+-q * sqrt(phi * (1/before + 1/after))): q is the t quantile with the months'
    degrees of freedom and phi the pooled dispersion (at least 1) when there are twelve months,
    two or more on each side; else q is normal and phi stands at each end of its range.
    """
    tail = (1 + LEVEL) / 2
    found = []
    for phi, quantile in cases(months, tail):
        half = quantile * sqrt(phi * (1 / before + 1 / after))
        found.append(Interval(exp(log(ratio) - half), exp(log(ratio) + half), phi))
    return tuple(found)


def cases(months: Sequence[Sequence[MonthCount]], tail: float) -> list[tuple[float, float]]:
    """Return each dispersion an interval was given at, with its quantile."""
    spread = pooled_dispersion(*months)
    enough = spread.months >= FEW_MONTHS and min(spread.months_before, spread.months_after) >= 2
    if enough and spread.value is not None:
        return [(max(1.0, spread.value), float(stdtrit(spread.df, tail)))]
    normal = float(ndtri(tail))
    if spread.value is None:
        return [(end, normal) for end in JUDGED_RANGE]
    ends = (1 - RANGE_LEVEL) / 2, (1 + RANGE_LEVEL) / 2
    scaled = (spread.df * spread.value / float(chdtri(spread.df, end)) for end in ends)
    return [(max(1.0, phi), normal) for phi in scaled]
