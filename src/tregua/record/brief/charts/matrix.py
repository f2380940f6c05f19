"""The clause matrix: a row for each duty, a place for each thing a duty needs, filled or empty."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tregua.record.brief.charts.drawing import WIDTH, Spec, heading, paper, wrapped
from tregua.record.brief.charts.layers import at_pixels
from tregua.record.brief.look import INK, INK_SOFT, RULE

__all__ = ["ClauseMatrix", "MatrixRow", "clause_matrix"]

State = Literal["there", "some", "none"]
NAMES, ROW, TOP, KEY = 300, 34, 78, 34
"""The width of the names, the height of a row, and the room above and below, in pixels."""
LETTERS = 46
SHAPES: dict[State, Spec] = {
    "there": {"shape": "square", "filled": True, "size": 230, "color": INK},
    "some": {"shape": "square", "filled": False, "size": 200, "color": INK, "strokeWidth": 1.6},
    "none": {"shape": "circle", "filled": False, "size": 60, "color": INK_SOFT, "strokeWidth": 1.2},
}
HALF: Spec = {"shape": "triangle-down", "filled": True, "size": 90, "color": INK}


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One duty as it is called, and the state of each of its places."""

    name: str
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class ClauseMatrix:
    """What the chart needs, in the reader's language: columns, rows, and the key of the signs."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    key: tuple[tuple[State, str], ...]


def clause_matrix(chart: ClauseMatrix) -> Spec:
    """Return the matrix as a specification; signs differ by form, not by colour."""
    title = wrapped(chart.title, 80)
    top = TOP + 18 * (len(title) - 1)
    height = ROW * len(chart.rows)
    step = (WIDTH - NAMES) / len(chart.columns)
    places = [NAMES + step * (i + 0.5) for i in range(len(chart.columns))]
    layers = [
        heading(title, left=0, top=top),
        headers(chart.columns, places),
        *lines(len(chart.rows)),
        names(chart.rows),
        *signs(chart.rows, places),
        *key(chart.key, height),
    ]
    return paper(height=height, margins=(top, 0, KEY, 0), layer=layers)


def headers(columns: Sequence[str], places: Sequence[float]) -> Spec:
    """Return the names of the columns above them."""
    told = [wrapped(name, 12) for name in columns]
    values: list[Spec] = [
        {"x": x, "y": -8 - 14 * (len(lines) - 1), "text": "\n".join(lines)}
        for lines, x in zip(told, places, strict=True)
    ]
    return at_pixels(values, align="center", baseline="bottom", color=INK_SOFT)


def lines(rows: int) -> list[Spec]:
    """Return a thin rule above each row."""
    return [
        {
            "data": {"values": [{}]},
            "mark": {"type": "rule", "color": RULE, "strokeWidth": 0.6},
            "encoding": {"x": {"value": 0}, "x2": {"value": WIDTH}, "y": {"value": ROW * i}},
        }
        for i in range(rows + 1)
    ]


def names(rows: Sequence[MatrixRow]) -> Spec:
    """Return what each duty is called, on at most two lines."""
    values: list[Spec] = []
    for i, row in enumerate(rows):
        told = wrapped(row.name, LETTERS)
        short = told if len(told) <= 2 else [told[0], f"{told[1][: LETTERS - 2]} …"]
        middle = ROW * (i + 0.5) - 7 * (len(short) - 1)
        values.append({"x": 0, "y": middle, "text": "\n".join(short)})
    return at_pixels(values, align="left", baseline="middle", color=INK, lineHeight=14)


def signs(rows: Sequence[MatrixRow], places: Sequence[float]) -> list[Spec]:
    """Return the sign of each place, by the state it shows."""
    layers: list[Spec] = []
    for state in SHAPES:
        at: list[Spec] = [
            {"x": x, "y": ROW * (i + 0.5)}
            for i, row in enumerate(rows)
            for x, held in zip(places, row.states, strict=True)
            if held == state
        ]
        layers.extend(marks(state, at))
    return layers


def marks(state: State, at: list[Spec]) -> list[Spec]:
    """Return the signs of one state at some places; one half filled is two signs."""
    if not at:
        return []
    drawn = [points(at, SHAPES[state])]
    return [*drawn, points(at, HALF)] if state == "some" else drawn


def points(at: list[Spec], look: Spec) -> Spec:
    """Return one sign at some places."""
    return {
        "data": {"values": at},
        "mark": {"type": "point", "opacity": 1, **look},
        "encoding": {
            "x": {"field": "x", "type": "quantitative", "scale": None, "axis": None},
            "y": {"field": "y", "type": "quantitative", "scale": None, "axis": None},
        },
    }


def key(entries: Sequence[tuple[State, str]], height: float) -> list[Spec]:
    """Return what each sign means, below the rows."""
    layers: list[Spec] = []
    step = WIDTH / max(1, len(entries))
    for i, (state, words) in enumerate(entries):
        x, y = step * i + 8, height + KEY / 2 + 4
        layers.extend(marks(state, [{"x": x, "y": y}]))
        text: Spec = {"x": x + 14, "y": y, "text": words}
        layers.append(at_pixels([text], align="left", baseline="middle", color=INK_SOFT))
    return layers
