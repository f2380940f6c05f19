"""What outlives a truce: the survey after its end, planned, made, or missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tregua.domain import Result, When
from tregua.domain.engagement.night.ending import LastingGain
from tregua.language import Words

__all__ = ["AfterTheEnd", "Lasting", "after_the_end"]


@dataclass(frozen=True, slots=True)
class Lasting(Result):
    """One thing that may outlive a truce.

    `code` is `measured_after` (measured on a day wholly after the end), `measured_before`
    (measured, but not after the end), `day_not_clear` (the days do not tell which), `planned` (a
    day is set) or `not_planned`. `found` is what was found, None where nobody wrote it down.
    """

    id: str
    what: Words
    bears: str
    code: str
    found: Words | None


@dataclass(frozen=True, slots=True)
class AfterTheEnd(Result):
    """Everything that may outlive a truce, and whether anybody has looked.

    `code` is `not_over` (the truce goes on), `nothing_listed` (the slot is empty: nobody asked),
    `not_measured` (things are listed, none measured after the end), `some_measured` or
    `all_measured`.
    """

    code: str
    gains: tuple[Lasting, ...] = ()


def after_the_end(gains: Sequence[LastingGain], end: When | None) -> AfterTheEnd:
    """Return what is known of what outlived a truce.

    Parameters
    ----------
    gains : sequence of LastingGain
        The standing `gains` of `ending.yaml`.
    end : When or None
        The last day of the truce; None where it goes on.
    """
    if end is None:
        listed = tuple(Lasting(g.id, g.what, g.bears, planned(g), g.found) for g in gains)
        return AfterTheEnd("not_over", listed)
    listed = tuple(Lasting(g.id, g.what, g.bears, code_of(g, end), g.found) for g in gains)
    if not listed:
        return AfterTheEnd("nothing_listed")
    done = [one.code == "measured_after" for one in listed]
    if all(done):
        return AfterTheEnd("all_measured", listed)
    return AfterTheEnd("some_measured" if any(done) else "not_measured", listed)


def code_of(gain: LastingGain, end: When) -> str:
    """Return whether one thing was measured after the end."""
    if gain.measured_on is None:
        return planned(gain)
    first, last = bounds(gain.measured_on)
    if first > bounds(end)[1]:
        return "measured_after"
    return "measured_before" if last <= bounds(end)[0] else "day_not_clear"


def planned(gain: LastingGain) -> str:
    """Return whether a day to measure is set, or a measure already made."""
    if gain.measured_on is not None:
        return "measured_before"
    return "planned" if gain.measure_on is not None else "not_planned"


def bounds(when: When) -> tuple[date, date]:
    """Return the first and last day a date may be."""
    return when.first, when.last
