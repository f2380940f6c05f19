"""The process sheet as read: wordings, breaches, roles, steps, offers and the stop rule."""

import pytest
from hypothesis import given, strategies as st

from tests.support.dossiers import NOW, event
from tests.support.processes import engaged, found, read, sheet, told, with_sheet
from tregua.design.concept.facts.process import Held
from tregua.domain import Actors, Answer, When
from tregua.domain.incidents import Incident
from tregua.knowledge.concept import load_concept

CHURCH = "body:church"


@pytest.mark.requirement("R084")
def test_divergent_wordings_stand_side_by_side_with_the_earlier_one_beside_its_own():
    wordings = [
        {"says": "That they leave us alone"},
        {"says": "Work", "replaces": "objectives-1", "on": "2026-04"},
        {"of": "party:b", "says": "To walk to the market"},
    ]
    reading = read(with_sheet(objectives=wordings))
    assert [(a.of, a.says) for a in reading.objective] == [
        ("party:a", "Work"),
        ("party:b", "To walk to the market"),
    ]
    assert [w.says for w in reading.objective[0].earlier] == ["That they leave us alone"]
    assert reading.wording_differs


@pytest.mark.requirement("R084")
def test_a_side_in_the_talks_whose_words_nobody_wrote_is_still_shown():
    reading = read(with_sheet(objectives=[{}]))
    assert [(a.of, a.says) for a in reading.objective][1] == ("party:b", None)
    assert not reading.wording_differs


@pytest.mark.requirement("R084")
def test_a_changed_wording_asks_to_look_at_pathway_and_measures_again():
    new = {"says": "Work", "replaces": "objectives-1", "on": "2026-04"}
    assert found(with_sheet(objectives=[{}, new]), "objective-changed") == ["wording:objectives-2"]
    looked = new | {"looked_again": "2026-05"}
    assert found(with_sheet(objectives=[{}, looked]), "objective-changed") == []


@pytest.mark.requirement("R085")
def test_rules_without_breach_or_change_show_both_as_open_places():
    reading = read(with_sheet(rules=[{}]))
    bare = {rule.kind for rule in reading.rules if rule.id is None}
    assert bare == {"confidentiality", "breach", "amendment"}
    assert found(with_sheet(rules=[{}]), "procedure-incomplete") == ["dossier"]


@pytest.mark.requirement("R089")
@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ([{"kind": "confidentiality", "if_breached": "All meet"}], ("rules-1", "All meet")),
        (
            [{"kind": "confidentiality"}, {"kind": "breach", "says": "The panel hears all"}],
            ("rules-2", "The panel hears all"),
        ),
        ([{"kind": "confidentiality"}], (None, None)),
    ],
)
def test_a_breach_of_silence_leads_to_what_was_recorded_and_to_nothing_else(rules, expected):
    reading = read(with_sheet(rules=rules))
    breach = next(r.breach for r in reading.rules if r.kind == "confidentiality")
    assert (breach.rule, breach.says) == expected


@pytest.mark.requirement("R089")
def test_silence_nothing_answers_is_an_error_on_that_rule():
    rules = [{"kind": "confidentiality"}, {"kind": "outside-words", "if_breached": "All meet"}]
    assert found(with_sheet(rules=rules), "silence-unanswered") == ["procedure:rules-1"]


@pytest.mark.requirement("R086")
def test_empty_posts_are_gaps_by_name_and_can_be_asked_for():
    held = with_sheet(support=[{"filled_by": "body:x"}, {"role": "mediation", "needs": "A coach"}])
    reading = read(held)
    assert {p.role: p.state for p in reading.support} == {
        "transitional-justice": "not_asked",
        "security": "held",
        "communications": "not_asked",
        "mediation": "gap",
    }
    request = told(held).partition("Support asked for")[2].partition("Third parties")[0]
    assert "A coach" in request
    assert "Transitional justice." in request
    assert "Security." not in request


@pytest.mark.requirement("R087")
def test_a_done_step_that_nothing_answers_is_shown_as_such():
    done = {"state": "done", "evidence": "Seen"}
    steps = [done, done | {"by": "party:b", "answers": ["confidence-1"]}, done, {"state": "open"}]
    reading = read(with_sheet(confidence=steps))
    assert [s.unanswered for s in reading.confidence] == [False, False, True, False]
    assert reading.confidence[0].answered_by == ("confidence-2",)
    assert found(with_sheet(confidence=steps), "step-unanswered") == ["confidence:confidence-3"]


