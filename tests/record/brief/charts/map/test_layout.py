"""Where everything stands: nothing covers anything, and the same map stands the same way."""

from datetime import date
from functools import cache
from itertools import combinations

import pytest

from tests.support.maps import few, kinds, many, tie
from tregua.domain import Dossier
from tregua.record.brief.charts.map import graph_of
from tregua.record.brief.charts.map.drawing import marks_of
from tregua.record.brief.charts.map.layout import Layout, Plan, Rect, plan, wide
from tregua.record.brief.charts.map.layout.inner import SIZE

DAY = date(2014, 6, 1)
MAPS: list[tuple[int, Layout]] = [(1, "force"), (3, "layered")]


@cache
def planned(seed: int, layout: Layout) -> Plan:
    return plan_of(many(seed), layout)


def plan_of(dossier: Dossier, layout: Layout = "force") -> Plan:
    graph = graph_of(dossier, kinds(), "en")
    return plan(graph, marks_of(graph, "en", DAY), layout)


def overlaps(rects: list[Rect]) -> list[tuple[Rect, Rect]]:
    return [pair for pair in combinations(rects, 2) if pair[0].meets(pair[1])]


@pytest.mark.parametrize(("seed", "layout"), MAPS)
def test_sixty_actors_and_their_titles_do_not_cover_each_other(seed, layout) -> None:
    held = planned(seed, layout)
    assert len(held.labels) + len(held.boxes) >= 60
    words = [each.rect for each in (*held.labels.values(), *held.titles.values())]
    assert overlaps(words) == []


@pytest.mark.parametrize(("seed", "layout"), MAPS)
def test_no_mark_of_a_tie_covers_a_label_or_another_mark(seed, layout) -> None:
    held = planned(seed, layout)
    assert len(held.pins) == 120
    words = [each.rect for each in (*held.labels.values(), *held.titles.values())]
    assert overlaps([*words, *(pin.rect for pin in held.pins.values())]) == []


@pytest.mark.parametrize(("seed", "layout"), MAPS)
def test_enclosures_do_not_cover_each_other_and_hold_their_own_alone(seed, layout) -> None:
    held = planned(seed, layout)
    assert overlaps(list(held.boxes.values())) == []
    graph = graph_of(many(seed), kinds(), "en")
    own = {actor.id: actor.inside for actor in graph.actors}
    around = {
        name: [box for box, rect in held.boxes.items() if rect.meets(label.rect)]
        for name, label in held.labels.items()
    }
    assert around == {name: [box] if box else [] for name, box in own.items()}


@pytest.mark.parametrize(("seed", "layout"), MAPS)
def test_words_fit_what_bears_them_and_all_lies_on_the_paper(seed, layout) -> None:
    held = planned(seed, layout)
    labels = held.labels.values()
    room = [(each.rect.w, max(wide(line, SIZE) for line in each.lines)) for each in labels]
    assert all(words < width for width, words in room)
    marks = [*held.boxes.values(), *(pin.rect for pin in held.pins.values())]
    assert min(min(rect.left, rect.top) for rect in marks) >= 0
    assert max(rect.right for rect in marks) <= held.width
    assert max(rect.bottom for rect in marks) <= held.height


@pytest.mark.parametrize(("seed", "layout"), MAPS)
def test_hardly_a_line_runs_through_the_words_of_others(seed, layout) -> None:
    held = planned(seed, layout)
    graph = graph_of(many(seed), kinds(), "en")
    ends = {each.id: (each.one, each.other) for each in graph.ties}
    through = [
        (name, other)
        for name, route in held.routes.items()
        for other, label in held.labels.items()
        if other not in ends[name] and any(label.rect.holds(point) for point in route[1:-1])
    ]
    assert len(through) <= 3


def test_the_same_map_stands_the_same_way_twice() -> None:
    assert plan_of(many(2, 50)) == plan_of(many(2, 50))


def test_every_way_joins_the_edges_of_what_it_ties() -> None:
    held = plan_of(few(tie("t", "party:a", "party:b")))
    first, last = held.routes["t"][0], held.routes["t"][-1]
    near = (held.labels["party:a"].rect.grown(1), held.labels["party:b"].rect.grown(1))
    assert (near[0].holds(first), near[1].holds(last)) == (True, True)


def test_several_ties_between_two_do_not_lie_on_each_other() -> None:
    names = ("one", "two", "three")
    held = plan_of(few(*(tie(name, "party:a", "party:b") for name in names)))
    assert len({held.routes[name] for name in names}) == 3
