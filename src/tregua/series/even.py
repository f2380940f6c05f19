"""One count inside the bounds: killings spread evenly by day. An assumption, and said to be one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from tregua.domain import Window
from tregua.series.spans import Span, span_of
from tregua.series.windows import bearing_on, conflicts

__all__ = ["spread_evenly"]

SWEEPS = 5_000
CLOSE = 1e-4
"""Killings by which a window may be missed when the sweeps end."""

Piece = tuple[int, int, int]
"""Two day boundaries and the exact count between them."""


def spread_evenly(windows: Iterable[Window], span: Span) -> float | None:
    """Return the count of a span if killings inside each smallest window came evenly by day.

    Parameters
    ----------
    windows : iterable of Window
        Windows of one institution; only those marked preferred are used.
    span : Span
        The days asked for.

    Returns
    -------
    float or None
        A number within the bounds of `count_between`. None where some day of the span lies in no
        window, or where the windows clash.

    Notes
    -----
    Windows joined by common boundaries are cut into the smallest spans whose counts they give;
    these start even by day and are scaled in turn until all fit (iterative proportional fitting:
    of all histories that fit, the one nearest to even in relative entropy). Killings do not come
    evenly: the figure shows what the assumption would give, beside the bounds.
    """
    used = bearing_on(windows, span)
    if not used or conflicts(used):
        return None
    line, covered, cells = spread(used)
    total = 0.0
    for at, (sooner, later) in enumerate(pairwise(line)):
        shared = min(later, span.end) - max(sooner, span.start)
        if shared <= 0:
            continue
        if at not in covered or cells is None:
            return None
        total += cells[at] * shared / (later - sooner)
    return total if line[0] <= span.start and span.end <= line[-1] else None


@lru_cache(maxsize=64)
def spread(
    used: tuple[Window, ...],
) -> tuple[tuple[int, ...], frozenset[int], tuple[float, ...] | None]:
    """Return the boundaries of windows, the cells between them that are covered, and their counts.

    None for the counts where the sweeps do not settle. Within a cell killings are even by day, so
    any span of the same windows can be read off.
    """
    pieces = smallest_pieces(used)
    line = tuple(sorted({mark for piece in pieces for mark in piece[:2]}))
    place = {mark: at for at, mark in enumerate(line)}
    inside = [(place[start], place[end], count) for start, end, count in pieces]
    covered = frozenset(at for start, end, _ in inside for at in range(start, end))
    fitted = fit([float(later - sooner) for sooner, later in pairwise(line)], inside)
    return line, covered, None if fitted is None else tuple(fitted)


def smallest_pieces(windows: Sequence[Window]) -> tuple[Piece, ...]:
    """Return the smallest spans whose counts windows with common boundaries determine."""
    steps: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for window in windows:
        days = span_of(window)
        steps[days.start].append((days.end, window.count))
        steps[days.end].append((days.start, -window.count))
    pieces: list[Piece] = []
    left = set(steps)
    while left:
        level = {min(left): 0}
        queue = [min(left)]
        while queue:
            here = queue.pop()
            fresh = {to: level[here] + count for to, count in steps[here] if to not in level}
            level |= fresh
            queue.extend(fresh)
        left -= set(level)
        line = sorted(level)
        pieces.extend((a, b, level[b] - level[a]) for a, b in pairwise(line))
    return tuple(pieces)


def fit(days: Sequence[float], pieces: Sequence[Piece]) -> list[float] | None:
    """Return the counts per cell that fit every piece, or None if the sweeps do not settle."""
    cells = list(days)
    for _ in range(SWEEPS):
        off = 0.0
        for start, end, count in pieces:
            total = sum(cells[start:end])
            off = max(off, abs(total - count))
            if total > 0:
                share = count / total
                cells[start:end] = [cell * share for cell in cells[start:end]]
        if off < CLOSE:
            return cells
    return None
