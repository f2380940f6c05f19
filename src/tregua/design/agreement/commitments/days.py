"""The day a duty falls on: written, counted from what is recorded, or not known yet."""

from dataclasses import dataclass
from datetime import date, timedelta

from tregua.domain import Result, When
from tregua.domain.deal import Timing

__all__ = ["DueDay", "later", "no_day", "written"]

AGREEMENT = "agreement"
"""What a day is counted from where no clause is named: the day the agreement begins."""


@dataclass(frozen=True, slots=True)
class DueDay(Result):
    """The day something falls on, as far as it can be told.

    `how` is `recorded` (a commitment bears it), `written` (the clause does), `counted` (from what
    is recorded), `not_known` (what it is counted from has no recorded day) or `none` (no day was
    agreed). `days`, `after` and `once` say from what it is counted: `after` is a clause, or
    `agreement` for the day that begins.
    """

    when: When | None = None
    how: str = "none"
    days: int | None = None
    after: str = ""
    once: str = ""

    @property
    def last(self) -> date:
        """Return the last day it may be, for sorting: unknown days come last."""
        return self.when.last if self.when else date.max

    def past(self, on: date) -> bool:
        """Tell whether it lies surely before a day."""
        return self.when is not None and self.when.last < on

    def to_come(self, on: date) -> bool:
        """Tell whether it lies surely after a day."""
        return self.when is not None and self.when.first > on

    def within(self, on: date, days: int) -> bool:
        """Tell whether it falls on a day or at most so many days after it."""
        return self.when is not None and on <= self.when.last <= on + timedelta(days=days)


def no_day() -> DueDay:
    """Return that no day was agreed."""
    return DueDay()


def written(when: When, how: str = "written") -> DueDay:
    """Return a day as it is written."""
    return DueDay(when, how)


def later(start: When | None, timing: Timing) -> DueDay:
    """Return the day counted from a start, or that it is not known where the start is not."""
    after, once = timing.after or AGREEMENT, timing.once.value if timing.after else ""
    if start is None:
        return DueDay(None, "not_known", timing.days, after, once)
    return DueDay(moved(start, timing.days), "counted", timing.days, after, once)


def moved(start: When, days: int) -> When:
    """Return a date so many days later, as loose as it was; never past the calendar's end.

    >>> moved(When.read("2026-02-27"), 2).text
    '2026-03-01'
    """
    step = timedelta(days=days)
    first, last = (day + min(step, date.max - day) for day in (start.first, start.last))
    text = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return When(text, first, last)
