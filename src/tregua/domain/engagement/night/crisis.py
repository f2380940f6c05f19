"""`crisis.yaml`: the sheet for a bad night, adopted beforehand, and the nights that came."""

from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import About, Flag, Moment, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import KnownAs, MemberId, NamedIn, Owner
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = [
    "Call",
    "CrisisFile",
    "HoldingLine",
    "InDanger",
    "Lift",
    "Night",
    "NightSheet",
    "Rumour",
    "Statement",
    "Suspender",
    "Told",
]

NightId = Annotated[Slug, NamedIn("crisis.yaml", "nights")]
Hours = Annotated[int, Field(ge=1, le=336)]
"""A number of hours, two weeks at most."""


class Suspender(Noun):
    """Who may declare a suspension, and by what act it is declared."""

    who: Owner
    act: Words | None = None


class NightSheet(Record):
    """What was adopted for a bad night before it came; of several that stand the last one rules.

    Telephone numbers never stand here: `numbers_kept_by` says with whom the sealed paper is.
    `hold_hours` is how long nobody says who did it, `lifts` who may end that earlier or later.
    `rumour_hours` is how long a rumour may stay unchecked. `not_said` are known lines not to be
    said, `not_said_here` those of this dossier.
    """

    adopted: When
    adopted_by: Owner
    review: When | None = None
    numbers_kept_by: Owner | None = None
    hold_hours: Hours | None = None
    lifts: tuple[Owner, ...] = ()
    suspends: tuple[Suspender, ...] = ()
    suspension: tuple[Words, ...] = ()
    spokesperson: Owner | None = None
    deputy: Owner | None = None
    rumour_hours: Hours | None = None
    not_said: tuple[Annotated[Slug, KnownAs("crisis.not_said")], ...] = ()
    not_said_here: tuple[Words, ...] = ()
    safe_moves: tuple[Words, ...] = ()
    note: Words | None = None


class Call(Record):
    """One place in the order of calls: a role, who holds it, why so early, and who comes in."""

    role: Words
    who: Owner | None = None
    why: Words | None = None
    deputy: Owner | None = None


class InDanger(Record):
    """Somebody who may be in danger on such a night: who, of which kind, why, who warns them.

    `of` is the go-between, witness or other whose nearness brings the danger. Who has no code
    name is told by `says`, as loosely as those who warn can bear. Never a place, never a name.
    """

    kind: Annotated[Slug, KnownAs("crisis.in_danger")]
    who: Owner | None = None
    of: About | None = None
    says: Words | None = None
    why: Words | None = None
    warned_by: Owner | None = None


class HoldingLine(Record):
    """What may be said outside while little is known, in both languages; and for which case."""

    says: Words
    when: Words | None = None


class Night(Record):
    """One bad night: when it began, what was heard first, what it touches, and when it was closed.

    `incidents` are rows of incidents.csv. `held_until` stands where the hold on attribution was
    set otherwise than by the sheet. What the level is and how the agreement stands is not
    written here: the one is measured, the other declared by a forum or a party.
    """

    began: Moment
    heard: Words
    heard_from: Annotated[Slug, KnownAs("crisis.heard_from")] | None = None
    place: About | None = None
    incidents: tuple[Slug, ...] = ()
    clauses: tuple[Annotated[Slug, NamedIn("agreement.yaml", "clauses")], ...] = ()
    feuds: tuple[Annotated[Slug, NamedIn("aims.yaml", "feuds")], ...] = ()
    held_until: Moment | None = None
    closed: Moment | None = None


class Lift(Record):
    """That the hold on attribution was lifted: by whom, when, and on what ground."""

    night: NightId
    by: Owner
    at: Moment
    reason: Words
    sources: tuple[Citation, ...] = ()


class Statement(Record):
    """One thing known, with its source and since when, or one thing not known yet."""

    night: NightId
    stands: Literal["known", "unknown"]
    says: Words
    since: Moment | None = None
    sources: tuple[Citation, ...] = ()


class Rumour(Record):
    """Something heard that is not known: from which kind of source, and what became of it.

    A rumour that was confirmed or has died is a new record that replaces the open one.
    """

    night: NightId
    says: Words
    heard_at: Moment
    heard_from: Annotated[Slug, KnownAs("crisis.heard_from")]
    state: Literal["open", "confirmed", "dead"] = "open"
    checked_by: MemberId | None = None
    checked_at: Moment | None = None
    checked: Words | None = None


class Told(Record):
    """That somebody to be called or warned was told, or could not be reached: when and by whom.

    `who` is the id of a call or of somebody in danger.
    """

    night: NightId
    who: Slug
    by: MemberId
    at: Moment
    reached: Flag = True


class CrisisFile(Noun):
    """`crisis.yaml`; every list may be empty."""

    sheets: tuple[NightSheet, ...] = ()
    calls: tuple[Call, ...] = ()
    in_danger: tuple[InDanger, ...] = ()
    lines: tuple[HoldingLine, ...] = ()
    nights: tuple[Night, ...] = ()
    lifts: tuple[Lift, ...] = ()
    statements: tuple[Statement, ...] = ()
    rumours: tuple[Rumour, ...] = ()
    told: tuple[Told, ...] = ()
