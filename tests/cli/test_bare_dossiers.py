"""A dossier that holds little is answered with how little it holds, in words that read well."""

import json
import re

import pytest

from tests.support.face import tregua

pytestmark = pytest.mark.slow

HEADLINE = {"en": "Not enough is known", "es": "No se sabe lo suficiente"}
NAMELESS = {
    "en": r"whether (can|wishes|is|would)\b|leaders of can|speaks for \.|\bof \.|\{",
    "es": r"jefatura de puede|habla por \.|\bde el\b|\ba el\b|\bde \.|\{",
}
IN_BOTH = pytest.mark.parametrize("lang", ["en", "es"])

GROUPS = """parties:
  - {id: group-a, recorded: 2026-01-02, name: Group A, kind: group, in_talks: true}
  - {id: group-b, recorded: 2026-01-02, name: Group B, kind: group}
"""


@pytest.fixture
def bare(tmp_path, request):
    """Give a dossier that was just started, in English."""
    assert tregua("new", tmp_path / "x").code == 0
    return tmp_path / "x"


@pytest.fixture
def grouped(bare):
    """Give a dossier with two groups and nothing else."""
    (bare / "actors.yaml").write_text(GROUPS)
    (bare / "agreement.yaml").unlink()
    (bare / "series.yaml").unlink()
    return bare


@pytest.fixture
def dialogue(grouped):
    """Give one that manages a problem and seeks no accord."""
    sheet = grouped / "dossier.yaml"
    sheet.write_text(sheet.read_text().replace("logic: accord ", "logic: dialogue "))
    return grouped


@pytest.fixture
def sheet_alone(bare):
    """Give one with its first page and no other file."""
    for path in [p for p in bare.iterdir() if p.name != "dossier.yaml"]:
        path.unlink()
    return bare


@pytest.fixture(params=["bare", "grouped", "dialogue", "sheet_alone"])
def little(request):
    """Give each of these in turn."""
    return request.getfixturevalue(request.param)


@IN_BOTH
def test_what_is_known_of_little_is_not_enough(little, lang):
    told = tregua("assess", little, lang=lang)
    said = " ".join(told.out.split())
    assert (told.code, told.err) == (0, "")
    assert HEADLINE[lang] in said
    assert not re.findall(NAMELESS[lang], said)


def test_nothing_is_met_or_ruled_out_where_nothing_is_recorded(little):
    found = json.loads(tregua("assess", little, "--json").out)
    assert {pathway["answer"] for pathway in found["pathways"]} == {"unclear"}
    assert found["directions"] == []
    assert found["ask_next"]


@IN_BOTH
def test_a_briefing_is_written_on_little(little, lang, tmp_path):
    to = ("--to", "html,docx", "-o", tmp_path / "out", "--on", "2026-01-02")
    told = tregua("brief", little, *to, lang=lang)
    assert told.code == 0
    page = (tmp_path / f"out/dossier.{lang}.html").read_text("utf-8")
    assert HEADLINE[lang] in page


@pytest.mark.slow
def test_a_briefing_on_little_is_a_pdf_too(little, tmp_path):
    told = tregua("brief", little, "--to", "pdf", "-o", tmp_path / "out")
    assert told.code == 0


@IN_BOTH
def test_an_agreement_without_a_clause_is_none(bare, lang, tmp_path):
    tregua("brief", bare, "--to", "html", "-o", tmp_path / "out", lang=lang)
    page = (tmp_path / f"out/dossier.{lang}.html").read_text("utf-8")
    assert "What the arrangement is called" not in page


def test_each_group_is_answered_for_itself(grouped):
    found = json.loads(tregua("assess", grouped, "--json").out)
    assert {pathway["about"] for pathway in found["pathways"]} == {"party:group-a", "party:group-b"}


@IN_BOTH
def test_cases_can_be_looked_at_beside_little(little, lang):
    told = tregua("compare", little, lang=lang)
    assert (told.code, told.err) == (0, "")
    assert told.out
