"""`tregua cases propositions`: the emptiness first, counts in words, ids, own rules, documents."""

import json

import pytest

from tests.support.face import tregua


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.requirement("R240", "R243")
@pytest.mark.parametrize(
    ("lang", "first", "last"),
    [
        ("en", "23 chosen experiences", "Criminal labels close political exits."),
        ("es", "23 experiencias escogidas", "Las etiquetas de criminal cierran salidas"),
    ],
)
def test_all_claims_stand_in_one_table_after_what_cannot_be_shown(lang, first, last):
    told = flat(tregua("cases", "propositions", lang=lang).out)
    assert told.index(first) < told.index("P01") < told.index("X03") < told.index(last)


@pytest.mark.requirement("R243")
def test_one_claim_comes_with_its_cases_and_its_caution():
    told = flat(tregua("cases", "propositions", "p01").out)
    assert "For (4, of them 2 independent): Denmark: motorcycle gang truce" in told
    assert "12 cases of which nothing can be said." in told
    assert "35 of the 126 ways" in told
    assert "Caution: The source names only three cases of honour" in told


@pytest.mark.requirement("R241")
def test_with_stated_cells_only_less_is_known():
    whole = json.loads(tregua("cases", "propositions", "P01", "--json").out)["asked"][0]
    stated = json.loads(tregua("cases", "propositions", "P01", "--stated-only", "--json").out)
    (asked,) = stated["asked"]
    assert stated["schema"] == "tregua/propositions/1"
    assert asked["counted"] == whole["stated"]
    assert len(asked["counted"]["unknown"]) > len(whole["counted"]["unknown"])


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "ere is no claim"), ("es", "o existe la afirm")]
)
def test_a_claim_there_is_not_is_refused_with_those_there_are(lang, words):
    said = tregua("cases", "propositions", "P99", "Q1", lang=lang)
    assert said.code == 2
    assert said.err.count(words) == 2
    assert "X03" in said.err


RULE = """\
own.late-money:
  claim: Money that comes late goes with a collapse.
  fields: [implementation, collapsed]
  test:
    when: {cell: implementation, at_most: partial}
    then: {cell: collapsed, is: true}
  for: [SLV-MARATRUCE]
  caution: Few cells are known.
  cites:
    - {source: freeman-felbab-brown-2021, at: Range of Negotiation Results}
"""


def folder(tmp_path, rule=RULE):
    (tmp_path / "owner.yaml").write_text("name: Northern Office\n", encoding="utf-8")
    (tmp_path / "propositions.yaml").write_text(rule, encoding="utf-8")
    return tmp_path


@pytest.mark.requirement("R244")
def test_a_house_rule_is_asked_of_the_same_cases_and_says_whose_it_is(tmp_path):
    words = ("cases", "propositions", "own.late-money", "--knowledge", folder(tmp_path))
    told = flat(tregua(*words).out)
    assert "house rule of Northern Office" in told
    assert "El Salvador: mara truce" in told
    (asked,) = json.loads(tregua(*words, "--json").out)["asked"]
    assert asked["owner"] == "Northern Office"


@pytest.mark.requirement("R244")
def test_a_house_rule_no_cell_can_answer_is_refused(tmp_path):
    wrong = RULE.replace("cell: implementation", "cell: implementatoin")
    said = tregua("cases", "propositions", "--knowledge", folder(tmp_path, wrong))
    assert said.code == 1
    assert "propositions.yaml" in said.err
    assert "implementatoin" in said.err


def test_the_claims_are_written_as_documents_in_both_languages(tmp_path):
    told = tregua("cases", "propositions", "-o", tmp_path / "out", "--both", "--to", "html")
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert (told.code, names) == (0, {"propositions.en.html", "propositions.es.html"})


def test_formats_without_a_folder_are_refused():
    assert tregua("cases", "propositions", "--to", "pdf").code == 2
