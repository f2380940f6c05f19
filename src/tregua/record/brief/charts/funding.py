"""Duties against the money behind them: a bar for each, and the days on which only one is there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tregua.record.brief.charts.drawing import WIDTH, Spec, heading, paper, wrapped
from tregua.record.brief.charts.layers import at_pixels
from tregua.record.brief.look import INK, INK_SOFT, RULE

__all__ = ["Funding", "FundingRow", "funding"]

NAMES, ROW, TOP, BELOW, EDGE = 230, 46, 44, 60, 12
LETTERS = 36
DUTY, MONEY = 11, 7
"""How thick the two bars are, in pixels."""


@dataclass(frozen=True, slots=True)
class FundingRow:
    """One duty: from and to which day it is owed, to which day it is paid, and the words beside.

    A last day that is open is nothing; then the bar runs to the edge of the paper.
    """

    name: str
    first: date
    last: date | None
    paid: date | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Funding:
    """What the chart needs, in the reader's language."""

    title: str
    rows: tuple[FundingRow, ...]
    duty: str
    money: str
    open_end: str


def funding(chart: Funding) -> Spec:
    """Return the bars as a specification; duty and money differ by thickness and by filling."""
    title = wrapped(chart.title, 80)
    top = TOP + 18 * (len(title) - 1)
    height = ROW * len(chart.rows)
    scale = Days.of(chart.rows)
    layers = [
        heading(title, left=0, top=top),
        *years(scale, height),
        *(layer for i, row in enumerate(chart.rows) for layer in row_layers(row, i, scale, chart)),
        *key(chart, height),
    ]
    return paper(height=height, margins=(top, 0, BELOW, 0), layer=layers)


@dataclass(frozen=True, slots=True)
class Days:
    """Where a day lies between the names and the right edge."""

    first: date
    last: date

    @classmethod
    def of(cls, rows: Sequence[FundingRow]) -> "Days":
        """Return a scale that holds every day of the rows, with a little room after the last."""
        told = [d for row in rows for d in (row.first, row.last, row.paid) if d is not None]
        first, last = min(told), max(told)
        room = timedelta(days=max(30, (last - first).days // 12))
        return cls(first, last + room)

    def across(self, day: date | None) -> float:
        """Return how far from the left edge a day lies; an open end lies at the right edge."""
        span = max(1, (self.last - self.first).days)
        room = WIDTH - NAMES - EDGE
        return NAMES + room * (min(day or self.last, self.last) - self.first).days / span


def years(scale: Days, height: float) -> list[Spec]:
    """Return a thin rule and a label for each quarter or year that begins."""
    span = (scale.last - scale.first).days
    months = (1, 4, 7, 10) if span < 900 else (1,)
    marks = [
        date(year, month, 1)
        for year in range(scale.first.year, scale.last.year + 1)
        for month in months
        if scale.first <= date(year, month, 1) <= scale.last
    ]
    layers: list[Spec] = [
        {
            "data": {"values": [{}]},
            "mark": {"type": "rule", "color": RULE, "strokeWidth": 0.6},
            "encoding": {
                "x": {"value": scale.across(day)},
                "y": {"value": 0},
                "y2": {"value": height},
            },
        }
        for day in marks
    ]
    labels: list[Spec] = [
        {"x": scale.across(day), "y": height + 6, "text": day.isoformat()[:7]} for day in marks
    ]
    return [*layers, at_pixels(labels, align="center", baseline="top", color=INK_SOFT)]


def row_layers(row: FundingRow, place: int, scale: Days, chart: Funding) -> list[Spec]:
    """Return the name, the two bars and the words of one row."""
    middle = ROW * (place + 0.5)
    told = wrapped(row.name, LETTERS)[:2]
    name: Spec = {"x": 0, "y": middle - 7 * (len(told) - 1), "text": "\n".join(told)}
    layers = [
        at_pixels([name], align="left", baseline="middle", color=INK, lineHeight=14),
        bar(scale.across(row.first), scale.across(row.last), middle - 8, DUTY, filled=True),
    ]
    if row.paid is not None:
        ends = (scale.across(row.first), scale.across(row.paid))
        layers.append(bar(*ends, middle + 4, MONEY, filled=False))
    words = row.note or (chart.open_end if row.last is None else "")
    if words:
        x = scale.across(row.first)
        note: Spec = {"x": x, "y": middle + 11, "text": words}
        layers.append(at_pixels([note], align="left", baseline="top", color=INK_SOFT, fontSize=11))
    return layers


def bar(start: float, end: float, middle: float, thick: float, *, filled: bool) -> Spec:
    """Return one bar, full for a duty and open for money."""
    look: Spec = {"fill": INK_SOFT if filled else "#ffffff", "stroke": INK, "strokeWidth": 1.2}
    return {
        "data": {"values": [{}]},
        "mark": {"type": "rect", **look},
        "encoding": {
            "x": {"value": start},
            "x2": {"value": max(end, start + 2)},
            "y": {"value": middle - thick / 2},
            "y2": {"value": middle + thick / 2},
        },
    }


def key(chart: Funding, height: float) -> list[Spec]:
    """Return what the two bars mean, below the days."""
    layers: list[Spec] = []
    y = height + 40
    for i, (words, thick, filled) in enumerate(
        ((chart.duty, DUTY, True), (chart.money, MONEY, False))
    ):
        x = NAMES * i
        layers.append(bar(x, x + 34, y, thick, filled=filled))
        text: Spec = {"x": x + 42, "y": y, "text": words}
        layers.append(at_pixels([text], align="left", baseline="middle", color=INK_SOFT))
    return layers
