"""Finding names whatever their capitals and accents: whole words only, in text as people write."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

__all__ = ["Finder", "Found", "folded"]

SILENT = frozenset({"Mn", "Me", "Cf"})
"""Kinds of letters that only alter another or show nothing: accents, joiners."""


def folded(text: str) -> str:
    """Return a text in small letters without accents, each run of spaces one space.

    >>> folded("El  ZÓRZAL")
    'el zorzal'
    """
    return " ".join(spelled(text)[0].split())


def spelled(text: str) -> tuple[str, list[int]]:
    """Return a text without capitals and accents, and for each letter where it stood."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for part in unicodedata.normalize("NFKD", letter).casefold():
            if unicodedata.category(part) not in SILENT:
                letters.append(" " if part.isspace() else part)
                places.append(place)
    return "".join(letters), places


@dataclass(frozen=True, slots=True)
class Found:
    """A listed name found in a text: which, and from where to where it stands."""

    name: str
    start: int
    end: int


class Finder:
    """Finds listed names as whole words, the longest first."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names: dict[str, str] = {}
        for name in names:
            if key := folded(name):
                self.names.setdefault(key, name)
        ordered = sorted(self.names, key=lambda key: (-len(key), key))
        self.pattern = re.compile("|".join(map(whole_word, ordered))) if ordered else None

    def find(self, text: str) -> list[Found]:
        """Return every listed name in a text, in the order they stand."""
        if self.pattern is None or not text:
            return []
        plain, places = spelled(text)
        found = []
        for match in self.pattern.finditer(plain):
            key = " ".join(match[0].split())
            end = places[match.end() - 1] + 1
            found.append(Found(self.names[key], places[match.start()], end))
        return found

    def replace(self, text: str, by: Callable[[str], str]) -> str:
        """Return a text with each listed name replaced by what stands for it."""
        parts: list[str] = []
        at = 0
        for found in self.find(text):
            if found.start >= at:
                parts.extend((text[at : found.start], by(found.name)))
                at = found.end
        return "".join((*parts, text[at:]))


def whole_word(key: str) -> str:
    """Return the pattern of a folded name that stands alone."""
    inner = r"\s+".join(map(re.escape, key.split(" ")))
    before = r"(?<![^\W_])" if key[0].isalnum() else ""
    after = r"(?![^\W_])" if key[-1].isalnum() else ""
    return f"{before}{inner}{after}"
