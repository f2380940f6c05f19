"""What would have to change: done so, the answer is the wanted one, and with less it is not."""

from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given, strategies as st

from tests.support.answers import possible_answers
from tests.support.dossiers import FAVOURABLE, dossier
from tests.support.scenes import (
    JOINS,
    KEYS,
    LEVELS,
    PARTIES,
    VALUES,
    claimed,
    field,
    leaf_of,
    scene,
    scenes,
)
from tregua.decide.assess import scene_of
from tregua.domain import Answer
from tregua.domain.knowledge import AskedPer, Join, Loop, RuleUse
from tregua.knowledge import load_catalogue
from tregua.rules import Item, Known, judge, what_would_change

CATALOGUE = load_catalogue()
CRITERIA = CATALOGUE.rules_for(RuleUse.CRITERION)
SUBJECTS = {
    "parties": "party:a",
    "factions": "faction:f",
    "bodies": "body:b",
    "places": "place:p",
}


def supposing(given_scene, answers):
    """Return the scene with one answer in place of all that is claimed, key by key."""
    claims = {key: (Known(value, "supposed"),) for key, value in answers.items()}
    return replace(given_scene, claims={**given_scene.claims, **claims})


def ways(given_scene, keys):
    """Yield the scenes in which some keys have every combination of answers."""
    for values in product(*(VALUES[question] for question, _ in keys)):
        yield supposing(given_scene, dict(zip(keys, values, strict=True)))


def reachable(condition, given_scene, keys, aim) -> bool:
    """Tell whether some answers to these keys, and nothing else, give the wanted answer."""
    return any(judge(condition, way).answer is aim for way in ways(given_scene, keys))


@st.composite
def asked_once(draw):
    """Draw a condition in which no question is asked twice."""
    tests = [draw(leaf_of(name)) for name in ("yes", "level", "chosen")]
    loop = draw(st.sampled_from(["some", "every", "share"]))
    least = draw(st.sampled_from([0.3, 0.5, 1.0]))
    tests.append(Loop(loop, "parties", draw(leaf_of("of-group")), None, least))
    first, second, third, fourth = draw(st.permutations(tests))
    inner = Join(draw(st.sampled_from(JOINS)), (second, third), draw(st.integers(1, 2)))
    return Join(draw(st.sampled_from(JOINS)), (first, inner, fourth), draw(st.integers(1, 3)))


@pytest.mark.slow
@given(asked_once(), scenes(), st.booleans())
def test_the_changes_can_give_the_wanted_answer_and_no_smaller_set_can(condition, now, wanted):
    now = replace(now, items=scene({}, (True, True)).items)
    changes = what_would_change(condition, now, wanted=wanted)
    keys = [(change.term, change.about) for change in changes]
    aim = Answer.of(wanted)
    within_reach = reachable(condition, now, KEYS, aim)
    assert reachable(condition, now, keys, aim) is within_reach
    smaller = list(combinations(KEYS, len(keys) - 1)) if keys else []
    assert not any(reachable(condition, now, less, aim) for less in smaller)


def passes(change, question, value) -> bool:
    """Tell whether an answer is what a change asks for."""
    wanted = tuple(change.value.split(","))
    operand = {"true": True, "false": False}.get(change.value, change.value)
    test = claimed(question.id, change.test, wanted if change.test in ("in", "covers") else operand)
    supposed = replace(scene({question.id: value}), questions={question.id: dossierwide(question)})
    return judge(test, supposed).answer is Answer.of(not change.negated)


def dossierwide(question):
    """Return a question as if it were asked of the whole dossier."""
    return question.model_copy(update={"asked_per": AskedPer.DOSSIER})


def answers_to(question):
    """Return the answers a question may get, one choice, or all of them."""
    return (*possible_answers(question), *([question.order] if question.kind == "choices" else []))


@pytest.mark.parametrize("rule", CRITERIA, ids=lambda rule: rule.id)
@pytest.mark.parametrize("wanted", [True, False])
@pytest.mark.parametrize("recorded", [{}, FAVOURABLE], ids=["nothing", "favourable"])
def test_answers_as_each_change_asks_for_them_turn_a_criterion(rule, wanted, recorded):
    now = scene_of(dossier(recorded), CATALOGUE.questions)
    inside = (Item(rule.for_each, SUBJECTS[rule.for_each]),) if rule.for_each else ()
    changes = what_would_change(rule.when, now, inside, wanted=wanted)
    supposed = {
        (c.term, c.about): next(
            v
            for v in answers_to(CATALOGUE.questions[c.term])
            if passes(c, CATALOGUE.questions[c.term], v)
        )
        for c in changes
    }
    assert judge(rule.when, supposing(now, supposed), inside).answer is Answer.of(wanted)
    fewer = [dict(list(supposed.items())[:i]) for i in range(len(supposed))]
    assert all(
        judge(rule.when, supposing(now, few), inside).answer is not Answer.of(wanted)
        for few in fewer
    )


@pytest.mark.parametrize(
    ("condition", "wanted"),
    [
        (claimed("yes", "recorded", True), False),
        (claimed("level", "at_least", LEVELS[0]), False),
        (
            Join("all_of", (claimed("yes", "recorded", True), claimed("level", "at_least", "low"))),
            False,
        ),
        (Loop("some", "parties", claimed("of-group", "is", "low")), False),
    ],
)
def test_what_nothing_recorded_could_give_is_not_suggested(condition, wanted):
    assert what_would_change(condition, scene(), wanted=wanted) == ()


def test_of_two_ways_the_one_that_can_be_gone_is_suggested():
    ways_out = (claimed("level", "at_least", LEVELS[0]), claimed("yes", "is", True))
    (change,) = what_would_change(Join("all_of", ways_out), scene(), wanted=False)
    assert (change.term, change.negated, change.now) == ("yes", True, "not_recorded")


def test_a_change_says_what_is_recorded_now():
    (change,) = what_would_change(
        claimed("level", "is", "high"), scene({"level": ["low", "medium"]})
    )
    assert (change.value, change.now) == ("high", "low|medium")


def test_where_no_group_is_recorded_one_would_have_to_be():
    (change,) = what_would_change(
        Loop("some", "parties", claimed("of-group", "is", "low")), scene()
    )
    assert (change.term, change.test, change.now) == ("parties", "some", "not_recorded")


@pytest.mark.parametrize("kind", ["some", "every", "share"])
@pytest.mark.parametrize("wanted", [True, False])
def test_a_group_that_may_be_meant_is_settled_too(kind, wanted):
    loop = Loop(
        kind, "parties", claimed("of-group", "is", "high"), field("in_talks", "is", True), 1.0
    )
    now = scene({}, (None, False))
    changes = what_would_change(loop, now, wanted=wanted)
    assert {(c.term, c.about) for c in changes} == {
        ("of-group", PARTIES[0]),
        ("in_talks", PARTIES[0]),
    }
