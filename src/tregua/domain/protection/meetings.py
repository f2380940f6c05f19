"""Meetings: which measures keep all who attend safe; never a place, a time, a route or a name."""

from enum import StrEnum

from tregua.domain.claims import Noun, Record, Slug
from tregua.domain.dates import When
from tregua.language import Words

__all__ = ["ForWhom", "MeasureState", "MeetingPlan", "PlannedMeasure"]


class ForWhom(StrEnum):
    """Whom a measure keeps safe.

    Ours are all who come through us: team, mediators, observers, drivers. Theirs are members of
    the group and whoever comes with them.
    """

    OURS = "ours"
    THEIRS = "theirs"
    ALL = "all"

    def covers(self, side: "ForWhom") -> bool:
        """Tell whether this is for one side: for it alone, or for all."""
        return self in (side, ForWhom.ALL)


class MeasureState(StrEnum):
    """What is said of a measure. What nobody said anything of is missing."""

    DONE = "done"
    NOT_NEEDED = "not-needed"


class PlannedMeasure(Noun):
    """One listed measure of a meeting, for whom, and that it is done or not needed.

    `reason` must stand where it is not needed; `owner` is the member who saw to it.
    """

    measure: Slug
    for_whom: ForWhom
    state: MeasureState
    reason: Words | None = None
    owner: Slug | None = None


class MeetingPlan(Record):
    """The measures of one meeting, as of a day that is not the meeting's.

    `meeting` is a word that says nothing of place or time. The details are never written here.
    """

    meeting: Slug
    as_of: When
    adopted_by: Slug | None = None
    measures: tuple[PlannedMeasure, ...] = ()
