"""`tregua qca` as a person meets it: text, JSON, documents, and every mistake on a line."""

import json
from pathlib import Path

import pytest

from tests.support.face import tregua
from tests.support.pauses import pauses_file

ASKED = ("--outcome", "LASTED", "--conditions", "PANEL,FUNDS,OUTSIDE")
LIBRARY = ("--outcome", "LASTED:sustained=yes|partly", "--conditions")


@pytest.fixture
def pauses(tmp_path: Path) -> Path:
    return pauses_file(tmp_path)


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "10 cases, 8 once those that depend on one another count as one"),
        ("es", "10 casos; 8 si los que dependen unos de otros cuentan como uno"),
    ],
)
def test_a_table_opens_with_how_few_cases_it_holds(pauses, lang, words):
    told = tregua("qca", pauses, *ASKED, "--family-column", "family", lang=lang)
    assert (told.code, told.err) == (0, "")
    assert words in flat(told.out)


def test_json_gives_the_rows_the_models_and_their_fit(pauses):
    shown = json.loads(tregua("qca", pauses, *ASKED, "--expect", "PANEL=1", "--json").out)
    assert shown["schema"] == "tregua/qca/1"
    assert len(shown["truth_table"]) == 7
    assert sorted(shown["models"]) == ["conservative", "intermediate", "parsimonious"]
    assert ["PANEL*FUNDS", "PANEL*~OUTSIDE"] in [sorted(m) for m in shown["models"]["conservative"]]
    assert {"kind", "model", "inclusion", "pri", "coverage", "terms"} <= shown["fit"][0].keys()
    assert "not a sample" in shown["lead"]


def test_the_absence_of_the_outcome_is_asked_by_name(pauses):
    assert "“the absence of: LASTED”" in flat(tregua("qca", pauses, *ASKED, "--absent").out)


def test_doubts_are_added_where_asked_for(pauses):
    plain, doubting = (tregua("qca", pauses, *ASKED, *more).out for more in ((), ("--robustness",)))
    assert "What doubt leaves of it" not in plain
    assert "Leaving out each of the 10 cases once" in doubting


def test_two_steps_name_the_remote_conditions_first(pauses):
    told = flat(tregua("qca", pauses, *ASKED, "--two-step", "OUTSIDE;PANEL,FUNDS").out)
    assert "those within people's reach (PANEL, FUNDS)" in told


def test_a_measured_column_is_calibrated_in_line_or_from_a_file(tmp_path):
    table = tmp_path / "measured.csv"
    table.write_text("case,MONEY,LASTED\na,5,0\nb,20,0\nc,70,1\nd,95,1\n", "utf-8")
    rules = tmp_path / "rules.csv"
    rules.write_text('column,calibration\nMONEY,"direct:10,50,90"\n', "utf-8")
    asked = ("qca", table, "--outcome", "LASTED", "--conditions", "MONEY", "--json")
    inline = tregua(*asked, "--calibrate", "MONEY=direct:10,50,90")
    filed = tregua(*asked, "--calibrate", rules)
    assert inline == filed
    assert json.loads(inline.out)["models"]["parsimonious"] == [["MONEY"]]


@pytest.mark.slow
def test_documents_are_written_in_both_languages(pauses, tmp_path):
    done = tregua("qca", pauses, *ASKED, "-o", tmp_path / "out", "--to", "html", "--both")
    assert done.code == 0
    pages = [(tmp_path / f"out/qca.{lang}.html").read_text("utf-8") for lang in ("en", "es")]
    assert [page.count("<svg") for page in pages] == [3, 3]
    assert "Lo que no puede concluirse" in pages[1]


def test_the_library_is_asked_by_fields_of_its_codebook():
    told = flat(tregua("qca", "cases", *LIBRARY, "AXIS:negotiation_axis=state_group").out)
    assert "23 chosen cases, 17 independent, most cells inferred or unknown" in told[:200]


def test_a_thin_condition_is_refused_and_named():
    done = tregua("qca", "cases", *LIBRARY, "DET:state_deterrence>=medium")
    assert done.code == 1
    assert "'DET' is known in 12 of 23 cases" in done.err


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_written_override_is_printed_with_who_and_why(lang):
    told = tregua(
        *("qca", "cases", *LIBRARY, "DET:state_deterrence>=medium"),
        *("--override", "an-1: to see how little is left"),
        lang=lang,
    )
    assert told.code == 0
    assert flat(told.out).count("an-1") == 2
    assert "to see how little is left." in flat(told.out)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--expect", "PANEL"), "'PANEL' is not a condition with its level"),
        (("--exclude", "PANEL=x"), "'PANEL=x' is not a condition with its level"),
        (("--two-step", "PANEL,FUNDS"), "does not divide the conditions in two"),
        (("--two-step", "PANEL;FUNDS"), "together they are all conditions"),
        (("--override", "an-1"), "does not say who asks and why"),
        (("--override", "an-1: a test", "--stated-only"), "'--stated-only', '--override'"),
        (("-o", "out", "--to", "gif"), "gif"),
    ],
)
def test_an_option_that_cannot_be_meant_is_wrong_usage(pauses, more, words):
    done = tregua("qca", pauses, *ASKED, *more)
    assert done.code == 2
    assert words in done.err
    assert len(done.err.splitlines()) == 1


