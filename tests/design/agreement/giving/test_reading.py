"""What an agreement gives, worked out by hand: money, ends, places, leniency and its aims."""

import pytest

from tests.support.dossiers import agreement, claim, clause, dossier, party
from tregua.design.agreement.deal import Deal
from tregua.design.agreement.giving import (
    Beside,
    Paid,
    Side,
    forms_asked,
    forms_in_reach,
    giving_of,
)
from tregua.domain import Actors, When
from tregua.domain.registers.bargain import Bargain, Demand
from tregua.knowledge import load_catalogue

KINDS = load_catalogue().clause_kinds
NOW = "2026-01-01"
STATE = ("party:state",)


def read(pact, facts=(), **more):
    """Return what a deal of group a and the state gives."""
    actors = Actors(parties=(party("a", in_talks=True), party("state", kind="state")))
    return giving_of(Deal(pact, dossier(facts, **({"actors": actors} | more)), KINDS))


def money(goes_to, low, high, currency="USD", **more):
    return {"goes_to": goes_to, "low": low, "high": high, "currency": currency} | more


def paid(slug, *moneys, kind="benefit", **more):
    return clause(slug, STATE, kind=kind, money=moneys, **more)


def share(given, side):
    return next(one for one in given.shares if one.side is side)


PAID = agreement(
    paid("work", money("members", 60, 80, payer="party:state"), money("machinery", 10, 10)),
    paid("clinic", money("residents", 20, 40), kind="community"),
)


@pytest.mark.requirement("R147", "R168")
def test_money_of_each_side_is_summed_and_who_gets_nothing_stays_in_sight():
    given = read(PAID)
    assert [one.side for one in given.shares] == list(Side)[:4]
    assert share(given, Side.MEMBERS).paid == (Paid("USD", 60, 80),)
    assert share(given, Side.VICTIMS).paid == (Paid("USD", 0, 0),)


@pytest.mark.requirement("R168")
def test_the_part_of_the_community_runs_from_its_least_against_all_others_most_to_the_reverse():
    held = share(read(PAID), Side.COMMUNITY)
    assert held.part_low == pytest.approx(20 / 110)
    assert held.part_high == pytest.approx(40 / 110)


@pytest.mark.requirement("R147")
def test_money_of_victims_is_told_for_each_hundred_of_members():
    both = agreement(
        paid("work", money("members", 50, 100)), paid("fund", money("victims", 10, 20))
    )
    assert read(both).beside == (Beside("USD", 10, 40),)
    assert read(PAID).beside == (Beside("USD", 0, 0),)


def test_where_members_may_get_nothing_there_is_no_most_for_victims():
    both = agreement(paid("work", money("members", 0, 100)), paid("fund", money("victims", 5, 5)))
    assert read(both).beside == (Beside("USD", 5, None),)


def test_amounts_in_two_currencies_are_never_added_and_give_no_part():
    two = agreement(paid("work", money("members", 1, 2), money("members", 3, 4, "COP")))
    held = share(read(two), Side.MEMBERS)
    assert held.paid == (Paid("USD", 1, 2), Paid("COP", 3, 4))
    assert (held.part_low, held.part_high) == (None, None)


def test_a_clause_that_costs_money_and_writes_no_amount_is_named():
    given = read(agreement(paid("work"), paid("repair", kind="victims")))
    assert share(given, Side.MEMBERS).untold == ("work",)
    assert share(given, Side.VICTIMS).untold == ("repair",)
    assert share(given, Side.MEMBERS).paid == ()


def test_who_pays_is_named_and_what_nobody_pays_stands_apart():
    named, unnamed = read(PAID).payers
    assert (named.about, named.paid, named.clauses) == (
        "party:state",
        (Paid("USD", 60, 80),),
        ("work",),
    )
    assert (unnamed.about, unnamed.clauses) == ("", ("work", "clinic"))


def ending(**more):
    """Return the end of one benefit beside a calm owed to the last day of 2026."""
    calm = clause("calm", until="2026-12-31")
    return read(agreement(calm, clause("work", STATE, kind="benefit", **more))).ends[0]


@pytest.mark.requirement("R184")
def test_a_benefit_that_ends_ninety_two_days_before_its_duty_leaves_a_gap_of_ninety_two_days():
    end = ending(funded_until="2026-09-30")
    assert (end.gap_low, end.gap_high, end.cliff) == (92, 92, True)


@pytest.mark.parametrize(
    ("funded", "low", "high", "cliff"),
    [
        ("2026-12-31", 0, 0, False),
        ("2027-01-31", -31, -31, False),
        ("2026-12", 0, 30, None),
        ("2026-10/2027-03", -90, 91, None),
    ],
)
def test_a_gap_is_as_loose_as_the_dates_it_lies_between(funded, low, high, cliff):
    end = ending(funded_until=funded)
    assert (end.gap_low, end.gap_high, end.cliff) == (low, high, cliff)


def test_where_one_of_the_two_days_is_not_written_the_gap_cannot_be_told():
    end = ending()
    assert (end.funded_until, end.gap_low, end.cliff) == (None, None, None)


