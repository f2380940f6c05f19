"""How many fewer (or more) were recorded than if an earlier rate had gone on: a pair of bounds.

Never a number of lives: each line says which baseline, whose counts, and which windows it leans on.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tregua.domain import Citation, Interest, Result, Window
from tregua.series import CountBounds, Counts, Span, count_between, spread_evenly

__all__ = ["Baseline", "FewerThanIf", "PublishedFigure", "RivalFigure", "fewer_than_if"]


@dataclass(frozen=True, slots=True)
class Baseline:
    """One way of saying what would have gone on: a span before, or a rate a day someone uses.

    `after_counts` and `after` replace the question's own where this baseline needs other days or
    another institution. `same_count` is the caller's word that two institutions give one and the
    same count; without it their figures are not subtracted.
    """

    id: str
    before_counts: Counts | None = None
    before: Span | None = None
    rate_per_day: float | None = None
    after_counts: Counts | None = None
    after: Span | None = None
    same_count: bool = False
    sources: tuple[Citation, ...] = ()

    def __post_init__(self) -> None:
        spans = self.before is not None and self.before_counts is not None
        if spans == (self.rate_per_day is not None):
            raise ValueError(f"baseline {self.id} needs a span with its counts, or else a rate")


@dataclass(frozen=True, slots=True)
class PublishedFigure:
    """A figure someone published as the answer, and whose interest they speak for."""

    id: str
    value: int
    published_by: str
    interest: Interest | None
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class FewerThanIf(Result):
    """Recorded counts after, against one baseline carried on for the same number of days.

    `low` and `high` bound "fewer by" (below nought: more were recorded); None where the windows
    set no limit. `if_spread_evenly` is the value when both counts are taken even by day inside
    their smallest windows, given only where the bounds are apart. `totals_low` and `totals_high`
    bound the plain difference of the two totals, whatever their days. `refused` is
    `two_institutions`, `two_harms` or `two_places`; then no figure is given.
    """

    baseline: str
    institutions: tuple[str, ...]
    before: CountBounds | None
    after: CountBounds
    rate_low: float | None
    rate_high: float | None
    low: float | None
    high: float | None
    if_spread_evenly: float | None
    totals_low: int | None
    totals_high: int | None
    leans_on: tuple[Window, ...]
    sources: tuple[Citation, ...]
    refused: str
    assumptions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RivalFigure(Result):
    """A published figure beside ours, with the rate a day before that it would need.

    `implied_low` and `implied_high` are (count after + figure) / days, per day.
    """

    id: str
    value: int
    published_by: str
    interest: Interest | None
    sources: tuple[Citation, ...]
    implied_low: float
    implied_high: float | None


def fewer_than_if(
    counts: Counts, after: Span, baselines: Sequence[Baseline], figures: Sequence[PublishedFigure]
) -> tuple[tuple[FewerThanIf, ...], tuple[RivalFigure, ...]]:
    """Return the difference under each baseline, and each published figure with what it implies.

    Parameters
    ----------
    counts : Counts
        The windows counted after.
    after : Span
        The days counted after.
    baselines : sequence of Baseline
        Each answered on its own; none is preferred.
    figures : sequence of PublishedFigure
        Figures others gave; returned beside, never mixed in.

    Raises
    ------
    Declined
        `counts_clash`, if preferred windows clash in too many ways.

    Notes
    -----
    difference = rate before * days after - count after. The assumption is that the earlier rate
    would have gone on unchanged; nothing here says why the counts changed.
    """
    lines = tuple(against(counts, after, baseline) for baseline in baselines)
    return lines, tuple(implied(counts, after, figure) for figure in figures)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What went before: bounds and an even spread of the count, and the same as rates a day."""

    bounds: CountBounds | None
    least: float | None
    most: float | None
    even: float | None


