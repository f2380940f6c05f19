"""One of the six choices: what was decided, by whom, why, and what else would be done."""

from typing import Annotated

from tregua.domain.claims import Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import KnownAs, Owner
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Choice"]


class Choice(Record):
    """One of the six choices as people decided it; a change is a new record with `replaces`.

    `fallback` is what is done where it does not hold, `review` the day it is looked at again.
    """

    choice: Annotated[Slug, KnownAs("choices.choices")]
    options: tuple[Annotated[Slug, KnownAs("choices.options")], ...] = ()
    decision: Words | None = None
    owner: Owner | None = None
    reason: Words | None = None
    fallback: Words | None = None
    review: When | None = None
    decided_on: When | None = None
    sources: tuple[Citation, ...] = ()