def test_what_belongs_to_a_table_of_ones_own_is_not_asked_of_the_library():
    asked = ("qca", "cases", *LIBRARY, "AXIS:negotiation_axis=state_group")
    done = tregua(*asked, "--case-column", "id")
    assert done.code == 2
    assert "'--case-column'" in done.err


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_mistake_of_a_table_stands_on_a_line_of_its_own(tmp_path, lang):
    table = tmp_path / "broken.csv"
    table.write_text("case,PANEL,FUNDS,LASTED\na,1,x,1\na,2,1,0\nb,0,1,1.5\n", "utf-8")
    asked = ("--outcome", "LASTED", "--conditions", "PANEL,FUNDS,OUTSIDE")
    done = tregua("qca", table, *asked, lang=lang)
    lines = done.err.splitlines()
    assert done.code == 1
    assert len(lines) >= 3
    assert not [line for line in lines if not line.startswith("broken.csv")]


def test_a_file_that_is_not_there_is_named():
    done = tregua("qca", "nowhere.csv", *ASKED)
    assert done.code == 1
    assert "nowhere.csv" in done.err


def test_an_outcome_that_no_case_has_is_refused(tmp_path):
    table = tmp_path / "none.csv"
    table.write_text("case,PANEL,LASTED\na,1,0\nb,0,0\n", "utf-8")
    done = tregua("qca", table, "--outcome", "LASTED", "--conditions", "PANEL")
    assert done.code in (1, 3)
    assert done.out == ""


UNEVEN = (1, 2, 3, 4, 5, 6, 7, 40, 90, 95, 97, 98, 99, 100)


@pytest.mark.parametrize(("lang", "words"), [("en", "goes against"), ("es", "va contra")])
def test_a_calibration_against_the_order_of_its_values_is_told_with_the_cases(
    tmp_path, lang, words
):
    lines = [f"k{n},{value},{n % 2},{int(n > 6)}" for n, value in enumerate(UNEVEN)]
    table = tmp_path / "uneven.csv"
    table.write_text("\n".join(["case,A,B,Y", *lines, ""]), "utf-8")
    asked = ("qca", table, "--outcome", "Y", "--conditions", "A,B", "--calibrate")
    told = " ".join(tregua(*asked, "A=indirect:2,3,4,5,98", lang=lang).out.split())
    assert words in told
    assert "k7; k8." in told
    even = tregua(*asked, "A=direct:2,50,98", lang=lang).out
    assert words not in " ".join(even.split())


@pytest.mark.parametrize(("lang", "words"), [("en", "“PANEL” present"), ("es", "«PANEL» presente")])
def test_each_combination_stands_in_words_too(pauses, lang, words):
    told = tregua("qca", pauses, *ASKED, lang=lang).out
    assert words in " ".join(told.split())


@pytest.mark.parametrize(("lang", "words"), [("en", "Ask for fewer"), ("es", "Pida menos")])
def test_where_no_row_is_full_enough_the_comparison_declines_and_says_what_to_do(
    pauses, lang, words
):
    told = tregua("qca", pauses, *ASKED, "--frequency", "9", lang=lang)
    assert (told.code, told.out) == (3, "")
    assert words in told.err


THIN = ("BETWEEN:negotiation_axis=intergroup,DET:state_deterrence>=medium", "--override", "A: b")


@pytest.mark.parametrize(
    ("lang", "there", "not_there"),
    [
        (
            "en",
            "deterrence of the state: “medium or high”",
            "who dealt with whom: not “between groups”",
        ),
        ("es", "disuasión del Estado: «media o alta»", "quién trató con quién: no «entre grupos»"),
    ],
)
def test_a_combination_of_the_library_is_told_by_its_facts(lang, there, not_there):
    asked = ("qca", "cases", *LIBRARY, *THIN, "--absent")
    told = flat(tregua(*asked, lang=lang).out) + flat(tregua(*asked[:-1], lang=lang).out)
    assert there in told
    assert not_there in told


@pytest.mark.parametrize(("lang", "words"), [("en", "no such file"), ("es", "no existe ese")])
def test_a_table_that_is_not_there_is_told_without_talk_of_records(tmp_path, lang, words):
    done = tregua("qca", tmp_path / "nowhere.csv", *ASKED, lang=lang)
    assert (done.code, done.out) == (1, "")
    assert words in done.err
    assert "record" not in done.err


@pytest.mark.parametrize(
    ("lang", "opening", "closing"),
    [
        ("en", "none of them said to depend on another", "Leaving out one case changes the models"),
        ("es", "de ninguno se dice que dependa de otro", "Dejar fuera un solo caso cambia los"),
    ],
)
def test_where_every_case_is_its_own_no_family_is_spoken_of(pauses, lang, opening, closing):
    told = flat(tregua("qca", pauses, *ASKED, lang=lang).out)
    assert opening in told
    assert closing in told


def test_doubt_says_the_same_whether_the_enhanced_answers_are_asked_for_or_not(pauses):
    asked = ("qca", pauses, *ASKED, "--robustness", "--json")
    plain, enhanced = (json.loads(tregua(*asked, *more).out) for more in ((), ("--enhanced",)))
    assert enhanced["enhanced"] is not None
    assert enhanced["robustness"] == plain["robustness"]
