"""Courses: how far each side is out of pocket along two orders, one panel a side, by rank alone."""

from dataclasses import dataclass

from tregua.record.brief.charts.drawing import WIDTH, Spec, heading, paper, wrapped
from tregua.record.brief.charts.layers import at_pixels
from tregua.record.brief.look import ACCENT, INK, INK_SOFT, RULE

__all__ = ["Courses", "SideCourse", "courses"]

LEFT, RIGHT = 118, 14
PANEL, GAP = 78, 44
BEFORE = {"color": INK_SOFT, "strokeDash": [5, 4], "strokeWidth": 2}
AFTER = {"color": ACCENT, "strokeDash": [1, 0], "strokeWidth": 2.2}
LOOKS = (
    (BEFORE, {"shape": "square", "size": 62, "filled": False, "stroke": INK_SOFT}),
    (AFTER, {"shape": "circle", "size": 30, "filled": True, "color": ACCENT}),
)
"""As drafted, then re-ordered: the same for every side, told apart by dash and marker."""


@dataclass(frozen=True, slots=True)
class SideCourse:
    """One side: how high it stands before the first step and after each, from 0 to 1.

    The height is the rank among that side's own levels; two sides cannot be compared by it.
    `after` is empty where no other order is offered.
    """

    name: str
    before: tuple[float, ...]
    after: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Courses:
    """What the chart needs, in words of the reader's language."""

    title: str
    before: str
    after: str
    nothing: str
    furthest: str
    steps: str
    sides: tuple[SideCourse, ...]


def courses(chart: Courses) -> Spec:
    """Return the specification of the chart.

    Raises
    ------
    ValueError
        If there is no side, or sides are told of unequally many steps.
    """
    if not chart.sides or len({len(side.before) for side in chart.sides}) > 1:
        raise ValueError("there must be sides, all along the same steps")
    title = wrapped(chart.title, 88)
    top = 18 * len(title) + 52
    layers: list[Spec] = []
    for place, side in enumerate(chart.sides):
        y = place * (PANEL + GAP)
        layers += [*ground(chart, side, y), *lines(side, y)]
    height = len(chart.sides) * (PANEL + GAP) - GAP
    layers += [*steps_axis(chart, height), *legend(chart, 18 * len(title) + 12 - top)]
    layers.append(heading(title, left=LEFT, top=top))
    return paper(height=height, margins=(top, RIGHT, 44, LEFT), layer=layers)


def across(step: int, steps: int) -> float:
    """Return how far from the left a number of steps lies."""
    return 8 + (WIDTH - LEFT - RIGHT - 16) * step / max(1, steps)


def path(points: list[tuple[float, float]], **mark: object) -> Spec:
    """Return a line through places on the paper."""
    return {
        "data": {"values": [{"n": n, "x": x, "y": y} for n, (x, y) in enumerate(points)]},
        "mark": {"type": "line", **mark},
        "encoding": {
            "x": {"field": "x", "type": "quantitative", "scale": None, "axis": None},
            "y": {"field": "y", "type": "quantitative", "scale": None, "axis": None},
            "order": {"field": "n", "type": "quantitative"},
        },
    }


def ground(chart: Courses, side: SideCourse, y: float) -> list[Spec]:
    """Return one side's panel: its name, the lines of nothing and of furthest, in words."""
    edge = WIDTH - LEFT - RIGHT
    low, high = wrapped(chart.nothing, 18), wrapped(chart.furthest, 18)
    words = {"align": "right", "baseline": "middle", "color": INK_SOFT, "fontSize": 11}
    return [
        path([(0, y + PANEL), (edge, y + PANEL)], color=INK_SOFT, strokeWidth=1),
        path([(0, y), (edge, y)], color=RULE, strokeWidth=1),
        at_pixels([beside(low, y + PANEL), beside(high, y)], **words),
        at_pixels([{"x": 0, "y": y - 12, "text": side.name}], align="left", fontWeight="bold"),
    ]


def beside(words: list[str], y: float) -> Spec:
    """Return where words stand at the left of a height, their middle level with it."""
    return {"x": -8, "y": y - 7 * (len(words) - 1), "text": "\n".join(words)}


def lines(side: SideCourse, y: float) -> list[Spec]:
    """Return one side's two courses, each a step line with a marker after every step."""
    found: list[Spec] = []
    for heights, (line, marker) in zip((side.before, side.after), LOOKS, strict=True):
        if not heights:
            continue
        places = [
            (across(step, len(heights) - 1), y + PANEL * (1 - height))
            for step, height in enumerate(heights)
        ]
        found.append(path(places, interpolate="step-after", **line))
        found.append(points(places, **marker))
    return found


def points(places: list[tuple[float, float]], **mark: object) -> Spec:
    """Return markers at places on the paper."""
    drawn = path(places)
    return drawn | {
        "mark": {"type": "point", "opacity": 1, **mark},
        "encoding": {axis: drawn["encoding"][axis] for axis in ("x", "y")},
    }


def steps_axis(chart: Courses, height: float) -> list[Spec]:
    """Return the numbers of steps done, below the last panel, and what they are."""
    steps = len(chart.sides[0].before) - 1
    every = max(1, round(steps / 20))
    numbers = [
        {"x": across(step, steps), "y": height + 14, "text": str(step)}
        for step in range(0, steps + 1, every)
    ]
    middle = {"x": across(steps, steps) / 2, "y": height + 32, "text": chart.steps}
    soft = {"color": INK_SOFT, "baseline": "middle"}
    return [at_pixels(numbers, align="center", **soft), at_pixels([middle], align="center", **soft)]


def legend(chart: Courses, y: float) -> list[Spec]:
    """Return a piece of each line with its marker and its words, above the panels."""
    found: list[Spec] = []
    x = -LEFT
    both = ((chart.before, LOOKS[0]), (chart.after, LOOKS[1]))
    for words, (line, marker) in both[: 2 if any(side.after for side in chart.sides) else 1]:
        found.append(path([(x, y), (x + 34, y)], **line))
        found.append(points([(x + 17, y)], **marker))
        label = {"x": x + 42, "y": y, "text": words}
        found.append(at_pixels([label], align="left", baseline="middle", color=INK))
        x += 42 + 7 * len(words) + 26
    return found
