"""What the check of an agreement says on clarity, verification, conditions, breach and dispute."""

import pytest

from tests.support.dossiers import NOW, agreement, clause, dossier, party, sheet
from tregua.design.agreement import check_agreement
from tregua.domain import Actors, Body, Severity
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()
RESPONSE = {
    "does": "Visits pause",
    "effect": "revoke",
    "within_days": 3,
    "decided_by": "A panel",
    "hears": "Both sides",
    "appeal": "The judge",
}
STEPS = (
    {"id": "talk", "does": "Talk", "before": "A priest", "within_days": 1, "escalates": "No word"},
    {"id": "panel", "does": "Hear", "before": "The panel", "within_days": 5},
)
DEVICES = tuple({"id": kind, "kind": kind, "says": kind} for kind in ("ceremony", "pledge"))
WAITS = {"clause": "calm", "verifier": "Two parishes", "by": "2026-05", "otherwise": "lapses"}


def found(*clauses, logic="accord", **more):
    """Return the weaknesses found as pairs of rule and what each is about, with its severity."""
    mission = {"id": "mission", "recorded": NOW, "name": "Mission", "kind": "agency"}
    parties = (party("a", in_talks=True), party("state", kind="state"))
    held = dossier(
        agreement=agreement(*clauses, **more),
        actors=Actors(parties=parties, bodies=(Body.model_validate(mission),)),
        sheet=sheet(logic=logic),
    )
    return {(f.rule, f.about): f.severity for f in check_agreement(held, CATALOGUE).found}


def calm(**more):
    return clause("calm", **more)


def graded(**less):
    """Return a clause with one grade and one answer, of which some may be left out."""
    response = {k: v for k, v in (RESPONSE | less).items() if v is not None}
    return calm(breaches=[{"id": "grave", "says": "A death", "responses": [response]}])


def visits(**less):
    """Return a clause that waits for the calm, of whose condition some may be left out."""
    asked = {k: v for k, v in (WAITS | less).items() if v is not None}
    return clause("visits", ["party:state"], kind="custody", requires=[asked])


@pytest.mark.requirement("R153")
@pytest.mark.parametrize(
    ("rule", "less"),
    [
        ("condition-without-verifier", {"verifier": None}),
        ("condition-without-deadline", {"by": None}),
        ("condition-without-deadline", {"otherwise": None}),
    ],
)
def test_a_condition_without_verifier_day_or_sequel_is_among_the_gravest(rule, less):
    about = (rule, "requirement:visits/calm")
    assert found(calm(), visits(**less))[about] is Severity.ERROR
    assert about not in found(calm(), visits())


@pytest.mark.requirement("R155")
def test_a_condition_that_nobody_watches_is_found_until_somebody_looks_at_what_it_waits_for():
    about = ("condition-without-verifier", "requirement:visits/calm")
    bare = visits(verifier=None)
    assert about in found(calm(), bare)
    assert about not in found(calm(verified_by="body:mission"), bare)


@pytest.mark.requirement("R154")
@pytest.mark.parametrize(
    ("rule", "less"),
    [
        ("answer-without-decider", {"decided_by": None}),
        ("revoked-without-hearing", {"hears": None}),
        ("revoked-without-hearing", {"appeal": None}),
    ],
)
def test_losing_a_benefit_needs_a_decider_a_hearing_and_an_appeal(rule, less):
    about = (rule, "response:calm/grave")
    assert about in found(graded(**less))
    assert about not in found(graded())


@pytest.mark.requirement("R160")
def test_without_an_answer_the_check_finds_it_unless_a_reason_and_a_substitute_are_recorded():
    instead = {"reason": "Nobody can", "instead": "A covenant", "by": "analyst-1"}
    about = ("breach-unanswered", "clause:calm")
    assert found(calm())[about] is Severity.ERROR
    assert about not in found(calm(), no_enforcement=instead)
    assert about not in found(graded())


@pytest.mark.requirement("R161")
@pytest.mark.parametrize(
    ("rule", "bare", "mended"),
    [
        ("no-forum", {}, {"dispute": {"steps": STEPS}}),
        ("dispute-without-steps", {"forum": "A panel"}, {"dispute": {"steps": STEPS}}),
        (
            "dispute-without-steps",
            {"dispute": {"steps": [STEPS[0], STEPS[1] | {"within_days": None}]}},
            {"dispute": {"steps": STEPS}},
        ),
        (
            "dispute-without-end",
            {"dispute": {"steps": [STEPS[1], STEPS[0]], "decides": "The bishop"}},
            {"dispute": {"steps": STEPS, "decides": "The bishop"}},
        ),
        (
            "dispute-without-end",
            {"dispute": {"steps": STEPS}},
            {"dispute": {"steps": STEPS, "decides": "The bishop"}},
        ),
    ],
)
def test_forum_steps_limits_escalation_and_last_word_are_each_looked_for(rule, bare, mended):
    assert (rule, "dossier") in found(calm(), **bare)
    assert (rule, "dossier") not in found(calm(), **mended)