@pytest.mark.requirement("R087")
def test_a_step_is_not_done_without_evidence():
    held = with_sheet(confidence=[{"state": "done"}, {"state": "done", "evidence": "Seen"}])
    assert found(held, "step-done-unshown") == ["confidence:confidence-1"]


def test_steps_that_wait_for_each_other_are_told_once_and_those_done_are_not():
    ring = [
        {"after": ["confidence-3"]},
        {"after": ["confidence-1"]},
        {"after": ["confidence-2"]},
        {"after": ["confidence-1"]},
    ]
    assert [set(r) for r in read(with_sheet(confidence=ring)).waiting_rings] == [
        {"confidence-1", "confidence-2", "confidence-3"}
    ]
    begun = [ring[0] | {"state": "done", "evidence": "Seen"}, *ring[1:]]
    assert read(with_sheet(confidence=begun)).waiting_rings == ()


@pytest.mark.requirement("R088")
def test_one_body_in_two_roles_that_do_not_go_together_is_found():
    held = with_sheet(roles=[{}, {"role": "monitor"}])
    (clash,) = read(held).role_conflicts
    assert (clash.who, clash.roles) == (CHURCH, ("mediator", "monitor"))
    assert found(held, "role-conflict") == [CHURCH]


@pytest.mark.requirement("R088")
def test_a_role_that_ended_before_the_other_began_is_no_conflict():
    apart = [{"until": "2026-05"}, {"role": "monitor", "since": "2026-06"}]
    assert read(with_sheet(roles=apart)).role_conflicts == ()
    touching = [{"until": "2026-06"}, {"role": "monitor", "since": "2026-06"}]
    assert len(read(with_sheet(roles=touching)).role_conflicts) == 1


@pytest.mark.requirement("R088")
def test_a_mediator_who_also_sits_for_a_side_is_found():
    seat = {"role": "Voice", "who": CHURCH}
    held = with_sheet(roles=[{}], delegations=[{"seats": [seat]}])
    assert [c.conflict for c in read(held).role_conflicts] == ["between-and-for"]


def test_every_listed_conflict_is_between_listed_roles_and_is_found():
    known = load_concept().process
    assert {role for c in known.conflicts for role in c.roles} <= set(known.roles)
    pairs = [[{"role": one}, {"role": other}] for one, other in (c.roles for c in known.conflicts)]
    seen = [[c.conflict for c in read(with_sheet(roles=pair)).role_conflicts] for pair in pairs]
    assert seen == [[c.id] for c in known.conflicts]


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_two_roles_are_held_together_whichever_is_asked_of_first(a, b, c, d):
    one = Held("x", when(min(a, b)), when(max(a, b)))
    other = Held("y", when(min(c, d)), when(max(c, d)))
    overlap = max(min(a, b), min(c, d)) <= min(max(a, b), max(c, d))
    assert one.beside(other) == other.beside(one) == overlap


def when(day):
    """Return a day as a date of the record."""
    return When(day.isoformat(), day, day)


@pytest.mark.requirement("R092")
def test_a_group_that_joined_without_a_second_look_is_an_error_that_names_what_is_missing():
    looked = {"answer": "yes", "on": "2026-02"}
    joined = {"decision": "joined", "security": looked, "benefits": {"answer": "no", "on": "2026"}}
    held = with_sheet(joinders=[joined])
    (asked,) = read(held).joinders
    assert asked.unreviewed == ("benefits", "coverage")
    assert dict(asked.looks) == {"security": "yes", "benefits": "no", "coverage": "not_asked"}
    assert found(held, "joined-unreviewed") == ["party:b"]


@pytest.mark.requirement("R102")
def test_an_unasked_offer_demands_backing_and_is_watched_for_thirty_days():
    held = with_sheet(declared=[{}])
    (offer,) = read(held).offers
    assert offer.watch_until.isoformat() == "2026-03-31"
    assert "backing" in offer.untested
    assert found(held, "offer-untested") == ["declared:declared-1"]


