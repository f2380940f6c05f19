"""The page of registers: gaps, pressures, offers, sheets, dilemmas, and what is due."""

import json

import pytest

from tests.support.dossiers import dossier
from tests.support.face import tregua
from tests.support.registers import PROOF, registers
from tests.support.reports import report
from tests.support.tree import ROOT

LANGUAGES = pytest.mark.parametrize("language", ["en", "es"])
SECRET = "The general is never released"
LINE = {"says": SECRET, "bars": ["amnesty"]}
LAWFUL = {"basis": "found", "lawful_basis": "A law", "to": ["party:a"]}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Nothing is written in the registers of demands"),
        ("es", "No hay nada escrito en los registros de demandas"),
    ],
)
def test_a_dossier_without_registers_gets_one_line_and_no_list_of_gaps(language, said):
    bare = report(dossier(), language=language)
    assert said in bare
    assert "What could be written" not in bare
    assert "Qué podría escribirse" not in bare


@pytest.mark.requirement("R032")
def test_a_pressure_nothing_shows_is_told_as_not_counting_and_why():
    text = report(registers(levers=[{"says": "Patrols"}, {"says": "Searches", "proof": PROOF}]))
    assert "Does not count: nothing seen shows that it can be used. Patrols." in text
    assert "Counts. Searches. What shows it: Seen." in text
    assert text.index("Counts. Searches") < text.index("Does not count")


@pytest.mark.requirement("R032")
def test_a_pressure_of_others_that_they_have_not_lent_does_not_count():
    outside = {"outside": True, "holder": "party:state", "proof": PROOF, "consent": "not_asked"}
    text = report(registers(levers=[outside]))
    assert "Does not count: whoever holds it has not lent it. Pressed (held by STATE)." in text


@pytest.mark.requirement("R055")
@LANGUAGES
def test_an_offer_with_no_consequence_is_told_as_that(language):
    said = {"en": "No consequence is written down.", "es": "No hay escrita ninguna consecuencia."}
    alone = registers(offers=[{"gives": "Visits"}])
    paired = registers(
        levers=[{"id": "l1", "proof": PROOF}],
        offers=[{"gives": "Visits", "consequence": "Visits stop", "lever": "l1"}],
    )
    assert said[language] in report(alone, language=language)
    assert said[language] not in report(paired, language=language)
    assert "Visits stop" in report(paired, language=language)


@pytest.mark.requirement("R055", "R032")
def test_a_consequence_resting_on_pressure_that_does_not_count_is_told_as_that():
    held = registers(
        levers=[{"id": "l1"}],
        offers=[{"consequence": "Visits stop", "lever": "l1"}],
    )
    assert "Visits stop It rests on pressure that does not count." in report(held)
    bare = registers(offers=[{"consequence": "Visits stop"}])
    assert "Visits stop What would carry it out is not named." in report(bare)


def test_an_offer_that_fits_names_the_demand_and_the_interest_they_share():
    held = registers(
        demands=[{"asks": "See our children", "interests": ["family"]}],
        offers=[LAWFUL | {"gives": "Visits", "interests": ["family"]}],
    )
    assert "“See our children”, of A; the interest they share: family." in report(held)


def test_an_offer_with_no_lawful_basis_on_record_is_not_told_as_fitting():
    held = registers(demands=[{"interests": ["family"]}], offers=[{"interests": ["family"]}])
    assert "Not shown to fit any demand on record." in report(held)


@LANGUAGES
def test_the_sheets_stand_side_by_side_and_a_blank_one_is_named(language):
    asked = "That relatives may come and see those held far from home every week of the year"
    text = report(registers(demands=[{"asks": asked}]), language=language)
    groups, blank = {
        "en": ("The groups: ", "The communities: This sheet is blank."),
        "es": ("Los grupos: ", "Las comunidades: Esta hoja está en blanco."),
    }[language]
    assert groups + asked in text
    assert blank in text


@pytest.mark.requirement("R006")
def test_an_open_dilemma_stands_with_its_options_and_who_carries_it():
    options = [
        {"id": "x", "says": "Wait", "speaks_for": "Time", "speaks_against": "Deaths"},
        {"id": "y", "says": "Go on"},
    ]
    text = report(registers(dilemmas=[{"owner": "analyst-1", "options": options}]))
    assert "Which way? Carried by analyst-1. Looked at again before every step." in text
    assert "Wait. For: Time. Against: Deaths. Go on." in text


@pytest.mark.requirement("R006")
def test_a_dilemma_nobody_carries_and_with_no_options_says_both():
    text = report(registers(dilemmas=[{}]))
    assert "Carried by nobody yet." in text
    assert "No way to go on is written down." in text


@pytest.mark.requirement("R006")
def test_a_closed_dilemma_is_no_longer_among_the_open_ones():
    closed = {"closed": {"on": "2021", "by": "analyst-1", "reason": "It became known"}}
    assert "Open dilemmas" not in report(registers(dilemmas=[closed]))


@pytest.mark.requirement("R006")
def test_the_page_of_locks_on_a_step_shows_the_dilemmas_open_before_it():
    told = tregua("assess", ROOT / "examples/el-salvador-2012", "--act", "meet", lang="en")
    assert "Should the talks stay secret, and until when?" in " ".join(told.out.split())


def test_a_grievance_with_retaliation_feared_is_told_with_whether_it_may_fall_in_the_truce():
    text = report(registers(feuds=[{"retaliation": "feared", "window": "2020-05"}]))
    assert "A against B: retaliation is feared (May 2020)." in text
    assert "Whether it falls within the truce cannot be told." in text
    assert "Who could speak with both sides is not written down." in text


def test_gaps_stand_the_gravest_first_with_what_could_be_written():
    held = registers(results=[{"wants": "No extortion", "total_end": True}])
    text = report(held)
    assert "Gravest What is missing: Success written as a total end of crime" in text
    assert text.index("Gravest What is missing") < text.index("Grave What is missing")
    assert "What could be written: Write less of what" in text


@LANGUAGES
@pytest.mark.parametrize("kind", ["", "direction"])
def test_the_words_of_a_red_line_stand_on_no_page(language, kind):
    crossed = registers(
        red_lines=[LINE], offers=[LAWFUL | {"kind": "amnesty", "gives": "A pardon"}]
    )
    assert SECRET not in report(crossed, kind, language)
    assert {"en": "Offer across a red line: “A pardon”", "es": "cruza una línea roja"}[
        language
    ] in report(crossed, language=language)


def test_a_red_line_nobody_may_change_is_told_without_its_words():
    text = report(registers(red_lines=[LINE]))
    assert "Red line that nobody is named to change: “a red line”." in text


def test_assess_as_json_holds_the_readings_of_strategy_and_registers():
    found = json.loads(tregua("assess", ROOT / "examples/el-salvador-2012", "--json").out)
    assert {"positions", "lessons", "tensions", "labels"} <= found["strategy"].keys()
    assert {"findings", "levers", "fitting", "sheets"} <= found["registers"].keys()
