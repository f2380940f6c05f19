"""Looking for what must never be written: the passage, what it looks like, and why it matters."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from tregua.domain import Result
from tregua.domain.knowledge import NeverHere
from tregua.language import LANGUAGES, Text

__all__ = ["Sensitive", "look_for", "unaccented", "wordings"]


@dataclass(frozen=True, slots=True)
class Sensitive(Result):
    """One passage that looks like something never to be written, from `start` to before `end`."""

    id: str
    passage: str
    start: int
    end: int
    what: Text
    why: Text


def look_for(text: str, never_here: Iterable[NeverHere]) -> tuple[Sensitive, ...]:
    """Return the passages of a text that look like what must never be written, in their order.

    Words of both languages are looked for whatever language the text is in. A list of words finds
    some of what must not be written, never all of it.
    """
    plain = unaccented(text)
    found = [
        Sensitive(entry.id, text[start:end], start, end, entry.what, entry.why)
        for entry in never_here
        for start, end in spans(entry, text, plain)
    ]
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def spans(entry: NeverHere, text: str, plain: str) -> Iterator[tuple[int, int]]:
    """Yield where one entry is recognised, without what lies inside another of its own."""
    found = {each.span() for pattern in forms(entry.patterns) for each in pattern.finditer(text)}
    words = tuple(word for language in LANGUAGES for word in entry.words.within(language))
    if words:
        found |= {each.span() for each in wordings(words).finditer(plain)}
    for start, end in found:
        inside = any(s <= start and end <= e and (s, e) != (start, end) for s, e in found)
        if not inside:
            yield start, end


@cache
def forms(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return the forms of an entry, ready to be looked for."""
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


@cache
def wordings(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return one pattern for whole words, capitals and accents aside, a star for any ending."""
    ready = (re.escape(unaccented(word)).replace(r"\ ", r"\s+") for word in words)
    joined = "|".join(word.replace(r"\*", r"\w*") for word in ready)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)")


def unaccented(text: str) -> str:
    """Return a text in small letters without accents, each character in its place.

    >>> unaccented("Dormirá aquí")
    'dormira aqui'
    """
    if text.isascii():
        return text.lower()
    return "".join(unicodedata.normalize("NFD", char)[0].lower()[:1] or char for char in text)
