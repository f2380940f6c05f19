"""`knowledge/concept/safety.yaml`: what is known of secrecy, of what ends it, and of meetings."""

from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.knowledge.concept.known import Known
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = [
    "CarryNothing",
    "Deniable",
    "KnownLogistics",
    "KnownWorstCase",
    "SafetyKnown",
    "SecrecyEnded",
]


class KnownLogistics(Known):
    """One kind of arrangement, and what lawful authority it needs."""

    needs: Text


class KnownWorstCase(Known):
    """One thing that can go worst, and what to prepare."""

    prepare: Text


class Deniable(Known):
    """One thing a state may wish to deny; whether that takes the go-between's protection away."""

    removes: Flag = False


class SecrecyEnded(Noun):
    """How secrecy ended in one past case, and what followed."""

    case: str
    how: Text
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]


class CarryNothing(Noun):
    """The rule of what is carried to a meeting: its few words, and what it means."""

    label: Text
    rule: Text
    means: Annotated[tuple[Text, ...], Field(min_length=1)]
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class SafetyKnown(Noun):
    """What is known for this part."""

    gives: dict[Slug, Known]
    costs: dict[Slug, Known]
    signs: dict[Slug, Known]
    logistics: dict[Slug, KnownLogistics]
    worst_cases: dict[Slug, KnownWorstCase]
    calls: dict[Slug, Known]
    deniable: dict[Slug, Deniable]
    ended: tuple[SecrecyEnded, ...]
    carry_nothing: CarryNothing
