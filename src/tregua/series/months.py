"""Whole months that one institution printed a count for: what month-to-month change rests on."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from tregua.domain import Result, Window
from tregua.series.spans import Span, month_span, span_of

__all__ = ["MonthCount", "RecordedMonths", "recorded_months"]


@dataclass(frozen=True, slots=True)
class MonthCount(Result):
    """The count of one calendar month, and the window that gives it."""

    year: int
    month: int
    count: int
    window: Window

    @property
    def days(self) -> int:
        """Return the days of the month."""
        return month_span(self.year, self.month).days


@dataclass(frozen=True, slots=True)
class RecordedMonths(Result):
    """The recorded months of a span in order; `disputed` have two preferred figures that differ."""

    months: tuple[MonthCount, ...]
    disputed: tuple[Span, ...] = ()


def recorded_months(windows: Iterable[Window], span: Span) -> RecordedMonths:
    """Return the whole months inside a span that an institution reported, preferred figures only.

    Months known only by arithmetic are left out: they mix figures of different vintage, and
    lean on the same windows as the totals.
    """
    found: dict[Span, list[Window]] = defaultdict(list)
    for window in windows:
        days = span_of(window)
        whole = days == month_span(days.first.year, days.first.month)
        if whole and window.preferred and window.basis == "reported" and span.holds(days):
            found[days].append(window)
    months = tuple(
        MonthCount(days.first.year, days.first.month, rows[0].count, rows[0])
        for days, rows in sorted(found.items())
        if len({row.count for row in rows}) == 1
    )
    disputed = sorted(days for days, rows in found.items() if len({r.count for r in rows}) > 1)
    return RecordedMonths(months, tuple(disputed))
