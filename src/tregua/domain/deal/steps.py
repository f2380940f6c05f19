"""Steps: who hands over what in which order, and what each is worth to giver and receiver."""

from typing import Annotated

from pydantic import Field, model_validator

from tregua.domain.claims import About, Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.deal.giving import in_order
from tregua.domain.deal.timing import Timing
from tregua.language import Words

__all__ = ["DealStep", "Worth"]

Point = Annotated[int, Field(ge=0, le=100)]


class Worth(Noun):
    """What a step weighs for one side, on that side's own scale of 0 to 100, as a range.

    Whose guess it is stands in `by`; the other side has not been asked unless `asked` says so.
    No scale is common to two sides.
    """

    low: Point
    high: Point
    by: Slug
    asked: Flag = False
    because: Words | None = None

    @model_validator(mode="after")
    def ends_in_order(self) -> "Worth":
        """Refuse a higher value below the lower one."""
        in_order(self.low, self.high)
        return self


class DealStep(Record):
    """One thing handed over once: by whom, to whom, of which clause, and after which steps.

    Steps stand in the order drafted. `costs` is what it costs the giver, `brings` what it is
    worth to the receiver. `parts` is into how many equal parts it may be divided. `on` is when it
    is planned.
    """

    title: Words
    clause: Slug | None = None
    by: About
    to: About
    after: tuple[Slug, ...] = ()
    costs: Worth | None = None
    brings: Worth | None = None
    parts: Annotated[int, Field(ge=1, le=12)] = 1
    irreversible: Flag | None = None
    on: When | Timing | None = None
