"""Text into sentences, in English and Spanish; joined again they give the text back."""

import re

__all__ = ["sentences"]

END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|\n[ \t]*\n")
"""Where a sentence may end: a mark with the quotes and brackets it closes, or an empty line."""
OPENING = re.compile(r"\s+[\"'“‘«(\[¿¡—–-]*\s?([^\W_])", re.UNICODE)
WORD = re.compile(r"[^\s\"'“”‘’«»()\[\]¿¡]+$")
SINGLE = re.compile(r"[^\W\d_]\.", re.UNICODE)


def sentences(text: str, abbreviations: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return the sentences of a text with all that stands between them.

    A stop after one of the abbreviations (without their last stop, in small letters) or after a
    single letter ends nothing; neither does one before a small letter.

    >>> sentences("He came at 3.15 p.m. with Mr. Smith. Nobody else did.", frozenset({"mr", "p.m"}))
    ('He came at 3.15 p.m. with Mr. Smith. ', 'Nobody else did.')
    """
    found: list[str] = []
    start = 0
    for end in END.finditer(text):
        if end.end() <= start or not ends(text, end, abbreviations):
            continue
        stop = end.end() + len(text[end.end() :]) - len(text[end.end() :].lstrip())
        found.append(text[start:stop])
        start = stop
    if start < len(text):
        found.append(text[start:])
    return tuple(found)


def ends(text: str, end: re.Match[str], abbreviations: frozenset[str]) -> bool:
    """Tell whether a sentence ends where its mark stands."""
    if end.group().startswith("\n"):
        return True
    opening = OPENING.match(text, end.end())
    if opening is not None and opening[1].islower():
        return False
    if not end.group().startswith(".") or len(end.group()) > 1:
        return True
    word = WORD.search(text, max(0, end.start() - 24), end.start())
    last = word.group().casefold() if word else ""
    return last not in abbreviations and not SINGLE.fullmatch(f"{last}.")
