"""What the check finds of leniency, amnesty and custody, on deals with and without it."""

import pytest

from tests.support.dossiers import agreement, claim, clause
from tests.support.pacts import CALM, NOW, STATE, checked, found, grant, promise
from tregua.domain import Severity
from tregua.domain.registers.bargain import Bargain, Limit, Offer


def limit(says):
    return Limit.model_validate({"id": "limit", "recorded": NOW, "says": says, "bars": ["amnesty"]})


OFFER = {"id": "offer", "recorded": NOW, "kind": "judicial-benefit", "gives": "Shorter terms"}


@pytest.mark.requirement("R159")
def test_a_grant_by_one_without_power_is_found_by_who_owes_it_and_by_what_the_law_check_found():
    by_church = agreement(grant("terms", duty_of=("party:church",)))
    by_state = agreement(grant("terms"))
    assert found(by_church)["grant-without-power"] == {"clause:terms"}
    assert "grant-without-power" not in found(by_state)
    assert "grant-without-power" in {f.rule for f in checked(by_state).doubts}
    bare = Bargain(offers=(Offer.model_validate(OFFER | {"basis": "none_found"}),))
    assert "grant-without-power" in found(by_state, bargain=bare)
    outside = promise("word", bears_on=["terms"], basis="none_found")
    assert "grant-without-power" in found(by_state, undertakings=(outside,))


@pytest.mark.requirement("R159")
def test_who_said_yes_with_an_authority_written_down_grants_with_power():
    yes = {"party": "party:state", "on": "2026", "form": "written", "authority": "The prison law"}
    result = checked(agreement(grant("terms", assents=[yes])))
    assert "grant-without-power" not in {f.rule for f in result.findings}


def graded(**response):
    answer = {"does": "Taken back", "effect": "revoke"} | response
    return [{"id": "grave", "says": "A killing", "responses": [answer]}]


@pytest.mark.requirement("R154")
@pytest.mark.parametrize(
    ("breaches", "met"),
    [
        ([], True),
        (graded(), True),
        (graded(decided_by="The court"), True),
        (graded(decided_by="The court", appeal="The court above"), False),
        (graded(effect="talk", decided_by="The panel", appeal="The panel"), True),
    ],
)
def test_a_benefit_that_can_be_lost_needs_one_who_decides_and_a_way_to_contest_it(breaches, met):
    pact = agreement(grant("terms", revocable=True, breaches=breaches))
    assert ("leniency-loss-undecided" in found(pact)) is met


@pytest.mark.requirement("R158")
@pytest.mark.parametrize(
    ("revocable", "whole", "met"),
    [
        (True, {}, True),
        (True, {"prosecution": "goes_on"}, True),
        (False, {}, True),
        (False, {"prosecution": "goes_on"}, False),
    ],
)
def test_a_draft_with_only_one_of_the_two_promises_is_not_whole(revocable, whole, met):
    given = found(agreement(grant("terms", revocable=revocable), **whole))
    assert ("leniency-one-promise" in given) is met
    assert "leniency-tension" in given


@pytest.mark.requirement("R158")
def test_a_clause_by_which_justice_goes_on_makes_the_promise_on_later_crime():
    goes_on = clause("courts", STATE, kind="prosecution")
    pact = agreement(grant("terms", revocable=False), goes_on)
    assert "leniency-one-promise" not in found(pact)


@pytest.mark.requirement("R158")
def test_where_there_is_leniency_the_tension_is_shown_as_a_note_that_names_it():
    result = checked(agreement(grant("terms")))
    (note,) = [f for f in result.found if f.rule == "leniency-tension"]
    assert note.severity is Severity.NOTE
    assert "T04" in note.says.en
    assert "T04" in note.says.es
    assert "leniency-tension" not in found(agreement(CALM))


@pytest.mark.requirement("R143")
@pytest.mark.parametrize(
    ("voice", "met"),
    [
        ([], True),
        ([{"who": "victims", "answer": "not_asked"}], True),
        ([{"who": "victims", "answer": "reservation", "on": "2026-05"}], True),
        ([{"who": "victims", "answer": "refused", "on": "2026-02"}], False),
    ],
)
def test_leniency_dated_before_victims_were_heard_is_found(voice, met):
    pact = agreement(grant("terms"), reached="2026-03-15", sign_offs=voice)
    assert ("leniency-before-victims" in found(pact)) is met


@pytest.mark.requirement("R143")
def test_where_nobody_noted_the_day_victims_were_heard_it_cannot_be_told():
    pact = agreement(grant("terms"), sign_offs=[{"who": "victims", "answer": "agreed"}])
    result = checked(pact)
    assert "leniency-before-victims" in {f.rule for f in result.doubts}


@pytest.mark.requirement("R149")
@pytest.mark.parametrize("answer", ["agreed", "reservation", "refused"])
def test_leniency_needs_the_word_of_an_expert_whichever_way_it_goes(answer):
    asked = [{"who": "justice-expert", "answer": answer}]
    assert "leniency-without-expert" not in found(agreement(grant("terms"), sign_offs=asked))
    silent = [{"who": "justice-expert", "answer": "not_asked"}]
    assert "leniency-without-expert" in found(agreement(grant("terms"), sign_offs=silent))


