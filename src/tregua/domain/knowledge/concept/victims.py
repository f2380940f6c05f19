"""`knowledge/concept/victims.yaml`: what is known for the part `victims` of a concept."""

from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.knowledge.rules import CasesFor
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = [
    "AIMS",
    "Aim",
    "ConversationPart",
    "FirstConversation",
    "JusticeTension",
    "JusticeWay",
    "MoneySide",
    "VictimWord",
    "VictimsKnown",
]

Aim = Literal["punishment", "prevention", "accountability", "reconciliation"]
AIMS: tuple[Aim, ...] = ("punishment", "prevention", "accountability", "reconciliation")
"""The aims said to need balance (freeman-felbab-brown-2021, on balancing victims' interests)."""


class VictimWord(Noun):
    """One word of a list: its name, what it is, what to mind, and what that rests on."""

    label: Text
    what: Text
    minds: Text | None = None
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class JusticeWay(Noun):
    """One way of justice: the aims it may serve, who must agree, what it pulls against.

    `against` says of other ways why both together are hard. `evidence` is what is on record of
    it in talks with such groups; `cases` are those that bear on it. `measure` is its entry among
    the measures of law, where it has one.
    """

    label: Text
    what: Text
    aims: Annotated[tuple[Aim, ...], Field(min_length=1)]
    must_agree: Text
    consent: Text
    feasible: Text
    against: dict[Slug, Text] = Field(default_factory=dict)
    evidence: Text
    cases: CasesFor = CasesFor()
    measure: Slug | None = None
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class MoneySide(Noun):
    """One side money is for, and the words of an agreement that mean it."""

    label: Text
    words: tuple[Slug, ...]


class JusticeTension(Noun):
    """Two things the sources ask for that pull apart: shown, and left to people.

    `holds` says when it is there: always, where leniency is written, or where none is.
    """

    label: Text
    what: Text
    holds: Literal["always", "leniency", "no_leniency"]
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]


class ConversationPart(Noun):
    """One part of the page on a first conversation, line by line."""

    title: Text
    lines: Annotated[tuple[Text, ...], Field(min_length=1)]


class FirstConversation(Noun):
    """How a first conversation with somebody harmed is held: by people, never through a form."""

    title: Text
    lead: Text
    parts: dict[Slug, ConversationPart]
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class VictimsKnown(Noun):
    """What is known for this part.

    `leniency` are the levels of the question `offers` that lighten what the law would do, and
    `expert` is the field of advice a text with leniency needs.
    """

    roles: dict[Slug, VictimWord]
    options: dict[Slug, JusticeWay]
    sides: dict[Slug, MoneySide]
    expertise: dict[Slug, VictimWord]
    tensions: dict[Slug, JusticeTension]
    leniency: tuple[Slug, ...]
    expert: Slug
    conversation: FirstConversation
