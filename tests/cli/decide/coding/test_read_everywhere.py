"""A team's own cases are read wherever cases are, named with their owner, and never leave."""

import json

import pytest

from tests.support.copies import words_of
from tests.support.face import tregua
from tests.support.owned import mended, owned
from tests.support.tree import ROOT

pytestmark = pytest.mark.requirement("R244")
OWN = "own.port-2019"
SIGNED = {
    "en": "The port district (own case of Team Ys)",
    "es": "The port district (experiencia propia de Team Ys)",
}
COUNTED = {
    "en": ("23 chosen ", "counted in none of these figures: one own case of Team Ys."),
    "es": ("23 experiencias escogidas", "sin contar en estas cifras: una experiencia propia"),
}
NOTICE = {"en": "not a sample", "es": "no son una muestra"}
EXAMPLE = ROOT / "examples/el-salvador-2012"
SETS = (
    "qca",
    "cases",
    "--outcome",
    "LASTED:sustained=yes|partly",
    "--conditions",
    "STATE:government_relation=direct_principal|principal_via_agent,"
    "BETWEEN:negotiation_axis=intergroup,LIMITED:scope=limited|limited_series",
)
READERS = [
    ("cases", "list"),
    ("cases", "show", OWN),
    ("cases", "near", OWN),
    ("cases", "near", "slv-maratruce"),
    SETS,
]
WESTBURY = """\
case: ZAF-WESTBURY
coder: luz
fields:
  sustained:
    value: 'no'
    confidence: inferred
    evidence: Killings are told of afterwards.
    cites:
      - source: report
        at: Chapter 4
"""


def flat(text):
    return " ".join(text.split())


def html_in(folder):
    return " ".join(words_of(path) for path in folder.glob("*.html"))


@pytest.mark.requirement("R240")
@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("words", READERS)
def test_every_page_says_first_that_no_own_case_is_among_what_it_counts(team, words, lang):
    told = flat(tregua(*words, "--knowledge", team, lang=lang).out)
    ours, own = COUNTED[lang]
    assert told.index(ours) < told.index(own) < told.index(NOTICE[lang])


@pytest.mark.parametrize("words", READERS)
def test_without_the_folder_nothing_of_it_is_told(team, words):
    assert "Team Ys" not in tregua(*words).out


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("words", [("cases", "list"), ("cases", "near", OWN), SETS])
def test_an_own_case_is_named_with_its_owner(team, words, lang):
    assert SIGNED[lang] in flat(tregua(*words, "--knowledge", team, lang=lang).out)


@pytest.mark.parametrize("typed", [OWN, "OWN.PORT-2019", "Own.Port-2019"])
@pytest.mark.parametrize("command", ["show", "near"])
def test_an_own_case_is_found_however_its_id_is_typed(team, command, typed):
    told = tregua("cases", command, typed, "--knowledge", team, "--json")
    assert json.loads(told.out)["id"] == OWN