def test_a_benefit_is_set_beside_the_duty_it_buys_and_not_beside_all_others():
    pact = agreement(
        clause("calm", until="2026-12-31"),
        clause("school", until="2026-03-31"),
        clause("work", STATE, kind="benefit", in_return_for=["school"], funded_until="2026-06-30"),
    )
    (end,) = read(pact).ends
    assert (end.duties, end.duty_until) == (("school",), When.read("2026-03-31"))
    assert end.gap_high == -91


def test_a_duty_that_names_the_benefit_in_return_is_the_duty_it_buys():
    pact = agreement(
        clause("calm", until="2026-12-31"),
        clause("school", until="2026-03-31", in_return_for=["work"]),
        clause("work", STATE, kind="benefit"),
    )
    assert read(pact).ends[0].duties == ("school",)


def test_money_ends_with_the_first_of_its_parts_or_with_the_months_paid():
    early = [money("members", 1, 1, until="2026-05"), money("members", 1, 1, until="2026-04")]
    half = {"places": 1, "people_low": 1, "people_high": 1, "funded_months": 6}
    assert ending(money=early).funded_until == When.read("2026-04")
    by_months = ending(capacity=half, **{"from": "2026-01-01"})
    assert by_months.funded_until == When.read("2026-07-03")


def test_a_length_in_days_counts_from_the_day_the_agreement_begins():
    pact = agreement(
        clause("calm", lasts_days=30),
        clause("work", STATE, kind="benefit", funded_until="2026-01-21"),
        begins="2026-01-01",
    )
    assert read(pact).ends[0].gap_low == 10


@pytest.mark.requirement("R156")
def test_places_stand_beside_people_and_paid_months_beside_months_of_duty():
    held = {"places": 40, "people_low": 50, "people_high": 90, "funded_months": 6}
    pact = agreement(
        clause("calm", until="2026-12-31"),
        clause("work", STATE, kind="benefit", capacity=held),
        begins="2026-01-01",
    )
    (places,) = read(pact).places
    assert (places.short_low, places.short_high) == (10, 50)
    assert (places.funded_months, places.duty_months) == (6, 12.0)


RANK = ("none", "prison-conditions", "lighter-sentence", "no-trial")


def span(reach):
    return RANK.index(reach.least), RANK.index(reach.most)


@pytest.mark.requirement("R150")
def test_the_more_a_group_gives_up_the_more_leniency_is_to_be_expected():
    spans = [span(forms_asked(much)) for much in ("nothing", "calm", "arms", "existence")]
    assert spans == sorted(spans)
    assert spans[0] < spans[-1]


@pytest.mark.requirement("R150")
@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        ({"leaders_free": False}, {"leaders_free": True}),
        ({"violence": "low"}, {"violence": "high"}),
        ({"state": "high"}, {"state": "low"}),
    ],
)
def test_one_factor_alone_moves_what_may_be_had_in_the_stated_direction(lower, higher):
    down, unknown, up = (span(forms_in_reach(**by)) for by in (lower, {}, higher))
    assert down[1] < unknown[1]
    assert unknown[0] < up[0]
    assert down < up


@pytest.mark.requirement("R150")
def test_where_all_factors_speak_against_a_group_little_is_left_and_it_stays_a_range():
    least = forms_in_reach(leaders_free=False, violence="low", state="high")
    most = forms_in_reach(leaders_free=True, violence="high", state="low")
    assert (span(least), span(most)) == ((0, 0), (3, 3))


def asked(kind):
    """Return something group a asks for."""
    fields = {"id": kind, "recorded": NOW, "of": "party:a", "kind": kind, "asks": kind}
    standing = {"as_of": "2026", "learned_on": "2026", "sources": [{"source": "text"}]}
    return Demand.model_validate(fields | standing)


@pytest.mark.requirement("R150")
def test_leniency_asked_and_given_is_told_in_forms_beside_what_is_given_up():
    pact = agreement(
        clause("arms", kind="disarmament"),
        clause("terms", STATE, kind="leniency", condition="A full account"),
        clause("window", STATE, kind="amnesty"),
    )
    bargain = Bargain(demands=(asked("amnesty"), asked("jobs")))
    held = read(pact, [claim("power-balance", "state-stronger", "party:a")], bargain=bargain)
    leniency = held.leniency
    assert leniency.given_up == "arms"
    assert leniency.asked == ("no-trial",)
    assert leniency.given == ("lighter-sentence", "no-trial")
    assert leniency.in_reach.most == "lighter-sentence"
    assert leniency.bare == ("window",)


@pytest.mark.requirement("R145")
def test_each_of_the_four_aims_stands_with_the_clauses_that_serve_it_or_with_none():
    pact = agreement(
        clause("terms", STATE, kind="leniency", condition="A full account"),
        clause("bare", STATE, kind="leniency"),
        clause("work", STATE, kind="benefit"),
        prosecution="goes_on",
    )
    served = {one.aim.value: one.clauses for one in read(pact).aims}
    assert served == {
        "punishment": ("",),
        "prevention": ("work",),
        "accountability": ("terms",),
        "reconciliation": (),
    }


def test_the_whole_reads_as_plain_values():
    shown = read(PAID).to_dict()
    assert shown["shares"][0]["side"] == "members"
    assert shown["leniency"]["in_reach"] == {"least": "none", "most": "no-trial"}
