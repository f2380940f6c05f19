"""The table: what each side says the talks are for, the rules agreed, and who sits there."""

from typing import Annotated

from pydantic import Field

from tregua.domain.claims import About, Noun, Record
from tregua.domain.dates import When
from tregua.domain.engagement.planned import KnownAs, MemberId, Owner, PhaseId
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Delegation", "Procedure", "Rhythm", "Seat", "Wording"]

Number = Annotated[int, Field(ge=1)]


class Wording(Record):
    """What the talks are for in the words of one side: who said it, and when.

    A changed wording is a new record that replaces this one; `looked_again` is the day on which
    the pathway and the measures of success were looked at again because of it.
    """

    of: About
    says: Words
    said_by: Owner | None = None
    on: When
    heard_by: MemberId | None = None
    looked_again: When | None = None
    sources: tuple[Citation, ...] = ()


class Procedure(Record):
    """One rule of procedure: what was agreed, accepted by whom, and what follows a breach of it.

    `kind` is a listed kind of rule. Where `if_breached` is not written, the rule on breaches of
    these rules answers, if there is one.
    """

    kind: Annotated[str, KnownAs("process.rules")]
    says: Words
    accepted_by: tuple[About, ...] = ()
    on: When | None = None
    if_breached: Words | None = None
    decided_by: Owner | None = None


class Seat(Noun):
    """One seat of a delegation: its role, who sits there, and who can sit there instead."""

    role: Words
    who: Owner | None = None
    alternate: Owner | None = None


class Delegation(Record):
    """Who sits there for one side, how they were chosen, and whom they must consult how long."""

    of: About
    seats: tuple[Seat, ...] = ()
    chosen_by: Words | None = None
    decides_how: Words | None = None
    consults: tuple[Owner, ...] = ()
    break_days: Number | None = None


class Rhythm(Record):
    """How often sessions are held in a phase, in what kind of place: never which place, nor when.

    `setting` is a listed kind of place.
    """

    phase: PhaseId | None = None
    every_days: Number | None = None
    setting: Annotated[str, KnownAs("process.settings")] | None = None
    why: Words | None = None
    between: Words | None = None
