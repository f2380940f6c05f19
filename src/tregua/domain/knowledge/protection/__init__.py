"""What is known of keeping a promoter safe: duties, prosecutions, checklists, record laws."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.dates import When
from tregua.domain.knowledge.protection.checking import CheckItem, CheckList, Standing
from tregua.domain.knowledge.protection.meetings import MeetingMeasure
from tregua.domain.knowledge.words import NeverHere
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = [
    "CheckItem",
    "CheckList",
    "MeetingMeasure",
    "Profession",
    "ProtectionKnowledge",
    "Prosecution",
    "RecordLaw",
    "RelationToState",
    "Standing",
]

Cites = Annotated[tuple[Citation, ...], Field(min_length=1)]


class Profession(Noun):
    """A profession, what it may have to report, and what may protect its silence.

    General by intent: `ask` is what to ask counsel in one's own state.
    """

    id: Slug
    label: Text
    may_have_to: Text
    may_be_protected: Text
    before_first_talk: Text
    ask: Annotated[tuple[Text, ...], Field(min_length=1)]
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False
    status: Slug = "draft"


class Prosecution(Noun):
    """A prosecution of people who negotiated: what is known as of a day, and what was missing.

    `later` says what our sources do not tell any more.
    """

    id: Slug
    title: Text
    who: Text
    accused_of: Text
    outcome: Text
    as_of: When
    later: Text
    what_was_there: Text
    what_followed: Text
    cites: Cites
    status: Slug = "draft"


class RelationToState(Noun):
    """One way talks can stand to the state, and what that does to mandate and exposure."""

    id: Slug
    label: Text
    means: Text
    raises: tuple[Slug, ...] = ()
    cites: Cites


class RecordLaw(Noun):
    """A kind of keeper and what its disclosure law may ask: whose file it is, who may demand it."""

    id: Slug
    label: Text
    means: Text
    who_may_ask: Text
    destroying: Text
    ask: Annotated[tuple[Text, ...], Field(min_length=1)]
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


@dataclass(frozen=True, slots=True)
class ProtectionKnowledge:
    """All of it by id, in the order it is told; `telling` gives a meeting away."""

    professions: Mapping[str, Profession]
    prosecutions: Mapping[str, Prosecution]
    checklist: Mapping[str, CheckItem]
    relations: Mapping[str, RelationToState]
    record_laws: Mapping[str, RecordLaw]
    measures: Mapping[str, MeetingMeasure]
    telling: tuple[NeverHere, ...]
