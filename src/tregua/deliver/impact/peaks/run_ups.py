"""The run-up before a start: the last months' rate over that of the two years before them."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from tregua.deliver.impact.study import FloatArray, Remark, Study, Table
from tregua.domain import Result
from tregua.series import Span

__all__ = ["RISEN", "RunUp", "all_run_ups", "lengths_of", "run_ups", "within_run_up"]

RISEN = 1.25
"""A run-up of this size or more is worth a remark on windows that begin in it (judgement)."""

LAST_MONTHS = (3, 6)
USUAL_MONTHS = 24


@dataclass(frozen=True, slots=True)
class RunUp(Result):
    """How far counts had risen in one place when the truce began there.

    `last` periods have the rate `rate_last` (per person-year, or per year without population),
    the `usual` periods before them `rate_usual`; `size` is the one over the other, None where
    either cannot be told. `since` is the first day of the run-up. Of the place's `dates` earlier
    days on which the same could be asked, `as_large` saw a run-up at least as large.
    """

    place: str
    last: int
    usual: int
    since: str
    rate_last: float | None
    rate_usual: float | None
    size: float | None
    as_large: int
    dates: int


def lengths_of(season: int) -> tuple[tuple[int, ...], int]:
    """Return the periods of each run-up, and of the usual time before: 3 and 6 months, 24 months.

    >>> lengths_of(12), lengths_of(4)
    (((3, 6), 24), ((1, 2), 8))
    """
    scale = season / 12
    last = dict.fromkeys(max(1, round(months * scale)) for months in LAST_MONTHS)
    return tuple(last), max(2, round(USUAL_MONTHS * scale))


def rates_over(table: Table, width: int) -> FloatArray:
    """Return the rate over the `width` periods that end before each (u, t + 1).

    NaN where they do not all lie in the table, or where none of them has a figure.
    """
    seen = np.isfinite(table.counts)
    sums = [
        np.pad(np.cumsum(np.where(seen, each, 0.0), axis=1), ((0, 0), (1, 0)))
        for each in (table.counts, table.exposure)
    ]
    found = np.full(sums[0].shape, np.nan)
    above, below = (each[:, width:] - each[:, : max(each.shape[1] - width, 0)] for each in sums)
    with np.errstate(invalid="ignore", divide="ignore"):
        found[:, width:] = np.where(below > 0, above / below, np.nan)
    return found


def all_run_ups(table: Table, last: int, usual: int) -> FloatArray:
    """Return the size of the run-up before every period of every place (u, t + 1), or NaN."""
    late, before = rates_over(table, last), rates_over(table, usual)
    earlier = np.full_like(before, np.nan)
    earlier[:, last:] = before[:, : max(before.shape[1] - last, 0)]
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(earlier > 0, late / earlier, np.nan)


def run_ups(study: Study) -> tuple[RunUp, ...]:
    """Return the run-ups of each place with a truce: over 3 months, then over 6."""
    table = study.table
    several, usual = lengths_of(table.season)
    found = []
    for course in study.courses:
        row, first = study.panel.row(course.place), course.first
        for last in several:
            sizes = all_run_ups(table, last, usual)[row, : first + 1]
            own, earlier = sizes[-1], sizes[:-1][np.isfinite(sizes[:-1])]
            late = rates_over(table, last)[row, first]
            before = rates_over(table, usual)[row, first - last] if first >= last else np.nan
            found.append(
                RunUp(
                    course.place,
                    last,
                    usual,
                    study.panel.periods[max(first - last, 0)].first.isoformat(),
                    known(late),
                    known(before),
                    known(own),
                    int((earlier >= own).sum()),
                    len(earlier),
                )
            )
    return tuple(found)


def known(value: float) -> float | None:
    """Return a number, or None where there is none."""
    return float(value) if np.isfinite(value) else None


def within_run_up(
    found: tuple[RunUp, ...], start: date, windows: dict[str, Span]
) -> tuple[Remark, ...]:
    """Return a remark for each window or baseline that begins within a run-up.

    Parameters
    ----------
    found : tuple of RunUp
        Those of size 1.25 or more count.
    start : date
        The first day of the truce.
    windows : dict
        Spans of days before the start, by the id of their baseline or window.

    Returns
    -------
    tuple of Remark
        `begins_in_run_up`, with `window`, `first`, `place`, `since`, `size`.
    """
    risen = [each for each in found if each.size is not None and each.size >= RISEN]
    if not risen:
        return ()
    longest = min(risen, key=lambda each: each.since)
    return tuple(
        Remark(
            "begins_in_run_up",
            {
                "window": name,
                "first": span.first.isoformat(),
                "place": longest.place,
                "since": longest.since,
                "size": f"{longest.size:.2f}",
            },
        )
        for name, span in windows.items()
        if longest.since <= span.first.isoformat() < start.isoformat()
    )
