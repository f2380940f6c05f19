"""What is told of a case that is shown: present, followed, and a cause only where one is stated."""

from dataclasses import replace

import pytest

from tests.support.dossiers import example
from tests.support.likenesses import LIBRARY
from tregua.decide.compare import Comparison
from tregua.domain.knowledge import Case, Cell, Library
from tregua.knowledge import load_catalogue
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.likeness.stories import causes, stories
from tregua.usecases import compare_cases

FOUND = compare_cases(example())


def book(library: Library = LIBRARY, language: str = "en") -> Book:
    return Book(example(), load_catalogue(), library, language)


def ended(case: str, **cell) -> Case:
    held = LIBRARY.cases[case]
    return held.model_copy(update={"fields": held.fields | {"collapse_causes": Cell(**cell)}})


def told(case: Case) -> str:
    return "".join(run.text for run in causes(case, "collapse_causes", book()))


def points(found: Comparison, language: str = "en") -> list[str]:
    items = stories(found, book(language=language)).items
    return ["".join(run.text for run in item) for item in items]


def test_causes_a_source_states_are_told_as_the_sources():
    said = told(LIBRARY.cases["BLZ-MULTIGANG"])
    assert said.startswith("The source names as causes of its end: ")
    assert said.count(",") == 1


@pytest.mark.parametrize("confidence", ["inferred", "unknown"])
def test_a_cause_no_source_states_is_never_told(confidence):
    assert told(ended("BLZ-MULTIGANG", value=("disclosure",), confidence=confidence)) == ""


def test_that_a_source_names_no_cause_is_told():
    assert told(LIBRARY.cases["JAM-AUGUSTTOWN"]) == "The source names no cause of its end. "


def test_every_case_is_told_once_however_many_groups_it_stands_beside():
    assert len(points(FOUND)) == len({one.id for one in FOUND.shown}) < len(FOUND.shown)


def test_when_a_rule_misleads_is_told_once():
    said = " ".join(points(FOUND))
    named = {each.record for each in FOUND.teachings}
    assert said.count("Where that can mislead") == len(named)


@pytest.mark.parametrize(("language", "word"), [("en", "because"), ("es", "porque")])
def test_nothing_is_said_to_have_come_because_of_something(language, word):
    assert word not in " ".join(points(FOUND, language)).lower()


@pytest.mark.requirement("R241")
def test_with_stated_facts_only_no_inferred_cell_is_told():
    assert "(inferred)" in " ".join(points(FOUND))
    assert "(inferred)" not in " ".join(points(replace(FOUND, stated_only=True)))
