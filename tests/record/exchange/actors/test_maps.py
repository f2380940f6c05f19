"""Maps by FollowTheMoney, networkx and Gephi come in; hostile and broken ones are refused."""

from pathlib import Path

import pytest

from tests.support.exchanged import arrived, codes, whole, wrong

FILES = Path(__file__).parent / "files"


def held(name: str) -> bytes:
    """Give the bytes of a known file."""
    return (FILES / name).read_bytes()


def told(name: str, **more: object) -> list[tuple[str, str, str, str]]:
    """Give the relations of a known file: kind, ends, time."""
    ties = arrived(held(name), **more).relations
    return [(t.kind, t.source_actor, t.target_actor, str(t.during or "")) for t in ties]


@pytest.mark.parametrize("name", ["networkx.graphml", "networkx.gexf"])
def test_a_map_as_networkx_writes_it_becomes_actors_and_relations(name):
    assert told(name) == [
        ("rivalry", "party:north-group", "party:south-group", "2012/2013"),
        ("channel", "body:diocese", "party:north-group", ""),
    ]
    found = arrived(held(name))
    assert [tie.confidence.value for tie in found.relations] == ["low", "high"]
    assert found.aside == {"node.degree": 1}


def test_a_map_as_gephi_writes_it_keeps_its_dates_and_leaves_its_drawing_aside():
    assert told("gephi.gexf") == [
        ("hostilities", "party:north-group", "party:the-state", "2012-01-01/2012-12-31"),
        ("protection", "party:the-state", "party:north-group", "2011-05-01/2011-06-01"),
    ]
    assert arrived(held("gephi.gexf")).aside == {"node.Modularity Class": 1}


def test_people_of_a_foreign_file_are_refused():
    assert [each for each in wrong(held("company.ftm.jsonl")) if each[0] == "exchange_person"] == [
        ("exchange_person", 1, "type"),
        ("exchange_person", 2, "type"),
    ]


def test_people_of_a_foreign_file_come_in_as_roles_and_their_names_do_not():
    found = arrived(held("company.ftm.jsonl"), people_as_roles=True)
    people = found.actors["persons"]
    assert [(p.id, p.code_name, p.role, p.of) for p in people] == [
        ("role-1", "Role 1", "spokeswoman", None),
        ("role-2", "Role 2", "treasurer", "party:port-association"),
    ]
    assert "Verdader" not in str(found)


def test_a_text_that_names_people_who_come_in_as_roles_is_left_aside():
    lines = (
        '{"id": "a", "schema": "Company", "properties": {"name": ["A"], "summary": ["By Pia"]}}',
        '{"id": "p", "schema": "Person", "properties": {"name": ["Pia Luz"], "role": ["Pia"]}}',
    )
    found = arrived("\n".join(lines).encode(), people_as_roles=True)
    assert found.actors["bodies"][0].note is None
    assert found.actors["persons"][0].role == "a role, not told"
    assert found.aside == {"texts that name people": 2}


def test_schemata_without_a_place_here_are_listed_and_rough_readings_told():
    found = arrived(held("company.ftm.jsonl"), people_as_roles=True)
    assert found.aside == {
        "Person.phone": 1,
        "Person.birthDate": 1,
        "Organization.country": 1,
        "Vessel": 1,
        "Payment": 2,
    }
    assert [(w.code, w.line, w.values["given"]) for w in found.warnings] == [
        ("exchange_rough", 3, "Organization"),
        ("exchange_rough", 5, "PublicBody"),
        ("exchange_rough", 7, "Ownership"),
    ]