def earlier(baseline: Baseline) -> Earlier:
    """Return the rates a day of one baseline."""
    rate = baseline.rate_per_day
    if baseline.before_counts is None or baseline.before is None:
        return Earlier(None, rate, rate, rate)
    windows, span = baseline.before_counts.windows, baseline.before
    bounds, even = count_between(windows, span), spread_evenly(windows, span)
    least, most, spread = (
        None if count is None else count / span.days for count in (bounds.low, bounds.high, even)
    )
    return Earlier(bounds, least, most, spread)


def against(counts: Counts, after: Span, baseline: Baseline) -> FewerThanIf:
    """Return the difference under one baseline; without figures where it is refused."""
    later, days = baseline.after_counts or counts, baseline.after or after
    if baseline.before and not baseline.before.before(days):
        raise ValueError("the span before must end before the span after begins")
    was, now = earlier(baseline), count_between(later.windows, days)
    refused = mixture(baseline, later)
    apart = not (now.exact and (was.bounds is None or was.bounds.exact))
    low: float | None = None
    high, even = low, low
    totals: tuple[int | None, int | None] = (None, None)
    if not refused:
        low, high = carried(was.least, days, now.high), carried(was.most, days, now.low)
        even = carried(was.even, days, spread_evenly(later.windows, days)) if apart else None
        totals = difference_of_totals(was.bounds, now)
    leans = (*(was.bounds.leans_on if was.bounds else ()), *now.leans_on)
    return FewerThanIf(
        baseline.id,
        institutions(baseline, later),
        was.bounds,
        now,
        rate_low=was.least,
        rate_high=was.most,
        low=low,
        high=high,
        if_spread_evenly=even,
        totals_low=totals[0],
        totals_high=totals[1],
        leans_on=tuple(dict.fromkeys(leans)),
        sources=baseline.sources,
        refused=refused,
        assumptions=assumptions(baseline, later, apart),
    )


def carried(rate: float | None, after: Span, count: float | None) -> float | None:
    """Return a daily rate carried on over a span, less the count; None if either has no limit."""
    return None if rate is None or count is None else rate * after.days - count


def difference_of_totals(
    before: CountBounds | None, after: CountBounds
) -> tuple[int | None, int | None]:
    """Return the bounds of one total less another; None where there is no limit."""
    if before is None:
        return None, None
    low = None if after.high is None else before.low - after.high
    high = None if before.high is None else before.high - after.low
    return low, high


def institutions(baseline: Baseline, later: Counts) -> tuple[str, ...]:
    """Return whose counts take part, before first."""
    earlier = [baseline.before_counts.institution] if baseline.before_counts else []
    return tuple(dict.fromkeys([*earlier, later.institution]))


def mixture(baseline: Baseline, later: Counts) -> str:
    """Return why two counts may not be subtracted, as a code, or nothing."""
    earlier = baseline.before_counts
    if earlier is None:
        return ""
    if earlier.harm != later.harm:
        return "two_harms"
    if earlier.place != later.place:
        return "two_places"
    apart = earlier.institution != later.institution and not baseline.same_count
    return "two_institutions" if apart else ""


def assumptions(baseline: Baseline, later: Counts, apart: bool) -> tuple[str, ...]:
    """Return what a line takes for granted, as codes."""
    codes = ["earlier_rate_carried_on", "same_counting", "not_a_cause"]
    if baseline.rate_per_day is not None:
        codes.append("rate_not_counted_here")
    if len(institutions(baseline, later)) > 1:
        codes.append("institutions_said_to_be_one" if baseline.same_count else "two_institutions")
    if apart:
        codes.append("spread_evenly_is_an_assumption")
    return tuple(codes)


def implied(counts: Counts, after: Span, figure: PublishedFigure) -> RivalFigure:
    """Return a published figure with the rate a day before that it would need."""
    bounds = count_between(counts.windows, after)
    low, high = (
        None if count is None else (count + figure.value) / after.days
        for count in (bounds.low, bounds.high)
    )
    return RivalFigure(
        figure.id,
        figure.value,
        figure.published_by,
        figure.interest,
        figure.sources,
        implied_low=low or 0.0,
        implied_high=high,
    )
