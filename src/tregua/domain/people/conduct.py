"""Conduct that may obstruct, who inside gains, splits, and the one question on deconfliction."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from tregua.domain.claims import About, Confidence, Flag, Record, Slug
from tregua.domain.dates import When
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = [
    "Deconflicted",
    "Deconfliction",
    "InnerGain",
    "Obstruction",
    "SplitForecast",
    "Tolerance",
]


Benefit = Annotated[str, StringConstraints(pattern=r"^(offer|clause):[A-Za-z0-9._-]+$")]


class Obstruction(Record):
    """Conduct that may obstruct talks from one of eight sides, or that none was found there.

    `side` is a listed side. Either `by` names an actor, or `none_known` says that on the day
    `as_of` nobody of that side was known.
    """

    side: Slug
    by: About | None = None
    none_known: Flag = False
    as_of: When
    motive: Words | None = None
    means: Words | None = None
    timing: Words | None = None
    response: Words | None = None
    confidence: Confidence
    sources: tuple[Citation, ...] = ()


class InnerGain(Record):
    """Who inside a group grows stronger or weaker through a benefit, and why that is thought.

    `benefit` is an offer (`offer:ID`) or a clause (`clause:ID`).
    """

    benefit: Benefit
    who: About
    effect: Literal["strengthens", "weakens", "none"]
    because: Words
    confidence: Confidence
    sources: tuple[Citation, ...] = ()


class SplitForecast(Record):
    """What a split of one part could do, both ways, and what would be done in each."""

    of: About
    share: tuple[float, float] | None = None
    if_they_leave_violence: Words | None = None
    if_fighting_grows: Words | None = None
    plan_if_they_leave: Words | None = None
    plan_if_fighting: Words | None = None
    as_of: When
    by: Slug
    sources: tuple[Citation, ...] = ()


class Tolerance(Record):
    """The share of a group outside an arrangement that the team decided it can bear, and why."""

    of: About
    share: Annotated[float, Field(ge=0, le=1)]
    by: Slug
    on: When
    reason: Words


class Deconflicted(StrEnum):
    """What was answered."""

    YES = "yes"
    NO = "no"
    REFUSED = "refused"


class Deconfliction(Record):
    """One question to the state, by the state: does anything of yours stand against this meeting?

    `meeting` is a word that says nothing of place or time. Only yes, no or refused is kept, and
    only in the dossier of a state principal: what lies behind the answer is stored nowhere.
    """

    meeting: Slug
    on: When
    answer: Deconflicted
