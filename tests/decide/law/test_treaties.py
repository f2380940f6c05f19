"""Treaties show by recorded lines of crime, and by nothing else."""

import pytest

from tests.support.laws import held, reading
from tregua.domain.registers import Aims
from tregua.knowledge import load_questions
from tregua.knowledge.law import load_law

LINE = {"id": "arms", "recorded": "2026-01-01", "of": "party:a", "kind": "arms-trafficking"}
DATES = {"as_of": "2020", "learned_on": "2020"}
LINES = {line for treaty in load_law().treaties.values() for line in treaty.lines}


def whys(given):
    return {treaty.id: treaty.why for treaty in reading(given).treaties}


def with_line(source="text"):
    return held(
        aims=Aims.model_validate({"portfolio": [LINE | DATES | {"sources": [{"source": source}]}]})
    )


@pytest.mark.requirement("R213")
@pytest.mark.parametrize("line", sorted(LINES))
def test_each_line_of_crime_that_is_claimed_brings_in_its_treaties(line):
    facts = held({"lines-of-crime@party:a": (line,)})
    shown = {slug for slug, why in whys(facts).items() if why == "line"}
    assert shown == {slug for slug, t in load_law().treaties.items() if line in t.lines}


@pytest.mark.requirement("R213")
def test_a_line_in_the_register_brings_in_its_treaty_and_says_whose_it_is():
    found = [treaty for treaty in reading(with_line()).treaties if treaty.why == "line"]
    assert found
    assert {(one.about, one.records) for t in found for one in t.lines} == {
        ("party:a", ("line:arms",))
    }


def test_a_line_on_a_source_nobody_saw_brings_nothing_in():
    assert "line" not in whys(with_line("unseen")).values()


def test_where_nobody_recorded_lines_no_treaty_is_said_to_be_out_of_it():
    assert set(whys(held()).values()) == {"always", "cannot_tell"}


def test_the_lines_that_bring_treaties_in_are_levels_of_the_question():
    assert load_questions()["lines-of-crime"].levels.keys() >= LINES


@pytest.mark.requirement("R212", "R213")
def test_every_treaty_that_shows_has_a_question_for_counsel():
    assert all(treaty.questions for treaty in reading(held()).treaties)
