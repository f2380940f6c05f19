"""Calendar periods of one length: days, weeks, months, quarters, years."""

from datetime import date, timedelta
from enum import StrEnum

from tregua.series.spans import Span

__all__ = ["Length", "follows", "number_of", "period_of", "periods_between", "shown"]


class Length(StrEnum):
    """How long each period of a panel is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    @property
    def in_a_year(self) -> int:
        """Return how many make a year: the length of a season's round (1: no season)."""
        return {"day": 365, "week": 52, "month": 12, "quarter": 4, "year": 1}[self.value]


def period_of(day: date, length: Length) -> Span:
    """Return the period a day falls in; weeks begin on Monday."""
    if length is Length.DAY:
        return Span(day, day)
    if length is Length.WEEK:
        first = day - timedelta(days=day.weekday())
        return Span(first, first + timedelta(days=6))
    months = {Length.MONTH: 1, Length.QUARTER: 3, Length.YEAR: 12}[length]
    first_month = (day.month - 1) // months * months + 1
    first = date(day.year, first_month, 1)
    after = first_month + months
    year, month = (day.year + 1, after - 12) if after > 12 else (day.year, after)
    return Span(first, date(year, month, 1) - timedelta(days=1))


def follows(period: Span, length: Length) -> Span:
    """Return the period after one."""
    return period_of(period.last + timedelta(days=1), length)


def periods_between(first: date, last: date, length: Length) -> tuple[Span, ...]:
    """Return every period from the one that holds `first` to the one that holds `last`.

    Examples
    --------
    >>> len(periods_between(date(2012, 1, 1), date(2012, 12, 31), Length.QUARTER))
    4
    """
    found = [period_of(first, length)]
    while found[-1].last < last:
        found.append(follows(found[-1], length))
    return tuple(found)


def number_of(day: date, length: Length) -> int:
    """Return the number of the period a day falls in: that of the next is one more.

    >>> number_of(date(2013, 1, 1), Length.MONTH) - number_of(date(2012, 12, 31), Length.MONTH)
    1
    """
    if length is Length.DAY:
        return day.toordinal()
    if length is Length.WEEK:
        return (day.toordinal() - 1) // 7
    parts = {Length.MONTH: 12, Length.QUARTER: 4, Length.YEAR: 1}[length]
    return day.year * parts + (day.month - 1) * parts // 12


def shown(period: Span, length: Length) -> str:
    """Return a period as text: `2012`, `2012-03`, its first day, or its first and last month."""
    first = period.first.isoformat()
    if length is Length.YEAR:
        return first[:4]
    if length is Length.MONTH:
        return first[:7]
    return f"{first[:7]}/{period.last.isoformat()[:7]}" if length is Length.QUARTER else first
