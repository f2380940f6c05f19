"""Change: drivers, steps, what is to be wound down and by what replaced, and signs of capture."""

from enum import StrEnum
from typing import Literal

from tregua.domain.claims import About, Flag, Slug
from tregua.domain.dates import When
from tregua.domain.results import Citation
from tregua.domain.strategy.records import LateRecord
from tregua.language import Words

__all__ = [
    "AskedLesson",
    "CaptureSign",
    "Driver",
    "Function",
    "LessonTestId",
    "Means",
    "Measure",
    "PlanPart",
    "Step",
    "Succession",
]


class Driver(LateRecord):
    """A cause behind the violence, the threats that follow from it, and where it is taken up."""

    says: Words
    threats: tuple[Words, ...] = ()
    agenda: tuple[Words, ...] = ()
    clauses: tuple[Slug, ...] = ()
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class PlanPart(StrEnum):
    """The part of a plan that a step belongs to.

    `ceasefire` and `counter-legitimacy` are the two halves of the method; `bridge` leads from a
    truce to lasting change; `group` and `context` are what transformation has to change.
    """

    CEASEFIRE = "ceasefire"
    COUNTER_LEGITIMACY = "counter-legitimacy"
    BRIDGE = "bridge"
    GROUP = "group"
    CONTEXT = "context"


class Step(LateRecord):
    """One step of a plan: for which parts, by whom, by when, whether it is paid for and done."""

    parts: tuple[PlanPart, ...]
    says: Words
    by: About | None = None
    due: When | None = None
    done: When | None = None
    funded: Flag | None = None
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Measure(LateRecord):
    """By what success would be seen; ground won and people lost are not governance."""

    kind: Literal["governance", "social-problem", "ground", "losses"]
    says: Words
    place: About | None = None
    indicator: Words | None = None
    sources: tuple[Citation, ...] = ()


class Function(LateRecord):
    """Something a group does in place of the state, when it is to end, and who takes it over."""

    of: About
    does: Words
    due: When | None = None
    ended: When | None = None
    successor: About | None = None
    successor_does: Words | None = None
    cost_of_delay: Words | None = None
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Succession(LateRecord):
    """What would fill the gap in a market if a group left it."""

    of: About
    market: Words
    demand: Words | None = None
    filled_by: Words | None = None
    sources: tuple[Citation, ...] = ()


class CaptureSign(LateRecord):
    """A sign that crime changes the state; `seen` is left out where nobody has looked."""

    says: Words
    seen: Flag | None = None
    on: When | None = None
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Means(LateRecord):
    """Who has more of one means; left out where nobody has compared."""

    of: Literal["money", "force", "information", "following"]
    against: About
    more: Literal["state", "group", "even", "cannot-tell"]
    says: Words | None = None
    sources: tuple[Citation, ...] = ()


class LessonTestId(StrEnum):
    """The tests of the five lessons on amnesty that no other record answers."""

    ONCE_ONLY = "once-only"
    LAST_DAY = "last-day"
    INFORMATION = "information"
    LATER_DETECTION = "later-detection"
    LATER_PUNISHMENT = "later-punishment"
    INSIDERS_REWARDED = "insiders-rewarded"
    MONEY_TRACED = "money-traced"
    LAWFUL_PROPERTY = "lawful-property"
    LAWFUL_PAYS = "lawful-pays"
    NO_LATER_PROSECUTION = "no-later-prosecution"
    NO_LATER_CONFISCATION = "no-later-confiscation"


class AskedLesson(LateRecord):
    """A person's answer to one test of a lesson; `answer` left out means asked, not known."""

    test: LessonTestId
    answer: Flag | None = None
    by: Slug
    reason: Words
    sources: tuple[Citation, ...] = ()
