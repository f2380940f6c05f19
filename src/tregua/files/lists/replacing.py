"""Replacing items of a YAML list that a person wrote, keeping every other byte and each comment."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from tregua.errors import Problem, Problems
from tregua.files.lists.appending import BREAK, at, entries, kinds
from tregua.files.lists.rendering import block_items
from tregua.files.trees import parse_tree

__all__ = ["replace_items"]

INLINE = re.compile(r"\s(#.*)$")


def replace_items(text: str, shown: str, name: str, changed: Mapping[int, Any]) -> str:
    """Return the text of a file with items of one list of its top mapping written anew.

    `changed` gives the new items by their place in the list. Comments inside an item that is
    written anew are kept above it; everything else stays as it was.

    Raises
    ------
    Problems
        What `parse_tree` refuses; `append_flow` for a list between brackets, `append_shape` if
        there is no such list or item, `append_unsure` if what would be read back is not what
        stood there with the items changed.
    """
    before = parse_tree(text, shown).data
    listed = before.get(name) if isinstance(before, dict) else None
    if not isinstance(listed, list) or not all(0 <= i < len(listed) for i in changed):
        raise Problems([Problem("append_shape", shown, field=name)])
    mark = BREAK.search(text)
    newline = mark.group() if mark else "\n"
    lines = BREAK.split(text)
    spans, column = item_spans(text, shown, name)
    for place in sorted(changed, reverse=True):
        start, end = spans[place]
        kept = [" " * column + each for each in comments(lines[start:end], shown)]
        lines[start:end] = [*kept, *block_items([changed[place]], column)]
    after = newline.join(lines)
    whole = {**before, name: [changed.get(i, item) for i, item in enumerate(listed)]}
    read = parse_tree(after, shown).data
    if read != whole or kinds(read) != kinds(whole):
        raise Problems([Problem("append_unsure", shown, field=name)])
    return after


def item_spans(text: str, shown: str, name: str) -> tuple[list[tuple[int, int]], int]:
    """Return the first line and the line after the last of each item, and the dashes' column."""
    body = list(yaml.parse(text, Loader=yaml.CSafeLoader))[2:-2]
    for key, value in entries(body[1:-1]):
        if key.value != name:
            continue
        first = value[0]
        if not isinstance(first, yaml.SequenceStartEvent) or first.flow_style:
            raise Problems([Problem("append_flow", shown, first.start_mark.line + 1, name)])
        return spans_of(value[1:-1]), at(first.start_mark)[1]
    raise Problems([Problem("append_shape", shown, field=name)])


def spans_of(events: list[Any]) -> list[tuple[int, int]]:
    """Return the lines of each item among the events of a block list."""
    spans: list[tuple[int, int]] = []
    depth, start, end = 0, 0, 0
    for event in events:
        if depth == 0:
            start = event.start_mark.line
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.ScalarEvent) or written_close(event):
            end = event.end_mark.line + (event.end_mark.column > 0)
        if depth == 0:
            spans.append((start, max(end, start + 1)))
    return spans


def written_close(event: Any) -> bool:
    """Tell whether an event is the end of a list or mapping between brackets."""
    closing = isinstance(event, yaml.CollectionEndEvent)
    return closing and bool(event.end_mark.index > event.start_mark.index)


def comments(lines: list[str], shown: str) -> list[str]:
    """Return the comments among the lines of an item, those behind a value too."""
    found: list[str] = []
    whole = parse_tree("\n".join(lines), shown).data
    for i, line in enumerate(lines):
        inner = line.lstrip(" ")
        behind = INLINE.search(line)
        if inner.startswith("#"):
            dropped = [*lines[:i], "", *lines[i + 1 :]]
            if parse_tree("\n".join(dropped), shown).data == whole:
                found.append(inner)
        elif behind:
            cut = [*lines[:i], line[: behind.start()], *lines[i + 1 :]]
            if same(cut, whole, shown):
                found.append(behind.group(1))
    return found


def same(lines: list[str], whole: Any, shown: str) -> bool:
    """Tell whether lines still say the same."""
    try:
        return bool(parse_tree("\n".join(lines), shown).data == whole)
    except Problems:
        return False
