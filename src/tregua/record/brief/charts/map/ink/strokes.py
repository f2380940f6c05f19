"""How a tie is drawn: its form by kind, its dash by confidence, its weight by how far it holds.

Everything is plain paths with their looks written on them: no style sheet, no reference, nothing
that a careful reader of SVG would refuse. No form leans on colour alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, hypot, pi, sin

import numpy as np

from tregua.domain import Confidence
from tregua.domain.people import Hold
from tregua.record.brief.charts.map.layout import Point
from tregua.record.brief.charts.map.layout.routing import samples
from tregua.record.brief.look import ACCENT, INK

__all__ = ["FADED", "Form", "Stroke", "form_of", "line"]

FADED = "#727c88"
AGAINST = "#7a3f00"
HALO = "#ffffff"
DASHES = {Confidence.HIGH: "", Confidence.MEDIUM: "7 4", Confidence.LOW: "1.6 4"}
WEIGHTS: dict[Hold | None, float] = {
    Hold.FIRM: 2.6,
    None: 1.5,
    Hold.LOOSE: 1.2,
    Hold.CONTESTED: 1.2,
}
ROUND, R = 16.0, 3.6


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a kind of tie: its course, what stands at each end, and its tone.

    `course` is straight, double, wave or crosses; ends are none, arrow, open, bar, dot, ring,
    diamond, chevron or cup.
    """

    course: str = "straight"
    start: str = "none"
    end: str = "none"
    tone: str = INK


FORMS = {
    "command": Form(end="arrow"),
    "alliance": Form(course="double"),
    "rivalry": Form(start="bar", end="bar", tone=AGAINST),
    "hostilities": Form(course="crosses", start="bar", end="bar", tone=AGAINST),
    "kinship": Form(start="ring", end="ring"),
    "patronage": Form(start="diamond", end="open"),
    "supply": Form(end="chevron"),
    "channel": Form(course="wave", tone=ACCENT),
    "infiltration": Form(end="dot", tone=AGAINST),
    "protection": Form(end="cup"),
    "opposition": Form(end="bar", tone=AGAINST),
    "support": Form(end="open", tone=ACCENT),
    "alone": Form(),
}


def form_of(kind: str) -> Form:
    """Return the form of a kind; one without a form of its own is an open arrow."""
    return FORMS.get(kind, Form(end="open"))


@dataclass(frozen=True, slots=True)
class Stroke:
    """What the look of one line needs besides its way."""

    kind: str
    confidence: Confidence
    hold: Hold | None
    faded: bool = False


def line(points: Sequence[Point], stroke: Stroke, halo: bool = True) -> str:
    """Return a tie as SVG: a halo so that crossings read as bridges, the course, and its ends."""
    form = form_of(stroke.kind)
    tone = FADED if stroke.faded else form.tone
    weight = WEIGHTS[stroke.hold]
    dash = DASHES[stroke.confidence]
    if form.course == "wave" and dash == "7 4":
        dash = "11 5"
    inner = trimmed(points, form)
    course = wave(inner) if form.course == "wave" else curve(inner)
    caps = "round" if dash.startswith("1.6") else "butt"
    look = f'fill="none" stroke-linejoin="round" stroke-linecap="{caps}"'
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    parts = []
    if halo:
        wide = weight + (7 if form.course in ("double", "wave") else 5)
        parts.append(
            f'<path d="{curve(inner)}" fill="none" stroke="{HALO}" stroke-width="{wide:g}"/>'
        )
    if form.course == "double":
        between = max(2.0, 3.4 - weight / 2)
        parts.append(
            f'<path d="{course}" {look} stroke="{tone}" stroke-width="{weight + 3.2:g}"{dashed}/>'
        )
        parts.append(f'<path d="{course}" fill="none" stroke="{HALO}" stroke-width="{between:g}"/>')
    else:
        parts.append(
            f'<path d="{course}" {look} stroke="{tone}" stroke-width="{weight:g}"{dashed}/>'
        )
    if form.course == "crosses":
        parts.append(f'<path d="{crosses(inner)}" fill="none" stroke="{tone}" stroke-width="1.6"/>')
    parts.append(tip(form.start, points[0], points[1], tone, weight))
    parts.append(tip(form.end, points[-1], points[-2], tone, weight))
    return "".join(parts)


BACK = {"arrow": 8.0, "diamond": 12.0, "ring": 7.0, "dot": 3.0, "cup": 5.0, "chevron": 2.0}
"""How far before its end a line stops, so that it does not run into what stands there."""


def trimmed(points: Sequence[Point], form: Form) -> list[Point]:
    """Return a way shortened at both ends by what stands there."""
    return cut(cut(list(points), BACK.get(form.end, 0.0))[::-1], BACK.get(form.start, 0.0))[::-1]


def cut(points: list[Point], by: float) -> list[Point]:
    """Return a way with so much taken off its end; at least half of its last stretch stays."""
    (ax, ay), (bx, by_) = points[-2:]
    size = hypot(bx - ax, by_ - ay)
    share = max(0.5, 1 - by / size) if size else 1.0
    return [*points[:-1], (ax + (bx - ax) * share, ay + (by_ - ay) * share)]


