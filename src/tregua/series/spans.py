"""Spans of whole days, and the counts of one institution they are asked of."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from tregua.domain import Result, Series, Window

__all__ = ["Counts", "Span", "month_span", "span_of"]


@dataclass(frozen=True, slots=True, order=True)
class Span(Result):
    """All days from `first` to `last`, both included.

    Examples
    --------
    >>> Span(date(2012, 2, 1), date(2012, 3, 1)).days
    30
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a span ends on {self.last} before it begins on {self.first}")

    @property
    def days(self) -> int:
        """Return the number of days, at least 1."""
        return (self.last - self.first).days + 1

    @property
    def start(self) -> int:
        """Return the day boundary at which the span begins (a proleptic ordinal)."""
        return self.first.toordinal()

    @property
    def end(self) -> int:
        """Return the day boundary at which the span ends: the beginning of the day after."""
        return self.last.toordinal() + 1

    def holds(self, other: "Span") -> bool:
        """Tell whether another span lies wholly within this one."""
        return self.first <= other.first and other.last <= self.last

    def before(self, other: "Span") -> bool:
        """Tell whether this span ends before another begins."""
        return self.last < other.first


def month_span(year: int, month: int) -> Span:
    """Return the days of one calendar month."""
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def span_of(window: Window) -> Span:
    """Return the days a window covers.

    Raises
    ------
    ValueError
        If its start or end is not known to the day.
    """
    start, end = window.start, window.end
    if start.first != start.last or end.first != end.last:
        raise ValueError(f"a window needs days, not {start} to {end}")
    return Span(start.first, end.first)


@dataclass(frozen=True, slots=True)
class Counts:
    """The windows of one series: one harm, one place, one institution.

    A difference or a ratio is only ever taken within one institution's counts.
    """

    series: str
    institution: str
    harm: str
    place: str
    windows: tuple[Window, ...]

    @classmethod
    def of(cls, series: Series, windows: tuple[Window, ...]) -> "Counts":
        """Return the counts of a recorded series with its windows."""
        return cls(series.id, series.institution, series.harm, series.place, windows)
