"""What the charts over periods share: the plot's scales, its axes in words, lines and bands."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from tregua.language import number
from tregua.record.brief.charts.drawing import WIDTH, Spec, nice_ticks
from tregua.record.brief.charts.layers import at_pixels, worded
from tregua.record.brief.look import ACCENT, INK, INK_SOFT

__all__ = [
    "BESIDE",
    "Frame",
    "Stretch",
    "band",
    "beside",
    "line",
    "log_ticks",
    "marked",
    "on_frame",
    "period_ticks",
    "points",
    "runs_of",
    "shaded",
    "times",
]

BESIDE = 96
"""The room at the right for the name of each line, in pixels."""
FEWEST_YEARS, MOST_TICKS = 3, 9
SHADE = "#efe9dc"
LETTER = 6.2
Pairs = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Periods from one to another, the latter not included, and what they were in words."""

    from_: float
    to: float
    label: str = ""
    shaded: bool = True


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a period and a value lie on the paper; `labels` are the words at the ticks."""

    first: float
    last: float
    ticks: tuple[float, ...]
    labels: tuple[str, ...]
    height: float = 230.0
    left: float = 46.0
    right: float = float(BESIDE)

    @property
    def width(self) -> float:
        """Return how wide the plot itself is."""
        return WIDTH - self.left - self.right

    def across(self, x: float) -> float:
        """Return how far from the left edge of the plot a period lies."""
        return self.width * (x - self.first) / (self.last - self.first)

    def down(self, y: float) -> float:
        """Return how far below the top of the plot a value lies."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.height * (1 - (y - low) / (high - low))

    def x(self, field: str, **more: object) -> Spec:
        """Return the encoding of a field of periods."""
        scale = {"domain": [self.first, self.last], "nice": False, "zero": False}
        return {"field": field, "type": "quantitative", "scale": scale, **more}

    def y(self, field: str, **more: object) -> Spec:
        """Return the encoding of a field of values."""
        scale = {"domain": [self.ticks[0], self.ticks[-1]], "nice": False, "zero": False}
        return {"field": field, "type": "quantitative", "scale": scale, **more}

    def axes(self, at: Sequence[float], words: Sequence[str]) -> Spec:
        """Return both axes in words: periods below, values at the left."""
        across = worded(list(at), list(words)) | {"grid": False}
        up = worded(list(self.ticks), list(self.labels)) | {"domain": False, "ticks": False}
        encoding = {"x": self.x("x", axis=across), "y": self.y("y", axis=up)}
        data = {"values": [{"x": self.first, "y": self.ticks[0]}]}
        return {"data": data, "mark": {"type": "point", "opacity": 0}, "encoding": encoding}


def on_frame(values: Sequence[float], locale: str, across: tuple[float, float]) -> Frame:
    """Return the frame of counts, which begin at nought."""
    ticks = nice_ticks(0.0, max([*values, 1.0]))
    digits = 0 if all(tick == int(tick) for tick in ticks) else 1
    return Frame(*across, tuple(ticks), tuple(number(tick, locale, digits) for tick in ticks))


def log_ticks(values: Sequence[float], most: float = 16.0) -> tuple[float, ...]:
    """Return powers of two around some ratios, none further than `most` times, nought excluded.

    >>> log_ticks([0.6, 1.1])
    (0.5, 1.0, 2.0)
    """
    held = [min(max(value, 1 / most), most) for value in values if value > 0] or [1.0]
    low = math.floor(math.log2(min(*held, 0.99)) + 1e-9)
    high = math.ceil(math.log2(max(*held, 1.01)) - 1e-9)
    return tuple(2.0**power for power in range(low, high + 1))


def times(value: float, locale: str) -> str:
    """Return a ratio as a sign and a number: ×0.5.

    >>> times(0.25, "en")
    '×0.25'
    """
    digits = 0 if value == int(value) else 3 if value < 0.25 else 2 if value < 0.5 else 1
    return f"\N{MULTIPLICATION SIGN}{number(value, locale, digits)}"


def period_ticks(periods: Sequence[str]) -> tuple[list[float], list[str]]:
    """Return where the years begin and their names; single periods where there are few years.

    >>> period_ticks(["2011-11", "2011-12", "2012-01"])
    ([0.0, 1.0, 2.0], ['2011-11', '2011-12', '2012-01'])
    """
    starts = [at for at, each in enumerate(periods) if at == 0 or each[:4] != periods[at - 1][:4]]
    if len(starts) > FEWEST_YEARS:
        whole = (
            starts if len(starts) == len(periods) or periods[0][4:7] in ("", "-01") else starts[1:]
        )
        step = math.ceil(len(whole) / MOST_TICKS)
        return [float(at) for at in whole[::step]], [periods[at][:4] for at in whole[::step]]
    step = max(1, math.ceil(len(periods) / 5))
    held = range(0, len(periods), step)
    return [float(at) for at in held], [periods[at] for at in held]


