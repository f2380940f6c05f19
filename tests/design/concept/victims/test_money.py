"""Money side by side: by currency, never added, and an alert where victims get none."""

import pytest
from hypothesis import given, strategies as st

from tests.support.dossiers import agreement, clause
from tests.support.victim_plans import found, plan, read, with_plan

ALERT = "members-benefit-victims-nothing"


def line(side, low, high=None, currency="USD", **more):
    return (
        {"goes_to": side, "low": low, "high": low if high is None else high}
        | {"currency": currency}
        | more
    )


@pytest.mark.requirement("R147")
def test_the_plan_and_the_text_stand_in_one_sum_by_side():
    paid = {"goes_to": "prisoners", "low": 50, "high": 100, "currency": "USD"}
    deal = agreement(clause("places", kind="benefit", money=[paid]))
    held = with_plan(plan(budget=[line("victims", 25), line("members", 50)]), agreement=deal)
    (usd,) = read(held).budget
    assert [(s.side, s.low, s.high) for s in usd.sums[:2]] == [
        ("members", 100, 150),
        ("victims", 25, 25),
    ]
    assert (round(usd.low, 1), usd.high) == (16.7, 25.0)


@pytest.mark.requirement("R147")
def test_currencies_are_never_added():
    held = plan(budget=[line("members", 100), line("victims", 100, currency="EUR")])
    reading = read(with_plan(held))
    assert [(each.currency, each.low) for each in reading.budget] == [("USD", 0.0), ("EUR", None)]


def test_a_line_that_names_a_clause_stands_in_place_of_its_money():
    paid = {"goes_to": "victims", "low": 50, "high": 100, "currency": "USD"}
    deal = agreement(clause("fund", kind="victims", money=[paid]))
    held = plan(budget=[line("victims", 70, clause="fund")])
    (usd,) = read(with_plan(held, agreement=deal)).budget
    assert [(s.low, s.high) for s in usd.sums if s.side == "victims"] == [(70, 70)]


@pytest.mark.requirement("R147")
@pytest.mark.parametrize(
    ("budget", "expected"),
    [
        ([line("members", 100)], ["dossier"]),
        ([line("members", 100), line("victims", 0)], ["dossier"]),
        ([line("members", 100), line("victims", 0, 1)], []),
        ([line("community", 100)], []),
        ([], []),
    ],
)
def test_money_for_members_and_none_for_victims_is_an_alert(budget, expected):
    assert found(with_plan(plan(budget=budget)), ALERT) == expected


def test_a_benefit_for_members_with_no_amount_counts_as_one():
    deal = agreement(clause("places", grants=["education-training"], beneficiaries=["members"]))
    assert found(with_plan(agreement=deal), ALERT) == ["dossier"]


@given(st.integers(1, 10**6), st.integers(0, 10**6), st.integers(1, 10**6))
def test_more_for_victims_never_lowers_what_stands_beside_members(members, victims, more):
    def low(amount):
        held = plan(budget=[line("members", members), line("victims", amount)])
        return read(with_plan(held)).budget[0].low

    assert low(victims + more) > low(victims)
