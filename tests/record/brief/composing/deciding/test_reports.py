"""Reports that stand alone keep the same sections and the same standard as the briefing."""

import pytest

from tests.support.dossiers import FAVOURABLE, decision
from tests.support.reports import held, report
from tregua.usecases import assess_dossier

NO_WISH = {"beyond-status-quo@party:a": "none"}
DEEMED = {"kind": "deems", "what": "pathway:none", "on": "2026-05-01", "by": "reviewer"}
LANGUAGES = pytest.mark.parametrize("language", ["en", "es"])
SECTIONS = {
    "en": ["The four pathways", "What to ask next", "What it costs to go on as now", "Sources"],
    "es": ["Las cuatro vías", "Qué preguntar", "Lo que cuesta seguir como ahora", "Fuentes"],
}


@LANGUAGES
@pytest.mark.requirement("R071", "R043")
@pytest.mark.parametrize("kind", ["direction", "no-negotiation", "not-enough"])
def test_every_report_argues_each_pathway_beside_the_cost_of_going_on_and_its_sources(
    kind, language
):
    text = report(held(FAVOURABLE), kind, language)
    assert [s for s in SECTIONS[language] if s not in text] == []


@pytest.mark.requirement("R071")
def test_no_negotiation_says_who_deems_it_why_and_what_reopens_it():
    deemed = decision(
        reason="The group asked to be left alone", reopens_when="A new leadership writes", **DEEMED
    )
    text = report(held(NO_WISH, decisions=(deemed,)), "no-negotiation")
    assert "reviewer, 2026-05-01. The group asked to be left alone." in text
    assert "A new leadership writes" in text


@pytest.mark.requirement("R071")
def test_where_nobody_deemed_it_the_report_says_that_the_machine_does_not():
    assert "Nobody has recorded that decision" in report(held(NO_WISH), "no-negotiation")


@pytest.mark.requirement("R071")
def test_facts_that_indicate_nothing_are_not_told_as_a_no():
    text = report(held(FAVOURABLE), "no-negotiation")
    assert "no recorded fact indicates it" in text


@pytest.mark.requirement("R005")
def test_not_enough_is_no_no_and_steps_stay_locked():
    text = report(held({}), "not-enough")
    assert "This is no “no”." in text
    assert "steps towards the other side stay locked" in text


@pytest.mark.requirement("R047")
def test_a_group_that_prefers_things_as_they_are_has_no_negotiation_indicated():
    assert assess_dossier(held(NO_WISH)).headline == "none_indicated"


@pytest.mark.requirement("R065")
def test_no_negotiation_for_one_group_is_no_headline_for_all():
    facts = {"beyond-status-quo@party:a": "none", "beyond-status-quo@party:b": "steps"}
    found = held(facts, ("a", "b"))
    assert assess_dossier(found).headline == "none_for_some"
    assert "For A, the recorded facts indicate “no negotiation”" in report(found, "direction")


@LANGUAGES
@pytest.mark.requirement("R067")
def test_a_first_step_names_what_could_follow_and_what_that_waits_on(language):
    facts = FAVOURABLE | {"institution-plan": "paper"}
    said = {"en": "once these are met: work on the institutions", "es": "cuando se cumpla: trabajo"}
    assert said[language] in report(held(facts), "direction", language)


@pytest.mark.requirement("R065")
def test_the_doubts_are_a_second_reading_and_no_page_prints_a_middling_number():
    text = report(held(FAVOURABLE))
    assert "It says nothing on what will happen." in text
    assert "chance that" not in text
