"""Past cases beside a group: alike, unlike and unknown, by hand and on the shipped library."""

from dataclasses import replace

import pytest

from tests.support.dossiers import claim, dossier, example, sheet
from tregua.decide.compare import compare
from tregua.decide.compare.coding import linked_fields
from tregua.decide.compare.likeness import liken, rank, values_of
from tregua.domain.knowledge import Case, Cell, Codebook, Library
from tregua.knowledge import load_catalogue, load_library

QUESTIONS = load_catalogue().questions
LIBRARY = load_library()
COMPARED = [name for name in linked_fields(QUESTIONS) if LIBRARY.codebook.fields[name].condition]
TEN = COMPARED[:10]


def case(slug: str, family: str = "", sustained: str = "yes", **values) -> Case:
    """Return a case of which only the named fields are known, `(value, confidence)` each."""
    blank = dict.fromkeys(LIBRARY.codebook.fields, Cell(confidence="unknown"))
    known = {
        name: Cell(value=value, confidence=confidence)
        for name, (value, confidence) in values.items()
    }
    outcome = {"sustained": Cell(value=sustained, confidence="stated")}
    title = {"en": slug, "es": slug}
    fields = {"id": slug, "title": title, "independence_group": family or slug}
    return Case.model_validate(fields | {"fields": blank | known | outcome})


def library(*cases: Case, fields=("cohesion", "structure", "state_deterrence")) -> Library:
    """Return a library in which a few fields can be compared, and outcomes cannot."""
    held = {
        name: field.model_copy(update={"condition": name in fields})
        for name, field in LIBRARY.codebook.fields.items()
    }
    codebook = Codebook(groups=LIBRARY.codebook.groups, fields=held)
    return Library(codebook, {c.id: c for c in cases}, {})


GROUP = dossier(
    [
        claim("cohesion", "low", "party:a"),
        claim("structure", ["network", "separate-bands"], "party:a"),
        claim("deterrence", "high", "party:a"),
    ]
)
CELLS = {
    "cohesion": ("low", "inferred"),
    "structure": (("network",), "stated"),
    "state_deterrence": ("low", "stated"),
}


def test_a_case_solved_by_hand():
    (found,) = compare(GROUP, library(case("X", **CELLS)), QUESTIONS).ranked
    assert set(found.alike) == {"cohesion", "structure"}
    assert (found.unlike, found.unknown, found.asked) == (("state_deterrence",), (), 3)


def test_with_stated_facts_only_what_was_inferred_is_not_known():
    held = library(case("X", **CELLS))
    (found,) = compare(GROUP, held, QUESTIONS, stated_only=True).ranked
    assert (found.alike, found.unknown) == (("structure",), ("cohesion",))


@pytest.mark.requirement("R241")
def test_asking_for_stated_facts_only_never_knows_more():
    whole = {(c.id, c.about): c for c in compare(example(), LIBRARY, QUESTIONS).ranked}
    stated = compare(example(), LIBRARY, QUESTIONS, stated_only=True).ranked
    assert all(set(c.alike) <= set(whole[c.id, c.about].alike) for c in stated)
    assert all(set(c.unlike) <= set(whole[c.id, c.about].unlike) for c in stated)
    assert sum(c.shared for c in stated) < sum(c.shared for c in whole.values())


def test_what_the_dossier_does_not_settle_is_not_compared():
    differ = dossier([claim("cohesion", v, "party:a", id=v) for v in ("low", "high")])
    ranged = dossier([claim("cohesion", {"low": "low", "high": "high"}, "party:a")])
    held = library(case("X", **CELLS))
    assert {c.shared for d in (differ, ranged) for c in compare(d, held, QUESTIONS).ranked} == {0}


@pytest.mark.requirement("R239")
@pytest.mark.parametrize(("known", "near"), [(9, False), (10, True)])
def test_under_ten_facts_known_for_both_no_case_is_called_near(known, near):
    cells = {name: LIBRARY.cases["SLV-MARATRUCE"].fields[name] for name in TEN[:known]}
    values = {name: (cell.value or "x", "stated") for name, cell in cells.items()}
    coded = {name: frozenset({"x"}) for name in TEN}
    found = liken(case("X", **values), "party:a", coded, COMPARED, stated_only=False)
    assert (found.shared, found.near) == (known, near)


def test_no_case_shown_as_near_is_known_in_fewer_than_ten_facts():
    assert all((c.shared >= 10) is c.near for c in compare(example(), LIBRARY, QUESTIONS).ranked)


def test_of_the_cases_shown_for_a_group_at_least_one_did_not_last():
    shown = compare(example(), LIBRARY, QUESTIONS).shown
    assert {c.about for c in shown if c.sustained == "no"} == {c.about for c in shown}


def test_one_that_did_not_last_is_shown_even_where_others_are_nearer():
    lasting = [case(f"L{i}", **CELLS) for i in range(3)]
    ended = case("ENDED", sustained="no")
    shown = compare(GROUP, library(*lasting, ended), QUESTIONS).shown
    assert [c.id for c in shown] == ["L0", "L1", "L2", "ENDED"]


def test_outcomes_are_never_compared():
    outcomes = {n for n, f in LIBRARY.codebook.fields.items() if f.group == "outcome"}
    fields = {f for c in compare(example(), LIBRARY, QUESTIONS).ranked for f in fields_of(c)}
    assert {"sustained", "outcome_class", "collapse_causes"} <= outcomes
    assert not fields & outcomes


def fields_of(found) -> set[str]:
    return {*found.alike, *found.unlike, *found.unknown}


def test_a_case_that_ended_otherwise_stands_in_the_same_place():
    ends = [case("X", sustained=end, **CELLS) for end in ("yes", "no")]
    found = [compare(GROUP, library(one), QUESTIONS).ranked[0] for one in ends]
    assert replace(found[0], sustained="no") == found[1]


def test_the_dossiers_own_case_and_what_hangs_together_with_it_are_left_out():
    kin = [case("OWN", "F"), case("KIN", "F"), case("OTHER", "G")]
    own = replace(GROUP, sheet=sheet(is_case="OWN"))
    found = compare(own, library(*kin), QUESTIONS)
    assert (found.left_out, [c.id for c in found.ranked]) == (("KIN", "OWN"), ["OTHER"])


def test_the_example_leaves_out_itself_and_the_truce_that_hangs_together_with_it():
    found = compare(example(), LIBRARY, QUESTIONS)
    assert "SLV-MARATRUCE" in found.left_out
    families = {LIBRARY.cases[c].independence_group for c in found.left_out}
    assert families == {"MARAS-2012-13"}
    assert not {c.id for c in found.ranked} & set(found.left_out)


def nearest(slug: str) -> list[str]:
    """Return the other cases from the most alike a coded case to the least."""
    coded = {name: values_of(LIBRARY.cases[slug].fields[name], False) for name in COMPARED}
    others = [c for c in LIBRARY.cases.values() if c.id != slug]
    found = [liken(c, slug, coded, COMPARED, stated_only=False) for c in others]
    return [c.id for c in sorted(found, key=rank) if c.near]


@pytest.mark.requirement("R239")
@pytest.mark.parametrize(
    ("one", "other"),
    [("ESP-LEGALISATION", "ECU-LEGALISATION"), ("DNK-MOTORCYCLE", "NOR-OSLO")],
)
def test_cases_told_as_alike_are_near_one_another(one, other):
    assert other in nearest(one)[:3]
    assert one in nearest(other)[:3]
