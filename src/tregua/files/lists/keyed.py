"""Setting one entry of a mapping in a YAML file a person may have written, keeping the rest."""

from typing import Any

from tregua.errors import Problem, Problems
from tregua.files.lists.appending import BREAK, STEP, kinds
from tregua.files.lists.rendering import block_mapping
from tregua.files.lists.replacing import comments
from tregua.files.trees import Tree, parse_tree

__all__ = ["set_entry"]


def set_entry(text: str, shown: str, under: str, key: str, value: Any) -> str:
    r"""Return the text of a file with one entry of a mapping of its top mapping set.

    An entry that stands there is written anew in its place, comments inside it kept above it; a
    new one goes behind the last. Everything else stays as it was.

    >>> print(set_entry("fields:\n  a: 1\n", "x.yaml", "fields", "b", {"value": True}), end="")
    fields:
      a: 1
      b:
        value: true

    Raises
    ------
    Problems
        What `parse_tree` refuses; `append_shape` if the file or what is `under` there is no
        mapping; `append_unsure` if what would be read back is not what stood there with the entry
        set.
    """
    tree = parse_tree(text, shown)
    before = tree.data if isinstance(tree.data, dict) else {} if tree.data is None else None
    held = before.get(under) if before is not None else None
    if before is None or not isinstance(held, dict | None):
        raise Problems([Problem("append_shape", shown, field=under)])
    mark = BREAK.search(text)
    newline = mark.group() if mark else "\n"
    lines = BREAK.split(text)
    put(lines, tree, under, key, value)
    after = newline.join(lines)
    whole = {**before, under: {**(held or {}), key: value}}
    read = parse_tree(after, shown).data
    if read != whole or kinds(read) != kinds(whole):
        raise Problems([Problem("append_unsure", shown, field=f"{under}.{key}")])
    return after


def put(lines: list[str], tree: Tree, under: str, key: str, value: Any) -> None:
    """Put the lines of an entry where they belong."""
    held = tree.data.get(under) if tree.data else None
    if held and key in held:
        start, column, end = span(lines, tree.lines[(under, key)] - 1)
        kept = [" " * column + each for each in comments(lines[start:end], tree.file)]
        lines[start:end] = [*kept, *block_mapping({key: value}, column)]
    elif held:
        spans = [span(lines, tree.lines[(under, name)] - 1) for name in held]
        _, column, end = max(spans)
        lines[end:end] = block_mapping({key: value}, column)
    elif tree.data and under in tree.data:
        line = tree.lines[(under,)] - 1
        lines[line : line + 1] = [f"{under}:", *block_mapping({key: value}, STEP)]
    else:
        if lines and not lines[-1].strip():
            lines.pop()
        lines.extend([f"{under}:", *block_mapping({key: value}, STEP), ""])


def span(lines: list[str], start: int) -> tuple[int, int, int]:
    """Return where an entry begins, in which column, and the line after its last."""
    column = indent(lines[start])
    end = start + 1
    for i in range(start + 1, len(lines)):
        if not lines[i].strip():
            continue
        if indent(lines[i]) <= column:
            break
        end = i + 1
    return start, column, end


def indent(line: str) -> int:
    """Return how many gaps a line begins with."""
    return len(line) - len(line.lstrip(" "))
