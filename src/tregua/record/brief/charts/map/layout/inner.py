"""How the parts of one enclosure stand in it: in layers where orders run, else in even rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tregua.record.brief.charts.map.layout.layered import Pair, layers
from tregua.record.brief.charts.map.layout.letters import lines, wide
from tregua.record.brief.charts.map.layout.values import Label, Point, Rect

__all__ = ["LINE", "SIZE", "TITLE", "Inside", "label", "seats", "turned"]

SIZE, LINE, TITLE = 15.0, 17.0, 16.0
ROOM = 130.0
PAD_X, PAD_Y = 10.0, 6.0
EDGE, BESIDE, BELOW = 14.0, 20.0, 15.0
TIED_BESIDE, TIED_BELOW = 44.0, 40.0
"""The gaps between parts: wider where a tie and its mark must stand between them."""
MOST, LONGEST = 3, 5
"""So many parts stand in a row of their own at least, and in a layer at most."""
Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Inside:
    """The parts of an enclosure around its own centre, row by row, with its size and title.

    `rigid` says that the rows are layers, so that parts may change places only within one.
    """

    rows: tuple[tuple[str, ...], ...]
    centres: Mapping[str, Point]
    size: Size
    title: Label
    rigid: bool


def label(words: str, room: float = ROOM) -> Label:
    """Return words in their lines, in a rectangle around the origin."""
    held = lines(words, room, SIZE)
    width = max(wide(line, SIZE) for line in held) + 2 * PAD_X
    return Label(held, Rect(0, 0, max(width, 52.0), len(held) * LINE + 2 * PAD_Y))


def seats(
    members: Sequence[str], sizes: Mapping[str, Size], orders: Sequence[Pair],
    near: Sequence[Pair], title: str,
) -> Inside:  # fmt: skip
    """Return how parts stand: `orders` are ties of command among them, `near` all other ties."""
    rigid = bool(orders)
    rows = in_rows(members, orders, near)
    tied = bool(near) and not rigid
    wide_most = max(sizes[m][0] for m in members)
    beside = TIED_BESIDE if near else BESIDE
    below = TIED_BELOW if rigid or tied else BELOW
    longest = max(len(row) for row in rows)
    across = longest * wide_most + (longest - 1) * beside
    words = lines(title, max(across, 170.0), TITLE, "Bold")
    title_width = max(wide(line, TITLE, "Bold") for line in words)
    width = max(across, title_width) + 2 * EDGE
    head = len(words) * 18.0 + 13.0
    centres: dict[str, Point] = {}
    y = head
    for row in rows:
        high = max(sizes[m][1] for m in row)
        start = -(len(row) * wide_most + (len(row) - 1) * beside) / 2
        for i, member in enumerate(row):
            centres[member] = (start + wide_most / 2 + i * (wide_most + beside), y + high / 2)
        y += high + below
    height = y - below + EDGE - 3
    centres = {m: (x, down - height / 2) for m, (x, down) in centres.items()}
    rect = Rect(
        -width / 2 + 13 + title_width / 2,
        -height / 2 + 5 + len(words) * 9.0,
        title_width,
        len(words) * 18.0,
    )
    return Inside(rows, centres, (width, height), Label(words, rect), rigid)


def in_rows(
    members: Sequence[str], orders: Sequence[Pair], near: Sequence[Pair]
) -> tuple[tuple[str, ...], ...]:
    """Return members in layers by command, those outside it in rows below, none of them long."""
    if not orders:
        return even(members)
    tied = [m for m in members if any(m in pair for pair in orders)]
    apart = [m for m in members if m not in tied]
    held = layers(tied, orders, near)
    longest = max(MOST, *(len(row) for row in held)) if apart else 0
    short = tuple(row[i : i + LONGEST] for row in held for i in range(0, len(row), LONGEST))
    loose = tuple(tuple(apart[i : i + longest]) for i in range(0, len(apart), longest or 1))
    return (*short, *loose)


def even(members: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return members in rows of about one length: two or three to a row, four of many."""
    count = len(members)
    across = 1 if count == 1 else 2 if count <= 4 else 3 if count <= 9 else 4
    return tuple(tuple(members[i : i + across]) for i in range(0, count, across))


def turned(
    inside: Inside, sizes: Mapping[str, Size], cost: Callable[[str, Point], float]
) -> Inside:
    """Return the same places with parts changed round where that shortens what `cost` measures."""
    centres = dict(inside.centres)
    rows = inside.rows if inside.rigid else (tuple(m for row in inside.rows for m in row),)
    for _ in range(4):
        moved = False
        for row in rows:
            for i, one in enumerate(row):
                for other in row[:i]:
                    if not inside.rigid and sizes[one][1] != sizes[other][1]:
                        continue
                    here, there = centres[one], centres[other]
                    now = cost(one, here) + cost(other, there)
                    if cost(one, there) + cost(other, here) < now - 1:
                        centres[one], centres[other], moved = there, here, True
        if not moved:
            break
    return Inside(inside.rows, centres, inside.size, inside.title, inside.rigid)
