"""Adding records to a YAML list that a person wrote, keeping every byte that stands there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import yaml

from tregua.errors import Problem, Problems
from tregua.files.lists.rendering import block_items
from tregua.files.trees import parse_tree, scalar

__all__ = ["add_records"]

BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What YAML takes for the end of a line."""
STEP = 2


def add_records(text: str, shown: str, added: Mapping[str, Sequence[Any]]) -> str:
    """Return the text of a file with items added at the end of lists of its top mapping.

    A list that is absent or empty is begun. Only an empty list's own sign (`[]`, `null`) is
    taken away; everything else stays where and as it was.

    Raises
    ------
    Problems
        What `parse_tree` refuses; `append_flow` for a list between brackets, `append_shape`
        where the file or the list is something else, `append_unsure` if what would be read back
        is not what stood there and what was to be added.
    """
    for name, items in added.items():
        if items:
            before = parse_tree(text, shown).data
            text = grown(text, shown, name, items)
            after = parse_tree(text, shown).data
            whole = dict(before or {})
            whole[name] = [*(whole.get(name) or []), *items]
            if after != whole or kinds(after) != kinds(whole):
                raise Problems([Problem("append_unsure", shown, field=name)])
    return text


def kinds(data: Any) -> Any:
    """Return values with their types, so that 1, 1.0 and true are told apart."""
    if isinstance(data, dict):
        return {name: kinds(value) for name, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [kinds(value) for value in data]
    return type(data)


@dataclass(frozen=True, slots=True)
class Spot:
    """A top-level list as it lies in a text: lines and columns from nought.

    `kind` is `block` (items under dashes at `column`, the last ending at `end`), `empty` (a sign
    for nothing between `start` and `end`) or `absent` (the file ends at `end`).
    """

    kind: str
    start: tuple[int, int]
    end: tuple[int, int]
    column: int = STEP


def grown(text: str, shown: str, name: str, items: Sequence[Any]) -> str:
    """Return a text with items at the end of one list."""
    spot = find_spot(text, shown, name)
    mark = BREAK.search(text)
    newline = mark.group() if mark else "\n"
    starts = [0, *(found.end() for found in BREAK.finditer(text))]
    lines = block_items(items, spot.column)
    if spot.kind == "empty":
        first, last = offset(starts, spot.start), offset(starts, spot.end)
        rest = BREAK.split(text[last:], maxsplit=1)[0]
        head = text[:first] if rest.strip() else text[:first].rstrip(" ")
        shift = len(head) - last
        text = head + text[last:]
        place = line_end(text, last + shift)
    elif spot.kind == "absent":
        lines = [f"{name}:", *lines]
        place = offset(starts, spot.end)
    else:
        place = offset(starts, spot.end)
        if spot.end[1]:
            place = own_comments(text, line_end(text, place), spot.column)
    gap = "" if place == 0 or BREAK.fullmatch(text[place - 1]) else newline
    return text[:place] + gap + "".join(line + newline for line in lines) + text[place:]


def offset(starts: list[int], mark: tuple[int, int]) -> int:
    """Return the place of a line and column in the text."""
    return starts[mark[0]] + mark[1]


def line_end(text: str, place: int) -> int:
    """Return where the line after a place begins, or the end of the text."""
    found = BREAK.search(text, place)
    return found.end() if found else len(text)


def own_comments(text: str, place: int, column: int) -> int:
    """Return the place after the comments that stand inside the last item."""
    while place < len(text):
        following = line_end(text, place)
        line = text[place:following]
        inner = line.lstrip(" ")
        if not inner.startswith("#") or len(line) - len(inner) <= column:
            break
        place = following
    return place


def find_spot(text: str, shown: str, name: str) -> Spot:
    """Return where a list lies among the events of a text."""
    events = list(yaml.parse(text, Loader=yaml.CSafeLoader))
    body = [e for e in events if not isinstance(e, (yaml.StreamStartEvent, yaml.StreamEndEvent))]
    if not body:
        return Spot("absent", (0, 0), end_of(text))
    top, final = body[1], body[-1]
    ended = isinstance(final, yaml.DocumentEndEvent) and final.explicit
    close = at(final.start_mark) if ended else end_of(text)
    if isinstance(top, yaml.ScalarEvent) and not top.value and not top.style:
        return Spot("absent", close, close)
    line, column = at(top.start_mark)
    if not isinstance(top, yaml.MappingStartEvent) or top.flow_style or column:
        raise Problems([Problem("append_shape", shown, line + 1)])
    for key, value in entries(body[2:-2]):
        if key.value == name:
            return spot_of(value, shown, name)
    return Spot("absent", close, close)


def entries(events: list[Any]) -> Iterator[tuple[Any, list[Any]]]:
    """Yield the keys of a mapping, each with the events of its value."""
    starts: list[int] = []
    depth = 0
    for i, event in enumerate(events):
        if depth == 0:
            starts.append(i)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
    nodes = [events[i:j] for i, j in pairwise([*starts, len(events)])]
    for key, value in zip(nodes[::2], nodes[1::2], strict=True):
        yield key[0], value


def spot_of(value: list[Any], shown: str, name: str) -> Spot:
    """Return where the events of a list say that it lies."""
    first, last = value[0], value[-1]
    start = at(first.start_mark)
    line = start[0] + 1
    if isinstance(first, yaml.ScalarEvent) and not first.style and scalar(first.value) is None:
        return Spot("empty", start, at(first.end_mark))
    if not isinstance(first, yaml.SequenceStartEvent):
        raise Problems([Problem("append_shape", shown, line, name)])
    if first.flow_style and len(value) > 2:
        raise Problems([Problem("append_flow", shown, line, name)])
    if first.flow_style:
        return Spot("empty", start, at(last.end_mark))
    ends = [e for e in value if isinstance(e, yaml.ScalarEvent)]
    ends.extend(flow_ends(value))
    end = max(at(event.end_mark) for event in ends)
    return Spot("block", start, end, start[1])


def flow_ends(events: list[Any]) -> Iterator[Any]:
    """Yield the ends of lists and mappings between brackets, which lie where they are written."""
    styles: list[bool] = []
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            styles.append(bool(event.flow_style))
        elif isinstance(event, yaml.CollectionEndEvent) and styles.pop():
            yield event


def at(mark: Any) -> tuple[int, int]:
    """Return the line and column of a mark."""
    return mark.line, mark.column


def end_of(text: str) -> tuple[int, int]:
    """Return the line and column at which a text ends."""
    lines = BREAK.split(text)
    return len(lines) - 1, len(lines[-1])
