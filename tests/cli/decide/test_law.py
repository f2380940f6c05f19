"""`tregua law` as a person meets it: in words, as JSON, on paper, and where it refuses."""

import json

import pytest

from tests.support.face import tregua
from tests.support.tree import ROOT
from tregua.knowledge.law import load_law
from tregua.language import LANGUAGES

EXAMPLE = ROOT / "examples/el-salvador-2012"
IN_BOTH = pytest.mark.parametrize("lang", LANGUAGES)


@pytest.fixture(scope="module")
def told():
    return json.loads(tregua("law", EXAMPLE, "--json").out)


def test_the_json_names_its_schema_and_its_lists(told):
    lists = {"tests", "treaties", "listings", "acts", "grants", "jurisdictions", "standing"}
    assert told["schema"] == "tregua/law/1"
    assert {*lists, "forms", "gaps", "view"} <= told.keys()


def test_each_test_has_elements_readings_and_questions_for_counsel(told):
    assert told["tests"]
    assert all(test["elements"] and test["ask_counsel"] for test in told["tests"])
    assert all(len(test["readings"]) > 1 for test in told["tests"])
    first = told["tests"][0]["elements"][0]
    assert {"id", "reading", "factors", "because", "missing", "quotes"} <= first.keys()


@pytest.mark.requirement("R217")
def test_each_quotation_says_how_much_of_its_source_was_seen(told):
    quotes = [q for test in told["tests"] for e in test["elements"] for q in e["quotes"]]
    assert quotes
    assert all(quote["cite"]["seen"] for quote in quotes)


def test_the_json_holds_how_the_lock_on_lists_stands_for_every_act(told):
    assert {lock["id"] for step in told["listing_locks"] for lock in step["locks"]} == {"listing"}


@IN_BOTH
def test_the_page_ends_each_test_at_counsel_and_gives_every_reading(lang):
    told = " ".join(tregua("law", EXAMPLE, "--lang", lang).out.split())
    for test in load_law().tests.values():
        assert " ".join(test.title.within(lang).split()) in told
        assert all(" ".join(text.within(lang).split()) in told for text in test.readings)
        assert all(" ".join(text.within(lang).split()) in told for text in test.questions)


@pytest.mark.parametrize(
    ("pair", "code"),
    [
        ("ms13", 2),
        ("ms13,", 2),
        ("ms13,nobody", 2),
        ("ms13,ms13", 2),
        ("municipalities,victims", 3),
    ],
)
def test_a_pair_that_cannot_be_read_is_refused_in_a_line(pair, code):
    found = tregua("law", EXAMPLE, "--pair", pair)
    assert (found.code, found.out) == (code, "")
    assert len(found.err.splitlines()) == 1


def test_a_dossier_that_must_be_mended_is_not_read(tmp_path):
    assert tregua("law", tmp_path).code == 1


@pytest.mark.parametrize("words", [("--counsel", "--gaps"), ("-o", "x"), ("--question", "Why?")])
def test_options_that_do_not_go_together_are_wrong_usage(words):
    assert tregua("law", EXAMPLE, *words).code == 2


@IN_BOTH
@pytest.mark.parametrize("paper", ["counsel", "gaps"])
def test_a_paper_is_written_in_each_format_and_named(paper, lang, tmp_path):
    found = tregua(
        "law", EXAMPLE, f"--{paper}", "--to", "docx,html", "-o", tmp_path, "--lang", lang
    )
    assert found.code == 0
    names = {f"el-salvador-2012.{paper}.{lang}.{end}" for end in ("docx", "html")}
    assert {path.name for path in tmp_path.iterdir()} == names


def test_a_format_there_is_not_is_refused_before_anything_is_written(tmp_path):
    assert tregua("law", EXAMPLE, "--counsel", "--to", "odt", "-o", tmp_path).code == 2
    assert not list(tmp_path.iterdir())
