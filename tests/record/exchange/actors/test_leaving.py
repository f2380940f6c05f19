"""What leaves names nobody: no code name, alias, note or shorthand, in any format, in any part."""

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import assume, given, settings, strategies as st
from openpyxl import load_workbook

from tests.support.dossiers import source
from tests.support.exchanged import LISTED, SMALL, WORDS, actors, any_actors, readable
from tregua.domain import Actors
from tregua.language.lookalikes import folded
from tregua.record.exchange.actors import (
    FORMATS,
    alone,
    free_texts,
    names_of,
    role_graph,
    whole_graph,
    write_map,
)

EVERY = pytest.mark.parametrize("form", FORMATS)
SOURCES = (source("text", shown_as="a report", grade="C3"), source("other", shown_as="Otter"))


def copy(held: Actors | None = None, language="en"):
    """Give the map that leaves by default."""
    return role_graph(held or actors(), SOURCES, WORDS, language, "code-7")


@pytest.mark.requirement("R228")
@EVERY
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_listed_name_note_or_shorthand_occurs_in_a_default_copy(form, language):
    held = "\n".join(readable(each) for each in write_map(copy(language=language), form))
    assert not [name for name in LISTED if name.casefold() in held.casefold()]
    assert "Norte" in held or "North" in held


@pytest.mark.requirement("R228")
@settings(deadline=None, max_examples=80)
@given(
    held=any_actors(),
    name=st.text("qwxzjkQWXZJK", min_size=5, max_size=9),
    where=st.sampled_from(["role", "name", "note"]),
)
def test_no_code_name_is_found_however_it_stands_in_other_texts(held, name, where):
    assume(held.persons)
    text = f"as {name} says"
    people = tuple(
        p.model_copy(update={"code_name": name, "role": text if where == "role" else "speaks"})
        for p in held.persons
    )
    parties = tuple(p.model_copy(update={"name": text, "note": text}) for p in held.parties)
    graph = copy(held.model_copy(update={"persons": people, "parties": parties}))
    assert not any(folded(name) in folded(each) for each in free_texts(graph, ()))


@EVERY
def test_nobody_under_18_is_in_any_copy_nor_anything_that_ties_them(form):
    whole = whole_graph(actors(), WORDS, "en", "x")
    for graph in (copy(), whole):
        held = "\n".join(readable(each) for each in write_map(graph, form))
        assert "Finch" not in held
        assert "errands" not in held
    assert "relation:r-3" not in [edge.id for edge in whole.edges]


def test_people_are_told_as_roles_of_their_group_and_several_of_one_group_as_one():
    labels = [node.label for node in copy().nodes]
    assert labels == [
        "North group",
        "The state",
        "Prison wing",
        "Diocese",
        "people with a role (North group)",
        "parish priest (Diocese)",
    ]


@pytest.mark.requirement("R228")
def test_a_role_behind_which_one_person_stands_is_listed_for_whoever_knows_them():
    assert alone(copy(), "en") == ("parish priest (Diocese)",)


def test_a_local_group_is_told_as_its_party_and_a_tie_within_one_node_is_not_told():
    held = dict(SMALL)
    inner = {"id": "r-4", "kind": "command", "from": "party:north", "to": "faction:ceiba"}
    held["relations"] = [*SMALL["relations"], {**inner, "confidence": "high"}]
    graph = copy(actors(**held))
    assert "Clique" not in str(graph)
    assert len(graph.edges) == len(copy().edges)


def test_a_tie_of_a_role_tells_its_years_alone_and_its_sources_by_class():
    edge = copy().edges[0]
    assert (edge.source, edge.target, edge.strength) == ("n5", "n3", "loose")
    assert edge.side == {
        "kind": "command",
        "confidence": "low",
        "during": "2012/2013",
        "covers": "killings|extortion",
        "source_classes": "a report (C3)",
    }


def test_a_class_of_source_that_holds_a_name_is_told_as_a_source():
    tie = {**SMALL["relations"][0], "sources": [{"source": "other"}]}
    graph = copy(actors(relations=[tie]))
    assert graph.edges[0].side["source_classes"] == "a source (B2)"


def test_several_ties_of_one_kind_between_two_nodes_become_the_least_sure_of_them():
    tie = {"kind": "command", "to": "party:state", "hold": "firm", "recorded": "2026"}
    ties = [
        {**tie, "id": "a", "from": "person:heron", "confidence": "high", "during": "2012-05"},
        {**tie, "id": "b", "from": "person:otter", "confidence": "low", "during": "2011"},
    ]
    edge = copy(actors(relations=[{**each, "recorded": "2026-01-01"} for each in ties])).edges[0]
    assert (edge.strength, edge.side["confidence"]) == ("firm", "low")
    assert edge.side["during"] == "2011/2012"


def test_a_group_whose_name_holds_an_alias_goes_by_its_short_name_or_a_number():
    parties = [{**SMALL["parties"][0], "aliases": ["North group", "Grupo Norte"]}]
    graph = copy(actors(parties=[*parties, SMALL["parties"][1]]))
    assert graph.nodes[0].label == "Group 1"
    short = copy(actors(parties=[{**parties[0], "short": "NG"}, SMALL["parties"][1]]))
    assert short.nodes[0].label == "NG"


def test_ids_in_a_default_copy_tell_nothing():
    graph = copy()
    assert {node.id for node in graph.nodes} == {f"n{n}" for n in range(1, 7)}
    assert "heron" not in str(graph).casefold()


def test_several_names_of_one_actor_are_read_as_one_before_they_leave():
    merge = {
        "id": "m-1",
        "keep": "party:north",
        "same": ["party:north-2"],
        "reason": "Otter",
        "by": "a",
        "on": "2026",
    }
    twin = {"id": "north-2", "name": "Northerners", "kind": "group"}
    graph = copy(actors(parties=[*SMALL["parties"], twin], merges=[merge]))
    assert "Northerners" not in str(graph)


def test_names_are_searched_for_as_whole_words_without_case_and_accents():
    names = names_of(actors())
    assert names.within("HERÓN said")
    assert not names.within("herons")


@EVERY
def test_no_cell_of_a_copy_begins_as_a_formula(form):
    held = actors(parties=[{"id": "x", "name": "=cmd()", "kind": "group"}], factions=[], persons=[])
    files = write_map(whole_graph(held.model_copy(update={"relations": ()}), WORDS, "en", ""), form)
    cells = readable(files[0])
    assert ("'=cmd()" in cells) == form.startswith("kumu")


def test_a_workbook_tells_no_author_program_or_moment():
    held = write_map(copy(), "kumu-xlsx")[0]
    with zipfile.ZipFile(io.BytesIO(held)) as package:
        core = package.read("docProps/core.xml") + package.read("docProps/app.xml")
        moments = {entry.date_time for entry in package.infolist()}
    assert b"openpyxl" not in core
    assert b"dcterms:created" not in core
    assert moments == {(1980, 1, 1, 0, 0, 0)}
    assert load_workbook(io.BytesIO(held)).sheetnames == ["Elements", "Connections"]


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_a_map_is_well_formed_and_says_nothing_of_this_program(form):
    held = write_map(copy(), form)[0]
    assert ElementTree.fromstring(held) is not None
    assert b"tregua" not in held.lower()


def test_a_tie_with_a_date_is_dated_for_a_timeline():
    held = write_map(replace(copy()), "gexf")[0].decode()
    assert 'mode="dynamic" timeformat="date"' in held
    assert 'start="2012-01-01" end="2013-12-31"' in held
