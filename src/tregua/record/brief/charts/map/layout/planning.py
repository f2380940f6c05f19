"""The whole layout: labels measured, enclosures filled, everything placed, ties laid and marked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from tregua.record.brief.charts.map.layout import force
from tregua.record.brief.charts.map.layout.inner import Inside, label, seats, turned
from tregua.record.brief.charts.map.layout.layered import layers
from tregua.record.brief.charts.map.layout.pins import pinned
from tregua.record.brief.charts.map.layout.routing import Ends, Ground, route
from tregua.record.brief.charts.map.layout.values import Label, Plan, Point, Rect, around
from tregua.record.brief.charts.map.nodes import Graph, Tie

__all__ = ["LAYOUTS", "Layout", "plan"]

Layout = Literal["force", "layered"]
LAYOUTS: tuple[Layout, ...] = ("force", "layered")
MARGIN = 26.0
NARROWEST = 700.0
ROW_GAP, SIDE_GAP = 84.0, 62.0
WIDER = 20.0
"""How much more room is kept at the sides than above and below: marks are wider than high."""
Marks = Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Piece:
    """What is placed as one: an enclosure with its parts, or an actor that stands alone."""

    id: str
    members: tuple[str, ...]
    size: tuple[float, float]
    inside: Inside | None = None


def plan(graph: Graph, marks: Marks, layout: Layout = "force", aspect: float = 1.6) -> Plan:
    """Return where everything of a map stands; the same graph gives the same plan.

    `marks` are the letters and dates on each tie, `aspect` the width of the paper by its height.
    """
    labels = {a.id: label(a.short) for a in graph.actors}
    pieces = pieced(graph, labels)
    home = {m: i for i, piece in enumerate(pieces) for m in (piece.id, *piece.members)}
    links = [(home[t.one], home[t.other]) for t in graph.ties if home[t.one] != home[t.other]]
    if layout == "layered":
        centres = in_layers(pieces, graph, home, aspect)
    else:
        sizes = np.array([(p.size[0] + WIDER, p.size[1]) for p in pieces])
        gap = max(force.LEAST_GAP, 88.0 - 0.9 * len(graph.actors))
        found = force.place(sizes, links, aspect, gap)
        centres = [(float(x), float(y)) for x, y in found]
    pieces = [seated(p, pieces, centres, i, graph.ties, home, labels) for i, p in enumerate(pieces)]
    return drawn(graph, pieces, centres, labels, marks, aspect)


def pieced(graph: Graph, labels: Mapping[str, Label]) -> list[Piece]:
    """Return the enclosures, each with its parts seated, and the actors that stand alone."""
    sizes = {name: (each.rect.w, each.rect.h) for name, each in labels.items()}
    found = []
    for box in graph.enclosures:
        members = tuple(a.id for a in graph.actors if a.inside == box.id)
        inner = [t for t in graph.ties if t.one in members and t.other in members]
        orders = [(t.one, t.other) for t in inner if binds(t, graph)]
        near = [(t.one, t.other) for t in inner if not binds(t, graph)]
        inside = seats(members, sizes, orders, near, box.short)
        found.append(Piece(box.id, members, inside.size, inside))
    alone = [a for a in graph.actors if not a.inside]
    return found + [Piece(a.id, (), sizes[a.id]) for a in alone]


def binds(tie: Tie, graph: Graph) -> bool:
    """Tell whether a tie is of a kind along which orders run."""
    listed = graph.kinds.get(tie.kind)
    return listed is not None and listed.binds


def in_layers(
    pieces: list[Piece], graph: Graph, home: Mapping[str, int], aspect: float
) -> list[Point]:
    """Return the centres of pieces in layers of command; other ties only order them within."""
    names = [piece.id for piece in pieces]

    def pairs(ties: list[Tie]) -> list[tuple[str, str]]:
        ends = [(names[home[t.one]], names[home[t.other]]) for t in ties]
        return [pair for pair in ends if pair[0] != pair[1]]

    command = [t for t in graph.ties if binds(t, graph)]
    other = [t for t in graph.ties if not binds(t, graph)]
    rows = layers(names, pairs(command), pairs(other))
    size = dict(zip(names, (p.size for p in pieces), strict=True))
    room = (sum((w + SIDE_GAP) * (h + ROW_GAP) for w, h in size.values()) * aspect) ** 0.5
    centres: dict[str, Point] = {}
    y = 0.0
    for row in (part for each in rows for part in broken(each, size, max(room, NARROWEST))):
        high = max(size[name][1] for name in row)
        x = -sum(size[name][0] + SIDE_GAP for name in row) / 2
        for name in row:
            centres[name] = (x + (size[name][0] + SIDE_GAP) / 2, y + high / 2)
            x += size[name][0] + SIDE_GAP
        y += high + ROW_GAP
    return [centres[name] for name in names]


def broken(
    row: tuple[str, ...], size: Mapping[str, tuple[float, float]], room: float
) -> list[list[str]]:
    """Return a layer in as many rows as the paper's width asks for."""
    found: list[list[str]] = [[]]
    filled = 0.0
    for name in row:
        width = size[name][0] + SIDE_GAP
        if found[-1] and filled + width > room:
            found.append([])
            filled = 0.0
        found[-1].append(name)
        filled += width
    return found


