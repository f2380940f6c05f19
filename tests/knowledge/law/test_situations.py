"""Each legal test is tried against its situations, element by element and factor by factor."""

from pathlib import Path

import pytest
from pydantic import Field

from tests.support.mutation import mutants
from tests.support.situations import Given, Situation, scene_of
from tregua.decide.law.testing.elements import ElementReading, Indication, read_element
from tregua.domain import Noun
from tregua.domain.knowledge.law import LegalElement, LegalTest
from tregua.files import bind, read_tree
from tregua.knowledge import load_questions, load_sources
from tregua.knowledge.law import load_law
from tregua.rules import Item

HERE = Path(__file__).parent
TESTS = load_law().tests
INNERMOST = {"pair": ("parties", "relations"), "group": ("parties",), "dossier": ()}


class Story(Noun):
    """One story and how each element of a test must read in it."""

    name: str
    given: Given = Given()
    expect: dict[str, Indication]
    factors: dict[str, Indication] = Field(default_factory=dict)


class StoriesFile(Noun):
    """The stories of one legal test."""

    stories: tuple[Story, ...]


def stories_of(test: LegalTest) -> tuple[Story, ...]:
    """Return the stories told of a test, from the file that has its name."""
    tree = read_tree(HERE / f"{test.id}.yaml", f"law/{test.id}.yaml")
    return bind(type(tree)(tree.file, {"stories": tree.data}, tree.lines), StoriesFile).stories


def read(element: LegalElement, test: LegalTest, story: Story) -> ElementReading:
    """Return how an element reads in a story."""
    told = Situation(name=story.name, given=story.given, expect="")
    scene = scene_of(told, load_questions())
    within: tuple[Item, ...] = tuple(scene.items[kind][0] for kind in INNERMOST[test.asked_of])
    return read_element(element, scene, within, load_sources())


TOLD = [
    pytest.param(test, story, id=f"{test.id}: {story.name}")
    for test in TESTS.values()
    for story in stories_of(test)
]
ELEMENTS = [
    pytest.param(test, element, id=f"{test.id}: {element.id}")
    for test in TESTS.values()
    for element in test.elements
]
COUNTED = [param for param in ELEMENTS if param.values[1].needs is not None]


@pytest.mark.requirement("R004", "R214", "R215", "R216", "R218", "R219")
@pytest.mark.parametrize(("test", "story"), TOLD)
def test_each_element_reads_as_the_story_has_it(test, story):
    found = {element.id: read(element, test, story) for element in test.elements}
    factors = {each.id: each.reading for reading in found.values() for each in reading.factors}
    assert {name: reading.reading for name, reading in found.items()} == story.expect
    assert {name: factors[name] for name in story.factors} == story.factors


@pytest.mark.parametrize(("test", "element"), ELEMENTS)
def test_every_element_is_told_indicated_not_indicated_and_unclear(test, element):
    assert {story.expect[element.id] for story in stories_of(test)} == set(Indication)


@pytest.mark.parametrize(("test", "element"), ELEMENTS)
def test_every_factor_is_told_speaking_for_against_and_open(test, element):
    told = {(name, answer) for s in stories_of(test) for name, answer in s.factors.items()}
    for factor in element.factors:
        assert {(factor.id, answer) for answer in Indication} <= told


@pytest.mark.parametrize(("test", "element"), ELEMENTS)
def test_a_small_change_of_a_condition_changes_a_story(test, element):
    survivors = [
        f"{field} {what}"
        for field in ("when", "against")
        if getattr(element, field) is not None
        for what, mutant in mutants(getattr(element, field), load_questions())
        if all(
            read(element.model_copy(update={field: mutant}), test, s).reading
            is s.expect[element.id]
            for s in stories_of(test)
        )
    ]
    assert not survivors


@pytest.mark.parametrize(("test", "element"), ELEMENTS)
def test_a_small_change_of_a_factor_changes_a_story(test, element):
    survivors = [
        f"{factor.id} {what}"
        for place, factor in enumerate(element.factors)
        for what, mutant in mutants(factor.when, load_questions())
        if all(
            read(changed(element, place, mutant), test, s).factors[place].reading
            is s.factors.get(factor.id, read(element, test, s).factors[place].reading)
            for s in stories_of(test)
        )
    ]
    assert not survivors


def changed(element: LegalElement, place: int, mutant: object) -> LegalElement:
    """Return an element with another condition in one of its factors."""
    factors = list(element.factors)
    factors[place] = factors[place].model_copy(update={"when": mutant})
    return element.model_copy(update={"factors": tuple(factors)})


@pytest.mark.parametrize(("test", "element"), COUNTED)
def test_another_number_of_factors_changes_a_story(test, element):
    survivors = [
        needs
        for needs in (element.needs - 1, element.needs + 1)
        if all(
            read(element.model_copy(update={"needs": needs}), test, s).reading
            is s.expect[element.id]
            for s in stories_of(test)
        )
    ]
    assert not survivors
