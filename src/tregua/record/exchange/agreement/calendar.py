"""The days to come as a calendar that says nothing of whom or what: RFC 5545, whole days only.

Titles are numbers of clauses and a word for the kind of day. No name, place or text of the dossier
is written, and identifiers are digests: the same day of the same duty keeps its own when the day
moves, so that a calendar that took it in before shows it once.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256

from tregua.design.agreement.commitments.dates import Ahead
from tregua.language import Language, say

__all__ = ["write_calendar"]

LONGEST = 75
"""Octets a line may hold before it is folded (RFC 5545, 3.1)."""


def write_calendar(
    ahead: tuple[Ahead, ...], dossier: str, moment: date, language: Language
) -> bytes:
    """Return the days to come as a calendar; `dossier` is its id, written only into digests.

    A day known as a span stands on its last day. `moment` is the day it was made (DTSTAMP).
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tregua//Tregua//EN", "CALSCALE:GREGORIAN"]
    for each in ahead:
        lines.extend(event(each, dossier, moment, language))
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in fold(line)).encode()


def event(each: Ahead, dossier: str, moment: date, language: Language) -> Iterator[str]:
    """Yield the lines of one whole day."""
    following = each.last + timedelta(days=1) if each.last < date.max else each.last
    yield "BEGIN:VEVENT"
    yield f"UID:{digest(each, dossier)}@tregua.invalid"
    yield f"DTSTAMP:{moment:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{each.last:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{following:%Y%m%d}"
    yield f"SUMMARY:{escaped(title(each, language))}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def title(each: Ahead, language: Language) -> str:
    """Return a neutral title: the number of the clause, or of none for the whole, and the day."""
    said = say(f"calendar.{each.what}", language)
    return said if each.number is None else f"D-{each.number:02}: {said}"


def digest(each: Ahead, dossier: str) -> str:
    """Return an identifier that holds no name and stays when the day moves."""
    parts = (dossier, each.what, each.clause, each.owed_by, str(each.nth))
    return sha256("\0".join(parts).encode()).hexdigest()[:32]


def escaped(text: str) -> str:
    r"""Return a text as a calendar writes it (RFC 5545, 3.3.11).

    >>> print(escaped("due; then, more"))
    due\; then\, more
    """
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def fold(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets, each after the first begun by a space."""
    piece, start = "", ""
    for letter in line:
        if len((start + piece + letter).encode()) > LONGEST:
            yield start + piece
            piece, start = "", " "
        piece += letter
    yield start + piece
