"""The protective record cut to a day: what was written by then, or told of by then."""

from datetime import date
from typing import TYPE_CHECKING

from tregua.domain.dates import When
from tregua.domain.views.view import LeftOut

if TYPE_CHECKING:
    from tregua.domain.protection import Entry

__all__ = ["entries_kept"]


def entries_kept(
    entries: "tuple[Entry, ...]", day: date, known: bool, left: list[LeftOut]
) -> "tuple[Entry, ...]":
    """Return the entries written by a day (`known`) or told of by it; `left` notes the others."""
    kept: list[Entry] = []
    for entry in entries:
        on, written = When.read(entry.on), entry.at.date()
        if known:
            why = "" if written <= day else "hindsight" if on.first <= day else "later"
        else:
            why = "" if on.last <= day else "unclear" if on.first <= day else "later"
        if why:
            left.append(LeftOut("entry", str(entry.n), entry.on, written.isoformat(), why))
        else:
            kept.append(entry)
    return tuple(kept)
