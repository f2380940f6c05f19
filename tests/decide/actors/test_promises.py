"""What each promise rests on, what becomes of it without one voice, and that nobody is ordered."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from tests.support.actors import assent, authority, body, cast, faction, person, tie
from tests.support.dossiers import NOW, agreement, clause
from tests.support.reading_actors import read, rules
from tregua.decide.actors import known_voice
from tregua.domain import Answer, Commitment, Undertaking

ONE, TWO = "person:one", "person:two"


def promise_of(**more):
    fields = {"id": "aid", "recorded": NOW, "made_by": "party:state", "promise": "Aid"}
    return Undertaking.model_validate(fields | {"made_to": ["party:a"]} | more)


def room(*voices, ties=(), clauses=None, **more):
    """Give a group of two parts with two voices, each of whom may speak for it, and a pact."""
    parts = [faction("u"), faction("v")]
    own = clauses or [clause("calm", assents=[assent("party:a", ONE)])]
    return cast(
        factions=parts,
        persons=[person("one", of="party:a"), person("two", of="party:a")],
        relations=[tie(who, part) for who, part in ties],
        authorities=[authority(who) for who in voices],
        agreement=agreement(*own),
        **more,
    )


BOTH = [(who, part) for who in (ONE, TWO) for part in ("faction:u", "faction:v")]


def fate(dossier, who=ONE):
    return {each.promise: each for each in read(dossier, silent=who).without.promises}


def test_a_yes_binds_the_parts_that_whoever_said_it_can_bind_and_names_the_others():
    (promise,) = read(room(ONE, ties=BOTH[:1])).promises
    (side,) = promise.sides
    assert [(part.whom, part.answer) for part in side.parts] == [
        ("faction:u", Answer.MET),
        ("faction:v", Answer.UNCLEAR),
    ]
    assert (side.authority, side.binding, side.strength) == (
        Answer.MET,
        Answer.UNCLEAR,
        Answer.UNCLEAR,
    )
    assert [lack.about for lack in side.missing if lack.term == "command"] == ["faction:v"]


def test_who_owes_a_promise_and_said_nothing_leaves_it_unclear():
    owed = clause("calm", ["party:a", "party:state"], assents=[assent("party:a", ONE)])
    (promise,) = read(room(ONE, ties=BOTH, clauses=[owed])).promises
    assert [(side.party, side.strength) for side in promise.sides] == [
        ("party:a", Answer.MET),
        ("party:state", Answer.UNCLEAR),
    ]
    assert promise.strength is Answer.UNCLEAR
    assert promise.sides[1].missing[0].term == "assent"


def test_of_two_who_said_yes_for_one_party_the_stronger_counts():
    twice = clause("calm", assents=[assent("party:a", TWO), assent("party:a", ONE)])
    (promise,) = read(room(ONE, ties=BOTH, clauses=[twice])).promises
    assert [side.strength for side in promise.sides] == [Answer.UNCLEAR, Answer.MET]
    assert promise.strength is Answer.MET


def test_promises_stand_in_the_order_of_the_agreement_each_commitment_after_its_clause():
    due = {"id": "first", "recorded": NOW, "clause": "b", "owed_by": "party:a", "due": "2020"}
    held = room(
        clauses=[clause("b"), clause("a")],
        undertakings=(promise_of(),),
        commitments=(Commitment.model_validate(due | {"state": "due"}),),
    )
    told = [promise.promise for promise in read(held).promises]
    assert told == ["clause:b", "commitment:first", "clause:a", "undertaking:aid"]


@pytest.mark.parametrize(
    ("written", "form", "counts"),
    [
        (True, "written", Answer.MET),
        (False, "oral", Answer.MET),
        (None, "", Answer.UNCLEAR),
    ],
)
def test_an_undertaking_is_a_yes_of_whoever_made_it(written, form, counts):
    held = room(undertakings=(promise_of(written=written, through=ONE),))
    (side,) = read(held).promises[-1].sides
    assert (side.party, side.through, side.form, side.form_counts) == (
        "party:state",
        ONE,
        form,
        counts,
    )


def test_a_harm_a_clause_covers_is_asked_of_orders_and_proofs_by_what_they_reach():
    held = room(ONE, ties=BOTH, clauses=[clause("calm", covers=["killing", "confinement"])])
    assert read(held).promises[0].on == ("killings", "displacement")


def test_nobody_knows_whose_voice_it_was():
    held = room(ONE, ties=BOTH, clauses=[clause("calm", assents=[assent("party:a")])])
    assert "promise-without-voice" in rules(read(held))
    (side,) = fate(held)["clause:calm"].sides
    assert (side.stands, side.why) == (Answer.UNCLEAR, "voice_not_recorded")


@pytest.mark.parametrize(
    ("voices", "ties", "stands", "through"),
    [
        ((ONE,), BOTH, Answer.NOT_MET, ()),
        ((ONE, TWO), BOTH, Answer.MET, (TWO,)),
        ((ONE, TWO), BOTH[:3], Answer.UNCLEAR, (TWO,)),
    ],
)
def test_without_one_voice_a_promise_stands_only_through_another_who_may_speak_and_can_bind(
    voices, ties, stands, through
):
    (side,) = fate(room(*voices, ties=ties))["clause:calm"].sides
    assert (side.stands, side.why, side.through) == (stands, "spoke", through)


def test_a_promise_falls_too_where_only_the_orders_ran_through_who_is_silent():
    ties = [(TWO, ONE), *BOTH[:2]]
    held = room(TWO, ties=ties, clauses=[clause("calm", assents=[assent("party:a", TWO)])])
    assert read(held).promises[0].strength is Answer.MET
    (side,) = fate(held)["clause:calm"].sides
    assert (side.stands, side.why, side.through) == (Answer.NOT_MET, "orders_through", ())


def test_a_promise_that_never_ran_through_who_is_silent_stands_as_it_stood():
    ties = [*BOTH]
    held = room(TWO, ties=ties, clauses=[clause("calm", assents=[assent("party:a", TWO)])])
    (side,) = fate(held)["clause:calm"].sides
    assert (side.stands, side.why, side.through) == (Answer.MET, "not_through", (TWO,))


def test_what_the_loss_of_somebody_would_do_is_told_only_when_one_is_named():
    reading = read(room(ONE, ties=BOTH))
    assert reading.without is None
    assert "without" not in reading.to_dict()


@given(st.permutations(["one", "two", "three", "four"]), st.permutations(["b", "a", "c"]))
def test_no_answer_orders_persons(persons, clauses):
    held = room(ONE, TWO, ties=BOTH, clauses=[clause(c, assents=said(c)) for c in clauses])
    known = {p.id: p for p in (*held.actors.persons, person("three"), person("four"))}
    turned = tuple(known[slug] for slug in persons)
    moved = replace(held, actors=held.actors.model_copy(update={"persons": turned}))
    found = read(moved, silent=ONE)
    assert [p.promise for p in found.promises] == [f"clause:{c}" for c in clauses]
    assert [p.promise for p in found.without.promises] == [f"clause:{c}" for c in clauses]
    written = [f"person:{slug}" for slug in persons]
    assert [a.about for a in found.actors if a.kind == "person"] == written
    speaking = [b.who for b in found.binding if b.who in written]
    assert speaking == [who for who in written if who in (ONE, TWO)]
    assert [v.who for v in found.authorities] == speaking


def said(slug):
    return [assent("party:a", ONE if slug == "a" else TWO)]


@given(st.permutations(["one", "two", "three"]))
def test_what_is_told_of_each_promise_does_not_hang_on_the_order_of_persons(persons):
    held = room(ONE, ties=BOTH)
    known = {p.id: p for p in (*held.actors.persons, person("three"))}
    turned = tuple(known[slug] for slug in persons)
    moved = replace(held, actors=held.actors.model_copy(update={"persons": turned}))
    assert read(moved).promises == read(held).promises
    assert fate(moved) == fate(held)


def test_nothing_a_reading_holds_of_persons_is_a_number():
    told = read(room(ONE, TWO, ties=BOTH), silent=ONE).to_dict()
    kept = {k: v for k, v in told.items() if k not in ("authorities", "around", "day")}
    assert not numbers(json.loads(json.dumps(kept)))


def numbers(held):
    inner = held.values() if isinstance(held, dict) else held if isinstance(held, list) else ()
    own = [held] if isinstance(held, (int, float)) and not isinstance(held, bool) else []
    return own + [n for each in inner for n in numbers(each)]


@pytest.mark.parametrize(
    ("about", "known"),
    [
        (ONE, True),
        ("faction:u", True),
        ("person:young", False),
        ("person:nobody", False),
        ("place:here", False),
    ],
)
def test_one_can_be_asked_about_who_is_listed_and_not_under_18(about, known):
    held = room(ONE)
    young = (*held.actors.persons, person("young", under_18=True))
    actors = held.actors.model_copy(update={"persons": young})
    assert known_voice(replace(held, actors=actors), about) is known


def test_somebody_under_18_stands_in_no_answer_by_any_name():
    young = person("willow", under_18=True, of="party:a")
    held = cast(
        persons=[young],
        bodies=[body("board")],
        relations=[tie("person:willow", "party:a")],
        authorities=[authority("person:willow")],
        agreement=agreement(clause("calm", assents=[assent("party:a", "person:willow")])),
    )
    told = read(held, silent="body:board")
    assert [a.track for a in told.actors if a.kind == "person"] == ["protective"]
    assert "willow" not in json.dumps(told.to_dict()).lower()
