"""`innovations.yaml`: new ways that were tried elsewhere, and women's roles."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from tregua.domain.claims import About, Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import KnownAs, Owner, PhaseId
from tregua.domain.engagement.public.women import NoWomensRole, WomensRole
from tregua.language import Words

__all__ = [
    "AcademicTeam",
    "Activity",
    "Celebration",
    "Course",
    "FewestPeople",
    "GroupMeasure",
    "InnovationsFile",
    "LeftOpen",
    "Meaning",
    "PeaceZone",
    "PeopleMeasure",
    "ShowCheck",
    "SymbolicAct",
    "Taper",
    "ZoneGap",
]

FEWEST = 10
"""Below this many people a figure on individuals could point at one of them: none is kept."""

FunctionId = Annotated[Slug, KnownAs("innovations.functions")]


def enough_people(given: Any) -> int:
    """Read how many people a figure stands for; what is refused is never said again."""
    if isinstance(given, int) and not isinstance(given, bool) and given >= FEWEST:
        return given
    raise PydanticCustomError("people_too_few", "")


FewestPeople = Annotated[int, BeforeValidator(enough_people), Field(ge=FEWEST)]
"""A number of people large enough that nobody can be told from it."""


class LeftOpen(Noun):
    """One function an academic team leaves out, and why."""

    function: FunctionId
    because: Words


class AcademicTeam(Record):
    """Academics in the process: what they do of the five functions, how free, with what data."""

    title: Words
    who: Owner
    phases: tuple[PhaseId, ...] = ()
    does: tuple[FunctionId, ...] = ()
    leaves_out: tuple[LeftOpen, ...] = ()
    independence: Words | None = None
    paid_by: Owner | None = None
    data: Words | None = None
    data_kept: Words | None = None
    reports_to: Owner | None = None
    note: Words | None = None


class Meaning(Noun):
    """What an act says to one side."""

    to: About
    says: Words


class ShowCheck(Noun):
    """Whether somebody looked at an act with one question in mind, and what they answered.

    `answer` is `may_go_on`, `with_changes` or `no`.
    """

    by: Owner
    checked_on: When
    answer: Literal["may_go_on", "with_changes", "no"]
    says: Words


class SymbolicAct(Record):
    """One act that shows something: when, what it says to each side, and the two checks."""

    kind: Annotated[Slug, KnownAs("innovations.acts")]
    title: Words
    phase: PhaseId | None = None
    planned: When | None = None
    by: tuple[Owner, ...] = ()
    meaning: tuple[Meaning, ...] = ()
    glorifies: Words | None = None
    victim_check: ShowCheck | None = None
    glorification_check: ShowCheck | None = None
    note: Words | None = None


class Activity(Record):
    """Arts, sport or culture: for which phase and aim, with whom, and how all come home."""

    kind: Annotated[Slug, KnownAs("innovations.activities")]
    title: Words
    phase: PhaseId | None = None
    aim: Words | None = None
    planned: When | None = None
    partners: tuple[Owner, ...] = ()
    takes_part: Words | None = None
    safety: Words | None = None
    note: Words | None = None


class Taper(Noun):
    """One step down from a reward: from when, and what is given then."""

    since: When
    says: Words


class Celebration(Record):
    """A ceremony, a celebration or a reward, what it commits to, and how rewards taper off.

    `after` says what holds the promise once the rewards are over.
    """

    kind: Annotated[Slug, KnownAs("innovations.celebrations")]
    title: Words
    phase: PhaseId | None = None
    planned: When | None = None
    by: tuple[Owner, ...] = ()
    commits: Words | None = None
    reward: Words | None = None
    paid_by: Owner | None = None
    reward_until: When | None = None
    taper: tuple[Taper, ...] = ()
    after: Words | None = None
    victim_check: ShowCheck | None = None
    glorification_check: ShowCheck | None = None
    note: Words | None = None


class ZoneGap(Noun):
    """A part a covenant lacks, named as missing, and why."""

    part: Literal["municipality", "national", "group", "dividend", "monitor"]
    because: Words


class PeaceZone(Record):
    """A peace zone and its covenant: who signs, what its people gain, who looks.

    `state` is `idea`, `draft` or `signed`.
    """

    title: Words
    places: tuple[About, ...] = ()
    phase: PhaseId | None = None
    state: Literal["idea", "draft", "signed"] = "idea"
    municipality: Owner | None = None
    national: Owner | None = None
    group: tuple[Owner, ...] = ()
    asks: Words | None = None
    dividend: Words | None = None
    dividend_by: Owner | None = None
    dividend_until: When | None = None
    monitor: Owner | None = None
    missing: tuple[ZoneGap, ...] = ()
    note: Words | None = None


class PeopleMeasure(Noun):
    """What changed for people of a course, as one figure over ten or more who stay unnamed.

    The course collects it, never the team that keeps the dossier.
    """

    what: Words
    people: FewestPeople
    result: Words
    measured_on: When | None = None
    collected_by: Owner


class GroupMeasure(Noun):
    """What a group as a whole did differently, and how that is seen."""

    what: Words
    about: About
    how: Words
    result: Words | None = None


class Course(Record):
    """A course in living without violence, with what it changes in people and in groups apart."""

    kind: Annotated[Slug, KnownAs("innovations.courses")]
    title: Words
    held_by: Owner | None = None
    phase: PhaseId | None = None
    open_to: Words | None = None
    voluntary: Flag | None = None
    people_measures: tuple[PeopleMeasure, ...] = ()
    group_measures: tuple[GroupMeasure, ...] = ()
    note: Words | None = None


class InnovationsFile(Noun):
    """`innovations.yaml`; every list may be empty."""

    academics: tuple[AcademicTeam, ...] = ()
    symbolic_acts: tuple[SymbolicAct, ...] = ()
    activities: tuple[Activity, ...] = ()
    celebrations: tuple[Celebration, ...] = ()
    zones: tuple[PeaceZone, ...] = ()
    courses: tuple[Course, ...] = ()
    womens_roles: tuple[WomensRole, ...] = ()
    no_womens_role: NoWomensRole | None = None
