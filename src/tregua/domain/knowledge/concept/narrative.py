"""`knowledge/concept/narrative.yaml`: what is known of speaking in public about such talks."""

from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.knowledge.words import LoadedWord
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["Attack", "Expected", "NarrativeKnown", "PublicKnown"]


class PublicKnown(Noun):
    """One known thing of a list: its name, what it is, what it rests on, and where it was seen."""

    label: Text
    what: Text | None = None
    cites: tuple[Citation, ...] = ()
    cases: tuple[str, ...] = ()
    judgment: Flag = False


class Attack(PublicKnown):
    """A kind of attack on such talks, and the shape an honest answer has taken."""

    reply: Text


class Expected(Noun):
    """A reason against that the record leads one to expect where a claim has one of these levels.

    Each answer that says the violence reaches further, or is crueller, may add reasons and takes
    none away.
    """

    says: Text
    question: Slug
    levels: Annotated[tuple[Slug, ...], Field(min_length=1)]
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class SentenceMeasure(Noun):
    """How long one sentence may be before a listener loses it, in words."""

    most_words: Annotated[int, Field(gt=0)]
    why: Text
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class NarrativeKnown(Noun):
    """What is known for this part; each list by id, in the order it is told."""

    parts: dict[Slug, PublicKnown]
    audiences: dict[Slug, PublicKnown]
    step_kinds: dict[Slug, PublicKnown]
    hurdles: dict[Slug, PublicKnown]
    ways_in: dict[Slug, PublicKnown]
    attacks: dict[Slug, Attack]
    lends: dict[Slug, PublicKnown]
    balances: dict[Slug, PublicKnown]
    costs: dict[Slug, PublicKnown]
    expected: dict[Slug, Expected]
    sentence: SentenceMeasure
    jargon: tuple[LoadedWord, ...]
