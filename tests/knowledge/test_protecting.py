"""What is known of keeping a promoter safe: each point for somebody, each prosecution dated."""

import pytest

from tregua.domain import Answer, Part
from tregua.domain.knowledge.protection import CheckItem, CheckList, Standing
from tregua.domain.protection import ForWhom
from tregua.knowledge import load_questions, load_sources
from tregua.knowledge.protecting import (
    ground_problems,
    item_problems,
    load_protection,
    relation_problems,
)

KNOWN = load_protection()
FIVE = (
    "direct-principal",
    "principal-via-agent",
    "accepts-self-appointed",
    "consulted-or-briefed",
    "bypassed",
)
PROFILES = {
    "official": Standing(("sponsor",), "state", "person", "principal", "direct-principal"),
    "named agent": Standing(("facilitator",), "between", "person", "agent", "principal-via-agent"),
    "church body": Standing(("custodian",), "outside", "body", "messenger", "consulted-or-briefed"),
    "lone journalist": Standing(("analyst",), "outside", "person", "principal", "bypassed"),
}
EVERYONE = (
    *PROFILES.values(),
    Standing(("security",), "state", "several-bodies", "agent", "opposed"),
    Standing(("counsel",), "between", "several-bodies", "messenger", "disavowed"),
    Standing(("reviewer",), "outside", "body", "agent", "accepts-self-appointed"),
)
FOUNDING = {"freeman-felbab-brown-2021", "organized-crime-law"}


def points(standing: Standing, which: CheckList) -> frozenset[str]:
    """Return the points of one list that are for somebody."""
    met = (i.id for i in KNOWN.checklist.values() if i.list is which and meets(i, standing))
    return frozenset(met)


def meets(item: CheckItem, standing: Standing) -> bool:
    """Tell whether a point is for somebody."""
    return item.applies(standing) is Answer.MET


@pytest.mark.requirement("R002")
@pytest.mark.parametrize("which", list(CheckList))
def test_four_promoters_with_the_same_group_read_four_different_lists(which):
    lists = [points(standing, which) for standing in PROFILES.values()]
    assert len(set(lists)) == 4
    assert all(lists)


@pytest.mark.requirement("R099")
def test_each_of_five_relations_to_government_has_a_list_of_its_own():
    asked = {
        relation: frozenset(i.id for i in KNOWN.checklist.values() if relation in i.relations)
        for relation in FIVE
    }
    assert tuple(KNOWN.relations) == FIVE
    assert len(set(asked.values())) == 5
    assert all(asked.values())


@pytest.mark.requirement("R099")
def test_a_government_passed_by_raises_every_risk_and_no_other_relation_does():
    raised = {relation.id: set(relation.raises) for relation in KNOWN.relations.values()}
    assert all(raised["bypassed"] > risks for name, risks in raised.items() if name != "bypassed")
    assert "legal-doubt" in raised["bypassed"]
    assert "higher" in KNOWN.relations["bypassed"].means.en


@pytest.mark.parametrize("item", KNOWN.checklist.values(), ids=lambda item: item.id)
def test_each_point_is_for_somebody_and_not_for_everybody(item):
    answers = {item.applies(standing) for standing in EVERYONE}
    assert answers == {Answer.MET, Answer.NOT_MET}
    assert item.says.en.endswith("?")
    assert item.says.es.startswith("¿") or "¿" in item.says.es


@pytest.mark.parametrize("item", KNOWN.checklist.values(), ids=lambda item: item.id)
def test_where_it_is_not_known_who_asks_a_point_is_unclear_and_never_left_out(item):
    assert item.applies(Standing()) is Answer.UNCLEAR


@pytest.mark.requirement("R225")
@pytest.mark.parametrize("case", KNOWN.prosecutions.values(), ids=lambda case: case.id)
def test_a_prosecution_has_a_date_and_says_what_the_founding_texts_do_not_tell(case):
    assert case.as_of.first
    assert "founding texts" in case.later.en.casefold()
    assert "textos de partida" in case.later.es.casefold()
    later = {c.source for c in case.cites} - FOUNDING
    assert {str(load_sources()[source].seen) for source in later} <= {"excerpt"}


