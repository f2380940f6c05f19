"""The account of what, how and why, the exchange in one sentence, and who speaks."""

from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import KnownAs, NamedIn, Owner
from tregua.language import Words

__all__ = [
    "AccountPart",
    "AudienceId",
    "ExchangeLine",
    "ReaderTest",
    "SaidBack",
    "Spokesperson",
    "SpokespersonId",
]

SpokespersonId = Annotated[Slug, NamedIn("narrative.yaml", "spokespersons")]
"""The id of a spokesperson."""

AudienceId = Annotated[Slug, KnownAs("narrative.audiences")]
"""A kind of audience that is known."""


class AccountPart(Record):
    """One of the three parts of the account, in words; a new version replaces the old one.

    `audiences` are whom it is worded for; none means everybody.
    """

    part: Annotated[Slug, KnownAs("narrative.parts")]
    says: Words
    voice: SpokespersonId | None = None
    audiences: tuple[AudienceId, ...] = ()


class SaidBack(Noun):
    """What one reader said back in words of their own, without a name, and how close that was."""

    says: Words
    took: Literal["right", "partly", "wrong"]


class ReaderTest(Noun):
    """That people who know nothing of the talks read the sentence: what kind, how many, when."""

    on: When
    readers: Words
    count: Annotated[int, Field(ge=1)]
    said_back: tuple[SaidBack, ...] = ()


class ExchangeLine(Record):
    """The exchange in one sentence: what is given for what.

    `names` are the levels of the question `offers` the sentence names, so that what the text
    grants and the sentence passes over can be found.
    """

    says: Words
    receives: Words | None = None
    gives: Words | None = None
    names: tuple[Slug, ...] = ()
    tests: tuple[ReaderTest, ...] = ()


class Spokesperson(Record):
    """Who speaks in public, on what, who stands in, and when they were last trained."""

    who: Owner
    speaks_on: Words
    why: Words | None = None
    deputies: tuple[Owner, ...] = ()
    trained_on: When | None = None
