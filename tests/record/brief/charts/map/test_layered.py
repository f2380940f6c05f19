"""Layers: who commands stands above, circles are broken, and few lines cross."""

from itertools import pairwise

from hypothesis import given, strategies as st

from tregua.record.brief.charts.map.layout.layered import crossings, layers

NAMES = st.sampled_from("abcdefgh")
PAIRS = st.lists(st.tuples(NAMES, NAMES), max_size=14)


def level(rows, name: str) -> int:
    return next(i for i, row in enumerate(rows) if name in row)


def test_who_commands_stands_above() -> None:
    assert layers("abc", [("a", "b"), ("b", "c")]) == (("a",), ("b",), ("c",))


def test_who_stands_over_one_alone_is_right_above() -> None:
    rows = layers("abcd", [("a", "b"), ("b", "c"), ("d", "c")])
    assert level(rows, "d") == level(rows, "b")


def test_lines_that_need_not_cross_do_not() -> None:
    orders = [("a", "d"), ("b", "c"), ("a", "f"), ("b", "e")]
    assert crossings(layers("abcdef", orders), orders) == 0


@given(PAIRS, PAIRS)
def test_everyone_stands_once_whatever_circles_there_are(orders, near) -> None:
    rows = layers("abcdefgh", orders, near)
    assert sorted(name for row in rows for name in row) == list("abcdefgh")


@given(st.lists(st.sampled_from("abcdefgh"), min_size=2, unique=True))
def test_every_order_of_a_chain_runs_down(chain) -> None:
    rows = layers("abcdefgh", list(pairwise(chain)))
    found = [level(rows, name) for name in chain]
    assert found == sorted(set(found))


def test_a_circle_loses_the_order_that_closes_it() -> None:
    rows = layers("ab", [("a", "b"), ("b", "a")])
    assert (level(rows, "a"), level(rows, "b")) == (0, 1)
