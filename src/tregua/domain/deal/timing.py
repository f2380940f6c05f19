"""Days counted from what happens, and conditions over what other clauses have come to."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Noun, Slug
from tregua.domain.dates import When
from tregua.language import Words

__all__ = ["ClauseState", "Days", "Requirement", "Timing"]

Days = Annotated[int, Field(ge=0, le=3660)]
"""A number of days, up to ten years."""


class ClauseState(StrEnum):
    """What a clause has come to, as a condition may ask for it.

    `performed` is the giver's word; `verified` is what the verifier saw; `kept` means in force
    without a breach declared.
    """

    PERFORMED = "performed"
    VERIFIED = "verified"
    KEPT = "kept"


class Timing(Noun):
    """A day counted from another: `days` after the agreement begins, or after a clause.

    `after` is the id of a clause, or nothing for the day the agreement begins; `once` is the
    state of that clause that is counted from.
    """

    days: Days
    after: Slug | None = None
    once: ClauseState = ClauseState.VERIFIED


class Requirement(Noun):
    """That a clause waits for another: for which state of it, seen by whom, by which day at latest.

    `for_days` asks that the other clause was kept so long. `otherwise` says what follows if the
    day passes: the clause lapses, it goes to the forum, or it goes on waiting.
    """

    clause: Slug
    state: ClauseState = ClauseState.VERIFIED
    for_days: Days | None = None
    verifier: Words | None = None
    by: When | Timing | None = None
    otherwise: Annotated[str, Field(pattern="^(lapses|forum|waits)$")] | None = None
