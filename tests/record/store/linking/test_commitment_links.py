"""What `tregua check` says of the standing record: states, decisions, steps, names."""

import shutil

import pytest
import yaml

from tests.support.face import tregua
from tests.support.tree import ROOT

BASE = ROOT / "tests/record/exchange/agreement/harbour"
DUE = {
    "id": "c",
    "recorded": "2026-05-02",
    "clause": "visits",
    "owed_by": "party:state",
    "due": "2026-05-12",
    "state": "due",
}
RULING = {"by": "body:panel", "on": "2026-05-20", "reason": "Heard"}
LATER = {"id": "d", "replaces": "c"}


@pytest.fixture
def check(tmp_path, monkeypatch):
    """Give the problems `tregua check` prints of the harbour with some commitments."""
    shutil.copytree(BASE, tmp_path / "x")
    monkeypatch.chdir(tmp_path)

    def checked(*records, lang="en"):
        whole = {"commitments": [DUE | record for record in records]}
        (tmp_path / "x/commitments.yaml").write_text(yaml.safe_dump(whole, sort_keys=False))
        told = tregua("check", "x", lang=lang)
        return told.err.splitlines()[:-1]

    return checked


@pytest.mark.requirement("R154")
@pytest.mark.parametrize("state", ["not_kept", "suspended", "revoked"])
def test_a_state_that_only_a_decision_brings_is_refused_without_one(check, state):
    [said] = check({"state": state})
    assert said == (
        f"commitments.yaml:7: commitments.c.state: the state '{state}' has no ruling. Only a "
        "decision brings it: write the ruling with who decided, when and why, or leave the state "
        "as it was."
    )
    assert check({"state": state, "ruling": RULING}) == []


WRONG = [
    ("since before the ruling", [{"state": "suspended", "since": "2026-05-13", "ruling": RULING}]),
    ("ruling before the duty", [{"state": "suspended", "ruling": RULING | {"on": "2026-03-01"}}]),
    (
        "ruling before the former record",
        [
            {"state": "performed", "since": "2026-05-25"},
            LATER | {"state": "suspended", "ruling": RULING},
        ],
    ),
    (
        "appeal before the ruling",
        [{"state": "suspended", "ruling": RULING | {"appeal_until": "2026-05-19"}}],
    ),
    ("ruling by nobody listed", [{"state": "revoked", "ruling": RULING | {"by": "body:nobody"}}]),
    ("party that is not bound", [{"owed_by": "party:north"}]),
    ("incident that is not there", [{"incidents": ["i1", "i9"]}]),
    ("verified by nobody", [{"clause": "lamps", "state": "verified"}]),
    ("restored first", [{"state": "restored", "ruling": RULING}]),
    ("record of another duty", [{}, LATER | {"clause": "lamps"}]),
    (
        "performed after revoked",
        [{"state": "revoked", "ruling": RULING}, LATER | {"state": "performed"}],
    ),
    ("unknown clause", [{"clause": "nothing"}]),
]
SAYS = {
    "since before the ruling": "holds since 2026-05-13, before it was decided on 2026-05-20",
    "ruling before the duty": "the ruling of 2026-03-01 lies before",
    "ruling before the former record": "which began on 2026-05-25",
    "appeal before the ruling": "contested until 2026-05-19, before it was decided",
    "ruling by nobody listed": "body:nobody",
    "party that is not bound": "'party:north' is not bound by the clause 'visits'",
    "incident that is not there": "there is no incident 'i9' in incidents.csv",
    "verified by nobody": "nobody verifies the clause 'lamps'",
    "restored first": "so nothing can be restored",
    "record of another duty": "it replaces 'c', which belongs to another clause or party",
    "performed after revoked": "after 'revoked' the state 'performed' cannot follow",
    "unknown clause": "nothing",
}


@pytest.mark.parametrize(("named", "records"), WRONG, ids=[named for named, _ in WRONG])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_what_cannot_be_is_told_once_with_its_line(check, named, records, lang):
    [said] = check(*records, lang=lang)
    assert said.startswith("commitments.yaml:")
    assert lang == "es" or SAYS[named] in said


def test_a_grade_that_the_clause_does_not_have_is_told(check):
    ruled = {"state": "not_kept", "ruling": RULING | {"grade": "war"}}
    [said] = check({"clause": "harbour-calm", "owed_by": "party:north"} | ruled)
    assert "one, several" in said


@pytest.mark.requirement("R155")
def test_somebody_who_saw_it_makes_a_duty_verified_where_the_clause_names_no_verifier(check):
    proof = [{"says": "The lamps burn", "by": "body:observers"}]
    assert check({"clause": "lamps", "state": "verified", "proofs": proof}) == []


def test_a_benefit_suspended_and_restored_by_decisions_is_in_order(check):
    back = {"state": "restored", "ruling": RULING | {"on": "2026-06-01"}}
    assert check({"state": "suspended", "ruling": RULING}, LATER | back) == []


def test_several_mistakes_are_told_together(check):
    records = [{"state": "revoked", "incidents": ["i9"]}, LATER | {"state": "performed"}]
    assert len(check(*records)) == 3
