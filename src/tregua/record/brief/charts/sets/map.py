"""The map of configurations: a field for each, neighbours differ in one condition alone.

Our own drawing after the square diagrams of logic: bars at the edges say where a condition is
present, and a thick line goes round what a solution takes in, seen or not.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from tregua.record.brief.charts.drawing import WIDTH, Spec, heading, paper, wrapped
from tregua.record.brief.charts.layers import at_pixels
from tregua.record.brief.charts.sets.ink import Place, box, line, outcome_sign, short_list
from tregua.record.brief.charts.sets.rows import OutcomeSign
from tregua.record.brief.look import ACCENT, INK, INK_SOFT, RULE

__all__ = ["MOST_MAPPED", "MapCell", "SetMap", "set_map"]

MOST_MAPPED = 5
"""Two to the power of this many fields can still be read on one page."""
CELL, BAR, LINE, KEY = 74, 24, 13, 66
LETTER = 6.1
SEEN, UNSEEN = "#ffffff", "#f3f0ea"
Levels = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MapCell:
    """One configuration that was seen: what it counts as, and its cases in words."""

    outcome: OutcomeSign
    n: int
    cases: str


@dataclass(frozen=True, slots=True)
class SetMap:
    """What the map needs, in the reader's language; `inside` are the fields the solution takes."""

    title: str
    signs: tuple[str, ...]
    seen: Mapping[Levels, MapCell]
    inside: frozenset[Levels]
    key: tuple[tuple[OutcomeSign, str], ...]
    unseen: str
    line: str


def grey(bits: int) -> list[Levels]:
    """Return the levels of some conditions in an order where neighbours differ in one.

    >>> grey(2)
    [(0, 0), (0, 1), (1, 1), (1, 0)]
    """
    codes = [n ^ (n >> 1) for n in range(2**bits)]
    return [tuple(code >> (bits - 1 - i) & 1 for i in range(bits)) for code in codes]


def set_map(chart: SetMap) -> Spec:
    """Return the map as a specification.

    Raises
    ------
    ValueError
        If there are more conditions than `MOST_MAPPED`.
    """
    if len(chart.signs) > MOST_MAPPED:
        raise ValueError("too many conditions for a map")
    down = len(chart.signs) // 2
    grid = Grid(down, len(chart.signs) - down, chart.signs)
    title = wrapped(chart.title, 84)
    top = 18 * len(title) + 14 + BAR * grid.across
    layers: list[Spec] = [heading(title, left=grid.left, top=top)]
    for (r, row), (c, column) in product(enumerate(grid.rows), enumerate(grid.columns)):
        layers += field(chart, grid, (r, c), (*row, *column))
    layers += [*bars(grid), *outline(chart, grid), *key_layers(chart, grid)]
    return paper(height=grid.height, margins=(top, 0, KEY, grid.left), layer=layers)


class Grid:
    """Where each field lies: some conditions tell the rows, the others the columns."""

    def __init__(self, down: int, across: int, signs: tuple[str, ...]) -> None:
        """Lay out the fields; the bars of the rows stand at the left, each in its own lane."""
        self.down, self.across, self.signs = down, across, signs
        self.rows, self.columns = grey(down), grey(across)
        self.left = BAR * max(1, down) + 6.0
        self.wide = (WIDTH - self.left - 3) / len(self.columns)
        self.height = float(CELL * len(self.rows))

    def corner(self, r: int, c: int) -> Place:
        """Return the upper left corner of a field."""
        return self.wide * c, CELL * r


def field(chart: SetMap, grid: Grid, at: tuple[int, int], levels: Levels) -> list[Spec]:
    """Return one field: its sign, how many cases, and as many names as fit."""
    x, y = grid.corner(*at)
    cell = chart.seen.get(levels)
    ground = box((x, y), (x + grid.wide, y + CELL), fill=SEEN if cell else UNSEEN, stroke=RULE)
    if cell is None:
        return [ground]
    letters = int((grid.wide - 12) / 5.6)
    count: Spec = {"x": x + 34, "y": y + 16, "text": str(cell.n)}
    found = [
        ground,
        *outcome_sign(cell.outcome, (x + 17, y + 17)),
        at_pixels([count], align="left", baseline="middle", fontWeight="bold", color=INK),
    ]
    if letters >= 12:
        told = short_list(wrapped(cell.cases, letters), 3)
        names: Spec = {"x": x + 7, "y": y + 32, "text": "\n".join(told)}
        look: Spec = {"align": "left", "baseline": "top", "fontSize": 11, "color": INK_SOFT}
        found.append(at_pixels([names], **(look | {"lineHeight": LINE})))
    return found