def runs_of(values: Sequence[float | None]) -> list[list[tuple[float, float]]]:
    """Return unbroken runs of values with their places: a gap stays a gap.

    >>> runs_of([1.0, None, 2.0, 3.0])
    [[(0.0, 1.0)], [(2.0, 2.0), (3.0, 3.0)]]
    """
    pairs = [(float(at), value) for at, value in enumerate(values)]
    groups = groupby(pairs, key=lambda pair: pair[1] is not None)
    return [[(at, v) for at, v in held if v is not None] for there, held in groups if there]


def line(runs: Sequence[Pairs], frame: Frame, **look: object) -> list[Spec]:
    """Return lines, one layer for all; a run of a single period is a short dash."""
    rows = [{"x": x, "y": y, "run": str(n)} for n, run in enumerate(runs) for x, y in widened(run)]
    encoding = {"x": frame.x("x"), "y": frame.y("y"), "detail": {"field": "run", "type": "nominal"}}
    mark = {"type": "line", **look}
    return [{"data": {"values": rows}, "mark": mark, "encoding": encoding}]


def widened(run: Pairs) -> Pairs:
    """Return a run that can be seen: a single point gets a little width."""
    if len(run) != 1:
        return run
    ((x, y),) = run
    return [(x - 0.2, y), (x + 0.2, y)]


def band(lows: Sequence[float | None], highs: Sequence[float | None], frame: Frame) -> list[Spec]:
    """Return a tinted band between two courses; nothing where either is missing."""
    both = [
        None if low is None or high is None else (low, high)
        for low, high in zip(lows, highs, strict=True)
    ]
    rows: list[Spec] = []
    run = 0
    for at, held in enumerate(both):
        if held is None:
            run += 1
            continue
        rows.append({"x": float(at), "low": held[0], "high": held[1], "run": str(run)})
    if not rows:
        return []
    encoding = {
        "x": frame.x("x"),
        "y": frame.y("low"),
        "y2": {"field": "high"},
        "detail": {"field": "run", "type": "nominal"},
    }
    mark = {"type": "area", "color": ACCENT, "opacity": 0.16}
    return [{"data": {"values": rows}, "mark": mark, "encoding": encoding}]


def points(pairs: Pairs, frame: Frame, **look: object) -> Spec:
    """Return points."""
    rows = [{"x": x, "y": y} for x, y in pairs]
    mark = {"type": "point", "filled": True, "size": 34, "opacity": 1, "color": INK, **look}
    encoding = {"x": frame.x("x"), "y": frame.y("y")}
    return {"data": {"values": rows}, "mark": mark, "encoding": encoding}


def shaded(stretches: Sequence[Stretch], frame: Frame) -> list[Spec]:
    """Return tinted stretches of time, each with its words above it where there are any."""
    layers: list[Spec] = []
    for each in stretches:
        if not each.shaded:
            continue
        ends = {
            "x": {"value": frame.across(max(each.from_, frame.first))},
            "x2": {"value": frame.across(min(each.to, frame.last))},
            "y": {"value": 0},
            "y2": {"value": frame.height},
        }
        mark = {"type": "rect", "color": SHADE}
        layers.append({"data": {"values": [{}]}, "mark": mark, "encoding": ends})
    return layers


def marked(stretches: Sequence[Stretch], frame: Frame) -> list[Spec]:
    """Return a dashed rule where each stretch begins; its words above the plot where they fit."""
    layers: list[Spec] = []
    taken = [-math.inf, -math.inf]
    for each in stretches:
        if not each.label:
            continue
        x = frame.across(max(each.from_, frame.first))
        rule = {"type": "rule", "color": INK_SOFT, "strokeWidth": 1, "strokeDash": [3, 3]}
        ends = {"x": {"value": x}, "y": {"value": -4}, "y2": {"value": frame.height}}
        layers.append({"data": {"values": [{}]}, "mark": rule, "encoding": ends})
        width = LETTER * len(each.label) + 10
        late = x + width > frame.width + frame.right
        from_, to = (x - width, x) if late else (x, x + width)
        row = next((n for n, end in enumerate(taken) if from_ >= end), None)
        if row is None:
            continue
        taken[row] = to
        words = {"x": x - 5 if late else x + 5, "y": -16 - 14 * row, "text": each.label}
        align = "right" if late else "left"
        layers.append(at_pixels([words], align=align, baseline="top", color=INK_SOFT))
    return layers


def beside(names: Sequence[tuple[float, str, str]], frame: Frame) -> list[Spec]:
    """Return names at the right of their lines: value, words, colour; pushed apart downwards."""
    layers: list[Spec] = []
    free = -math.inf
    for value, words, colour in sorted(names, key=lambda each: -each[0]):
        lines = words.split("\n")
        y = min(max(frame.down(value), free, 0.0), frame.height)
        free = y + 14 * len(lines) + 3
        told = {"x": frame.width + 8, "y": y, "text": words}
        layers.append(at_pixels([told], align="left", baseline="middle", color=colour))
    return layers
