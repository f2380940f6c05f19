"""Registers as items: what is worked out of them, what is left out, and that silence is silence."""

import json

import pytest

from tests.support.dossiers import dossier
from tests.support.registers import FULL, PROOF, registers
from tregua.domain.knowledge.conditions import ITEM_KINDS
from tregua.domain.results import plain
from tregua.rules import registered

UNSEEN = {"says": "Said", "sources": [{"source": "unseen"}]}
LENT = {"outside": True, "holder": "party:state", "consent": "given", "proof": PROOF}


def only(kind, **kinds):
    """Give the fields of the last record of a kind."""
    return registered(registers(**kinds))[kind][-1].fields


def test_a_register_nobody_wrote_holds_nothing():
    assert not any(registered(dossier()).values())


def test_every_register_can_be_looped_over():
    assert set(registered(dossier())) <= ITEM_KINDS


def test_a_record_taken_back_is_no_item():
    back = {"id": "d2", "replaces": "d1", "withdrawn": True}
    assert registered(registers(demands=[{"id": "d1"}, back]))["demands"] == ()


def test_no_item_carries_the_words_of_a_record():
    items = registered(registers(**FULL))
    told = json.dumps(plain([item.fields for kind in items.values() for item in kind]))
    for words in ("Never granted", "A killing", "Two aunts", "A law", "Visits", "Not now"):
        assert words not in told


@pytest.mark.requirement("R032")
@pytest.mark.parametrize(
    ("proof", "counts"), [(None, False), (UNSEEN, False), (PROOF, True)], ids=str
)
def test_a_lever_counts_only_where_something_seen_shows_it(proof, counts):
    assert only("levers", levers=[{"proof": proof}])["counts"] is counts


@pytest.mark.requirement("R034")
@pytest.mark.parametrize(
    ("missing", "counts"),
    [
        ({}, True),
        ({"holder": None}, False),
        ({"consent": None}, False),
        ({"consent": "refused"}, False),
        ({"consent": "not_asked"}, False),
    ],
    ids=str,
)
def test_a_lever_in_other_hands_counts_only_where_its_holder_lent_it(missing, counts):
    assert only("levers", levers=[LENT | missing])["counts"] is counts


@pytest.mark.parametrize(
    ("of", "side"),
    [("party:a", "group"), ("faction:north", "group"), ("party:street", "community")],
)
def test_a_demand_is_of_the_side_of_those_who_make_it(of, side):
    assert only("demands", demands=[{"of": of}])["side"] == side


def test_a_demand_of_a_body_of_no_party_is_of_no_known_side():
    assert "side" not in only("demands", demands=[{"of": "body:church"}])


@pytest.mark.requirement("R054")
@pytest.mark.parametrize(
    ("to", "answers"),
    [(["party:a"], True), (["faction:north"], True), ([], True), (["party:b"], None)],
    ids=str,
)
def test_an_offer_answers_demands_of_those_it_is_made_to(to, answers):
    demand = {"of": "faction:north", "interests": ["safety", "family"]}
    offer = {"to": to, "interests": ["family"]}
    assert only("offers", demands=[demand], offers=[offer]).get("answers_demand") is answers


@pytest.mark.parametrize(
    ("wanted", "offered", "answers"),
    [(["family"], ["safety"], False), ([], ["safety"], None), (["family"], [], None)],
    ids=str,
)
def test_whether_an_offer_answers_is_open_where_an_interest_is_not_recorded(
    wanted, offered, answers
):
    kinds = {"demands": [{"interests": wanted}], "offers": [{"interests": offered}]}
    assert only("offers", **kinds).get("answers_demand") is answers


@pytest.mark.requirement("R056")
def test_an_offer_of_a_barred_kind_crosses_the_red_line():
    lines = [{"id": "r1", "bars": ["amnesty"]}, {"id": "r2", "bars": ["no-extradition"]}]
    assert only("offers", red_lines=lines, offers=[{"kind": "amnesty"}])["crosses"] == ("r1",)
    assert "crosses" not in only("offers", red_lines=lines, offers=[{"kind": "jobs-contracts"}])


def test_a_consequence_on_a_lever_that_does_not_count_is_known_not_to():
    offers = [{"lever": "l1"}]
    assert only("offers", levers=[{"id": "l1"}], offers=offers)["lever_counts"] is False
    proven = [{"id": "l1", "proof": PROOF}]
    assert only("offers", levers=proven, offers=offers)["lever_counts"] is True
    assert "lever_counts" not in only("offers", offers=[{}])
