"""The log of meetings with what each was to gain, and the rules by which we stop or end."""

from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import MemberId, NamedIn, Owner, PhaseId
from tregua.language import Words

__all__ = ["EndRule", "MeetingGain", "Meeting", "StopRule"]


class MeetingGain(Noun):
    """Something a meeting was to gain or gained, and for whom."""

    whom: Literal["institutions", "victims", "communities"]
    says: Words


class Meeting(Record):
    """One meeting: under which mandate or decisions, who by role, what was wanted and gained.

    `meeting` is the word the security plan uses; it and `title` say nothing of place or hour.
    `on` is best a month. Place, hour, route and names are never written.
    """

    meeting: Slug
    title: Words
    phase: PhaseId | None = None
    on: When
    who: tuple[Words, ...] = ()
    mandate: Annotated[Slug, NamedIn("protection.yaml", "mandates")] | None = None
    decisions: tuple[Annotated[Slug, NamedIn("decisions.yaml", "decisions")], ...] = ()
    wanted: tuple[MeetingGain, ...] = ()
    gained: tuple[MeetingGain, ...] = ()
    reported: Words | None = None


class StopRule(Record):
    """Written before the first step: what makes us stop, who may call it, how we leave safely."""

    stops: Annotated[tuple[Words, ...], Field(min_length=1)]
    called_by: Annotated[tuple[Owner, ...], Field(min_length=1)]
    leaves: Words | None = None
    on: When
    by: MemberId | None = None


class EndRule(Record):
    """When talks that work towards an accord are over without one, and who declares it."""

    says: Words
    declared_by: Owner | None = None
    on: When | None = None
