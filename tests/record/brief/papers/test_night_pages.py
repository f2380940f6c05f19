"""The page of a bad night: one sheet, everybody in danger on it, and never who did it."""

import io
import re
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from tests.support.nights import SIX, at, model, night_of, written
from tests.support.office import converted, pages
from tregua import describe_night, read_night
from tregua.domain.people import Person
from tregua.knowledge import load_harms
from tregua.knowledge.concept import load_concept
from tregua.language import LANGUAGES
from tregua.record.brief.papers.night import night_page
from tregua.record.brief.plain import plain
from tregua.record.brief.rendering import render

IN_BOTH = pytest.mark.parametrize("language", LANGUAGES)
LONG = "Words of some length about what was heard in the street and by whom it was passed on"


def page(dossier, language="en", now=SIX):
    """Return the page as a document."""
    found = read_night(dossier, now=now)
    known = load_concept().crisis
    return night_page(found.reading, found.clocks, dossier, known, load_harms(), language)


def told(dossier, language="en", now=SIX):
    """Return the page for a terminal, on one line."""
    found = read_night(dossier, now=now)
    return " ".join(describe_night(dossier, found, language).split())


def sheets(document):
    """Return of how many pages the PDF is."""
    return len(pikepdf.open(io.BytesIO(render(document, "pdf"))).pages)


def crowded(people, others):
    """Return a night with many people in danger, and many of all else."""
    return written(
        nights=night_of(clauses=["quiet-zones", "search", "police-conduct", "ceasefire"]),
        in_danger=[
            {"id": f"d{i}", "kind": "other", "says": f"Household {i:03}", "why": LONG}
            for i in range(people)
        ],
        calls=[{"id": f"c{i}", "role": f"Role {i}", "why": LONG} for i in range(others)],
        statements=[
            {"id": f"s{i}", "night": "n1", "stands": "known", "says": f"{i} {LONG}"}
            for i in range(others)
        ],
        rumours=[
            {"id": f"r{i}", "night": "n1", "says": f"{i} {LONG}"}
            | {"heard_at": "2026-11-14T02:00Z", "heard_from": "network"}
            for i in range(others)
        ],
        lifts=[],
        told=[],
    )


@IN_BOTH
@pytest.mark.parametrize("now", [SIX, at(20, 0)], ids=["a night", "ready for one"])
def test_the_model_is_one_sheet(language, now):
    assert sheets(page(model(), language, now)) == 1


@IN_BOTH
def test_a_crowded_night_is_one_sheet_that_says_how_much_more_there_is(language):
    document = page(crowded(20, 40), language)
    assert sheets(document) == 1
    assert re.search(r"(and|y) 3\d (more|más): (see|véase) crisis.yaml", plain(document))


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(people=st.integers(0, 40), others=st.integers(0, 25))
def test_nobody_in_danger_is_ever_left_out_and_the_sheet_stays_one(people, others):
    document = page(crowded(people, others))
    assert sheets(document) == 1
    for_all = {f"Household {i:03}" for i in range(people)}
    assert for_all <= set(re.findall(r"Household \d{3}", plain(document)))


@pytest.mark.slow
@pytest.mark.needs("soffice", "pdfinfo")
@IN_BOTH
def test_the_word_file_of_the_model_is_one_sheet(language, tmp_path):
    held = converted(render(page(model(), language), "docx"), "page.docx", "pdf", tmp_path)
    assert pages(held, tmp_path) == 1


@IN_BOTH
def test_the_holding_line_stands_in_both_languages_whatever_is_asked(language):
    found = told(model(), language)
    assert "EN " in found
    assert "ES " in found
    assert "We do not know who did this" in found
    assert "No sabemos quién lo hizo" in found


def test_while_it_is_held_no_side_is_named_as_the_doer():
    said = "The Ferrymen did it, Heron said"
    dossier = written(
        nights=night_of(heard=said),
        statements=[{"id": "s", "night": "n1", "stands": "known", "says": said}],
        rumours=[
            {"id": "r", "night": "n1", "says": said, "heard_from": "network"}
            | {"heard_at": "2026-11-14T02:00Z"}
        ],
        lifts=[],
        told=[],
    )
    found = told(dossier)
    assert "Heron" not in found
    assert found.count("Ferrymen") == found.count("The Swifts and The Ferrymen: rivals")
    assert found.count("held back while it is not said who did it") == 3


def test_a_missing_person_stands_apart_from_the_dead():
    found = told(model())
    assert "Killing: 2 (Market El Cruce); Missing person: 1 (La Cantera)" in found
    assert "stands in no number of the dead" in found


def test_the_page_never_says_how_the_agreement_stands():
    found = told(model())
    assert "is for the forum to say" in found
    assert not re.search(r"\b(broken|breach|violat\w+)\b", found, re.IGNORECASE)


def test_the_numbers_are_on_paper_alone():
    assert "Numbers: on the sealed paper kept by security-1" in told(model())


def test_a_child_in_danger_is_called_by_no_code():
    child = {"id": "kid", "code_name": "Sparrow", "role": "Runs errands", "under_18": True}
    person = Person.model_validate(child | {"recorded": "2026-11-14"})
    actors = model().actors.model_copy(update={"persons": (*model().actors.persons, person)})
    dossier = replace(
        written(in_danger=[{"id": "d", "kind": "survivor", "who": "person:kid"}]), actors=actors
    )
    assert "Sparrow" not in told(dossier)
    assert "protective track" in told(dossier)


def test_under_a_neutral_face_the_page_bears_the_code_alone():
    sheet = model().sheet.model_copy(update={"face": "neutral", "code": "k-7"})
    found = page(replace(model(), sheet=sheet))
    assert found.title == "Desk k-7"
    assert "good order" not in plain(found) + str(found.facts)
