"""`--json` prints one object that names its schema, in snake case, and nothing else."""

import json
import re
from collections.abc import Iterator

import pytest

from tests.support.face import tregua
from tests.support.tree import ROOT
from tregua import list_topics, schema_topics

EXAMPLE = ROOT / "examples/el-salvador-2012"
BROKEN = ROOT / "tests/record/store/broken"
SNAKE = re.compile(r"[a-z][a-z0-9_]*")
BY_ID = {"fields", "words"}
"""Where keys are names of the record itself and not of the schema."""

ASKED = [
    (("check", EXAMPLE), "check", {"problems"}),
    (("ask", EXAMPLE), "ask", {"questions"}),
    (
        ("assess", EXAMPLE),
        "assess",
        {"directions", "pathways", "ask_next", "findings", "stale", "strategy", "registers"},
    ),
    (("claims", "list", EXAMPLE), "claims", {"questions", "resolved"}),
    (("compare", EXAMPLE), "compare", {"cases"}),
    (
        ("qca", "cases", "--outcome", "sustained=yes", "--conditions", "scope=limited"),
        "qca",
        {"truth_table", "models", "fit", "emptiness", "codings"},
    ),
    (
        ("actors", "show", EXAMPLE),
        "actors",
        {"actors", "binding", "authorities", "promises", "channels", "findings", "missing"},
    ),
    (("impact", EXAMPLE), "impact", {"designs", "cannot_tell"}),
    (("agreement", "check", EXAMPLE), "agreement", {"findings"}),
    (
        ("crisis", EXAMPLE),
        "crisis",
        {"calls", "in_danger", "known", "unknown", "rumours", "answers", "clauses", "lacking"},
    ),
    (
        ("commitments", EXAMPLE),
        "commitments",
        {"duties", "late", "ahead", "concessions", "assents", "vague", "undertakings"},
    ),
    (
        ("commitments", EXAMPLE, "--if-not-kept", "transfers"),
        "breach-walk",
        {"steps", "missing", "outcomes", "rulings"},
    ),
    (("agreement", "states", EXAMPLE), "states", {"problems", "searched", "ends_in_order"}),
    (("cases", "list"), "cases", {"cases"}),
    (("cases", "show", "DNK-MOTORCYCLE"), "case", {"id", "title", "fields"}),
]


def keys(held: object) -> Iterator[str]:
    """Give every key of the schema in an object."""
    if isinstance(held, dict):
        yield from held
    inner = held.items() if isinstance(held, dict) else enumerate(held)
    for key, value in inner:
        if isinstance(value, (dict, list)) and key not in BY_ID:
            yield from keys(value)


@pytest.mark.parametrize(
    ("words", "schema", "holds"), ASKED, ids=[schema for _, schema, _ in ASKED]
)
def test_one_object_names_its_schema_and_nothing_else_is_printed(words, schema, holds):
    told = tregua(*words, "--json")
    found = json.loads(told.out)
    assert (told.code, told.err) == (0, "")
    assert found["schema"] == f"tregua/{schema}/1"
    assert holds <= found.keys()
    assert not {key for key in keys(found) if not SNAKE.fullmatch(key)}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_problems_are_listed_with_file_line_field_and_what_would_be_right(lang):
    told = tregua("check", BROKEN / "many-at-once", "--json", lang=lang)
    found = json.loads(told.out)
    assert (told.code, told.err) == (1, "")
    assert len(found["problems"]) == 10
    first = found["problems"][0]
    assert (first["file"], first["line"], first["field"]) == (
        "claims.yaml",
        4,
        "claims.c1.question",
    )
    lines = (BROKEN / f"many-at-once/expected.{lang}.txt").read_text().splitlines()
    assert f"{first['message']} {first['hint']}" == lines[0].split(": ", 2)[2]


def test_each_file_of_a_dossier_has_a_schema_that_allows_nothing_else():
    schemas = {topic: json.loads(tregua("schema", topic).out) for topic in schema_topics()}
    assert set(schemas) >= {"dossier.yaml", "claims.yaml", "sources.yaml", "series.yaml"}
    assert {schema["additionalProperties"] for schema in schemas.values()} == {False}
    assert json.loads(tregua("schema", "claims").out) == schemas["claims.yaml"]


@pytest.mark.requirement("R244")
def test_the_files_of_own_cases_have_theirs_under_the_names_they_have_in_a_dossier():
    case = json.loads(tregua("schema", "own/cases").out)
    assert {"id", "title", "fields"} <= case["properties"].keys()
    assert json.loads(tregua("schema", "own/owner.yaml").out)["required"] == ["name"]
    rules = json.loads(tregua("schema", "own/propositions").out)
    assert list(rules["patternProperties"]) == [r"^own\.[a-z0-9]+(?:-[a-z0-9]+)*$"]


@pytest.mark.parametrize(("lang", "words"), [("en", "of each group"), ("es", "por cada grupo")])
def test_the_questions_are_listed_with_their_answers(lang, words):
    told = tregua("schema", "questions", lang=lang)
    (line,) = [each for each in told.out.splitlines() if each.startswith("cohesion ")]
    assert words in line


def test_without_a_topic_the_topics_are_named():
    assert tregua("schema").out.splitlines()[1:] == [
        f"  {topic}" for topic in (*schema_topics(), *list_topics())
    ]