@pytest.mark.requirement("R151")
def test_refusal_is_shown_with_cases_for_it_and_the_one_against_and_never_as_certain():
    result = checked(agreement(grant("terms")))
    (note,) = [f for f in result.found if f.rule == "leniency-refusal-open"]
    assert {"DNK-MOTORCYCLE", "JAM-AUGUSTTOWN"} <= set(note.cases_for)
    assert note.cases_against == ("COL-GULFCLAN",)
    assert note.severity is Severity.NOTE
    assert "Gulf Clan" in note.why.en
    assert "Neither course is certain" in note.why.en
    assert "Ningún camino es seguro" in note.why.es
    said = Bargain(off_the_table=(limit("No amnesty"),))
    assert "leniency-refusal-open" not in found(agreement(grant("terms")), bargain=said)


@pytest.mark.requirement("R145")
def test_a_deal_that_serves_one_aim_is_noted_and_not_held_back():
    one = checked(agreement(grant("terms"), grant("work", "benefit")))
    (note,) = [f for f in one.found if f.rule == "single-aim"]
    assert note.severity is Severity.NOTE
    two = agreement(grant("terms"), grant("work", "benefit"), grant("repair", "victims"))
    assert "single-aim" not in found(two)


@pytest.mark.requirement("R157")
def test_a_second_window_for_the_same_group_is_found_and_one_for_another_group_is_not():
    first = grant("first", "amnesty", towards=["party:a"], until="2026-06")
    again = grant("again", "amnesty", towards=["party:a"], until="2027-06")
    other = grant("other", "amnesty", towards=["party:b"], until="2027-06")
    assert found(agreement(first, again))["amnesty-second-window"] == {"clause:again"}
    assert "amnesty-second-window" not in found(agreement(first, other))


@pytest.mark.requirement("R157")
def test_a_promise_outside_the_text_counts_as_a_window_before():
    only = agreement(grant("only", "amnesty", towards=["party:a"], until="2026-06"))
    word = promise("word", grants=["amnesty"])
    assert "amnesty-second-window" in found(only, undertakings=(word,))


@pytest.mark.parametrize(("more", "met"), [({}, True), ({"until": "2026"}, False)])
def test_a_window_that_never_closes_is_found(more, met):
    assert ("amnesty-without-last-day" in found(agreement(grant("w", "amnesty", **more)))) is met


@pytest.mark.requirement("R157")
def test_what_is_told_for_leniency_needs_one_who_checks_it_and_one_who_keeps_people_safe():
    safe = {"source_safety": "The office of witnesses", "verifier": "A prosecutor"}
    bare = found(agreement(grant("window", "amnesty")))
    assert bare["information-uncorroborated"] == {"clause:window"}
    assert "information-uncorroborated" not in found(agreement(grant("w", "amnesty", **safe)))


@pytest.mark.requirement("R157")
def test_shorter_terms_are_for_information_only_where_somebody_is_to_tell_something():
    truth = clause("truth", kind="disappearances")
    told = agreement(truth, grant("terms", requires=[{"clause": "truth"}]))
    assert "information-uncorroborated" in found(told)
    assert "information-uncorroborated" not in found(agreement(truth, grant("terms")))
    checked_there = clause("truth", kind="disappearances", verified_by="party:church")
    safe = grant("terms", in_return_for=["truth"], source_safety="The office of witnesses")
    assert "information-uncorroborated" not in found(agreement(checked_there, safe))


@pytest.mark.requirement("R152")
@pytest.mark.parametrize(
    ("whole", "met"),
    [
        ({}, True),
        ({"prosecution": "goes_on"}, True),
        ({"prosecution": "goes_on", "notice": "Arrests go on"}, False),
    ],
)
def test_where_justice_goes_on_the_group_is_given_a_plain_notice(whole, met):
    assert ("justice-untold" in found(agreement(CALM, **whole))) is met


@pytest.mark.requirement("R159")
def test_no_extradition_needs_the_law_abroad_checked_for_each_group_it_is_granted_to():
    pact = agreement(grant("stay", grants=["no-extradition"], towards=["party:a"]))
    assert "extradition-law-unchecked" in found(pact)
    assert "extradition-law-unchecked" not in found(
        pact, [claim("foreign-law-checked", True, "party:a")]
    )
    assert "extradition-law-unchecked" in found(
        pact, [claim("foreign-law-checked", False, "party:a")]
    )
    assert "extradition-law-unchecked" not in found(agreement(grant("terms")))


@pytest.mark.requirement("R159")
def test_custody_needs_rules_against_privilege_and_eyes_from_outside():
    ruled = {"exceptions": "No phones", "access": "The ombudsman at any hour"}
    assert "custody-without-limits" in found(agreement(grant("moves", "custody")))
    assert "custody-without-limits" not in found(agreement(grant("moves", "custody", **ruled)))
