"""Counts, panels and windows: what one institution's figures say of any span of days."""

from tregua.series.even import spread_evenly
from tregua.series.months import MonthCount, RecordedMonths, recorded_months
from tregua.series.spans import Counts, Span, month_span, span_of
from tregua.series.windows import (
    CountBounds,
    WindowConflict,
    conflicts,
    consistent_choices,
    count_between,
)

__all__ = [
    "CountBounds",
    "Counts",
    "MonthCount",
    "RecordedMonths",
    "Span",
    "WindowConflict",
    "conflicts",
    "consistent_choices",
    "count_between",
    "month_span",
    "recorded_months",
    "span_of",
    "spread_evenly",
]
