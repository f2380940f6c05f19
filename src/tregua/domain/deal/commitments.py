"""What became due, and what became of it; what people declared of the agreement as a whole."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from tregua.domain.claims import About, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Commitment", "CommitmentState", "Declaration", "Proven", "Ruling", "Standing"]


class CommitmentState(StrEnum):
    """What became of a duty; `not_kept`, `suspended` and `revoked` are only ever declared."""

    DUE = "due"
    PERFORMED = "performed"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    NOT_KEPT = "not_kept"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    RESTORED = "restored"
    EXPIRED = "expired"


class Ruling(Noun):
    """A reasoned decision: who decided, on which day, after hearing whom, why, and until when.

    `grade` is the grade of breach found, `response` says which agreed answer was chosen.
    """

    by: About
    on: When
    reason: Words
    heard: tuple[About, ...] = ()
    grade: Slug | None = None
    response: Words | None = None
    appeal_until: When | None = None
    sources: tuple[Citation, ...] = ()


class Proven(Noun):
    """What shows that a duty was performed: what was seen, when, by whom."""

    says: Words
    on: When | None = None
    by: About | None = None
    sources: tuple[Citation, ...] = ()


class Commitment(Record):
    """A clause made due, either side's alike.

    A change of state is a new record that replaces the former one. `since` is the day from which
    the state holds. `proofs` are what shows it; `ruling` the decision behind a state that only a
    decision can bring.
    """

    clause: Slug
    owed_by: About
    due: When
    state: CommitmentState
    since: When | None = None
    proof: Words | None = None
    proofs: tuple[Proven, ...] = ()
    ruling: Ruling | None = None
    incidents: tuple[Slug, ...] = ()
    sources: tuple[Citation, ...] = ()
    note: Words | None = None

    @property
    def as_of(self) -> When | None:
        """Return from when the state holds: as recorded, else as its ruling or first proof says."""
        if self.since is not None:
            return self.since
        if self.ruling is not None:
            return self.ruling.on
        days = [proven.on for proven in self.proofs if proven.on is not None]
        return min(days, key=lambda when: (when.first, when.last), default=None)


class Standing(StrEnum):
    """What a forum or a party declares the agreement to be."""

    IN_FORCE = "in_force"
    DISPUTED = "disputed"
    SUSPENDED = "suspended"
    ENDED = "ended"


class Declaration(Record):
    """What somebody declared of the agreement: in force, disputed, suspended or ended.

    No machine declares: `by` is a forum or a party. `clauses` limits it to some clauses.
    """

    state: Standing
    by: About
    on: When
    says: Words | None = None
    clauses: tuple[Slug, ...] = ()
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]