@pytest.mark.parametrize("command", ["show", "near"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_an_own_case_that_is_not_here_says_where_to_name_it(command, lang):
    told = tregua("cases", command, OWN, lang=lang)
    assert (told.code, told.out) == (1, "")
    assert OWN in told.err
    assert "--knowledge" in told.err


def test_in_the_list_own_cases_stand_apart_and_enter_no_count(team):
    asked = ("cases", "list", "--where", "cohesion=high")
    alone, beside = (tregua(*asked, *more, "--json").out for more in ([], ["--knowledge", team]))
    before, after = json.loads(alone), json.loads(beside)
    assert [row["id"] for row in after["own"]] == [OWN]
    assert after["own"][0]["answer"] == "met"
    assert {**after, "own": [], "emptiness": before["emptiness"]} == before
    assert {**after["emptiness"], "own": []} == before["emptiness"]


def test_a_house_rule_stands_on_the_page_of_the_case_it_names(team):
    told = flat(tregua("cases", "show", "SLV-MARATRUCE", "--knowledge", team).out)
    assert "keep to it longer. (house rule of Team Ys)" in told
    assert "Report on the port, Chapter 5" in told


def test_a_source_that_is_not_public_is_not_printed_by_its_title(team):
    told = flat(tregua("cases", "show", OWN, "--knowledge", team).out)
    assert "Report on the port, Chapter 1" in told
    assert "A source of Team Ys that is not public, first hour" in told
    assert "Talk with a guard" not in told


@pytest.mark.parametrize(
    ("lang", "wanted"),
    [("en", "may hold what must not leave"), ("es", "puede contener lo que no debe salir")],
)
def test_the_document_of_an_own_case_is_never_called_public(team, tmp_path, lang, wanted):
    out = tmp_path / "out"
    tregua("cases", "show", OWN, "--knowledge", team, "-o", out, "--to", "html", lang=lang)
    told = flat(html_in(out))
    assert wanted in told
    assert "Public: coded" not in told
    assert "Público: codificado" not in told


def test_a_dossier_has_its_own_cases_compared_without_being_asked(dossier):
    found = json.loads(tregua("compare", dossier, "--json").out)
    assert OWN in [one["id"] for one in found["cases"]]
    assert found["emptiness"]["own"] == [{"owner": "Team Ys", "cases": 1}]


def test_other_folders_are_compared_beside_the_dossiers_own(dossier, tmp_path):
    other = mended(owned(tmp_path / "other"), "owner.yaml", "Team Ys", "Team Avalon")
    (other / "cases/port-2019.yaml").rename(other / "cases/mill-2020.yaml")
    (other / "codings/port-2019.luz.yaml").unlink()
    (other / "propositions.yaml").unlink()
    mended(other, "cases/mill-2020.yaml", OWN, "own.mill-2020")
    found = json.loads(tregua("compare", dossier, "--knowledge", other, "--json").out)
    assert {OWN, "own.mill-2020"} <= {one["id"] for one in found["cases"]}
    assert [one["owner"] for one in found["emptiness"]["own"]] == ["Team Ys", "Team Avalon"]


def test_the_same_folder_named_twice_is_read_once(dossier):
    found = tregua("compare", dossier, "--knowledge", dossier / "own", "--json")
    assert json.loads(found.out)["emptiness"]["own"] == [{"owner": "Team Ys", "cases": 1}]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_two_folders_that_differ_on_one_id_are_refused(team, tmp_path, lang):
    other = mended(owned(tmp_path / "other"), "cases/port-2019.yaml", "value: high", "value: low")
    told = tregua("cases", "list", "--knowledge", team, "--knowledge", other, lang=lang)
    assert (told.code, told.out) == (1, "")
    assert OWN in told.err


@pytest.mark.parametrize("words", [*READERS, ("compare", EXAMPLE)])
def test_what_must_be_mended_names_the_folder_the_file_and_the_line(team, words):
    mended(team, "cases/port-2019.yaml", "value: high", "value: hihg")
    told = tregua(*words, "--knowledge", team)
    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("team/cases/port-2019.yaml:17: fields.cohesion.value:")


@pytest.mark.parametrize("words", [("cases", "list"), ("compare", EXAMPLE), SETS])
def test_a_folder_that_is_not_there_is_refused(tmp_path, words):
    told = tregua(*words, "--knowledge", tmp_path / "nowhere")
    assert (told.code, told.out) == (1, "")
    assert "nowhere" in told.err


def test_a_dossier_without_own_cases_adds_none(tmp_path):
    told = tregua("cases", "list", "--knowledge", EXAMPLE)
    assert (told.code, told.out) == (0, tregua("cases", "list").out)


@pytest.mark.slow
def test_the_briefing_of_the_team_reads_them_and_no_copy_for_an_audience_does(dossier, tmp_path):
    tregua("brief", dossier, "-o", tmp_path / "ours", "--to", "html")
    copy = ("--for", "mediator-colleague", "--on", "2013-06-01")
    told = tregua("brief", dossier, "-o", tmp_path / "theirs", "--to", "html", *copy)
    ours, theirs = (flat(html_in(tmp_path / name)) for name in ("ours", "theirs"))
    assert told.code == 0
    assert "one own case of Team Ys" in ours
    assert "Past experiences compared" in theirs
    assert "Team Ys" not in theirs


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_copy_is_never_given_a_folder_of_own_cases(dossier, team, tmp_path, lang):
    copy = ("--for", "mediator-colleague", "--knowledge", team)
    told = tregua("brief", dossier, "-o", tmp_path / "out", *copy, lang=lang)
    assert told.code == 2
    assert "--knowledge" in told.err
    assert not (tmp_path / "out").exists()


def test_a_table_of_ones_own_takes_no_folder_of_own_cases(team, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("case,A,Y\na,1,1\nb,0,0\n", "utf-8")
    told = tregua("qca", table, "--outcome", "Y", "--conditions", "A", "--knowledge", team)
    assert (told.code, told.out) == (2, "")
    assert "--knowledge" in told.err


@pytest.mark.requirement("R241")
def test_the_page_of_doubts_sets_every_coding_on_file_beside_the_coded_one(team):
    (team / "codings/zaf-westbury.luz.yaml").write_text(WESTBURY, "utf-8")
    found = json.loads(tregua(*SETS, "--robustness", "--knowledge", team, "--json").out)
    codings = {one["coding"]: one for one in found["codings"]["codings"]}
    assert list(codings)[:2] == ["known", "stated"]
    second = codings["coder:luz (Team Ys)"]
    assert (second["cases"], second["known"]) == (18, codings["known"]["known"])
    assert second["solutions"] != codings["known"]["solutions"]
    rival = codings["rival:freeman-felbab-brown-2021, Methodology and Cases"]
    assert rival["cases"] == codings["known"]["cases"] - 1


@pytest.mark.requirement("R241")
@pytest.mark.parametrize(
    ("lang", "rival", "coder"),
    [
        ("en", "Methodology and Cases reads it: South Africa: Westbury", "by luz (Team Ys): South"),
        ("es", "Methodology and Cases: Sudáfrica: proceso", "codificó luz (Team Ys): Sudáfrica"),
    ],
)
def test_other_passages_and_other_coders_are_named_with_their_cases(team, lang, rival, coder):
    (team / "codings/zaf-westbury.luz.yaml").write_text(WESTBURY, "utf-8")
    told = flat(tregua(*SETS, "--robustness", "--knowledge", team, lang=lang).out)
    assert rival in told
    assert coder in told


@pytest.mark.requirement("R241")
@pytest.mark.parametrize(
    ("lang", "wanted"),
    [("en", "No second coder's cells are on file"), ("es", "No hay celdas de una segunda persona")],
)
def test_that_nobody_coded_them_again_is_said(lang, wanted):
    assert wanted in flat(tregua(*SETS, "--robustness", lang=lang).out)
