"""Interests: what each side gains and gives, what each group is after, and both arguments."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import About, Confidence, Handling, Slug
from tregua.domain.dates import When
from tregua.domain.results import Citation
from tregua.domain.strategy.records import LateNoun, LateRecord
from tregua.language import Words

__all__ = [
    "Aim",
    "AimKind",
    "Argument",
    "CultureNote",
    "Dissent",
    "EthicsNote",
    "Gain",
    "OfferMade",
]


class Argument(LateRecord):
    """One argument on whether talking with these groups is legitimate, and who makes it."""

    side: Literal["for", "against"]
    says: Words
    by: About | None = None
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Dissent(LateNoun):
    """What a member of the team holds against a note."""

    by: Slug
    says: Words


class EthicsNote(LateRecord):
    """A short note on past wrongs and future good: both views, what is given up, dissent."""

    looks_back: Words | None = None
    looks_forward: Words | None = None
    gives_up: Words | None = None
    by: Slug
    on: When
    dissent: tuple[Dissent, ...] = ()


class Gain(LateRecord):
    """Something one side gains from an arrangement, or gives for it."""

    side: About
    kind: Literal["gain", "cost"]
    says: Words
    confidence: Confidence | None = None
    clause: Slug | None = None
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class AimKind(StrEnum):
    """What a group is after; most are after several things."""

    POWER = "power"
    MARKETS = "markets"
    INVISIBILITY = "invisibility"
    POLITICAL_ENDS = "political-ends"
    BELONGING = "belonging"


class Aim(LateRecord):
    """What somebody holds a group to be after."""

    of: About
    aims: Annotated[tuple[AimKind, ...], Field(min_length=1)]
    by: Slug | None = None
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class OfferMade(LateRecord):
    """An offer one side made, and whether anything came back."""

    by: About
    to: About
    says: Words
    on: When | None = None
    answer: Literal["accepted", "refused", "unanswered", "not-known"] = "not-known"
    sources: tuple[Citation, ...] = ()


class CultureNote(LateRecord):
    """What is known of a group's codes, conduct or inner workings, and who may read it."""

    of: About
    kind: Literal["code", "conduct", "inner-working", "honour"]
    says: Words
    handling: Handling
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]