def test_a_person_may_say_what_a_schema_stands_for():
    kinds = {"PublicBody": "police", "Ownership": "supply", "Organization": "ngo"}
    found = arrived(held("company.ftm.jsonl"), people_as_roles=True, kinds=kinds)
    assert [body.kind for body in found.actors["bodies"]] == ["ngo", "business", "police"]
    assert (found.relations[0].kind, found.warnings) == ("supply", ())


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ('{"id": "a"', ("exchange_bad_line", 1, "")),
        ('{"id": "a", "schema": "Company"}', ("exchange_label_missing", 1, "label")),
        ('\n{"id": 3, "schema": "Company"}', ("exchange_no_entity", 2, "")),
        ("{}\n[1]", ("exchange_no_entity", 2, "")),
        ("{}\n" + "[" * 100_000, ("exchange_bad_line", 2, "")),
        (
            '{"id": "a", "schema": "Company", "properties": {"name": ["A"]}}\n' * 2,
            ("duplicate_id", 2, "id"),
        ),
        (
            '{"id": "u", "schema": "UnknownLink", "properties": '
            '{"subject": ["a"], "object": ["b"], "startDate": ["2013"], "endDate": ["2012"]}}',
            ("date_reversed", 1, "during"),
        ),
    ],
)
def test_a_broken_line_is_told_by_its_number(lines, expected):
    assert expected in wrong(lines.encode())


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    "<graphml><graph><node id='1'><data key='label'>&b;</data></node></graph></graphml>"
)
FETCH = (
    '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    '<gexf><graph><nodes><node id="1" label="&a;"/></nodes></graph></gexf>'
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BOMB, ("exchange_doctype", 1, "")),
        (FETCH, ("exchange_doctype", 2, "")),
        ('<!DOCTYPE graphml SYSTEM "x.dtd"><graphml/>', ("exchange_doctype", 1, "")),
        ("<graphml>\n<graph>", ("exchange_not_xml", 2, "")),
        ("<graphml>&unknown;</graphml>", ("exchange_not_xml", 1, "")),
        ("<html><body/></html>", ("exchange_other_xml", 1, "")),
        ("<graphml/>", ("exchange_no_graph", 1, "")),
        ("<gexf/>", ("exchange_no_graph", 1, "")),
        ("<graphml>" + "<graph>" * 5000, ("exchange_deep", 1, "")),
        ('<?xml version="1.0" encoding="no-such"?><graphml/>', ("exchange_not_xml", 1, "")),
    ],
)
def test_a_hostile_or_broken_map_is_refused_by_name(text, expected):
    assert wrong(text.encode()) == [expected]


def test_a_place_on_earth_or_a_telephone_in_a_map_is_refused_with_its_line():
    text = (
        '<graphml><key id="a" for="node" attr.name="latitude"/><graph>\n'
        '<node id="n"><data key="a">13.7</data></node></graph></graphml>'
    )
    assert ("field_never_here", 2, "latitude") in wrong(text.encode())


def test_command_that_comes_back_to_where_it_began_is_a_warning_once():
    rows = "From,To,Type\na,b,Command\nb,c,Command\nc,a,Mando\nc,b,Command\n"
    found = arrived(b"Label,Type\na,Group\nb,Group\nc,Group\n", rows.encode())
    circles = [w.values["path"] for w in found.warnings if w.code == "command_circle"]
    assert circles == ["party:a, party:b, party:c, party:a"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("N\u043erth", "names_look_alike"),
        ("N\u043erth", "name_mixed"),
        ("South\u200b", "name_hidden"),
        ("M-l8", "names_look_alike"),
    ],
)
def test_names_that_look_alike_are_told_and_kept_apart(name, code):
    rows = f"ID,Label,Type\n1,North,Group\n2,M-18,Group\n3,{name},Group\n"
    found = arrived(rows.encode())
    assert code in [warning.code for warning in found.warnings]
    assert len(found.records) == 3


def test_a_known_name_is_taken_for_the_actor_the_dossier_knows_whatever_its_case_and_accents():
    into = whole(arrived("Label,Type\nÑandú del Sur,Group\n".encode()))
    found = arrived(b"Label,Type\nnandu  del SUR,Group\n", into=into)
    assert found.records == ()
    assert [(each.name, each.id) for each in found.same] == [
        ("nandu  del SUR", "party:nandu-del-sur")
    ]


def test_a_name_two_actors_go_by_is_asked_about():
    into = whole(arrived(b"ID,Label,Type\n1,North,Group\n2,North,Group\n"))
    assert codes(b"Label,Type\nNorth,Group\n", into=into) == ["exchange_name_several"]
