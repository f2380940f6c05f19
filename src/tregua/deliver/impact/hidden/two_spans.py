"""Two spans of days set side by side, under a supposition on those reported missing in them."""

from collections.abc import Sequence

from tregua.deliver.impact.hidden.supposing import (
    ONE_IN,
    SUPPOSITIONS,
    Concealment,
    Supposed,
    reading_of,
    turn_of,
)
from tregua.deliver.impact.windows import RateRatio
from tregua.series import CountBounds

__all__ = ["concealed_between_spans"]

MOST = 1000
"""The fewest supposed killings looked at for a turn: one in a thousand reports."""


def concealed_between_spans(
    killings: RateRatio, missing: RateRatio | None, one_in: Sequence[int] = ONE_IN
) -> Concealment:
    """Return how a ratio of two spans bears that one in so many missing had been killed.

    Parameters
    ----------
    killings : RateRatio
        Recorded killings, after over before.
    missing : RateRatio or None
        Reports of missing persons over the same spans of days; None where nobody counts them.
    one_in : sequence of int
        The suppositions shown, each at least 1. For turns every whole number to 1,000 is tried.
    """
    if missing is None:
        return Concealment("no_missing_series")
    spans = [(each.before.span, each.after.span) for each in (killings, missing)]
    if spans[0] != spans[1] or killings.place != missing.place or uncovered(missing):
        return Concealment("not_same_periods")
    recorded = supposed(killings, missing, "", None)
    if recorded.low is None and recorded.high is None:
        return Concealment("no_answer")
    shown, turns = [], []
    for supposition in SUPPOSITIONS:
        shown += [supposed(killings, missing, supposition, n) for n in sorted(one_in, reverse=True)]
        every = [supposed(killings, missing, supposition, n) for n in range(MOST, 0, -1)]
        turns.append(turn_of(recorded, every))
    same = killings.institution == missing.institution
    return Concealment("answered", "before_after", recorded, tuple(shown), tuple(turns), same)


def uncovered(missing: RateRatio) -> bool:
    """Tell whether windows leave a side of the missing without any limit above."""
    return missing.before.high is None or missing.after.high is None


def supposed(
    killings: RateRatio, missing: RateRatio, supposition: str, one_in: int | None
) -> Supposed:
    """Return the ratio of daily rates with its exact bounds under one supposition."""
    share = 1 / one_in if one_in else 0.0
    earlier = share if supposition == "always" else 0.0
    before = supposed_counts(killings.before, missing.before, earlier)
    after = supposed_counts(killings.after, missing.after, share)
    days = killings.before.span.days / killings.after.span.days
    low = None if before[1] is None or before[1] == 0 else after[0] / before[1] * days
    high = None if after[1] is None or before[0] == 0 else after[1] / before[0] * days
    ratio = low if low == high else None
    return Supposed(supposition, one_in, ratio, low, high, reading_of(low, high))


def supposed_counts(
    killings: CountBounds, missing: CountBounds, share: float
) -> tuple[float, float | None]:
    """Return the lowest and highest of killings and a share of the missing, for a ratio only."""
    low = killings.low + share * missing.low
    if killings.high is None or missing.high is None:
        return low, None
    return low, killings.high + share * missing.high
