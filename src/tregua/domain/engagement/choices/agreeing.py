"""What is agreed with the other side: the design of the talks, and what they are about."""

from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import About, Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import KnownAs, NamedIn, Owner, PhaseId
from tregua.language import Words

__all__ = ["AgendaItem", "DesignElement", "SideAnswer"]


class SideAnswer(Noun):
    """What one side said to a part of the design, and how an objection was resolved."""

    side: About
    answer: Literal["accepted", "objected", "not-asked"]
    on: When | None = None
    says: Words | None = None
    resolved_on: When | None = None
    resolved: Words | None = None

    @property
    def open(self) -> bool:
        """Whether this is an objection that nobody resolved."""
        return self.answer == "objected" and self.resolved_on is None


class DesignElement(Record):
    """One part of the design: who sits there, what kind of place (never the place), how often.

    `of` is the side it is for, where it is for one; `break_days` the time that side has between
    rounds to consult its own. `agreed` is set when all accept it.
    """

    element: Annotated[Slug, KnownAs("choices.elements")]
    says: Words
    of: About | None = None
    break_days: Annotated[int, Field(ge=0, le=366)] | None = None
    answers: tuple[SideAnswer, ...] = ()
    agreed: Flag = False


class AgendaItem(Record):
    """One matter to talk about: whose interest it serves, in which phase, after which others.

    What is added later is a record of its own with `added_on`; nothing written before changes.
    """

    title: Words
    serves: tuple[About, ...] = ()
    phase: PhaseId | None = None
    after: tuple[Annotated[Slug, NamedIn("concept.yaml", "agenda")], ...] = ()
    added_on: When | None = None
    raised_by: Owner | None = None
    reason: Words | None = None
