"""The purpose gate is read from facts; taking a fact back, or out, opens nothing."""

from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from tests.support.dossiers import FAVOURABLE, claim, claims, decision, dossier, sheet
from tregua.decide.assess import assess
from tregua.domain import Answer
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()
DAY = date(2026, 6, 1)
TEAM = [
    {"id": "analyst-1", "parts": ["analyst"], "outside_sponsor": True},
    {"id": "backer", "parts": ["sponsor", "reviewer"], "outside_sponsor": False},
    {"id": "reviewer", "parts": ["reviewer"], "outside_sponsor": True},
]
VOTES = {"purpose-gain": ("votes",)}
ON_GATE = {"what": "gate:purpose", "on": "2026-05-01"}


def held(facts, *more, decisions=()):
    full = (*claims(FAVOURABLE | facts), *more)
    return dossier(full, sheet=sheet(team=TEAM), decisions=tuple(decisions))


def gate(*given, **more):
    return assess(held(*given, **more), CATALOGUE, day=DAY).gate


def limited(*given, **more):
    result = assess(held(*given, **more), CATALOGUE, day=DAY)
    return next(p for p in result.pathways if p.id == "limited")


def withdrawing(slug, by="analyst-2"):
    moment = "2026-02-01T00:00:00Z"
    return claim(
        "purpose-gain", ("votes",), id="gone", replaces=slug, withdrawn=True, by=by, recorded=moment
    )


@pytest.mark.requirement("R001")
@pytest.mark.parametrize("gain", ["votes", "income", "impunity"])
def test_a_declared_gain_in_votes_rents_or_impunity_shuts_the_gate_and_bars_every_pathway(gain):
    result = assess(held({"purpose-gain": (gain,)}), CATALOGUE, day=DAY)
    answers = {p.id: p.answer for p in result.pathways}
    assert result.gate.state == "shut"
    assert {answers[p] for p in ("limited", "transformation", "dissolution")} == {Answer.NOT_MET}


@pytest.mark.requirement("R001")
@pytest.mark.parametrize(
    "facts",
    [
        {"beneficiaries": ("leaders",), "vote-timing": True, "what-follows": "nothing"},
        {"beneficiaries": ("leaders",), "lawful-basis": False, "police-line": "stood-down"},
        {"vote-timing": True, "oversight-informed": False, "police-line": "stood-down"},
    ],
)
def test_a_good_declaration_does_not_open_what_three_facts_shut(facts):
    assert gate({"purpose-gain": ("reduce-violence",)} | facts).state == "shut"


@pytest.mark.requirement("R001")
def test_facts_that_show_no_such_purpose_leave_the_gate_clear():
    assert gate({}).state == "clear"


@pytest.mark.requirement("R001")
def test_an_adverse_claim_taken_back_still_counts():
    adverse = claim("purpose-gain", ("votes",), id="adverse")
    found = gate({}, adverse, withdrawing("adverse"))
    assert (found.state, found.still_counts) == ("unclear", ("adverse",))


@pytest.mark.requirement("R001")
def test_an_adverse_claim_replaced_by_a_milder_one_still_counts():
    later = claim("purpose-gain", ("reduce-violence",), id="milder", replaces="adverse")
    facts = {"purpose-gain": None}
    found = gate(facts, claim("purpose-gain", ("votes",), id="adverse"), later)
    assert (found.state, found.still_counts) == ("unclear", ("adverse",))


@pytest.mark.requirement("R001")
def test_a_reviewer_who_looked_at_the_claim_taken_back_sets_it_aside():
    looked = decision(kind="resolves", by="reviewer", looked_at=["adverse"], **ON_GATE)
    adverse = claim("purpose-gain", ("votes",), id="adverse")
    found = gate({}, adverse, withdrawing("adverse"), decisions=[looked])
    assert (found.state, found.resolved) == ("clear", ("adverse",))


@pytest.mark.requirement("R001")
@pytest.mark.parametrize(("by", "why"), [("analyst-1", "part"), ("backer", "sponsor")])
def test_nobody_else_can_set_it_aside(by, why):
    looked = decision(kind="resolves", by=by, looked_at=["adverse"], **ON_GATE)
    adverse = claim("purpose-gain", ("votes",), id="adverse")
    found = gate({}, adverse, withdrawing("adverse"), decisions=[looked])
    assert found.state == "unclear"
    assert [u.why for u in found.not_accepted] == [why]


