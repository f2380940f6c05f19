"""The truth table as a picture: a row for each configuration seen, its outcome and its cases."""

from dataclasses import dataclass
from typing import Literal

from tregua.record.brief.charts.drawing import WIDTH, Spec, heading, paper, wrapped
from tregua.record.brief.charts.layers import at_pixels
from tregua.record.brief.charts.sets.ink import level_signs, line, outcome_sign, short_list
from tregua.record.brief.look import INK, INK_SOFT

__all__ = ["MOST_COLUMNS", "OutcomeSign", "RowLine", "RowsChart", "rows_chart"]

OutcomeSign = Literal["1", "0", "C", "?"]
MOST_COLUMNS = 12
"""More conditions than this leave no room for the names of the cases."""
LEVEL, OUTCOME, GAP, LINE, ABOVE, KEY = 26, 74, 18, 14, 92, 62
LETTER = 6.1
MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class RowLine:
    """One configuration: its levels, what it counts as, and its cases in words."""

    levels: tuple[int, ...]
    outcome: OutcomeSign
    cases: str


@dataclass(frozen=True, slots=True)
class RowsChart:
    """What the picture needs, in the reader's language.

    `counts` are the numbers of levels of the conditions; `key` is what each sign means.
    """

    title: str
    signs: tuple[str, ...]
    counts: tuple[int, ...]
    outcome: str
    cases: str
    present: str
    absent: str
    rows: tuple[RowLine, ...]
    key: tuple[tuple[OutcomeSign, str], ...]


def rows_chart(chart: RowsChart) -> Spec:
    """Return the picture as a specification; signs differ by form, not by colour."""
    title = wrapped(chart.title, 84)
    longest = max(map(len, chart.signs))
    above = max(44.0, 16 + LETTER * longest) if longest > 3 else 44.0
    top = above + 18 * len(title) + 8
    left = LEVEL * len(chart.signs) + OUTCOME + GAP
    told = [names(row, left) for row in chart.rows]
    layers: list[Spec] = [
        heading(title, left=0, top=top),
        *headers(chart, left, turned=longest > 3),
    ]
    y = 0.0
    for row, lines in zip(chart.rows, told, strict=True):
        high = LINE * len(lines) + 12
        layers += [line((0, y), (WIDTH, y)), *row_layers(chart, row, lines, y + high / 2, left)]
        y += high
    layers += [line((0, y), (WIDTH, y)), *key_layers(chart, y)]
    return paper(height=y, margins=(top, 0, KEY, 0), layer=layers)


def names(row: RowLine, left: float) -> list[str]:
    """Return the names of a row's cases, in lines that fit."""
    return short_list(wrapped(row.cases, int((WIDTH - left) / LETTER)), MOST_LINES)


def headers(chart: RowsChart, left: float, *, turned: bool) -> list[Spec]:
    """Return the names of the columns; long ones stand upright."""
    held: list[Spec] = [
        {"x": LEVEL * (i + 0.5), "y": -8, "text": sign} for i, sign in enumerate(chart.signs)
    ]
    look: Spec = (
        {"angle": 270, "align": "left", "baseline": "middle"}
        if turned
        else {
            "align": "center",
            "baseline": "bottom",
        }
    )
    middle = left - GAP - OUTCOME / 2
    told = wrapped(chart.outcome, 12)
    outcome: Spec = {"x": middle, "y": -8 - LINE * (len(told) - 1), "text": "\n".join(told)}
    cases: Spec = {"x": left, "y": -8, "text": chart.cases}
    soft: Spec = {"color": INK_SOFT, "baseline": "bottom"}
    return [
        at_pixels(held, color=INK, fontWeight="bold", **look),
        at_pixels([outcome], align="center", **soft),
        at_pixels([cases], align="left", **soft),
    ]


def row_layers(
    chart: RowsChart, row: RowLine, lines: list[str], middle: float, left: float
) -> list[Spec]:
    """Return the signs and the names of one row."""
    placed = [((LEVEL * (i + 0.5), middle), level) for i, level in enumerate(row.levels)]
    two = [each for each, count in zip(placed, chart.counts, strict=True) if count <= 2]
    many = [each for each, count in zip(placed, chart.counts, strict=True) if count > 2]
    words: Spec = {"x": left, "y": middle - LINE / 2 * (len(lines) - 1), "text": "\n".join(lines)}
    return [
        *level_signs(two),
        *level_signs(many, many=True),
        *outcome_sign(row.outcome, (left - GAP - OUTCOME / 2, middle)),
        at_pixels([words], align="left", baseline="middle", color=INK),
    ]


def key_layers(chart: RowsChart, height: float) -> list[Spec]:
    """Return what each sign means, in two lines below the rows."""
    layers: list[Spec] = []
    x, y = 8.0, height + 20
    for level, words in ((1, chart.present), (0, chart.absent)):
        layers += level_signs([((x, y), level)])
        layers.append(key_words(words, x, y))
        x += 14 + LETTER * len(words) + 24
    x, y = 8.0, height + 44
    for outcome, words in chart.key:
        layers += outcome_sign(outcome, (x, y))
        layers.append(key_words(words, x, y))
        x += 14 + LETTER * len(words) + 24
    return layers


def key_words(words: str, x: float, y: float) -> Spec:
    """Return the words beside a sign of the key."""
    held: Spec = {"x": x + 14, "y": y, "text": words}
    return at_pixels([held], align="left", baseline="middle", color=INK_SOFT)
