"""The plot of a solution against the outcome: every case a point, the ones that do not fit named.

Points are numbered and the names stand in a list beside the plot, so that none can cover another.
"""

from dataclasses import dataclass

from tregua.record.brief.charts.drawing import Spec, heading, paper, wrapped
from tregua.record.brief.charts.layers import at_pixels
from tregua.record.brief.charts.sets.ink import Place, box, dots, line
from tregua.record.brief.look import INK, INK_SOFT, RULE

__all__ = ["PlottedCase", "SetPlot", "set_plot"]

SIDE, LEFT, BELOW, LINE, GAP = 290, 52, 62, 15, 34
HALF = 0.5
FIELD = "#f3f0ea"
SIDES: tuple[tuple[float, float, str], ...] = (
    (10, 0, "left"),
    (-10, 0, "right"),
    (0, -13, "center"),
    (0, 13, "center"),
    (10, -11, "left"),
    (-10, -11, "right"),
    (10, 11, "left"),
    (-10, 11, "right"),
)
"""Where a number may stand beside its point, the best place first."""


@dataclass(frozen=True, slots=True)
class PlottedCase:
    """One case by its membership in the solution and in the outcome, both in 0..1."""

    name: str
    within: float
    outcome: float


@dataclass(frozen=True, slots=True)
class SetPlot:
    """What the plot needs, in the reader's language.

    `lacking` heads the cases in the solution without the outcome, `uncovered` those with the
    outcome that no term takes in; `none` stands where there is no such case.
    """

    title: str
    across: str
    up: str
    cases: tuple[PlottedCase, ...]
    lacking: str
    uncovered: str
    none: str
    diagonal: str
    ticks: tuple[str, str, str]


def set_plot(chart: SetPlot) -> Spec:
    """Return the plot as a specification."""
    title = wrapped(chart.title, 84)
    groups = grouped(chart.cases)
    lacking = [place for place in groups if place[0] > HALF > place[1]]
    uncovered = [place for place in groups if place[0] < HALF < place[1]]
    numbers = numbered(groups, [*lacking, *uncovered])
    listed = [
        *names(chart.lacking, groups, lacking, numbers, chart.none),
        "",
        *names(chart.uncovered, groups, uncovered, numbers, chart.none),
        "",
        *wrapped(chart.diagonal, 32),
    ]
    top = 18 * len(title) + 34
    height = max(float(SIDE), LINE * len(listed) - BELOW + 10.0)
    layers = [
        heading(title, left=LEFT, top=top),
        *ground(chart),
        *marks(groups, {*lacking, *uncovered}),
        *labels(groups, numbers),
        *beside(listed, {chart.lacking, chart.uncovered}),
    ]
    return paper(height=height, margins=(top, 0, BELOW, LEFT), layer=layers)


def grouped(cases: tuple[PlottedCase, ...]) -> dict[Place, list[str]]:
    """Return the cases by the place they share."""
    found: dict[Place, list[str]] = {}
    for case in sorted(cases, key=lambda c: (-c.within, -c.outcome, c.name)):
        found.setdefault((case.within, case.outcome), []).append(case.name)
    return found


def numbered(groups: dict[Place, list[str]], places: list[Place]) -> dict[Place, tuple[int, int]]:
    """Return the first and last number of the cases at each place that is told by name."""
    found: dict[Place, tuple[int, int]] = {}
    last = 0
    for place in places:
        found[place] = (last + 1, last + len(groups[place]))
        last += len(groups[place])
    return found


def names(
    title: str,
    groups: dict[Place, list[str]],
    places: list[Place],
    numbers: dict[Place, tuple[int, int]],
    none: str,
) -> list[str]:
    """Return a heading and the numbered names below it, in lines."""
    lines = [*wrapped(title, 32)]
    for place in places:
        for number, name in enumerate(groups[place], numbers[place][0]):
            first, *rest = wrapped(f"{number}  {name}", 32)
            lines += [first, *(f"     {more}" for more in rest)]
    return lines if places else [*lines, none]


def at(place: Place) -> Place:
    """Return where memberships lie on the paper."""
    return SIDE * place[0], SIDE * (1 - place[1])


