"""Who stands on a map: groups with their parts, bodies by side, and never a person."""

from datetime import date

import pytest

from tests.support.dossiers import party
from tests.support.maps import body, faction, few, kinds, merge, person, tie, with_actors
from tregua.record.brief.charts.map import Graph, graph_of

DAY = date(2014, 1, 1)
RIVALS = tie("rivals", "party:a", "party:b", "rivalry")
PUBLIC = {"public": True, "sources": [{"source": "text"}]}


def ends(graph: Graph) -> list[tuple[str, str]]:
    return [(each.one, each.other) for each in graph.ties]


def ids(graph: Graph) -> list[str]:
    return [actor.id for actor in graph.actors]


def test_a_group_stands_with_its_parts_drawn_together() -> None:
    held = few(RIVALS, factions=(faction("a1", "a"), faction("a2", "a")))
    graph = graph_of(held, kinds(), "en", DAY)
    assert [box.id for box in graph.enclosures] == ["party:a"]
    assert {a.inside for a in graph.actors if a.id.startswith("faction:")} == {"party:a"}


def test_bodies_of_one_side_without_a_party_stand_near_each_other() -> None:
    held = few(RIVALS, bodies=(body("church"), body("ngo", "ngo"), body("shop", "business")))
    graph = graph_of(held, kinds(), "en", DAY)
    assert [(box.id, box.party) for box in graph.enclosures] == [("side:third", False)]


def test_a_tie_of_a_person_is_drawn_as_that_of_their_body() -> None:
    carried = tie("t", "person:p", "party:b")
    held = few(carried, bodies=(body("church"),), persons=(person("p", of="body:church"),))
    graph = graph_of(held, kinds(), "en", DAY)
    assert ends(graph) == [("body:church", "party:b")]
    assert not any(each.startswith("person:") for each in ids(graph))


def test_ties_between_people_of_one_body_are_counted_and_have_no_line() -> None:
    people = (person("p", of="body:church"), person("q", of="body:church"))
    held = few(tie("t", "person:p", "person:q"), RIVALS, bodies=(body("church"),), persons=people)
    graph = graph_of(held, kinds(), "en", DAY)
    assert (len(graph.ties), graph.inner) == (1, 1)


def test_ties_of_people_who_belong_to_nothing_recorded_are_counted_and_not_drawn() -> None:
    held = few(tie("t", "person:p", "party:a"), RIVALS, persons=(person("p"),))
    graph = graph_of(held, kinds(), "en", DAY)
    assert (len(graph.ties), graph.unplaced) == (1, 1)


@pytest.mark.parametrize(("more", "stands"), [(PUBLIC, True), ({"public": True}, False)])
def test_only_a_public_figure_in_a_cited_source_stands_as_a_role(more, stands) -> None:
    held = few(RIVALS, persons=(person("p", of="party:state", **more),))
    graph = graph_of(held, kinds(), "en", DAY)
    assert ("person:p" in ids(graph)) is stands


def test_nothing_of_a_person_under_18_is_drawn_or_counted() -> None:
    young = person("p", of="party:a", under_18=True, **PUBLIC)
    held = few(tie("t", "person:p", "party:b", "kinship"), RIVALS, persons=(young,))
    graph = graph_of(held, kinds(), "en", DAY)
    assert (ids(graph), len(graph.ties)) == (["party:a", "party:b", "party:state"], 1)
    assert graph.inner + graph.unplaced + graph.past == 0


def test_what_was_taken_back_or_replaced_is_left_out() -> None:
    back = tie("back", "party:a", "party:state", replaces="old", withdrawn=True)
    held = few(RIVALS, tie("old", "party:a", "party:state"), back)
    assert [each.id for each in graph_of(held, kinds(), "en", DAY).ties] == ["rivals"]


def test_actors_that_are_one_under_two_names_are_drawn_once() -> None:
    held = few(RIVALS, tie("t", "body:x", "party:a"), bodies=(body("x"), body("y")),
               merges=(merge("body:y", "body:x"),))  # fmt: skip
    graph = graph_of(held, kinds(), "en", DAY)
    assert ("body:y", "party:a") in ends(graph)
    assert "body:x" not in ids(graph)


def test_a_tie_that_surely_did_not_hold_on_the_day_is_counted_and_not_drawn() -> None:
    held = few(RIVALS, tie("t", "party:a", "party:state", during="1999/2000"))
    graph = graph_of(held, kinds(), "en", DAY)
    assert (len(graph.ties), graph.past) == (1, 1)


def test_without_a_day_every_tie_stands() -> None:
    held = few(RIVALS, tie("t", "party:a", "party:state", during="1999/2000"))
    assert len(graph_of(held, kinds(), "en").ties) == 2


def test_parts_of_two_groups_under_one_name_are_told_apart_in_words() -> None:
    parts = (faction("a1", "a", name="Council"), faction("b1", "b", name="Council"))
    graph = graph_of(few(RIVALS, factions=parts), kinds(), "en", DAY)
    named = {each.name: each.short for each in graph.actors if each.id.startswith("faction:")}
    assert named == {"Council (A)": "Council", "Council (B)": "Council"}


def test_nobody_is_first_but_by_the_alphabet() -> None:
    parties = (party("z", name="Zeta"), party("state", name="Estado", kind="state"))
    held = with_actors(parties=parties, relations=(tie("t", "party:z", "party:state"),))
    assert [a.name for a in graph_of(held, kinds(), "es", DAY).actors] == ["Estado", "Zeta"]
