"""The same question under every defensible baseline: each answer, what it leans on, and the span.

None is preferred. A reader sees at once how far the answer hangs on the time it is set against.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from tregua.deliver.impact.windows.fewer_than_if import (
    Baseline,
    FewerThanIf,
    PublishedFigure,
    RivalFigure,
    fewer_than_if,
)
from tregua.deliver.impact.windows.rates import Dispersion, pooled_dispersion
from tregua.domain import Result
from tregua.series import Counts, Span, count_between, recorded_months

__all__ = ["Answered", "Multiverse", "Universe", "baselines_before", "multiverse"]

MONTHS = (6, 12, 18, 24, 36, 48)
"""Lengths of the spans before, in months."""

LEFT_OUT = (0, 3, 6)
"""Months just before that a span may leave out: the run-up to a peak."""

YEARS = (1, 2, 3)
"""Whole calendar years before, and how many times the same months of earlier years are taken."""


@dataclass(frozen=True, slots=True)
class Universe(Result):
    """One way of saying what went before.

    `kind` is `months_before` (`n` months, the last `less` before the start left out),
    `calendar_years` (`n` of them), `same_months` (the days counted, `n` years earlier) or
    `rate_used` (`rate` a day that somebody used; `days` is then None). `in_run_up` tells that it
    begins within the last months before the start, where truces often begin at a peak.
    """

    kind: str
    n: int
    less: int
    days: Span | None
    in_run_up: bool = False
    rate: float | None = None


@dataclass(frozen=True, slots=True)
class Answered(Result):
    """The answer of one institution's counts under one baseline.

    `line` holds the bounds, what they lean on and what is assumed; it is None where days of either
    side lie in no window, and `refused` is then `not_covered_before` or `not_covered_after`.
    `dispersion` describes how unsteady the recorded months were; no range rests on it.
    """

    universe: Universe
    institution: str
    line: FewerThanIf | None
    dispersion: Dispersion | None
    refused: str

    @property
    def given(self) -> bool:
        """Tell whether there is a figure."""
        return not self.refused


@dataclass(frozen=True, slots=True)
class Multiverse(Result):
    """Every answer, and the span of them all.

    `low` and `high` bound all answers; `counted_low` and `counted_high` those whose baseline was
    counted by the same institution, leaving aside rates a day that somebody used. None where no
    answer is given. Below nought, more were recorded than if the earlier rate had gone on.
    """

    harm: str
    place: str
    after: Span
    answers: tuple[Answered, ...]
    published: tuple[RivalFigure, ...]
    low: float | None
    high: float | None
    counted_low: float | None
    counted_high: float | None


def multiverse(
    counts: Sequence[Counts],
    after: Span,
    rates: Sequence[Baseline] = (),
    figures: Sequence[PublishedFigure] = (),
    *,
    run_up: int = 6,
) -> Multiverse:
    """Return how many fewer were recorded than if an earlier rate had gone on, every baseline.

    Parameters
    ----------
    counts : sequence of Counts
        Of one harm in one place, one for each institution; each is answered by itself.
    after : Span
        The days counted after; what went before ends on the day before its first.
    rates : sequence of Baseline
        Rates a day that somebody used.
    figures : sequence of PublishedFigure
        Others' answers: returned beside with the rate each would need, against the first counts.
    run_up : int
        Months before the start in which a baseline that begins there is flagged.

    Raises
    ------
    ValueError
        If no counts are given, or they are of two harms or two places.
    Declined
        `counts_clash`, if preferred windows clash in too many ways.
    """
    kinds = {(each.harm, each.place) for each in counts}
    if len(kinds) != 1:
        raise ValueError(f"one harm in one place is asked about, not {sorted(kinds)}")
    found = [one for each in counts for one in answers(each, after, rates, run_up)]
    _, published = fewer_than_if(counts[0], after, (), figures)
    ((harm, place),) = kinds
    given = [one for one in found if one.given]
    ours = [one for one in given if one.universe.days]
    ends = (*span_of_answers(given), *span_of_answers(ours))
    return Multiverse(harm, place, after, tuple(found), published, *ends)


def span_of_answers(given: Iterable[Answered]) -> tuple[float | None, float | None]:
    """Return the lowest and the highest bound of some answers."""
    lines = [one.line for one in given if one.line]
    lows = [line.low for line in lines if line.low is not None]
    highs = [line.high for line in lines if line.high is not None]
    return min(lows, default=None), max(highs, default=None)


def answers(
    counts: Counts, after: Span, rates: Sequence[Baseline], run_up: int
) -> Iterable[Answered]:
    """Yield the answer of one institution under each baseline, then under each rate."""
    counted = count_between(counts.windows, after).high is not None
    for universe in baselines_before(after, run_up=run_up):
        yield answered(universe, counts, after, counted=counted)
    for rate in rates:
        refused = "" if counted else "not_covered_after"
        line = fewer_than_if(counts, after, [rate], ())[0][0] if counted else None
        used = Universe("rate_used", 0, 0, None, rate=rate.rate_per_day)
        yield Answered(used, counts.institution, line, None, refused)


def answered(universe: Universe, counts: Counts, after: Span, *, counted: bool) -> Answered:
    """Return the answer under one span before, or why there is none."""
    days = universe.days
    if not counted or days is None:
        return Answered(universe, counts.institution, None, None, "not_covered_after")
    if count_between(counts.windows, days).high is None:
        return Answered(universe, counts.institution, None, None, "not_covered_before")
    asked = Baseline(universe.kind, before_counts=counts, before=days)
    ((line,), _) = fewer_than_if(counts, after, [asked], ())
    sides = [recorded_months(counts.windows, each).months for each in (days, after)]
    spread = pooled_dispersion(*sides)
    return Answered(universe, counts.institution, line, spread, line.refused)


def baselines_before(after: Span, *, run_up: int = 6) -> tuple[Universe, ...]:
    """Return every span before, each once: months before, calendar years, the same months.

    Examples
    --------
    >>> found = baselines_before(Span(date(2012, 3, 1), date(2014, 2, 28)))
    >>> found[0].days.first, found[0].in_run_up, len(found)
    (datetime.date(2011, 9, 1), True, 23)
    """
    start = after.first
    since = months_earlier(start, run_up)
    spans = [
        (
            "months_before",
            n,
            less,
            ending(months_earlier(start, n + less), months_earlier(start, less)),
        )
        for n, less in product(MONTHS, LEFT_OUT)
    ]
    spans += [
        ("calendar_years", n, 0, ending(date(start.year - n, 1, 1), date(start.year, 1, 1)))
        for n in YEARS
    ]
    spans += [("same_months", n, 0, days) for n, days in same_months(after)]
    found: dict[Span, Universe] = {}
    for kind, n, less, days in spans:
        found.setdefault(days, Universe(kind, n, less, days, days.first >= since))
    return tuple(found.values())


def same_months(after: Span) -> Iterable[tuple[int, Span]]:
    """Yield the days counted, as many years earlier as they need to end before they begin."""
    least = -(-after.days // 366)
    past = after.last + timedelta(days=1)
    for n in range(least, least + len(YEARS)):
        days = ending(months_earlier(after.first, 12 * n), months_earlier(past, 12 * n))
        if days.before(after):
            yield n, days


def ending(first: date, past: date) -> Span:
    """Return the days from one on until the day before another."""
    return Span(first, past - timedelta(days=1))


def months_earlier(day: date, months: int) -> date:
    """Return the same day of an earlier month, or the first of the next where it has none."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    try:
        return date(year, month + 1, day.day)
    except ValueError:
        return date(year + (month == 11), (month + 1) % 12 + 1, 1)
