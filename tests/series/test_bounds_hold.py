"""Properties of the bounds, against histories drawn at random and a linear program."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from scipy.optimize import linprog

from tregua.domain import When, Window
from tregua.series import (
    CountBounds,
    Span,
    conflicts,
    consistent_choices,
    count_between,
    spread_evenly,
)

pytestmark = pytest.mark.slow

DAYS = 24
DAY_ONE = date(2012, 1, 1)
FEW = settings(max_examples=120, deadline=None)

days_of_killings = st.lists(st.integers(0, 5), min_size=DAYS, max_size=DAYS)
places = st.tuples(st.integers(0, DAYS - 1), st.integers(0, DAYS - 1)).map(sorted)
several = st.lists(places, max_size=8)
figures = st.lists(st.tuples(places, st.integers(0, 12)), min_size=1, max_size=5)


def day(at: int) -> date:
    return DAY_ONE + timedelta(days=at)


def span(place: list[int]) -> Span:
    return Span(day(place[0]), day(place[1]))


def window(place: list[int], count: int) -> Window:
    first, last = (When.read(day(at).isoformat()) for at in place)
    return Window(start=first, end=last, count=count, source="a")


def true_count(history: list[int], place: list[int]) -> int:
    return sum(history[place[0] : place[1] + 1])


def counted(history: list[int], where: list[list[int]]) -> list[Window]:
    return [window(place, true_count(history, place)) for place in where]


def row(place: list[int], width: int = DAYS) -> np.ndarray:
    cells = np.zeros(width)
    cells[place[0] : place[1] + 1] = 1
    return cells


def by_linear_program(
    where: list[list[int]], counts: list[int], asked: list[int]
) -> tuple[float, float | None] | None:
    """Return the bounds by a linear program over days, with a free day on either side."""
    equal = {"A_eq": np.array([row(p) for p in where]), "b_eq": counts} if where else {}
    low = linprog(row(asked), bounds=(0, None), **equal)
    if low.status == 2:
        return None
    high = linprog(-row(asked), bounds=(0, None), **equal)
    return low.fun, (None if high.status == 3 else -high.fun)


def width(bounds: CountBounds) -> float:
    return float("inf") if bounds.high is None else bounds.high - bounds.low


@FEW
@given(days_of_killings, several, places)
def test_the_true_count_always_lies_within_the_bounds(history, where, asked):
    found = count_between(counted(history, where), span(asked))
    truth = true_count(history, asked)
    assert found.low <= truth
    assert found.high is None or truth <= found.high


@FEW
@given(days_of_killings, several, places)
def test_the_bounds_are_those_of_a_linear_program(history, where, asked):
    windows = counted(history, where)
    found = count_between(windows, span(asked))
    low, high = by_linear_program(where, [w.count for w in windows], asked)
    assert found.low == round(low, 6)
    assert found.high == (None if high is None else round(high, 6))


@FEW
@given(days_of_killings, several, places, places)
def test_one_more_window_never_widens_the_bounds(history, where, more, asked):
    fewer = count_between(counted(history, where), span(asked))
    found = count_between(counted(history, [*where, more]), span(asked))
    assert width(found) <= width(fewer)
    assert found.low >= fewer.low


@FEW
@given(days_of_killings, several, st.lists(st.integers(0, DAYS), min_size=3, max_size=3))
def test_sums_and_differences_of_windows_are_exact(history, where, cuts):
    start, middle, end = (at + extra for at, extra in zip(sorted(cuts), (0, 1, 2), strict=True))
    days = [*history, 1, 1]
    parts = [[start, middle - 1], [middle, end - 1], [start, end - 1]]
    for asked, given_two in ((0, (1, 2)), (1, (0, 2)), (2, (0, 1))):
        windows = counted(days, [*where, *(parts[at] for at in given_two)])
        found = count_between(windows, span(parts[asked]))
        assert found.exact
        assert found.low == true_count(days, parts[asked])


@FEW
@given(days_of_killings, several, places)
def test_the_windows_leaned_on_are_enough_for_the_bounds(history, where, asked):
    found = count_between(counted(history, where), span(asked))
    again = count_between(found.leans_on, span(asked))
    assert (again.low, again.high) == (found.low, found.high)


@FEW
@given(figures)
def test_a_clash_is_found_just_when_no_history_fits(rows):
    windows = [window(place, count) for place, count in rows]
    fits = by_linear_program([p for p, _ in rows], [n for _, n in rows], [0, 0])
    assert (fits is None) == bool(conflicts(windows))


@FEW
@given(figures)
def test_the_windows_named_in_a_clash_do_clash(rows):
    for clash in conflicts([window(place, count) for place, count in rows]):
        at = [(w.start.first - DAY_ONE).days for w in clash.windows]
        to = [(w.end.first - DAY_ONE).days for w in clash.windows]
        where = [list(pair) for pair in zip(at, to, strict=True)]
        assert by_linear_program(where, [w.count for w in clash.windows], [0, 0]) is None


@FEW
@given(figures, places)
def test_the_envelope_holds_every_consistent_choice(rows, asked):
    windows = [window(place, count) for place, count in rows]
    found = count_between(windows, span(asked))
    each = [count_between(choice, span(asked)) for choice in consistent_choices(windows)]
    assert found.low <= min(bounds.low for bounds in each)
    assert found.high is None or found.high >= max(bounds.high for bounds in each)


@FEW
@given(days_of_killings, several, places)
def test_killings_spread_evenly_stay_within_the_bounds(history, where, asked):
    windows = counted(history, where)
    found = count_between(windows, span(asked))
    even = spread_evenly(windows, span(asked))
    assert even is None or found.low - 1e-3 <= even <= found.high + 1e-3
