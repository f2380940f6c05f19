"""What a result would become if some of the missing had been killed: a supposition, no count.

A missing person is never added to the dead. Results carry ratios under a stated supposition, and
nowhere a number of killings that includes anyone missing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tregua.domain import Result

__all__ = ["ONE_IN", "SUPPOSITIONS", "Concealment", "Supposed", "Turn", "turn_of"]

ONE_IN = (100, 50, 20, 10, 5, 2, 1)
"""One in so many reports, from few to all of them."""

SUPPOSITIONS = ("always", "only_in_truce")
"""`always`: as many reports before as since, there as elsewhere; `only_in_truce`: hidden only where
and while the truce was on, which weighs most against fewer killings."""


@dataclass(frozen=True, slots=True)
class Supposed(Result):
    """The result under one supposition: the ratio of recorded to expected, or after to before.

    `one_in` is None for the counts as recorded. `reading` is `fewer`, `more` or `cannot_tell`: by
    the 95 % interval where there is one, by the exact bounds of the ratio for two spans.
    """

    supposition: str
    one_in: int | None
    ratio: float | None
    low: float | None
    high: float | None
    reading: str


@dataclass(frozen=True, slots=True)
class Turn(Result):
    """Where a conclusion changes, going from few supposed killings to many.

    `reading_at` is the largest `one_in` tried at which `reading` is no longer that of the counts
    as recorded, `sign_at` the largest at which the ratio is no longer below 1, or no longer at or
    above it; None where it holds even if every person reported missing had been killed. Between
    two numbers tried the change may come earlier: `held_at` is the last at which the reading held,
    None if at none.
    """

    supposition: str
    reading_at: int | None
    held_at: int | None
    sign_at: int | None


@dataclass(frozen=True, slots=True)
class Concealment(Result):
    """How a result bears that some of those reported missing had been killed.

    `status` is `answered`, `no_missing_series` (nobody's counts of missing persons are on file:
    concealment cannot be looked at), `not_same_periods` (they are, but of other days or places)
    or `no_answer` (killings themselves have none). `basis` is `before_after` (two spans, no
    interval) or the name of a design. `same_institution` tells whether both were counted by one.
    """

    status: str
    basis: str = ""
    recorded: Supposed | None = None
    supposed: tuple[Supposed, ...] = ()
    turns: tuple[Turn, ...] = ()
    same_institution: bool | None = None


def reading_of(low: float | None, high: float | None) -> str:
    """Return which side of no change a range lies on, or that it cannot be told."""
    if high is not None and high < 1:
        return "fewer"
    return "more" if low is not None and low > 1 else "cannot_tell"


def turn_of(recorded: Supposed, tried: Sequence[Supposed]) -> Turn:
    """Return where one supposition changes the conclusion; `tried` goes from few to many."""
    changed = next((at for at, one in enumerate(tried) if one.reading != recorded.reading), None)
    if changed is None:
        reading_at, held_at = None, tried[-1].one_in
    else:
        reading_at, held_at = tried[changed].one_in, tried[changed - 1].one_in if changed else None
    crossed = (one.one_in for one in tried if side(one) not in {side(recorded), None})
    return Turn(tried[0].supposition, reading_at, held_at, next(crossed, None))


def side(one: Supposed) -> bool | None:
    """Tell whether a ratio lies below 1; None where it is missing."""
    return None if one.ratio is None else one.ratio < 1
