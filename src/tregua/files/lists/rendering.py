"""Plain values as YAML in block style, so that they read back as they were."""

import json
import re
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Any

from tregua.files.trees import CONTROL, scalar

__all__ = ["block_items", "block_mapping"]

WIDEST = 100
PLAIN = re.compile(r"[^\W\d_]([\w ,.;()/+-]*[\w.;()/+])?")
"""Words that mean nothing else in YAML: a letter first, then words, gaps and mild marks."""
BREAKS = re.compile("[\x85\u2028\u2029\ufeff\x7f]")


def block_items(items: Sequence[Any], indent: int) -> list[str]:
    r"""Return the lines of a block list, each item under its dash at a column.

    >>> print("\n".join(block_items([{"id": "c1", "value": True, "note": "2012"}], 2)))
      - id: c1
        value: true
        note: "2012"
    """
    return [line for item in items for line in dashed(item, indent)]


def block_mapping(held: dict[str, Any], indent: int) -> list[str]:
    r"""Return the lines of a block mapping, its names at a column.

    >>> print("\n".join(block_mapping({"id": "c1", "value": None}, 0)))
    id: c1
    value: null
    """
    return list(entries(held, indent))


def dashed(item: Any, indent: int) -> Iterator[str]:
    """Yield one item of a list, its first line behind the dash."""
    pad = " " * indent
    if isinstance(item, dict) and item:
        first, *rest = entries(item, indent + 2)
        yield f"{pad}- {first[indent + 2 :]}"
        yield from rest
    else:
        yield from placed(f"{pad}-", item, indent)


def entries(held: dict[str, Any], indent: int) -> Iterator[str]:
    """Yield the lines of a mapping."""
    for name, value in held.items():
        yield from placed(f"{' ' * indent}{word(name)}:", value, indent)


def placed(head: str, value: Any, indent: int) -> Iterator[str]:
    """Yield what stands behind a dash or a name, on its line or below it."""
    if isinstance(value, dict) and value:
        yield head
        yield from entries(value, indent + 2)
    elif isinstance(value, (list, tuple)) and value:
        yield head
        yield from block_items(value, indent + 2)
    elif isinstance(value, str):
        yield from written(head, value, indent + 2)
    else:
        yield f"{head} {json.dumps(value)}"


def written(head: str, text: str, indent: int) -> Iterator[str]:
    """Yield a text: on one line if it fits, folded if it is long, by its lines if it has some."""
    lines, pad = text.split("\n"), " " * indent
    quiet = not CONTROL.search(text) and not BREAKS.search(text) and not re.search(r"[\r\t]", text)
    if quiet and len(lines) > 1 and all(lines[i] for i in (0, -1)) and tidy(lines):
        yield f"{head} |-"
        yield from (f"{pad}{line}" if line else "" for line in lines)
        return
    single = f"{head} {word(text)}"
    if quiet and len(single) > WIDEST and len(lines) == 1 and "  " not in text and tidy(lines):
        yield f"{head} >-"
        folded = wrap(
            text,
            max(WIDEST - indent, 20),
            break_long_words=False,
            break_on_hyphens=False,
            expand_tabs=False,
            replace_whitespace=False,
        )
        yield from (f"{pad}{line}" for line in folded)
        return
    yield single


def tidy(lines: list[str]) -> bool:
    """Tell whether no line begins or ends with a gap."""
    return all(line == line.strip() for line in lines)


def word(text: str) -> str:
    """Return a text on one line, in quotes unless it can be read as nothing but itself.

    >>> word("Group A"), word("no: 3"), word("true"), word("ñandú")
    ('Group A', '"no: 3"', '"true"', 'ñandú')
    """
    if PLAIN.fullmatch(text) and scalar(text) == text and text.lower() not in OLD_WORDS:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    quoted = BREAKS.sub(escaped, quoted)
    return CONTROL.sub(escaped, quoted)


OLD_WORDS = frozenset(["yes", "no", "on", "off", "y", "n"])
"""Words that older readers of YAML take for true and false."""


def escaped(found: re.Match[str]) -> str:
    """Return a character by its number."""
    return f"\\u{ord(found.group()):04x}"
