"""The lowest and highest count between any two days that one institution's windows allow.

Let F be the number counted up to a day boundary. A window from s to e with n killings says
F(e + 1) - F(s) = n, and F never falls. What these leave open for F(b + 1) - F(a) is an interval
whose ends are shortest paths between day boundaries: nothing is interpolated. Windows that
contradict one another (figures of different vintage) are named, never averaged.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tregua.domain import Result, Window
from tregua.errors import Declined
from tregua.series.boundaries import Clash, edges_between, reach
from tregua.series.spans import Span, span_of

__all__ = ["CountBounds", "WindowConflict", "conflicts", "consistent_choices", "count_between"]

MOST_CHOICES = 256
"""Ways of leaving figures out that are still tried one by one; more is for a person to settle."""


@dataclass(frozen=True, slots=True)
class WindowConflict(Result):
    """Windows that cannot all be right: no history of killings satisfies them together."""

    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class CountBounds(Result):
    """The lowest and highest count of one span of days.

    `high` is None where no window limits it. `leans_on` are the windows that give the two bounds.
    `conflicts` names windows that clash; the bounds then hold whichever of them is left out
    (`choices` counts the ways), and `exact` needs them all to agree.
    """

    span: Span
    low: int
    high: int | None
    leans_on: tuple[Window, ...]
    conflicts: tuple[WindowConflict, ...] = ()
    choices: int = 1

    @property
    def exact(self) -> bool:
        """Tell whether the windows determine the count."""
        return self.high == self.low

    def to_dict(self) -> dict[str, object]:
        """Return the bounds as plain values, with `exact`."""
        return {**Result.to_dict(self), "exact": self.exact}


def bearing_on(windows: Iterable[Window], span: Span) -> tuple[Window, ...]:
    """Return the preferred windows that can bear on a span: those overlapping it, and on.

    A boundary that no window reaches across cuts time in two: what lies beyond says nothing here.
    """
    left = [(span_of(window), window) for window in windows if window.preferred]
    start, end, found = span.start, span.end, -1
    while found != (found := sum(days.start < end and start < days.end for days, _ in left)):
        near = [days for days, _ in left if days.start < end and start < days.end]
        start = min([start, *(days.start for days in near)])
        end = max([end, *(days.end for days in near)])
    return tuple(window for days, window in left if days.start < end and start < days.end)


def conflicts(windows: Iterable[Window]) -> tuple[WindowConflict, ...]:
    """Return clashes among windows that share no window: each needs one figure less.

    Every window given takes part, preferred or not.
    """
    left = dict(enumerate(windows))
    found: list[WindowConflict] = []
    while isinstance(clash := reach(edges_between(left), None), Clash):
        found.append(WindowConflict(tuple(left[at] for at in sorted(clash.windows))))
        left = {at: window for at, window in left.items() if at not in clash.windows}
    return tuple(found)


def consistent_choices(windows: Sequence[Window]) -> tuple[tuple[Window, ...], ...]:
    """Return every largest choice of windows that can all be right at once.

    Raises
    ------
    Declined
        `counts_clash`, if there are more than 256 ways to choose.
    """
    everything = dict(enumerate(windows))
    open_ways = [frozenset[int]()]
    tried: set[frozenset[int]] = set()
    done: list[frozenset[int]] = []
    while open_ways:
        out = open_ways.pop(0)
        if out in tried or any(known <= out for known in done):
            continue
        tried.add(out)
        if len(tried) > MOST_CHOICES:
            raise Declined("counts_clash", n=len(conflicts(windows)))
        kept = {at: window for at, window in everything.items() if at not in out}
        clash = reach(edges_between(kept), None)
        if isinstance(clash, Clash):
            open_ways.extend(out | {at} for at in sorted(clash.windows))
        else:
            done.append(out)
    return tuple(
        tuple(window for at, window in everything.items() if at not in out) for out in done
    )


def bounds_of_one(windows: Sequence[Window], span: Span) -> CountBounds:
    """Return the bounds that windows put on a span; ValueError if they clash."""
    edges = edges_between(dict(enumerate(windows)), span)
    up, down = reach(edges, span.start), reach(edges, span.end)
    if isinstance(up, Clash) or isinstance(down, Clash):
        raise ValueError("windows that clash bound nothing")
    used = up.windows(span.end) | down.windows(span.start)
    low = -(down.bound(span.start) or 0)
    return CountBounds(span, low, up.bound(span.end), tuple(windows[at] for at in sorted(used)))


def count_between(windows: Iterable[Window], span: Span) -> CountBounds:
    """Return the exact bounds of the count in a span of days.

    Parameters
    ----------
    windows : iterable of Window
        Windows of one institution, one harm, one place; only those marked preferred are used.
    span : Span
        The days asked for.

    Returns
    -------
    CountBounds
        Killings (or another harm), whole numbers. Equal ends: the windows determine the count.

    Raises
    ------
    ValueError
        If a window is not known to the day.
    Declined
        `counts_clash`, if preferred windows clash in too many ways to try each.

    Notes
    -----
    Bounds are sharp: for each end some history of whole killings fits every window. If preferred
    windows clash, the envelope over all largest consistent choices is given: it holds whichever
    figure is the mistaken one, and so it is wider than any single choice would make it.

    Examples
    --------
    >>> from tregua.domain import When
    >>> year = Window(start=When.read("2012-01-01"), end=When.read("2012-12-31"), count=2576,
    ...               source="a")
    >>> rest = Window(start=When.read("2012-03-01"), end=When.read("2012-12-31"), count=1761,
    ...               source="b")
    >>> from datetime import date
    >>> count_between([year, rest], Span(date(2012, 1, 1), date(2012, 2, 29))).low
    815
    """
    used = bearing_on(windows, span)
    clashes = conflicts(used)
    if not clashes:
        return bounds_of_one(used, span)
    found = [bounds_of_one(choice, span) for choice in consistent_choices(used)]
    highs = [bounds.high for bounds in found]
    leans = {window for bounds in found for window in bounds.leans_on}
    return CountBounds(
        span,
        low=min(bounds.low for bounds in found),
        high=None if None in highs else max(high for high in highs if high is not None),
        leans_on=tuple(window for window in used if window in leans),
        conflicts=clashes,
        choices=len(found),
    )
