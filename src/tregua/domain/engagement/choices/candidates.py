"""Who could lead or go between, side by side on the same five traits."""

from enum import StrEnum
from typing import Annotated, Literal

from tregua.domain.claims import About, Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import KnownAs, Owner
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Candidate", "Rated", "RatedBySide", "Rating"]


class Rating(StrEnum):
    """How much of a trait was seen, or that nobody knows."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    NOT_KNOWN = "not-known"


class Rated(Noun):
    """One trait, why it is so rated, and on what that rests."""

    level: Rating
    reason: Words | None = None
    sources: tuple[Citation, ...] = ()


class RatedBySide(Rated):
    """How much one side trusts the candidate."""

    side: About


class Candidate(Record):
    """Somebody who could lead or go between, and whether they do, from when until when.

    `exposure` is the risk before the law, `safety` how safe they and theirs are. `relation` is
    how the government would stand to them. `instead_of_insiders` is why an outsider leads though
    somebody trusted on the spot might; `deputy`, `handover` and `protection` are for the day they
    cannot go on. `outside_support` is discreet help for an insider.
    """

    who: Owner
    seat: Annotated[Slug, KnownAs("choices.seats")]
    stands: Literal["insider", "outsider"]
    trust: tuple[RatedBySide, ...] = ()
    access: Rated | None = None
    neutrality: Rated | None = None
    exposure: Rated | None = None
    safety: Rated | None = None
    relation: Annotated[Slug, KnownAs("choices.relations")] | None = None
    knows_first_hand: Words | None = None
    ties: Words | None = None
    outside_support: Words | None = None
    chosen: Flag = False
    since: When | None = None
    until: When | None = None
    reason: Words | None = None
    instead_of_insiders: Words | None = None
    deputy: Owner | None = None
    handover: Words | None = None
    protection: Words | None = None
