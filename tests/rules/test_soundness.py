"""A condition answers only what holds however the open questions turn out."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from tests.support.dossiers import claims as claims_of, dossier
from tests.support.scenes import CONDITIONS, LEVELS, RANGES, claimed, completions, scene, scenes
from tregua.decide.assess import scene_of
from tregua.domain import Answer, Range
from tregua.domain.knowledge import Join, RuleUse, ValueKind
from tregua.knowledge import load_catalogue
from tregua.rules import Known, find, judge

CATALOGUE = load_catalogue()
CRITERIA = CATALOGUE.rules_for(RuleUse.CRITERION)


@given(CONDITIONS, scenes())
def test_what_is_settled_holds_in_every_way_the_open_questions_may_turn_out(condition, given_scene):
    answer = judge(condition, given_scene).answer
    ways = {judge(condition, way).answer for way in completions(given_scene)}
    assert answer is Answer.UNCLEAR or ways == {answer}


@pytest.mark.requirement("R065")
@given(CONDITIONS, scenes(), st.data())
def test_removing_all_claims_on_a_question_moves_an_answer_only_to_unclear(condition, full, data):
    keys = list(full.claims)
    gone = data.draw(st.sampled_from(keys)) if keys else None
    thinner = replace(full, claims={k: v for k, v in full.claims.items() if k != gone})
    assert judge(condition, thinner).answer in (judge(condition, full).answer, Answer.UNCLEAR)


@given(CONDITIONS, scenes(), st.sampled_from(LEVELS), RANGES)
def test_widening_a_range_only_makes_an_answer_unclear(condition, given_scene, level, wide):
    narrow = Range(low=level, high=level)
    indices = [LEVELS.index(x) for x in (wide.low, wide.high, level)]
    wider = Range(low=LEVELS[min(indices)], high=LEVELS[max(indices)])
    answers = [
        judge(condition, given_scene.supposing("level", "dossier", value)).answer
        for value in (level, narrow, wider)
    ]
    assert answers[0] is answers[1]
    assert answers[2] in (answers[1], Answer.UNCLEAR)


@given(CONDITIONS, scenes())
def test_only_an_unclear_answer_says_what_is_missing(condition, given_scene):
    judged = judge(condition, given_scene)
    assert judged.answer is Answer.UNCLEAR or judged.missing == ()


def values(kind, levels):
    """Draw an answer of a kind a question may get."""
    if kind is ValueKind.YES_NO:
        return st.booleans()
    if kind is ValueKind.CHOICES:
        return st.lists(st.sampled_from(levels), min_size=1, max_size=3, unique=True).map(tuple)
    return st.sampled_from(levels)


@st.composite
def facts(draw):
    """Draw answers to some questions of the real catalogue, for one group."""
    asked = draw(st.lists(st.sampled_from(list(CATALOGUE.questions)), min_size=1, max_size=40))
    return {
        f"{name}@party:a" if q.asked_per.value == "party" else name: draw(values(q.kind, q.order))
        for name, q in ((n, CATALOGUE.questions[n]) for n in asked)
    }


def answers(recorded) -> dict[str, Answer]:
    scene_now = scene_of(dossier(claims_of(recorded)), CATALOGUE.questions)
    return {f.key: f.answer for f in find(CRITERIA, scene_now)}


@pytest.mark.requirement("R065")
@given(facts(), st.data())
def test_no_criterion_is_settled_by_removing_what_is_known_of_a_question(recorded, data):
    gone = data.draw(st.sampled_from(list(recorded)))
    before, after = answers(recorded), answers(recorded | {gone: None})
    assert all(after[key] in (answer, Answer.UNCLEAR) for key, answer in before.items())


YES = claimed("yes", "is", True)
AT_LEAST = claimed("level", "at_least", "medium")
HAS_X = claimed("chosen", "in", ("x",))


@pytest.mark.parametrize(
    ("recorded", "answer", "why"),
    [
        ([True, False], Answer.UNCLEAR, "differ"),
        ([True, True], Answer.MET, None),
        ([False], Answer.NOT_MET, None),
        ([], Answer.UNCLEAR, "not_recorded"),
        (["asked-not-known"], Answer.UNCLEAR, "not_known"),
        (["asked-not-known", True], Answer.MET, None),
        ([Known(True, "c", supported=False)], Answer.UNCLEAR, "unsupported"),
        ([Known(True, "c", supported=False), False], Answer.NOT_MET, None),
    ],
)
def test_claims_that_differ_or_rest_on_nothing_seen_settle_nothing(recorded, answer, why):
    judged = judge(YES, scene({"yes": recorded}))
    assert (judged.answer, [m.why for m in judged.missing]) == (answer, [why] if why else [])


def test_claims_that_differ_in_words_and_not_in_what_is_asked_agree():
    assert judge(AT_LEAST, scene({"level": ["medium", "high"]})).answer is Answer.MET


def test_a_range_over_the_threshold_is_named_as_what_is_missing():
    judged = judge(AT_LEAST, scene({"level": Range(low="low", high="high")}))
    assert [(m.term, m.about, m.why) for m in judged.missing] == [("level", "dossier", "range")]


def test_an_answer_names_the_values_and_records_it_rests_on():
    judged = judge(Join("any_of", (YES, AT_LEAST)), scene({"yes": False, "level": "high"}))
    (reason,) = judged.because
    assert (reason.term, reason.value, reason.records) == ("level", "high", ("c0",))


@pytest.mark.parametrize(
    ("join", "n", "recorded", "answer"),
    [
        ("none_of", 0, {"yes": False, "level": "low"}, Answer.UNCLEAR),
        ("none_of", 0, {"yes": False, "level": "low", "chosen": ("y",)}, Answer.MET),
        ("none_of", 0, {"chosen": ("x", "y")}, Answer.NOT_MET),
        ("at_least", 2, {"yes": True, "level": "high"}, Answer.MET),
        ("at_least", 2, {"yes": True, "level": "low"}, Answer.UNCLEAR),
        ("at_least", 2, {"yes": False, "level": "low"}, Answer.NOT_MET),
        ("all_of", 0, {"yes": True, "level": "high"}, Answer.UNCLEAR),
        ("any_of", 0, {"level": "high"}, Answer.MET),
    ],
)
def test_a_join_of_three_answers_as_soon_as_the_rest_cannot_matter(join, n, recorded, answer):
    assert judge(Join(join, (YES, AT_LEAST, HAS_X), n), scene(recorded)).answer is answer
