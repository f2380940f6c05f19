"""Planned acts, grants, states, standing, forms and gaps: what is told, and what is missing."""

import re

import pytest

from tests.support.dossiers import agreement, clause
from tests.support.laws import held, law_file, reading
from tregua.domain.registers import Bargain
from tregua.knowledge.law import load_law

LAW = load_law()
ACT = next(iter(LAW.acts))
MEASURE = next(iter(LAW.measures))


def planned(slug=ACT):
    return {"act": slug, "says": "Carry a letter", "towards": ["party:a"], "as_of": "2026"}


@pytest.mark.requirement("R212")
@pytest.mark.parametrize("slug", LAW.acts)
def test_a_planned_act_gives_points_and_questions_and_never_says_that_it_is_lawful(slug):
    (found,) = reading(held(law=law_file(planned_acts=[planned(slug)]))).acts
    assert found.points
    assert found.questions
    told = " ".join(each.en for each in (*found.points, *found.questions))
    assert not re.search(r"\b(is|are) (legal|lawful|allowed|permitted)\b(?!.*\?)", told)


@pytest.mark.requirement("R212")
def test_lists_nobody_searched_stand_beside_a_planned_act():
    (found,) = reading(held(law=law_file(planned_acts=[planned()]))).acts
    assert {each.answer for each in found.lists} <= {"never_searched"}
    assert not found.noted


def test_a_grant_says_what_nobody_recorded_of_it():
    grant = {"measure": MEASURE, "by": "party:state", "as_of": "2026", "limits": "One year"}
    (found,) = reading(held(law=law_file(grants=[grant]))).grants
    assert set(found.lacks) == {"lawful_basis", "conditions", "revocable", "counsel_note"}


def test_an_offer_and_a_duty_of_the_state_without_a_basis_are_shown_as_missing():
    offer = {"id": "o", "recorded": "2026-01-01", "kind": "other", "gives": "A thing"}
    given = held(
        bargain=Bargain.model_validate({"offers": [offer]}),
        agreement=agreement(clause("theirs"), clause("ours", ["party:state"])),
    )
    assert [each.about for each in reading(given).ungranted] == ["offer:o", "clause:ours"]


def test_a_grant_with_a_basis_answers_for_an_offer_of_its_kind():
    offer = {"id": "o", "recorded": "2026-01-01", "kind": MEASURE, "gives": "A thing"}
    grant = {"measure": MEASURE, "by": "party:state", "as_of": "2026", "lawful_basis": "Act 1"}
    given = held(bargain=Bargain.model_validate({"offers": [offer]}), law=law_file(grants=[grant]))
    assert not reading(given).ungranted


@pytest.mark.requirement("R221")
def test_a_home_a_host_and_a_third_state_are_asked_for_where_none_is_recorded():
    found = reading(held()).jurisdictions
    assert [(part.id, part.missing) for part in found] == [
        ("home", True),
        ("host", True),
        ("third", True),
    ]


@pytest.mark.requirement("R221")
def test_a_state_recorded_says_who_holds_discretion_or_that_nobody_named_it():
    states = [{"state": "Here", "part": "home"}, {"state": "There", "part": "host", "asked": True}]
    states[1]["discretion"] = "The prosecutor general"
    home, host, _ = reading(held(law=law_file(jurisdictions=states))).jurisdictions
    assert (home.not_asked, home.nobody_named) == (("jurisdictions-0",), ("jurisdictions-0",))
    assert (host.missing, host.not_asked, host.nobody_named) == (False, (), ())


@pytest.mark.requirement("R220")
def test_every_way_to_give_an_agreement_standing_is_told_looked_at_or_not():
    option = {"option": next(iter(LAW.standing)), "state": "chosen", "as_of": "2026"}
    found = reading(held(law=law_file(standing=[option]))).standing
    assert [way.looked_at for way in found] == [True, *[False] * (len(LAW.standing) - 1)]


def test_a_states_own_words_come_first_and_every_reading_of_them_is_kept():
    form = list(LAW.forms.values())[-1]
    given = held(law=law_file(jurisdictions=[{"state": form.state.es, "part": "home"}]))
    told = reading(given).forms
    assert told[0].here
    assert {each.id for each in told} == set(LAW.forms)


@pytest.mark.requirement("R211", "R229")
def test_every_gap_has_a_proposal_its_source_and_its_date():
    found = reading(held()).gaps
    assert found
    assert all(each.cites and each.gap.proposal.en and each.gap.as_of for each in found)