def seated(
    piece: Piece, pieces: list[Piece], centres: list[Point], own: int,
    ties: tuple[Tie, ...], home: Mapping[str, int], labels: Mapping[str, Label],
) -> Piece:  # fmt: skip
    """Return an enclosure whose parts changed places towards what they are tied to."""
    if piece.inside is None:
        return piece
    far: dict[str, list[Point]] = {}
    for tie in ties:
        for here, there in ((tie.one, tie.other), (tie.other, tie.one)):
            if home[here] == own and home[there] != own:
                at, inside = centres[home[there]], pieces[home[there]].inside
                dx, dy = inside.centres.get(there, (0.0, 0.0)) if inside else (0.0, 0.0)
                far.setdefault(here, []).append((at[0] + dx, at[1] + dy))
    x, y = centres[own]

    def cost(member: str, point: Point) -> float:
        here = (x + point[0], y + point[1])
        return sum(float(np.hypot(a - here[0], b - here[1])) for a, b in far.get(member, ()))

    sizes = {name: (each.rect.w, each.rect.h) for name, each in labels.items()}
    return Piece(piece.id, piece.members, piece.size, turned(piece.inside, sizes, cost))


def drawn(
    graph: Graph, pieces: list[Piece], centres: list[Point], labels: Mapping[str, Label],
    marks: Marks, aspect: float,
) -> Plan:  # fmt: skip
    """Return the plan with everything moved onto paper, ties laid and marks set."""
    rects = [Rect(x, y, *p.size) for p, (x, y) in zip(pieces, centres, strict=True)]
    whole = around(rects)
    width = max(whole.w + 2 * MARGIN, NARROWEST)
    height = max(whole.h + 2 * MARGIN, 200.0)
    dx, dy = width / 2 - whole.x, height / 2 - whole.y
    placed: dict[str, Label] = {}
    boxes: dict[str, Rect] = {}
    titles: dict[str, Label] = {}
    for piece, rect in zip(pieces, (r.moved(dx, dy) for r in rects), strict=True):
        if piece.inside is None:
            placed[piece.id] = Label(labels[piece.id].lines, rect)
            continue
        boxes[piece.id] = rect
        title = piece.inside.title
        titles[piece.id] = Label(title.lines, title.rect.moved(rect.x, rect.y))
        for member, (mx, my) in piece.inside.centres.items():
            moved = labels[member].rect.moved(rect.x + mx, rect.y + my)
            placed[member] = Label(labels[member].lines, moved)
    routes = laid(graph, placed, boxes, titles, (width, height))
    walls = [each.rect for each in (*placed.values(), *titles.values())]
    paper = Rect(width / 2, height / 2, width, height)
    pins = pinned(routes, marks, walls, list(boxes.values()), paper) if routes else {}
    return Plan(width, height, placed, boxes, titles, routes, pins)


def laid(
    graph: Graph, labels: Mapping[str, Label], boxes: Mapping[str, Rect],
    titles: Mapping[str, Label], size: tuple[float, float],
) -> dict[str, tuple[Point, ...]]:  # fmt: skip
    """Return the way of each tie, the shortest laid first."""
    walls = tuple(each.rect for each in (*labels.values(), *titles.values()))
    ground = Ground(*size, walls, boxes)
    inside = {a.id: a.inside for a in graph.actors}
    spots = {**{name: each.rect for name, each in labels.items()}, **boxes}
    heads = {name: each.rect for name, each in titles.items()}
    ends = {t.id: joined(t, spots, heads, inside) for t in graph.ties}
    apart = side_by_side(graph.ties)

    def near(tie: Tie) -> float:
        one, other = ends[tie.id].one, ends[tie.id].other
        return abs(one.x - other.x) + abs(one.y - other.y)

    order = sorted(graph.ties, key=lambda t: (round(near(t), 3), t.id))
    found = {t.id: route(ground, ends[t.id], apart[t.id]) for t in order}
    return {t.id: found[t.id] for t in graph.ties}


def joined(
    tie: Tie, spots: Mapping[str, Rect], heads: Mapping[str, Rect], inside: Mapping[str, str]
) -> Ends:
    """Return what a tie joins, and the enclosures it belongs to.

    A tie between a party and a part of it starts at the title within.
    """
    homes = tuple(h for each in (tie.one, tie.other) for h in (each, inside.get(each, "")) if h)
    one = heads[tie.one] if inside.get(tie.other) == tie.one else spots[tie.one]
    other = heads[tie.other] if inside.get(tie.one) == tie.other else spots[tie.other]
    return Ends(one, other, homes)


def side_by_side(ties: tuple[Tie, ...]) -> dict[str, float]:
    """Return how far each tie stands from the middle, where several join the same two."""
    same: dict[frozenset[str], list[Tie]] = {}
    for tie in ties:
        same.setdefault(frozenset((tie.one, tie.other)), []).append(tie)
    found: dict[str, float] = {}
    for held in same.values():
        first = held[0].one
        for i, tie in enumerate(held):
            turn = 1 if tie.one == first else -1
            found[tie.id] = turn * (i - (len(held) - 1) / 2) * 22.0
    return found
