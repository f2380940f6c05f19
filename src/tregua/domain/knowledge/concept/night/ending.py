"""`knowledge/concept/ending.yaml`: what to ask at an end, what there is to keep, and scripts."""

from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["EndingKnown", "EndingPart", "KnownAtEnd", "KnownLoss"]


class KnownAtEnd(Noun):
    """One known thing: its name, what it is, and what that rests on."""

    label: Text
    what: Text | None = None
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class EndingPart(Noun):
    """One of the eight parts of an ending: its name, and what is asked there."""

    id: Slug
    title: Text
    asks: Annotated[tuple[Text, ...], Field(min_length=1)]
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class KnownLoss(Noun):
    """A loss there is a script for: its name, and the steps that belong in it, in their order."""

    label: Text
    steps: Annotated[tuple[Slug, ...], Field(min_length=1)]
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class EndingKnown(Noun):
    """What is known of endings; `on_change` is by the record law of the keeper of a dossier."""

    kinds: dict[Slug, KnownAtEnd]
    parts: Annotated[tuple[EndingPart, ...], Field(min_length=1)]
    at_risk: dict[Slug, KnownAtEnd]
    compartments: dict[Slug, KnownAtEnd]
    kept_for: dict[Slug, KnownAtEnd]
    losses: dict[Slug, KnownLoss]
    steps: dict[Slug, KnownAtEnd]
    on_change: dict[Slug, KnownAtEnd]
    reentry: dict[Slug, KnownAtEnd]
