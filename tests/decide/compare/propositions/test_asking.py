"""Propositions asked of a small library by hand, and of the shipped one."""

import pytest

from tregua.decide.compare.propositions import ask_propositions
from tregua.domain import Answer
from tregua.domain.knowledge import Case, Cell, Library, Proposition
from tregua.knowledge import load_library
from tregua.knowledge.cases import load_propositions

SHIPPED = load_library()
ASKED = {each.id: each for each in ask_propositions(SHIPPED, load_propositions()).asked}


def case(slug, family="", **cells) -> Case:
    """Return a case of which only some cells are known: `value` or `(value, confidence)` each."""
    blank = dict.fromkeys(SHIPPED.codebook.fields, Cell(confidence="unknown"))
    for name, told in cells.items():
        value, confidence = told if isinstance(told, tuple) else (told, "stated")
        blank[name] = Cell(value=value, confidence=confidence)
    title = {"en": slug, "es": slug}
    given = {"id": slug, "title": title, "independence_group": family or slug, "fields": blank}
    return Case.model_validate(given)


def library(*cases) -> Library:
    """Return a library of a few cases."""
    return Library(SHIPPED.codebook, {c.id: c for c in cases}, {})


def proposition(**more) -> Proposition:
    """Return a proposition: weak deterrence goes with a collapse."""
    words = {"en": "w", "es": "w"}
    test = {
        "when": {"cell": "state_deterrence", "at_most": "low"},
        "then": {"cell": "collapsed", "is": True},
    }
    given = {"claim": words, "fields": ["state_deterrence", "collapsed"], "caution": words}
    cites = [{"source": "s", "at": "p"}]
    return Proposition.model_validate({**given, "cites": cites, "test": test, **more})


def ask(held, one=None, **more):
    (asked,) = ask_propositions(held, {"own.p": one or proposition()}, **more).asked
    return asked


FOUR = (
    case("A", state_deterrence="low", collapsed=True),
    case("B", state_deterrence="low", collapsed=False),
    case("C", state_deterrence="high", collapsed=True),
    case("D", state_deterrence="medium", collapsed=False),
)


@pytest.mark.requirement("R243")
def test_a_case_stands_for_against_or_without_by_what_is_known_of_both_halves():
    found = ask(library(*FOUR))
    assert {r.cases[0]: r.stands for r in found.readings} == {
        "A": "for",
        "B": "against",
        "C": "without_yes",
        "D": "without_no",
    }


@pytest.mark.requirement("R243")
def test_what_is_not_known_of_either_half_leaves_a_case_unknown_and_names_the_field():
    found = ask(library(case("A", state_deterrence="low"), case("B", collapsed=True)))
    assert [(r.stands, r.missing) for r in found.readings] == [
        ("unknown", ("collapsed",)),
        ("unknown", ("state_deterrence",)),
    ]


@pytest.mark.requirement("R243")
def test_cases_of_one_family_count_once_and_on_two_sides_as_divided():
    twins = [case(s, "F", state_deterrence="low", collapsed=True) for s in "AB"]
    split = [case(s, "G", state_deterrence="low", collapsed=s == "C") for s in "CD"]
    counted = ask(library(*twins, *split)).counted
    assert (counted.for_, counted.against, counted.divided) == (("F",), (), ("G",))


@pytest.mark.requirement("R241")
def test_with_stated_cells_only_what_was_inferred_is_not_known():
    held = library(case("A", state_deterrence=("low", "inferred"), collapsed=True))
    found = ask(held)
    assert (found.readings[0].stands, found.readings[0].inferred) == ("for", True)
    assert (found.counted.for_, found.stated.for_) == (("A",), ())
    assert ask(held, stated_only=True).readings[0].stands == "unknown"


def test_ordered_levels_are_compared_by_the_codebooks_order():
    one = proposition(
        test={
            "when": {"cell": "state_deterrence", "at_least": "medium"},
            "then": {"cell": "collapsed", "is": False},
        }
    )
    found = ask(library(*FOUR), one)
    assert {r.cases[0]: r.stands for r in found.readings}["D"] == "for"


@pytest.mark.requirement("R243")
def test_a_field_coded_from_what_it_is_held_against_is_not_weighed():
    assert (ASKED["P03"].no_share, ASKED["P03"].barred) == ("barred", ("enforcement_mechanism",))
    assert ASKED["P05"].no_share == ASKED["P13"].no_share == "barred"
    assert ASKED["P08"].no_share == "built_in"


@pytest.mark.requirement("R243")
def test_of_the_shipped_claims_only_two_are_weighed_and_what_is_unknown_could_move_them_far():
    weighed = {ident: asked.share for ident, asked in ASKED.items() if asked.share is not None}
    assert set(weighed) == {"P01", "P12"}
    assert (weighed["P01"].ways, weighed["P01"].all_ways) == (35, 126)
    assert weighed["P01"].low < 0.05 < 0.9 < weighed["P01"].high


def test_a_pair_stands_for_where_both_give_the_same_answer():
    pairs = {r.cases: (r.then, r.stands) for r in ASKED["P23"].readings}
    assert pairs["ESP-LEGALISATION", "ECU-LEGALISATION"] == (Answer.MET, "for")
    assert ASKED["P23"].no_share == "pairs"


def test_what_the_coders_named_and_the_cells_do_not_bear_out_is_told():
    assert ("ZAF-WESTBURY", "for", "against") in ASKED["P01"].named_otherwise
    assert ("TTO-NATIONAL", "for", "without_yes") in ASKED["P08"].named_otherwise


def test_every_case_the_coders_named_is_asked_and_one_claim_alone_has_no_test():
    asked_of = {ident: {c for r in a.readings for c in r.cases} for ident, a in ASKED.items()}
    left = {
        ident: {*one.for_, *one.against} - asked_of[ident]
        for ident, one in load_propositions().items()
    }
    assert {ident for ident, cases in left.items() if cases} == {"X03"}
    assert [a.id for a in ASKED.values() if a.untested is not None] == ["X03"]
    assert len(ASKED) == 28


def test_the_order_of_the_cases_changes_nothing():
    backwards = Library(SHIPPED.codebook, dict(reversed(SHIPPED.cases.items())), SHIPPED.processes)
    again = {each.id: each for each in ask_propositions(backwards, load_propositions()).asked}
    assert {k: a.share for k, a in again.items()} == {k: a.share for k, a in ASKED.items()}
    assert {k: set(a.counted.for_) for k, a in again.items()} == {
        k: set(a.counted.for_) for k, a in ASKED.items()
    }


@pytest.mark.requirement("R240")
def test_the_table_carries_what_it_cannot_show():
    found = ask_propositions(SHIPPED, load_propositions())
    assert (found.emptiness.cases, found.emptiness.independent) == (23, 17)
    assert found.to_dict()["asked"][0]["counted"]["for"]