def curve(points: Sequence[Point]) -> str:
    """Return a way as a path whose corners are round."""
    parts = [f"M{at(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        one, other = toward(corner, before), toward(corner, after)
        parts.append(f"L{at(one)}Q{at(corner)} {at(other)}")
    parts.append(f"L{at(points[-1])}")
    return "".join(parts)


def toward(corner: Point, end: Point) -> Point:
    """Return the point where a corner begins to be round."""
    dx, dy = end[0] - corner[0], end[1] - corner[1]
    size = hypot(dx, dy)
    share = min(ROUND, size / 2) / size if size else 0.0
    return corner[0] + dx * share, corner[1] + dy * share


def swung(points: Sequence[Point], period: float, swing: float) -> list[Point]:
    """Return a way that swings from side to side, ending on the way itself."""
    way = samples(points, 1.0)
    steps = np.hypot(*np.diff(way, axis=0, prepend=way[:1]).T).cumsum()
    total = float(steps[-1])
    count = max(2, round(total / period) * 2)
    marks = np.linspace(0, total, count + 1)
    x, y = np.interp(marks, steps, way[:, 0]), np.interp(marks, steps, way[:, 1])
    dx, dy = np.gradient(x), np.gradient(y)
    size = np.hypot(dx, dy) + 1e-9
    turn = np.where(np.arange(count + 1) % 2 == 0, 1.0, -1.0) * swing
    turn[0] = turn[-1] = 0
    return [
        (float(a), float(b))
        for a, b in zip(x - dy / size * turn, y + dx / size * turn, strict=True)
    ]


def wave(points: Sequence[Point]) -> str:
    """Return a way as a gentle wave."""
    held = swung(points, 17.0, 3.0)
    parts = [f"M{at(held[0])}"]
    for one, other in pairwise(held[1:]):
        parts.append(f"Q{at(one)} {at(((one[0] + other[0]) / 2, (one[1] + other[1]) / 2))}")
    return "".join(parts) + f"L{at(held[-1])}"


def crosses(points: Sequence[Point]) -> str:
    """Return small crosses along a way, a little apart."""
    way = samples(points, 1.0)
    steps = np.hypot(*np.diff(way, axis=0, prepend=way[:1]).T).cumsum()
    total = float(steps[-1])
    count = max(2, round(total / 26.0))
    marks = (np.arange(count) + 0.5) * total / count
    x, y = np.interp(marks, steps, way[:, 0]), np.interp(marks, steps, way[:, 1])
    return "".join(
        f"M{at((a - R, b - R))}L{at((a + R, b + R))}M{at((a - R, b + R))}L{at((a + R, b - R))}"
        for a, b in zip(x.tolist(), y.tolist(), strict=True)
    )


def tip(kind: str, end: Point, before: Point, tone: str, weight: float) -> str:
    """Return what stands at one end of a tie."""
    angle = atan2(end[1] - before[1], end[0] - before[0])
    thin = f'fill="none" stroke="{tone}" stroke-width="{max(1.5, min(weight, 2.0)):g}"'
    full = f'fill="{tone}" stroke="none"'

    def spot(back: float, aside: float = 0.0) -> str:
        x = end[0] - back * cos(angle) + aside * cos(angle + pi / 2)
        y = end[1] - back * sin(angle) + aside * sin(angle + pi / 2)
        return at((x, y))

    match kind:
        case "arrow":
            return f'<path d="M{spot(0)}L{spot(11, 4.6)}L{spot(8)}L{spot(11, -4.6)}Z" {full}/>'
        case "open":
            return f'<path d="M{spot(8.5, 5)}L{spot(0.5)}L{spot(8.5, -5)}" {thin}/>'
        case "chevron":
            first = f"M{spot(8, 5)}L{spot(0.5)}L{spot(8, -5)}"
            return f'<path d="{first}M{spot(14, 5)}L{spot(6.5)}L{spot(14, -5)}" {thin}/>'
        case "bar":
            return f'<path d="M{spot(2.5, 6.5)}L{spot(2.5, -6.5)}" {thin.replace("1.5", "2.4")}/>'
        case "diamond":
            outline = f'fill="{HALO}" stroke="{tone}" stroke-width="1.5"'
            return f'<path d="M{spot(0)}L{spot(6, 4.2)}L{spot(12)}L{spot(6, -4.2)}Z" {outline}/>'
        case "dot":
            return circle(spot(4), 4.2, full)
        case "ring":
            return circle(spot(4), 3.4, f'fill="{HALO}" stroke="{tone}" stroke-width="1.6"')
        case "cup":
            bow = f"M{spot(0.5, 7)}Q{spot(9.5)} {spot(0.5, -7)}"
            return f'<path d="{bow}" {thin.replace("1.5", "2")}/>'
        case _:
            return ""


def circle(place: str, radius: float, look: str) -> str:
    """Return a circle."""
    x, _, y = place.partition(" ")
    return f'<circle cx="{x}" cy="{y}" r="{radius:g}" {look}/>'


def at(point: Point) -> str:
    """Return a point as a path writes it."""
    return f"{point[0]:.1f} {point[1]:.1f}"
