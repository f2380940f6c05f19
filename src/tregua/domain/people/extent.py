"""How much of the whole an actor is: how many groups there are, and whose the violence is."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tregua.domain.claims import About, Confidence, Record, Slug
from tregua.domain.dates import When
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["GroupCount", "ViolenceShare"]

Part = Annotated[float, Field(ge=0, le=1)]
Number = Annotated[int, Field(ge=0)]


class GroupCount(Record):
    """How many groups are active in a place: at least and at most."""

    place: About | None = None
    low: Number
    high: Number
    as_of: When
    confidence: Confidence
    sources: tuple[Citation, ...] = ()
    note: Words | None = None

    @model_validator(mode="after")
    def in_order(self) -> "GroupCount":
        """Refuse a lowest above the highest."""
        if self.low > self.high:
            raise PydanticCustomError("range_reversed", "", {"low": self.low, "high": self.high})
        return self


class ViolenceShare(Record):
    """The part of a harm in a place that is laid to an actor, or its part of the members.

    `low` and `high` are shares from 0 to 1; `of` is the actor, `in_whole` the party or place the
    share is taken of. `together_with` are actors the share is laid to with it, never divided.
    """

    of: About
    together_with: tuple[About, ...] = ()
    in_whole: About
    what: Literal["harm", "members"] = "harm"
    harm: Slug | None = None
    low: Part
    high: Part
    as_of: When
    confidence: Confidence
    sources: tuple[Citation, ...] = ()
    note: Words | None = None

    @model_validator(mode="after")
    def in_order(self) -> "ViolenceShare":
        """Refuse a lowest above the highest."""
        if self.low > self.high:
            raise PydanticCustomError("range_reversed", "", {"low": self.low, "high": self.high})
        return self