@pytest.mark.requirement("R102")
def test_incidents_of_the_watch_are_told_by_kind_and_those_outside_it_are_not():
    incidents = tuple(
        Incident.model_validate({"recorded": NOW, "place": "x", "id": str(n), "on": on} | rest)
        for n, (on, rest) in enumerate(
            [
                ("2026-02-28", {"kind": "killing"}),
                ("2026-03-05", {"kind": "killing"}),
                ("2026-03-31", {"kind": "extortion"}),
                ("2026-04-01", {"kind": "killing"}),
            ]
        )
    )
    held = with_sheet(declared=[{}], incidents=incidents)
    assert read(held).offers[0].recorded == (("killing", 1), ("extortion", 1))
    assert "does not say that nothing happened" in told(with_sheet(declared=[{}]))


def test_talks_without_a_stop_rule_are_found_and_one_written_first_is_not_late():
    assert found(with_sheet(), "stop-rule-missing") == ["dossier"]
    held = with_sheet(stop_rules=[{"on": "2026-02"}], meetings=[{}])
    assert read(held).stepped_before_stop_rule is False
    assert found(held, "stop-rule-late") == []


def test_a_meeting_or_an_outward_event_before_the_stop_rule_is_an_error():
    late = with_sheet(stop_rules=[{"on": "2026-04"}], meetings=[{}])
    assert found(late, "stop-rule-late") == ["dossier"]
    kinds = engaged(with_sheet()).catalogue.events
    outward = next(kind for kind, known in kinds.items() if known.outward)
    told_first = with_sheet(stop_rules=[{"on": "2026-04"}], events=(event(outward, "2026-03"),))
    assert found(told_first, "stop-rule-late") == ["dossier"]


def test_whether_a_step_of_the_same_month_came_first_cannot_be_told():
    held = with_sheet(stop_rules=[{"on": "2026-03-10"}], meetings=[{}])
    assert read(held).stepped_before_stop_rule is None


def test_mending_the_stop_rule_later_does_not_make_it_late():
    rules = [{"on": "2026-02"}, {"on": "2026-05", "replaces": "stop-rules-1"}]
    assert read(with_sheet(stop_rules=rules, meetings=[{}])).stepped_before_stop_rule is False


def test_a_meeting_under_no_mandate_and_no_decision_is_an_error():
    held = with_sheet(meetings=[{}, {"meeting": "second", "mandate": "letter"}])
    assert found(held, "meeting-uncovered") == ["meeting:meetings-1"]


@pytest.mark.requirement("R100")
def test_talks_that_lean_on_one_without_deputy_are_found():
    held = with_sheet(roles=[{"key": True}])
    assert found(held, "key-person-alone") == [CHURCH]
    assert found(held, "carried-by-one") == ["dossier"]
    helped = with_sheet(roles=[{"key": True, "deputy": "body:diocese"}])
    assert found(helped, "key-person-alone") == found(helped, "carried-by-one") == []


@pytest.mark.requirement("R091")
def test_talks_towards_an_accord_need_an_end_rule_and_a_dialogue_has_reviews_instead():
    assert found(with_sheet(), "end-rule-missing") == ["dossier"]
    held = with_sheet(logic="dialogue", understandings=[{}, {"review": "2026-05-01"}])
    assert found(held, "end-rule-missing") == []
    assert found(held, "understanding-unreviewed") == ["understanding:understandings-1"]
    reading = read(held)
    assert [r.come for r in reading.understandings] == [Answer.UNCLEAR, Answer.MET]
    assert (reading.end_rules, reading.readiness_to_sign) == ((), ())


def test_near_misses_and_settled_disputes_of_the_incidents_stand_in_one_row_by_date():
    settled = Incident.model_validate(
        {"id": "i", "recorded": NOW, "on": "2026-02", "kind": "dispute_settled", "place": "x"}
    )
    held = with_sheet(logic="dialogue", settled=[{}], incidents=(settled,))
    assert [each.kind for each in read(held).settled] == ["dispute_settled", "near_miss"]


def test_sessions_that_come_faster_than_a_side_can_consult_are_found():
    held = with_sheet(rhythm=[{}], delegations=[{"break_days": 10}, {"of": "party:b"}])
    assert found(held, "breaks-too-short") == ["party:a"]


def test_an_empty_file_holds_nothing_and_is_read_without_a_fault():
    reading = read(with_sheet(actors=Actors()))
    assert reading.objective == reading.roles == reading.meetings == ()
    assert sheet().model_dump(exclude_defaults=True) == {}
