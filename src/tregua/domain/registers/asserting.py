"""Records that assert something about others: when it was so, when we knew, and on what."""

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tregua.domain.claims import Noun, Record
from tregua.domain.dates import When
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Asserted", "Proof"]


class Asserted(Record):
    """Something said to be so, with at least one source.

    `as_of` is when it was so; `learned_on` when we knew.
    """

    as_of: When
    learned_on: When
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def known_after_it_was_so(self) -> "Asserted":
        """Refuse what was learned before the time it speaks of."""
        if self.learned_on.last < self.as_of.first:
            raise PydanticCustomError(
                "learned_too_early",
                "{learned}",
                {"learned": str(self.learned_on), "as_of": str(self.as_of)},
            )
        return self


class Proof(Noun):
    """What has shown that a threat or an offer can be carried out: what was seen, when, where."""

    says: Words
    on: When | None = None
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]