@pytest.mark.requirement("R225")
def test_the_two_prosecutions_of_the_founding_texts_tell_how_they_ended_as_of_a_day():
    italy, operators = KNOWN.prosecutions["italy-carabinieri"], "el-salvador-operators"
    assert str(italy.as_of) == "2023-04"
    assert "Cleared for good" in italy.outcome.en
    assert {c.source for c in italy.cites} > FOUNDING
    assert str(KNOWN.prosecutions[operators].as_of) == "2019-05"


def test_no_prosecution_names_a_person():
    told = " ".join(case.model_dump_json() for case in KNOWN.prosecutions.values())
    named = ("Mori", "Mijango", "Funes", "Payés", "Gontard", "Subranni", "Rauda", "Toño")
    assert not [name for name in named if name in told]


@pytest.mark.parametrize("profession", KNOWN.professions.values(), ids=lambda each: each.id)
def test_what_is_asked_of_counsel_is_asked_and_what_is_said_first_is_said_aloud(profession):
    assert all(ask.en.endswith("?") and ask.es.startswith("¿") for ask in profession.ask)
    assert profession.before_first_talk.en.startswith('"')
    assert profession.before_first_talk.es.startswith("«")


def test_ten_professions_and_six_kinds_of_keepers_are_known():
    assert len(KNOWN.professions) == 10
    assert tuple(KNOWN.record_laws) == (
        *("public-body", "church", "ngo", "university", "counsel"),
        "undecided",
    )


def test_nobody_may_destroy_before_it_is_decided_whose_file_it_is():
    assert "destroy nothing" in KNOWN.record_laws["undecided"].destroying.en
    assert "Nothing expires" in KNOWN.record_laws["public-body"].destroying.en


POINT = KNOWN.checklist["told-nobody"]
BROKEN = {
    "level_unknown": POINT.model_copy(update={"relations": ("friendly",)}),
    "not_allowed": POINT.model_copy(update={"risk": "weather"}),
}


@pytest.mark.parametrize("code", BROKEN)
def test_a_point_that_names_what_there_is_not_is_refused(code):
    assert [problem.code for problem in item_problems(BROKEN[code])] == [code]


def test_a_part_or_a_relation_that_there_is_not_is_refused():
    point = POINT.model_copy(update={"parts": ("cook",)})
    relation = KNOWN.relations["bypassed"].model_copy(update={"id": "friends"})
    assert [p.code for p in (*item_problems(point), *relation_problems(relation))] == [
        "not_allowed",
        "not_allowed",
    ]
    assert "cook" not in {part.value for part in Part}


def test_a_record_that_rests_on_nothing_or_on_an_unlisted_source_is_refused():
    bare = POINT.model_copy(update={"cites": (), "judgment": False})
    cite = POINT.cites[0].__class__("no-such-text", "")
    other = POINT.model_copy(update={"cites": (cite,)})
    codes = [p.code for each in (bare, other) for p in ground_problems(each, "f")]
    assert codes == ["word_ground", "source_unknown"]


def test_the_five_relations_are_levels_of_the_question_on_the_governments_part():
    assert set(KNOWN.relations) <= set(load_questions()["government-part"].levels)


@pytest.mark.requirement("R112")
def test_every_measure_of_a_meeting_is_asked_for_members_of_the_group():
    assert all(measure.asked_for(ForWhom.THEIRS) for measure in KNOWN.measures.values())
    ours = {m.id for m in KNOWN.measures.values() if m.asked_for(ForWhom.OURS)}
    assert set(KNOWN.measures) - ours == {"way-safe-from-rivals", "lawful-safe-passage"}


@pytest.mark.requirement("R112")
@pytest.mark.parametrize("measure", ["perimeter", "safe-transport", "undisclosed-venue"])
def test_the_three_measures_the_founding_text_names_rest_on_it(measure):
    assert {c.source for c in KNOWN.measures[measure].cites} == {"freeman-felbab-brown-2021"}


@pytest.mark.parametrize("measure", KNOWN.measures.values(), ids=lambda each: each.id)
def test_what_is_asked_about_a_measure_is_a_question_in_both_languages(measure):
    assert measure.ask.en.endswith("?")
    assert "¿" in measure.ask.es


def test_safe_passage_is_never_ours_to_promise():
    measure = KNOWN.measures["lawful-safe-passage"]
    assert "never ours to promise: ask counsel" in measure.what.en
    assert "No nos toca prometerlo" in measure.what.es
