"""What stays open: dilemmas, grievances and feuds, and the lines of crime of each group."""

from enum import StrEnum
from typing import Literal

from tregua.domain.claims import About, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.registers.asserting import Asserted
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = [
    "Closing",
    "CrimeLine",
    "Dilemma",
    "Feud",
    "Option",
    "Outlook",
    "Retaliation",
    "Share",
    "Trend",
]


class Option(Noun):
    """One way to go on with a dilemma, with what speaks for and against it."""

    id: Slug
    says: Words
    speaks_for: Words | None = None
    speaks_against: Words | None = None


class Closing(Noun):
    """That a dilemma was closed: when, by whom, with which option, and why."""

    on: When
    by: Slug
    chose: Slug | None = None
    reason: Words | None = None


class Dilemma(Record):
    """Something that has no good answer: its options, who carries it, and how it was closed.

    `gate` names the step before which it is to be looked at again; none names every step.
    """

    asks: Words
    options: tuple[Option, ...] = ()
    owner: Slug | None = None
    gate: Slug | None = None
    tension: Slug | None = None
    closed: Closing | None = None
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Retaliation(StrEnum):
    """Whether those who know the sides expect an answer to a wrong."""

    EXPECTED = "expected"
    FEARED = "feared"
    NOT_HEARD_OF = "not_heard_of"


class Feud(Asserted):
    """A grievance one side holds against another: what for, and whether retaliation is due.

    `window` is when it is expected, no finer than a month: a planned act is never written here.
    `answer` says who speaks to whom about it, and what would settle it.
    """

    of: About
    against: About
    kind: Literal["killing", "prestige", "honour", "identity", "territory", "debt", "other"]
    says: Words
    state: Literal["open", "settled"] = "open"
    retaliation: Retaliation | None = None
    window: When | None = None
    answer: Words | None = None
    note: Words | None = None


class Share(StrEnum):
    """How much of what a group lives from comes from a line of crime."""

    MOST = "most"
    MUCH = "much"
    SOME = "some"
    LITTLE = "little"


class Trend(StrEnum):
    """Which way a line of crime is going."""

    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"


class Outlook(StrEnum):
    """What is expected of a line of crime if all that is agreed is kept."""

    STAYS = "stays"
    LESSENS = "lessens"
    ENDS = "ends"


class CrimeLine(Asserted):
    """One line of crime of one group: its share, its trend, and what of it is expected to stay.

    `kind` is a level of the question `lines-of-crime`, or `other`.
    """

    of: About
    kind: Slug
    share: Share | None = None
    trend: Trend | None = None
    outlook: Outlook | None = None
    note: Words | None = None
