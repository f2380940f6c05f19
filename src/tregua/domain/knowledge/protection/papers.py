"""What papers say and to whom copies go: mandate letters, role cards, audiences."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Flag, Handling, Noun, Slug
from tregua.domain.decisions import Part
from tregua.domain.knowledge.words import WordList
from tregua.domain.protection import Strength
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["Audience", "Audiences", "Card", "Letter", "Papers", "Redaction"]

Lines = Annotated[tuple[Text, ...], Field(min_length=1)]


class Letter(Noun):
    """A mandate letter of one strength: what the giver says, what it means and what it does not.

    `says` holds {giver} and {holder}; both may be a blank to be written in by hand.
    """

    strength: Strength
    title: Text
    says: Text
    means: Text
    not_this: Lines
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class Card(Noun):
    """A role card: what one who does this does and does not do, without a name, place or date."""

    part: Part
    role: Text
    does: Lines
    does_not: Lines
    judgment: Flag = False
    cites: tuple[Citation, ...] = ()


class Papers(Noun):
    """`letters.yaml`: letters by strength, cards by part, and what stands on all of them."""

    never_enough: Text
    no_basis: Text
    outward_none: Text
    if_stopped: Lines
    no_promise: Text
    letters: tuple[Letter, ...]
    cards: tuple[Card, ...]

    def letter(self, strength: Strength) -> Letter:
        """Return the letter of one strength."""
        return next(each for each in self.letters if each.strength is strength)

    def card(self, part: Part) -> Card | None:
        """Return the card of one part in the team, if there is one."""
        return next((each for each in self.cards if each.part is part), None)


class Redaction(Noun):
    """What is held back from an audience, and why, in words for whoever hands the copy over."""

    says: Text
    why: Text


class Audience(Noun):
    """Who may be given a copy, what of the dossier they may read, and what is held back.

    `reads` are the handling levels of sources a claim may rest on; `keeps` the parts of a dossier
    that stay, `without` fields of the agreement and of its clauses that are blank all the same,
    `actors` the lists of actors, `shows` the parts of the briefing. `act` is the outward act a
    copy is, which must be open; none: the copy stays on our side.
    """

    id: Slug
    label: Text
    means: Text
    reads: Annotated[tuple[Handling, ...], Field(min_length=1)]
    keeps: tuple[Slug, ...]
    without: tuple[Slug, ...] = ()
    actors: tuple[Slug, ...]
    shows: Annotated[tuple[Slug, ...], Field(min_length=1)]
    names_promoter: Flag = False
    act: Slug | None = None
    held_back: Annotated[tuple[Redaction, ...], Field(min_length=1)]
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False

    @property
    def marked(self) -> Handling:
        """Return the handling level such a copy bears: the gravest it may rest on."""
        return min(self.reads)


@dataclass(frozen=True, slots=True)
class Audiences:
    """The audiences by id, in the order they are told, and words for what people do.

    With a place and a date, a word of `role_words` may be enough to recognise somebody.
    """

    known: Mapping[str, Audience]
    role_words: WordList
