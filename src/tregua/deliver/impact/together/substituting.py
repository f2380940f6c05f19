"""Killings fewer and another harm moving: what may be said of it, and what may not.

More reports are not more harm: people may report because they dare to. Only a survey of those
harmed or a series of prices asked speaks of the harm itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tregua.deliver.impact.study import Effect
from tregua.domain import Result

__all__ = ["BesideKillings", "Direction", "Moving", "beside_killings", "direction_of"]

OF_THE_HARM = frozenset({"survey", "price"})
"""Measures that do not pass through somebody's decision to report."""


class Direction(StrEnum):
    """Where a harm went while the truce was on, as far as a 95 % interval tells it."""

    UP = "up"
    DOWN = "down"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Moving(Result):
    """One series of a harm: how it is measured, and where it went.

    `measured_by` is `reports`, `register`, `survey`, `price`, or empty where the dossier does not
    say: then it is read as reports.
    """

    harm: str
    series: str
    measured_by: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class BesideKillings(Result):
    """What may be said of one harm beside killings, as a code.

    `code` is one of

    - `no_series`: nobody's counts of this harm are on file;
    - `killings_not_shown_down`: killings are not shown lower, so nothing is set beside them;
    - `reports_up_cannot_separate`: more reports; more of the harm cannot be told from more
      reporting, as no survey of those harmed or series of prices is on file;
    - `reports_up_measured_up`, `reports_up_measured_down`, `reports_up_measured_cannot_tell`: more
      reports, and what the survey or prices show;
    - `reports_down_cannot_separate`: fewer reports, which fear also gives; no survey or prices;
    - `measured_up`, `measured_down`: survey or prices show more or less, reports are unclear,
      contrary or not on file;
    - `counted_up`, `counted_down`: a register that does not wait for a report shows more or less;
    - `measures_disagree`: surveys or prices, or two registers, point both ways;
    - `reports_disagree`: two institutions' reports point both ways;
    - `cannot_tell`: there are counts, and they do not tell.

    None of them says that one harm took another's place.
    """

    harm: str
    killings: Direction
    code: str
    rests_on: tuple[str, ...] = ()


def direction_of(effect: Effect | None) -> Direction:
    """Return where a harm went: only an interval wholly on one side of 1 tells it."""
    if effect is None or effect.low is None or effect.high is None:
        return Direction.CANNOT_TELL
    if effect.high < 1:
        return Direction.DOWN
    return Direction.UP if effect.low > 1 else Direction.CANNOT_TELL


def beside_killings(
    harm: str, killings: Direction, series: Sequence[Moving] = ()
) -> BesideKillings:
    """Return what may be said of a harm while killings went where they went.

    Parameters
    ----------
    harm : str
        The other harm's slug.
    killings : Direction
        Where recorded killings went, by the same truce.
    series : sequence of Moving
        Every series on file of that harm; those of other harms are passed over.
    """
    own = [one for one in series if one.harm == harm]
    rests = tuple(one.series for one in own)
    if not own:
        return BesideKillings(harm, killings, "no_series")
    if killings is not Direction.DOWN:
        return BesideKillings(harm, killings, "killings_not_shown_down", rests)
    return BesideKillings(harm, killings, code_of(own), rests)


def code_of(series: Sequence[Moving]) -> str:
    """Return the code of a harm that has series, beside fewer killings."""
    measured = [one.direction for one in series if one.measured_by in OF_THE_HARM]
    counted = [one.direction for one in series if one.measured_by == "register"]
    reports = [one.direction for one in series if one.measured_by not in {*OF_THE_HARM, "register"}]
    if both_ways(measured) or both_ways(counted):
        return "measures_disagree"
    if both_ways(reports):
        return "reports_disagree"
    if Direction.UP in reports:
        return f"reports_up_measured_{joined(measured)}" if measured else no_measure(counted, "up")
    if joined(measured) is not Direction.CANNOT_TELL:
        return f"measured_{joined(measured)}"
    if Direction.DOWN in reports and not measured:
        return no_measure(counted, "down")
    found = joined(counted)
    return "cannot_tell" if found is Direction.CANNOT_TELL else f"counted_{found}"


def no_measure(counted: Sequence[Direction], way: str) -> str:
    """Return what reports tell where nothing measures the harm itself: a register, or nothing."""
    found = joined(counted)
    if found is Direction.CANNOT_TELL:
        return f"reports_{way}_cannot_separate"
    return f"counted_{found}"


def both_ways(directions: Sequence[Direction]) -> bool:
    """Tell whether some point up and some down."""
    return {Direction.UP, Direction.DOWN} <= set(directions)


def joined(directions: Sequence[Direction]) -> Direction:
    """Return the one direction several tell, those that cannot tell being passed over."""
    told = set(directions) - {Direction.CANNOT_TELL}
    return told.pop() if len(told) == 1 else Direction.CANNOT_TELL
