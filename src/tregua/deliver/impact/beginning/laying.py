"""The days of a truce laid over the periods of a panel."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tregua.deliver.impact.study import Course, Phase, Remark
from tregua.domain import Covered, Treatment, When
from tregua.series import Span
from tregua.series.panels import Length, shown

__all__ = ["Laid", "course_over"]

Stretch = tuple[Phase, int, int]
"""A phase, and its first and last day as proleptic ordinals."""
NEVER = date.max.toordinal()
ORDER = (Phase.ON, Phase.PAUSED, Phase.ENDED, Phase.EXPECTED)
"""Which phase a period has where two took as many of its days."""


@dataclass(frozen=True, slots=True)
class Laid:
    """The course of a truce in one place, and what had to be decided to lay it."""

    course: Course
    remarks: tuple[Remark, ...] = ()


def course_over(
    treatment: Treatment, covered: Covered, place: str, periods: Sequence[Span], length: Length
) -> Laid:
    """Return the course of a truce in one place, period by period.

    Parameters
    ----------
    treatment : Treatment
        Its start, end and pauses; `covered` may give the place a start and an end of its own.
    place : str
        As the panel names it.
    periods : sequence of Span, length t

    Notes
    -----
    A period all of whose days came before is BEFORE. Any other takes the phase that most of its
    days had once the truce was awaited or begun; if most of them still came before, it is
    EXPECTED: neither before nor on. Its share, where it is ON, is the part of its days with the
    truce in force times the part of the place's people. Remarks: `period_split` (rows: periods
    that were in more than one phase), `day_not_known` (a start, end or pause known only to the
    month or year is taken from its first to its last day), `never_mostly_on`.
    """
    stretches = stretches_of(treatment, covered)
    phases, shares, split = [], [], []
    for period in periods:
        days = dict.fromkeys(Phase, 0)
        for phase, first, last in stretches:
            days[phase] += max(0, min(last + 1, period.end) - max(first, period.start))
        phase = phase_of(days)
        phases.append(phase)
        part = days[Phase.ON] / period.days if phase is Phase.ON else 0.0
        shares.append(part * covered.share)
        if sum(n > 0 for n in days.values()) > 1:
            split.append(shown(period, length))
    remarks = [Remark("period_split", {"place": place, "n": str(len(split))}, tuple(split[:20]))]
    loose = tuple(str(when) for when in dates_of(treatment, covered) if when.first != when.last)
    found = remarks if split else []
    if loose:
        found.append(Remark("day_not_known", {"place": place}, loose))
    if Phase.ON not in phases:
        found.append(Remark("never_mostly_on", {"place": place, "length": length.value}))
    return Laid(Course(place, tuple(phases), tuple(shares)), tuple(found))


def phase_of(days: dict[Phase, int]) -> Phase:
    """Return the phase of a period, by how many of its days were in each."""
    after = {phase: days[phase] for phase in ORDER}
    if not any(after.values()):
        return Phase.BEFORE
    most = max(after.values())
    if days[Phase.BEFORE] > most:
        return Phase.EXPECTED
    return next(phase for phase in ORDER if after[phase] == most)


def stretches_of(treatment: Treatment, covered: Covered) -> list[Stretch]:
    """Return the phases of a truce in a place, in order, without gaps, from day 1 on."""
    start = (covered.start or treatment.start).first.toordinal()
    ends = covered.end or treatment.end
    end = ends.last.toordinal() if ends else NEVER
    awaited = treatment.expected_from.first.toordinal() if treatment.expected_from else start
    awaited = min(awaited, start)
    found: list[Stretch] = [(Phase.BEFORE, 1, awaited - 1), (Phase.EXPECTED, awaited, start - 1)]
    at = start
    for first, last in sorted(pauses_of(treatment)):
        first, last = max(first, at), min(last, end)
        if first <= last:
            found += [(Phase.ON, at, first - 1), (Phase.PAUSED, first, last)]
            at = last + 1
    return [*found, (Phase.ON, at, end), (Phase.ENDED, end + 1, NEVER)]


def pauses_of(treatment: Treatment) -> list[tuple[int, int]]:
    """Return the first and last day of each pause."""
    return [
        (pause.since.first.toordinal(), pause.until.last.toordinal() if pause.until else NEVER)
        for pause in treatment.pauses
    ]


def dates_of(treatment: Treatment, covered: Covered) -> list[When]:
    """Return the dates that a place's course rests on."""
    ends = covered.end or treatment.end
    held = [covered.start or treatment.start, ends, treatment.expected_from]
    held += [when for pause in treatment.pauses for when in (pause.since, pause.until)]
    return [when for when in held if when is not None]