def bars(grid: Grid) -> list[Spec]:
    """Return a bar with its name along every stretch where a condition is present."""
    found: list[Spec] = []
    for lane in range(grid.across):
        y = -BAR * (grid.across - lane) + 13
        name = grid.signs[grid.down + lane]
        for first, last in runs([code[lane] for code in grid.columns]):
            start, end = grid.wide * first + 4, grid.wide * (last + 1) - 4
            found.append(line((start, y + 6), (end, y + 6), color=INK, strokeWidth=3))
            words: Spec = {"x": (start + end) / 2, "y": y + 1, "text": name}
            found.append(at_pixels([words], align="center", baseline="bottom", color=INK))
    for lane in range(grid.down):
        x = -BAR * (grid.down - lane) + 12
        for first, last in runs([code[lane] for code in grid.rows]):
            start, end = CELL * first + 4, CELL * (last + 1) - 4
            found.append(line((x + 6, start), (x + 6, end), color=INK, strokeWidth=3))
            words = {"x": x + 1, "y": (start + end) / 2, "text": grid.signs[lane]}
            turned: Spec = {"angle": 270, "align": "center", "baseline": "bottom"}
            found.append(at_pixels([words], color=INK, **turned))
    return found


def runs(present: list[int]) -> list[tuple[int, int]]:
    """Return the stretches of ones, each from its first to its last place.

    >>> runs([1, 0, 0, 1])
    [(0, 0), (3, 3)]
    """
    found: list[tuple[int, int]] = []
    for place, held in enumerate(present):
        if held and found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        elif held:
            found.append((place, place))
    return found


def outline(chart: SetMap, grid: Grid) -> list[Spec]:
    """Return a thick line at every edge between what the solution takes and what it does not."""
    inside = {
        (r, c)
        for (r, row), (c, column) in product(enumerate(grid.rows), enumerate(grid.columns))
        if (*row, *column) in chart.inside
    }
    edges: set[tuple[Place, Place]] = set()
    for r, c in inside:
        (x, y), (right, low) = grid.corner(r, c), grid.corner(r + 1, c + 1)
        sides = {
            (r - 1, c): ((x, y), (right, y)),
            (r + 1, c): ((x, low), (right, low)),
            (r, c - 1): ((x, y), (x, low)),
            (r, c + 1): ((right, y), (right, low)),
        }
        edges |= {side for beside, side in sides.items() if beside not in inside}
    look: Spec = {"color": ACCENT, "strokeWidth": 3.5, "strokeCap": "square"}
    return [line(start, end, **look) for start, end in sorted(edges)]


def key_layers(chart: SetMap, grid: Grid) -> list[Spec]:
    """Return what each sign means, in two lines below the fields."""
    layers: list[Spec] = []
    x, y = 10 - grid.left, grid.height + 24
    for outcome, words in chart.key:
        layers += [*outcome_sign(outcome, (x, y)), beside(words, x + 14, y)]
        x += 14 + LETTER * len(words) + 22
    x, y = 2 - grid.left, grid.height + 50
    layers.append(box((x, y - 8), (x + 16, y + 8), fill=UNSEEN, stroke=INK_SOFT))
    layers.append(beside(chart.unseen, x + 22, y))
    x += 22 + LETTER * len(chart.unseen) + 22
    layers.append(line((x, y), (x + 26, y), color=ACCENT, strokeWidth=3.5))
    return [*layers, beside(chart.line, x + 32, y)]


def beside(words: str, x: float, y: float) -> Spec:
    """Return words beside a sign of the key."""
    held: Spec = {"x": x, "y": y, "text": words}
    return at_pixels([held], align="left", baseline="middle", color=INK_SOFT)