@pytest.mark.requirement("R161")
def test_one_answer_to_everything_is_found_and_graded_breaches_are_not():
    about = ("breach-not-graded", "clause:calm")
    assert about in found(calm(response="All ends"))
    assert about not in found(graded())


@pytest.mark.requirement("R161")
def test_an_answer_without_a_time_limit_is_found():
    about = ("answer-without-time-limit", "response:calm/grave")
    assert about in found(graded(within_days=None))
    assert about not in found(graded())


@pytest.mark.requirement("R162")
def test_each_duty_is_asked_for_an_indicator_and_for_the_records_it_is_read_from():
    shown, read = calm(indicator="Wounds seen"), calm(indicator="Wounds seen", data="The clinic's")
    rules = ("duty-without-indicator", "indicator-without-records")
    assert [(r, "clause:calm") in found(calm()) for r in rules] == [True, False]
    assert [(r, "clause:calm") in found(shown) for r in rules] == [False, True]
    assert [(r, "clause:calm") in found(read) for r in rules] == [False, False]


@pytest.mark.requirement("R155", "R162")
def test_a_named_verifier_is_asked_for_rhythm_access_report_and_the_safety_of_those_who_tell():
    full = {"every_days": 7, "access": "All", "reports_to": "Both", "source_safety": "No names"}
    bare, kept = calm(verified_by="body:mission"), calm(verified_by="body:mission", **full)
    rules = {("verifier-without-means", "clause:calm"), ("sources-not-kept-safe", "clause:calm")}
    assert rules <= found(bare).keys()
    assert not rules & found(kept).keys()


@pytest.mark.requirement("R163")
def test_where_nothing_is_enforced_two_public_commitments_are_asked_for_and_still_called_weaker():
    few, weak = ("devices-too-few", "dossier"), ("devices-alone", "dossier")
    assert [few in found(calm(), devices=DEVICES[:n]) for n in range(3)] == [True, True, False]
    assert found(calm(), devices=DEVICES)[weak] is Severity.NOTE
    assert not {few, weak} & found(graded(), devices=DEVICES).keys()


@pytest.mark.requirement("R170")
@pytest.mark.parametrize("unanswered", ["party:a", "party:state"])
def test_a_side_whose_breaches_alone_go_unanswered_is_found_whichever_it_is(unanswered):
    both = {"party:a", "party:state"}
    (other,) = both - {unanswered}
    about = ("one-side-answered", "dossier")
    bare, kept = clause("one", [unanswered]), clause("two", [other], response="A talk")
    assert found(bare, kept)[about] is Severity.ERROR
    assert about not in found(clause("one", both, response="A talk"))


def test_a_standing_dialogue_is_asked_for_review_days_and_not_for_an_end_or_a_next_stage():
    ending = {"no-end-date", "no-renewal", "no-next-stage"}
    review = ("understanding-without-review", "clause:calm")
    standing = found(calm(), logic="dialogue")
    assert standing[review] is Severity.ERROR
    assert not ending & {rule for rule, _ in standing}
    assert review not in found(calm(review="2026-05"), logic="dialogue")
    assert ending <= {rule for rule, _ in found(calm())}
    assert review not in found(calm())


def test_what_is_vague_on_purpose_is_not_asked_for_place_day_amount_or_sign():
    clarity = {
        *("duty-without-place", "duty-without-start", "amount-not-said"),
        *("duty-without-indicator", "condition-in-words-only"),
    }
    vague = {"vague": {"reason": "Open", "by": "analyst-1"}}
    one = {"kind": "community", "condition": "As long as it holds"}
    assert clarity <= {rule for rule, _ in found(calm(**one))}
    assert not clarity & {rule for rule, _ in found(calm(**one, **vague))}
    assert ("vague-without-review", "clause:calm") in found(calm(**one, **vague))


def test_what_is_counted_is_told_only_as_the_clause_says():
    about = ("count-told-unsaid", "clause:calm")
    assert about in found(calm(counts="Killings"))
    assert about not in found(calm(counts="Killings", told="A monthly number, to both"))


def test_a_part_of_a_clause_is_told_of_under_its_clause():
    held = dossier(agreement=agreement(graded(appeal=None)))
    findings = check_agreement(held, CATALOGUE).to_dict()["findings"]
    assert {f["clause"] for f in findings if f["rule"] == "revoked-without-hearing"} == {"calm"}