def ground(chart: SetPlot) -> list[Spec]:
    """Return the square with its quarters, the diagonal, and the axes in words."""
    half = SIDE / 2
    ticks: list[Spec] = []
    for share, words in zip((0.0, HALF, 1.0), chart.ticks, strict=True):
        ticks.append({"x": SIDE * share, "y": SIDE + 16, "text": words})
    ups: list[Spec] = [
        {"x": -10, "y": SIDE * (1 - share), "text": words}
        for share, words in zip((0.0, HALF, 1.0), chart.ticks, strict=True)
    ]
    across: Spec = {"x": SIDE / 2, "y": SIDE + 30, "text": "\n".join(wrapped(chart.across, 58))}
    up: Spec = {"x": -LEFT + 8, "y": SIDE / 2, "text": chart.up}
    soft: Spec = {"color": INK_SOFT, "baseline": "middle"}
    return [
        box((-8, -8), (SIDE + 8, SIDE + 8), stroke=RULE),
        box((half, half), (SIDE + 8, SIDE + 8), fill=FIELD, stroke=RULE),
        box((-8, -8), (half, half), fill=FIELD, stroke=RULE),
        line((0, SIDE), (SIDE, 0), color=INK_SOFT, strokeWidth=1, strokeDash=[4, 4]),
        at_pixels(ticks, align="center", **soft),
        at_pixels(ups, align="right", **soft),
        at_pixels([across], align="center", baseline="top", color=INK),
        at_pixels([up], align="center", baseline="middle", color=INK, angle=270),
    ]


def marks(groups: dict[Place, list[str]], told: set[Place]) -> list[Spec]:
    """Return full points where cases fit and open ones where they do not."""
    fitting = [at(place) for place in groups if place not in told]
    other = [at(place) for place in told]
    return [
        *dots(fitting, shape="circle", filled=True, size=64, color=INK_SOFT),
        *dots(sorted(other), shape="diamond", filled=False, size=90, color=INK, strokeWidth=1.8),
    ]


def labels(groups: dict[Place, list[str]], numbers: dict[Place, tuple[int, int]]) -> list[Spec]:
    """Return beside each point its numbers, or how many cases share it, none over another."""
    taken = [(x - 6, y - 6, x + 6, y + 6) for x, y in map(at, groups)]
    found: list[Spec] = []
    for place, held in groups.items():
        text = label(len(held), numbers.get(place))
        if not text:
            continue
        x, y, align = placed(at(place), 6.4 * len(text), taken)
        word: Spec = {"x": x, "y": y, "text": text}
        found.append(at_pixels([word], align=align, baseline="middle", color=INK))
    return found


def label(held: int, numbers: tuple[int, int] | None) -> str:
    """Return what stands beside a point.

    >>> label(3, (2, 4)), label(3, None), label(1, None)
    ('2–4', '×3', '')
    """
    if numbers is None:
        return f"×{held}" if held > 1 else ""
    first, last = numbers
    return str(first) if first == last else f"{first}–{last}"


def placed(
    at_: Place, wide: float, taken: list[tuple[float, float, float, float]]
) -> tuple[float, float, str]:
    """Return the first place beside a point that covers nothing, and keep it as taken."""
    x, y = at_
    choice = (x + SIDES[0][0], y + SIDES[0][1], SIDES[0][2])
    room = (0.0, 0.0, 0.0, 0.0)
    for dx, dy, align in SIDES:
        start = x + dx - {"left": 0.0, "right": wide, "center": wide / 2}[align]
        room = (start, y + dy - 6, start + wide, y + dy + 6)
        inside = room[0] > -8 and room[2] < SIDE + 8 and room[1] > -8 and room[3] < SIDE + 8
        if inside and not any(overlap(room, other) for other in taken):
            choice = (x + dx, y + dy, align)
            break
    taken.append(room)
    return choice


def overlap(one: tuple[float, float, float, float], two: tuple[float, float, float, float]) -> bool:
    """Tell whether two rectangles share any room."""
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def beside(lines: list[str], titles: set[str]) -> list[Spec]:
    """Return the list at the right of the plot, its headings in bold."""
    bold = {piece for title in titles for piece in wrapped(title, 32)}
    x = SIDE + GAP
    heads: list[Spec] = []
    rest: list[Spec] = []
    for place, text in enumerate(lines):
        entry: Spec = {"x": x, "y": LINE * place, "text": text}
        (heads if text in bold else rest).append(entry)
    return [
        at_pixels(heads, align="left", baseline="middle", color=INK, fontWeight="bold"),
        at_pixels([e for e in rest if e["text"]], align="left", baseline="middle", color=INK),
    ]
