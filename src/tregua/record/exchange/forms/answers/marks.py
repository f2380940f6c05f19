"""What a person may write in a box or a cell, and what it means."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from tregua.domain import Confidence, Range
from tregua.language import LANGUAGES, say

__all__ = ["GROUPS", "Mark", "mark_in", "number_in", "words_in_cell"]

Mark = Literal["", "x", "from", "to", "?"]
SIGNS = frozenset("x×✓✔✗✘☒☑✕✖")
BOXES = re.compile("[☐□▢◻\\[\\]\\s]")
NUMBER = r"-?[0-9]+(?:\.[0-9]+)?"
RANGE = re.compile(rf"({NUMBER})\s*(?:\.\.|–|—|\bto\b|\ba\b|\s-\s)\s*({NUMBER})")


GROUPS: Mapping[str, tuple[str, ...]] = {
    "confidence": tuple(each.value for each in Confidence),
    "seen": ("whole", "excerpt", "not_seen"),
    "range": ("from", "to"),
}
"""The codes a cell may name, by the group of messages that holds their words."""


@cache
def spoken(group: str) -> Mapping[str, str]:
    """Return every word that stands for a code, in both languages, with the code itself."""
    codes = GROUPS[group]
    pairs = {say(f"form.{group}.{code}", lang): code for code in codes for lang in LANGUAGES}
    return {word.casefold(): code for word, code in pairs.items()} | {code: code for code in codes}


def mark_in(text: str) -> Mark:
    """Return what a box holds: nothing, an x, an end of a range, or what cannot be read.

    >>> mark_in("☐"), mark_in("☐ X"), mark_in("☒"), mark_in("desde"), mark_in("x x")
    ('', 'x', 'x', 'from', '?')
    """
    held = BOXES.sub("", text).casefold()
    if not held:
        return ""
    if held in SIGNS:
        return "x"
    end = spoken("range").get(held)
    return "from" if end == "from" else "to" if end == "to" else "?"


def words_in_cell(text: str, group: str) -> tuple[str, ...]:
    """Return the codes of a group that a cell names, in either language; none if one is strange.

    >>> words_in_cell("Media", "confidence"), words_in_cell("low, high", "confidence")
    (('medium',), ('low', 'high'))
    """
    words = spoken(group)
    whole = text.casefold().strip(" .")
    if whole in words:
        return (words[whole],)
    parts = [part.strip() for part in re.split(r"[,;/]|\s(?:or|o|and|y|e)\s|\s", whole)]
    named = [words.get(part) for part in parts if part]
    return tuple(name for name in named if name) if named and all(named) else ()


def number_in(text: str) -> float | int | Range | None:
    """Return a number or a range of numbers, or nothing where it is neither for certain.

    >>> number_in("1 200"), number_in("200..400"), number_in("1,200")
    (1200, Range(low=200.0, high=400.0, unit=None), None)
    """
    held = re.sub(r"(?<=[0-9])\s(?=[0-9]{3}(?![0-9]))", "", text.strip())
    if re.fullmatch(NUMBER, held):
        return float(held) if "." in held else int(held)
    ends = RANGE.fullmatch(held)
    if not ends or float(ends[1]) > float(ends[2]):
        return None
    return Range(low=float(ends[1]), high=float(ends[2]))
