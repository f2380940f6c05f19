"""The concession ledger, each line worked out by hand, and what swapping the sides does."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from tests.support.commitments import CATALOGUE, DAY, calm, held, read, recorded, visits
from tests.support.dossiers import NOW, clause
from tregua.design.agreement.commitments.reading import read_commitments
from tregua.domain import Actors, Undertaking
from tregua.domain.people import PartyKind

TURN = {"party:a": "party:state", "party:state": "party:a"}
STATES = ("due", "performed", "verified", "disputed", "expired")


def ledger(*clauses, **more):
    """Return each concession's key with how it is answered and by what."""
    return {
        (each.key, each.giver): (
            each.reciprocity.value,
            [(a.clause, *a.stands) for a in each.answered_by],
        )
        for each in read(*clauses, **more).concessions
    }


@pytest.mark.requirement("R027")
def test_each_concession_has_giver_receiver_evidence_and_what_answers_it():
    proof = {"says": "The log of the gate", "on": "2026-05-02"}
    done = recorded(
        "v",
        "visits",
        "party:state",
        "verified",
        since="2026-05-02",
        proofs=[proof],
        sources=[{"source": "text"}],
    )
    calm_, visit = read(
        calm(sources=[{"source": "text"}]),
        visits(in_return_for=["calm"]),
        commitments=(done,),
    ).concessions
    assert (calm_.giver, calm_.receivers, calm_.reciprocity) == (
        "party:a",
        ("party:state",),
        "answered",
    )
    assert [(a.clause, a.owed_by, a.stands) for a in calm_.answered_by] == [
        ("visits", "party:state", ("verified",))
    ]
    assert (visit.proofs[0].says, visit.sources[0].source) == ("The log of the gate", "text")
    assert (visit.commitments, visit.in_return_for) == (("v",), ("calm",))


@pytest.mark.requirement("R027")
def test_what_nobody_answers_is_unanswered_and_what_is_not_written_is_unclear():
    alone = ledger(calm())
    assert alone == {("clause:calm", "party:a"): ("unanswered", [])}
    beside = ledger(calm(), visits())
    assert {told for told, _ in beside.values()} == {"unclear"}
    to_nobody = ledger(clause("calm"))
    assert to_nobody == {("clause:calm", "party:a"): ("unclear", [])}


@pytest.mark.requirement("R027")
def test_a_duty_that_two_owe_each_other_answers_itself():
    both = clause("calm", ("party:a", "party:state"), towards=["party:a", "party:state"])
    assert ledger(both) == {
        ("clause:calm", "party:a"): ("answered", [("calm", "undated")]),
        ("clause:calm", "party:state"): ("answered", [("calm", "undated")]),
    }


@pytest.mark.requirement("R027")
def test_a_promise_outside_the_text_stands_in_the_ledger_too():
    fields = {"id": "u", "recorded": NOW, "made_by": "party:state", "made_to": ["party:a"]}
    promise = Undertaking.model_validate(fields | {"promise": "A road"})
    told = ledger(calm(), undertakings=(promise,))
    assert told["undertaking:u", "party:state"] == ("unclear", [])
    assert told["clause:calm", "party:a"] == ("unclear", [])


@pytest.mark.requirement("R027")
def test_of_victims_and_residents_nothing_is_asked_in_return():
    told = ledger(clause("truth", towards=["party:kin"]))
    assert told == {("clause:truth", "party:a"): ("not_asked", [])}


def test_several_commitments_under_one_clause_are_one_concession():
    records = (
        recorded("c1", "calm", "party:a", "verified", since="2026-05-01"),
        recorded("c2", "calm", "party:a", "disputed", due="2026-05-31"),
    )
    [calm_] = read(calm(), commitments=records).concessions
    assert (calm_.commitments, calm_.stands) == (("c1", "c2"), ("verified", "disputed"))


def turned(dossier):
    """Return the dossier with its two sides changed round in the text and the record."""

    def turn(names):
        return tuple(TURN.get(name, name) for name in names)

    clauses = tuple(
        c.model_copy(update={"duty_of": turn(c.duty_of), "towards": turn(c.towards)})
        for c in dossier.agreement.clauses
    )
    kinds = {"a": PartyKind.STATE, "state": PartyKind.GROUP}
    parties = tuple(
        p.model_copy(update={"kind": kinds.get(p.id, p.kind)}) for p in dossier.actors.parties
    )
    return replace(
        dossier,
        agreement=dossier.agreement.model_copy(update={"clauses": clauses}),
        commitments=tuple(
            c.model_copy(update={"owed_by": TURN[c.owed_by]}) for c in dossier.commitments
        ),
        actors=Actors(parties=parties),
    )


@st.composite
def deals(draw):
    """Draw a deal of both sides with some days, links and recorded states."""
    sides = st.sampled_from(["party:a", "party:state"])
    days = st.sampled_from([None, "2026-05-01", "2026-05-20", "2026-07-01"])
    slugs = [f"c{n}" for n in range(draw(st.integers(1, 5)))]
    clauses, due = [], []
    for slug in slugs:
        own = draw(sides)
        links = draw(st.lists(st.sampled_from(slugs), max_size=2, unique=True))
        towards = draw(st.sampled_from([[], [TURN[own]], ["party:kin"]]))
        more = {"due": draw(days), "towards": towards, "in_return_for": links}
        clauses.append(clause(slug, (own,), **more))
        if draw(st.booleans()):
            due.append(recorded(f"r-{slug}", slug, own, draw(st.sampled_from(STATES))))
    return held(*clauses, commitments=tuple(due))


@given(deals())
def test_swapping_the_two_sides_of_a_deal_swaps_what_is_read_of_each(dossier):
    here = read_commitments(dossier, CATALOGUE, DAY)
    there = read_commitments(turned(dossier), CATALOGUE, DAY)
    assert [(TURN[d.owed_by], d.stands, d.due, d.days_late) for d in here.duties] == [
        (d.owed_by, d.stands, d.due, d.days_late) for d in there.duties
    ]
    assert [d.clause for d in here.late] == [d.clause for d in there.late]
    assert [(TURN[c.giver], c.reciprocity) for c in here.concessions] == [
        (c.giver, c.reciprocity) for c in there.concessions
    ]
