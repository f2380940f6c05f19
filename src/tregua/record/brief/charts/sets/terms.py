"""The terms of a solution as a picture: what each asks for, and how many cases it takes in."""

from dataclasses import dataclass

from tregua.record.brief.charts.drawing import WIDTH, Spec, heading, paper, wrapped
from tregua.record.brief.charts.layers import at_pixels
from tregua.record.brief.charts.sets.ink import box, level_signs, line
from tregua.record.brief.look import INK, INK_SOFT

__all__ = ["TermLine", "TermsChart", "terms_chart"]

LEVEL, ROW, KEY, LETTER, BARS = 26, 30, 58, 6.1, 210
FREE = -1


@dataclass(frozen=True, slots=True)
class TermLine:
    """One term: its levels (-1 where it asks for nothing), and its cases with and without."""

    levels: tuple[int, ...]
    having: int
    lacking: int


@dataclass(frozen=True, slots=True)
class TermsChart:
    """What the picture needs, in the reader's language; `counts` are the numbers of levels."""

    title: str
    signs: tuple[str, ...]
    counts: tuple[int, ...]
    terms: tuple[TermLine, ...]
    cases: str
    present: str
    absent: str
    free: str
    having: str
    lacking: str


def terms_chart(chart: TermsChart) -> Spec:
    """Return the picture as a specification: a row for each term, a bar for its cases."""
    title = wrapped(chart.title, 84)
    longest = max(map(len, chart.signs))
    turned = longest > 3
    top = (max(44.0, 16 + LETTER * longest) if turned else 40.0) + 18 * len(title)
    step = min(float(LEVEL), (WIDTH - BARS - 20) / len(chart.signs))
    left = step * len(chart.signs) + 20
    most = max(1, *(term.having + term.lacking for term in chart.terms))
    unit = (WIDTH - left - 40) / most
    layers: list[Spec] = [
        heading(title, left=0, top=top),
        *headers(chart, step, left, turned=turned),
    ]
    for place, term in enumerate(chart.terms):
        y = ROW * place
        layers += [line((0, y), (WIDTH, y)), *term_layers(chart, term, y, step, left, unit)]
    height = float(ROW * len(chart.terms))
    layers += [line((0, height), (WIDTH, height)), *key_layers(chart, height)]
    return paper(height=height, margins=(top, 0, KEY, 0), layer=layers)


def headers(chart: TermsChart, step: float, left: float, *, turned: bool) -> list[Spec]:
    """Return the names of the conditions, long ones upright, and of the bars."""
    held: list[Spec] = [
        {"x": step * (i + 0.5), "y": -8, "text": sign} for i, sign in enumerate(chart.signs)
    ]
    upright: Spec = {"angle": 270, "align": "left", "baseline": "middle"}
    flat: Spec = {"align": "center", "baseline": "bottom"}
    cases: Spec = {"x": left, "y": -8, "text": chart.cases}
    return [
        at_pixels(held, color=INK, fontWeight="bold", **(upright if turned else flat)),
        at_pixels([cases], align="left", baseline="bottom", color=INK_SOFT),
    ]


def term_layers(
    chart: TermsChart, term: TermLine, y: float, step: float, left: float, unit: float
) -> list[Spec]:
    """Return the signs and the bar of one term; what it does not ask for stays empty."""
    middle = y + ROW / 2
    asked = [
        ((step * (i + 0.5), middle), level, count)
        for i, (level, count) in enumerate(zip(term.levels, chart.counts, strict=True))
        if level != FREE
    ]
    two = [(place, level) for place, level, count in asked if count <= 2]
    many = [(place, level) for place, level, count in asked if count > 2]
    ends = left + unit * term.having, left + unit * (term.having + term.lacking)
    bars: list[Spec] = []
    if term.having:
        bars.append(box((left, y + 8), (ends[0], y + ROW - 8), fill=INK_SOFT, stroke=INK))
    if term.lacking:
        bars.append(box((ends[0], y + 8), (ends[1], y + ROW - 8), stroke=INK))
    told = str(term.having) if not term.lacking else f"{term.having} + {term.lacking}"
    count: Spec = {"x": ends[1] + 6, "y": middle, "text": told}
    words = at_pixels([count], align="left", baseline="middle", color=INK)
    return [*level_signs(two), *level_signs(many, many=True), *bars, words]


def key_layers(chart: TermsChart, height: float) -> list[Spec]:
    """Return what each sign means, in two lines below the terms."""
    layers: list[Spec] = []
    x, y = 8.0, height + 18
    for level, words in ((1, chart.present), (0, chart.absent)):
        layers += [*level_signs([((x, y), level)]), beside(words, x + 14, y)]
        x += 14 + LETTER * len(words) + 24
    layers.append(beside(chart.free, x - 8, y))
    x, y = 2.0, height + 42
    for fill, words in ((INK_SOFT, chart.having), ("#ffffff", chart.lacking)):
        layers += [
            box((x, y - 7), (x + 22, y + 7), fill=fill, stroke=INK),
            beside(words, x + 30, y),
        ]
        x += 30 + LETTER * len(words) + 24
    return layers


def beside(words: str, x: float, y: float) -> Spec:
    """Return words beside a sign of the key."""
    held: Spec = {"x": x, "y": y, "text": words}
    return at_pixels([held], align="left", baseline="middle", color=INK_SOFT)
