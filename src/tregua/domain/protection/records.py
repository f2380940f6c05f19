"""The two records: what is written to be shown to a judge, and what is kept a short time."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tregua.domain.claims import About, Record, Slug
from tregua.domain.dates import When
from tregua.domain.results import Result
from tregua.language import Words

__all__ = ["Entry", "EntryKind", "WorkingNote"]


class EntryKind(StrEnum):
    """What an entry of the protective record tells."""

    MANDATE = "mandate"
    PURPOSE = "purpose"
    ADVICE = "advice"
    REPORTED = "reported"
    REFUSED = "refused"
    STEP = "step"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Entry(Result):
    """One entry of the protective record, as it stands in its chain.

    `n` counts from 1; `at` is when it was written, `on` the day it tells of; `names` are the
    subjects it speaks of; `mandate`, `basis` and `advice` are what covers it: a mandate's id, the
    lawful basis in words, the number of an entry of advice. `note` is the working note it was
    passed from. `before` is the SHA-256 of the line before, empty in the first.
    """

    n: int
    at: datetime
    on: str
    by: str
    kind: EntryKind
    says: str
    names: tuple[str, ...] = ()
    mandate: str = ""
    basis: str = ""
    advice: int = 0
    note: str = ""
    before: str = ""


class WorkingNote(Record):
    """A note of the working record: kept a short time, passed on only by a named act."""

    says: Words
    by: Slug
    on: When
    names: tuple[About, ...] = ()
    until: When | None = None