@pytest.mark.requirement("R001")
def test_a_reviewer_cannot_set_aside_what_they_took_back_themselves():
    looked = decision(kind="resolves", by="reviewer", looked_at=["adverse"], **ON_GATE)
    adverse = claim("purpose-gain", ("votes",), id="adverse")
    found = gate({}, adverse, withdrawing("adverse", by="reviewer"), decisions=[looked])
    assert [u.why for u in found.not_accepted] == ["own_claims"]


@pytest.mark.requirement("R001")
def test_an_override_by_a_second_person_with_an_expiry_lets_work_go_on_and_is_named():
    over = decision(kind="overrides", by="reviewer", until="2026-12-31", **ON_GATE)
    found = gate(VOTES, decisions=[over])
    assert found.state == "overridden"
    assert (found.override.by, found.override.until) == ("reviewer", "2026-12-31")
    assert limited(VOTES, decisions=[over]).answer is Answer.MET
    assert limited(VOTES, decisions=[over]).aside == ("purpose-collusive",)


@pytest.mark.requirement("R001")
def test_whatever_an_override_sets_aside_bears_it_also_where_the_gate_is_only_unclear():
    over = decision(kind="overrides", by="reviewer", until="2026-12-31", **ON_GATE)
    adverse = claim("purpose-gain", ("votes",), id="adverse")
    given = ({}, adverse, withdrawing("adverse"))
    assert limited(*given).answer is Answer.UNCLEAR
    assert limited(*given, decisions=[over]).aside == ("purpose-collusive",)
    assert gate(*given, decisions=[over]).override.by == "reviewer"


@pytest.mark.requirement("R001")
def test_an_override_of_a_gate_that_is_clear_sets_nothing_aside():
    over = decision(kind="overrides", by="reviewer", until="2026-12-31", **ON_GATE)
    assert gate({}, decisions=[over]).override is None
    assert limited({}, decisions=[over]).aside == ()


@pytest.mark.requirement("R001")
@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"by": "backer", "until": "2026-12-31"}, "sponsor"),
        ({"by": "analyst-1", "until": "2026-12-31"}, "own_claims"),
        ({"by": "reviewer"}, "no_expiry"),
        ({"by": "reviewer", "until": "2026-05-31"}, "expired"),
        ({"by": "reviewer", "until": "2026-12-31", "on": "2026-06-02"}, "not_yet"),
    ],
)
def test_an_override_that_does_not_hold_is_named_with_the_reason(fields, why):
    over = decision(kind="overrides", **(ON_GATE | fields))
    found = gate(VOTES, decisions=[over])
    assert (found.state, [u.why for u in found.not_accepted]) == ("shut", [why])
    assert limited(VOTES, decisions=[over]).answer is Answer.NOT_MET


ADVERSE = {
    "purpose-gain": ("votes",),
    "beneficiaries": ("leaders",),
    "vote-timing": True,
    "lawful-basis": False,
    "oversight-informed": False,
    "police-line": "stood-down",
    "what-follows": "nothing",
}


@pytest.mark.requirement("R001")
@settings(max_examples=60, deadline=None)
@given(
    st.sets(st.sampled_from(sorted(ADVERSE)), min_size=1), st.sets(st.sampled_from(sorted(ADVERSE)))
)
def test_taking_adverse_claims_back_never_opens_the_gate(adverse, back):
    facts = {name: ADVERSE[name] for name in adverse}
    before = gate(facts).state
    moment = "2026-02-01T00:00:00Z"
    gone = [
        claim(
            n, ADVERSE[n], id=f"gone-{n}", replaces=f"{n}-dossier", withdrawn=True, recorded=moment
        )
        for n in sorted(back & adverse)
    ]
    milder = [
        claim(n, FAVOURABLE[n], id=f"milder-{n}", recorded="2026-02-02T00:00:00Z")
        for n in sorted(back & adverse)
    ]
    after = gate(facts, *gone, *milder).state
    assert before == "clear" or after != "clear"
