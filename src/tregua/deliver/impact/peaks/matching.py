"""What a design finds at matched peaks: dates without a truce whose run-up was as large.

Counts that had run up fall again by themselves. The same question is asked at places and days
without a truce whose run-up was of the same size; what is found there is the fall that comes
anyway (regression to the mean). It is set beside the estimate and never subtracted from it: the
matched peaks share the size of the run-up and not what made it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.peaks.run_ups import all_run_ups, lengths_of
from tregua.deliver.impact.study import (
    Asked,
    BoolArray,
    Design,
    FloatArray,
    IntArray,
    Phase,
    Remark,
    Study,
)
from tregua.domain import Result

__all__ = ["AtPeaks", "MatchedPeak", "at_matched_peaks"]

LOWEST, HIGHEST = 0.95, 1.6
"""A run-up matches from this many times the treated place's own to that many (judgement)."""

FEW = 10
"""With fewer matched peaks than this, what is found at them is said to rest on few."""

MOST = 200


@dataclass(frozen=True, slots=True)
class MatchedPeak(Result):
    """One place and day without a truce, its run-up, and what the design finds from there on."""

    place: str
    start: str
    run_up: float
    observed: float
    expected: float
    ratio: float | None


@dataclass(frozen=True, slots=True)
class AtPeaks(Result):
    """What one design finds at peaks like the one at which the truce began.

    `run_up` is the size over `last` periods of the place with a truce; peaks from `lowest` to
    `highest` are matched. `ratio` is recorded over expected counts of all matched peaks together
    (1: nothing comes of such a peak), `low` and `high` the middle half of them one by one.
    Remarks: `no_run_up` (`size`: counts had not risen, what is matched is a lull),
    `run_up_unknown`, `several_places` (with several treated places only the first is matched),
    `no_matched_peak`, `few_matched_peaks` (`n`).
    """

    design: str
    place: str
    last: int
    run_up: float | None
    lowest: float | None = None
    highest: float | None = None
    peaks: tuple[MatchedPeak, ...] = ()
    ratio: float | None = None
    low: float | None = None
    high: float | None = None
    remarks: tuple[Remark, ...] = ()


def at_matched_peaks(study: Study, design: Design, name: str, *, last: int = 0) -> AtPeaks:
    """Return what a design finds at matched peaks of the donors and of earlier years.

    Parameters
    ----------
    study : Study
        Its first place with a truce is matched.
    design : Design
        Asked at each peak as it was asked at the start, over as many periods.
    name : str
        What the design is called.
    last : int
        Periods of the run-up; the shortest usual one (3 months) where 0.
    """
    table, course = study.table, study.courses[0]
    several, usual = lengths_of(table.season)
    width = last or several[0]
    sizes = all_run_ups(table, width, usual)
    row = study.panel.row(course.place)
    own = float(sizes[row, course.first])
    more = [Remark("several_places", {}, study.treated)] if len(study.courses) > 1 else []
    if own <= 1:
        more.append(Remark("no_run_up", {"size": f"{own:.2f}"}))
    if not np.isfinite(own):
        return AtPeaks(name, course.place, width, None, remarks=(Remark("run_up_unknown"), *more))
    span = (LOWEST * own, HIGHEST * own)
    pairs = matched(study, sizes, span, width)
    peaks = asked_at(study, design, pairs, sizes) if len(pairs) else ()
    ratios = [peak.ratio for peak in peaks if peak.ratio is not None]
    if not ratios:
        more.append(Remark("no_matched_peak"))
        return AtPeaks(name, course.place, width, own, *span, remarks=tuple(more))
    if len(ratios) < FEW:
        more.append(Remark("few_matched_peaks", {"n": str(len(ratios))}))
    low, high = np.quantile(ratios, (0.25, 0.75))
    together = sum(p.observed for p in peaks) / sum(p.expected for p in peaks)
    return AtPeaks(
        name,
        course.place,
        width,
        own,
        *span,
        peaks,
        float(together),
        float(low),
        float(high),
        tuple(more),
    )


def matched(study: Study, sizes: FloatArray, span: tuple[float, float], width: int) -> IntArray:
    """Return rows and first periods (n, 2) whose run-up lies in a span.

    After each there is room for as many periods as the truce was asked about. Of days nearer to
    each other than the width of the run-up the one closest in size is taken; no more than 200 in
    all, spread evenly over those found.
    """
    course, panel = study.courses[0], study.panel
    reach = len(after(study))
    found: list[tuple[int, int]] = []
    for place in (course.place, *study.donors):
        row = panel.row(place)
        end = course.first if place == course.place else len(panel.periods)
        days = np.arange(1, max(end - reach, 0) + 1)
        fit = days[(sizes[row, days] >= span[0]) & (sizes[row, days] <= span[1])]
        found.extend((row, int(day)) for day in apart(fit, sizes[row], span[0], width))
    if len(found) > MOST:
        found = [found[at] for at in np.linspace(0, len(found) - 1, MOST).astype(int)]
    return np.array(found, dtype=np.int64).reshape(-1, 2)


def apart(days: IntArray, sizes: FloatArray, own: float, width: int) -> Iterator[int]:
    """Yield days at least `width` apart, those closest in size first."""
    taken: list[int] = []
    for day in sorted(days.tolist(), key=lambda day: (abs(np.log(sizes[day] / own)), day)):
        if all(abs(day - other) >= width for other in taken):
            taken.append(day)
            yield day


def after(study: Study) -> tuple[int, ...]:
    """Return how long after its first period the truce was on, period by period."""
    course = study.courses[0]
    on = [at - course.first for at, phase in enumerate(course.phases) if phase is Phase.ON]
    return tuple(range(max(on) + 1)) if on else ()


def asked_at(
    study: Study, design: Design, pairs: IntArray, sizes: FloatArray
) -> tuple[MatchedPeak, ...]:
    """Return what the design finds at each pair of row and first period, asked all at once."""
    table, panel, course = study.table, study.panel, study.courses[0]
    pool: BoolArray = np.zeros(len(panel.places), dtype=np.bool_)
    pool[[panel.row(place) for place in study.donors]] = True
    rows, first = pairs.T
    pools = np.tile(pool, (len(rows), 1))
    pools[np.arange(len(rows)), rows] = False
    expected = design(table, Asked(rows, first, pools)).expected
    on = np.array([at - course.first for at in course.on], dtype=np.int64)
    found = []
    for at, (row, day) in enumerate(pairs.tolist()):
        counted, meant = table.counts[row, day + on], expected[at, day + on]
        both = np.isfinite(counted) & np.isfinite(meant)
        observed, would = float(counted[both].sum()), float(meant[both].sum())
        if not both.any() or would <= 0:
            continue
        start = panel.periods[day].first.isoformat()
        size = float(sizes[row, day])
        found.append(MatchedPeak(panel.places[row], start, size, observed, would, observed / would))
    return tuple(found)
