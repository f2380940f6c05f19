"""What a clause costs and holds: money for whom until when, and places for how many people."""

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tregua.domain.claims import About, Noun, Slug
from tregua.domain.dates import When

__all__ = ["Capacity", "Money"]

Amount = Annotated[float, Field(ge=0)]


def in_order(low: float | None, high: float | None) -> None:
    """Refuse a range whose ends are the wrong way round."""
    if low is not None and high is not None and high < low:
        raise PydanticCustomError("range_reversed", "{low}", {"low": low, "high": high})


class Money(Noun):
    """Money set aside: for whom, between which amounts, paid by whom, from and until when.

    `goes_to` is one of the words of `beneficiaries`, or `machinery` for bodies that carry out.
    """

    goes_to: Slug
    low: Amount
    high: Amount
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    payer: About | None = None
    since: When | None = Field(default=None, alias="from")
    until: When | None = None

    @model_validator(mode="after")
    def ends_in_order(self) -> "Money":
        """Refuse a higher amount below the lower one."""
        in_order(self.low, self.high)
        return self


class Capacity(Noun):
    """Places against people: how many places there are, for how many people, paid how long."""

    places: Annotated[int, Field(ge=0)]
    people_low: Annotated[int, Field(ge=0)]
    people_high: Annotated[int, Field(ge=0)]
    funded_months: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def ends_in_order(self) -> "Capacity":
        """Refuse a higher number of people below the lower one."""
        in_order(self.people_low, self.people_high)
        return self
