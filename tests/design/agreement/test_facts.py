"""Facts computed from an agreement as a whole, each on a few clauses made by hand."""

import pytest

from tests.support.dossiers import agreement, clause, dossier, party
from tregua.design.agreement.deal import Deal
from tregua.design.agreement.facts import FACTS
from tregua.domain import Actors, Body, When
from tregua.knowledge import load_catalogue

NOW = "2026-01-01"
KINDS = load_catalogue().clause_kinds


def fact(name, pact, claims=(), **more):
    """Return a fact of an agreement in a dossier of group a, the state and one of its bodies."""
    parties = (party("a", in_talks=True), party("state", kind="state"))
    office = {"id": "office", "recorded": NOW, "name": "Office", "kind": "agency", "party": "state"}
    actors = Actors(parties=parties, bodies=(Body.model_validate(office),))
    return FACTS[name](Deal(pact, dossier(claims, **({"actors": actors} | more)), KINDS))


def dated(slug, until, duty_of=("party:a",), **more):
    return clause(slug, duty_of, until=until, **more)


@pytest.mark.parametrize(
    ("pact", "has"),
    [
        (agreement(), False),
        (agreement(clause("one")), False),
        (agreement(ends="2026"), True),
        (agreement(dated("one", "2026")), True),
        (agreement(dated("one", "2026"), clause("two")), False),
        (agreement(dated("one", "2026"), clause("two", withdrawn=True)), True),
    ],
)
def test_an_end_is_that_of_the_whole_or_of_each_clause_that_stands(pact, has):
    assert fact("has-end", pact) is has


@pytest.mark.parametrize("name", ["renewal", "next-stage", "forum"])
def test_what_the_text_says_nothing_of_is_not_there(name):
    said = agreement(**{name.replace("-", "_"): "So"})
    assert (fact(name, said), fact(name, agreement())) == (True, False)


def test_the_groups_duties_end_with_the_last_of_them_or_with_the_agreement():
    pact = agreement(
        dated("one", "2026-03"), dated("two", "2026-05"), clause("aside", ["party:state"])
    )
    assert fact("last-duty-until", pact) == When.read("2026-05")
    assert fact("last-duty-until", agreement(clause("one"), ends="2027")) == When.read("2027")


def test_where_one_duty_of_a_group_has_no_end_nobody_can_tell_the_last():
    assert fact("last-duty-until", agreement(dated("one", "2026"), clause("two"))) is None


def test_the_first_benefit_to_end_is_the_one_funded_for_the_shortest():
    pact = agreement(clause("one", funded_until="2027"), clause("two", funded_until="2026-05"))
    assert fact("first-benefit-end", pact) == When.read("2026-05")
    assert fact("first-benefit-end", agreement(clause("one"))) is None


def test_groups_outside_are_those_recorded_so():
    parties = (party("a", in_talks=True), party("b", in_talks=False), party("c"))
    assert fact("groups-outside", agreement(), actors=Actors(parties=parties)) == ("b",)


def test_duties_of_the_state_are_its_own_and_those_of_its_bodies():
    pact = agreement(
        clause("one", ["party:state"], until="2026"),
        clause("two", ["body:office"]),
        clause("three", ["party:a"]),
    )
    assert (fact("state-duties", pact), fact("state-duties-with-date", pact)) == (2, 1)


def test_clauses_for_victims_are_those_of_that_kind_and_those_that_name_them():
    pact = agreement(
        clause("one", beneficiaries=["victims"]),
        clause("two", beneficiaries=["members"]),
        clause("three", kind="victims"),
    )
    assert fact("victims-clauses", pact) == 2
