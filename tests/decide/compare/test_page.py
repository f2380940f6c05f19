"""The page of a case holds what is known and what is not, and who leans on it."""

import pytest

from tregua.decide.compare import read_case
from tregua.knowledge import load_catalogue, load_library
from tregua.knowledge.cases import load_propositions

LIBRARY = load_library()
RULES = tuple(load_catalogue().rules.values())
ENTRIES = {**LIBRARY.cases, **LIBRARY.processes}


def page(case: str):
    """Read one case."""
    return read_case(ENTRIES[case], LIBRARY, load_propositions(), RULES)


@pytest.mark.parametrize("case", sorted(LIBRARY.cases))
def test_every_fact_of_the_codebook_is_either_known_or_named_as_unknown(case):
    held = page(case)
    known = [name for chapter in held.chapters for name in chapter.known]
    unknown = [name for chapter in held.chapters for name in chapter.unknown]
    assert sorted([*known, *unknown]) == sorted(LIBRARY.codebook.fields)
    assert (len(known), len(known) + len(unknown)) == (held.known, held.asked)
    assert held.stated + held.inferred == held.known


def test_denmark_and_norway_count_as_one():
    assert page("DNK-MOTORCYCLE").kin == ("NOR-OSLO",)
    assert page("NOR-OSLO").kin == ("DNK-MOTORCYCLE",)


def test_a_lighter_entry_is_said_to_be_one():
    assert page("SLV-BUKELE").lighter
    assert not page("SLV-MARATRUCE").lighter


def test_a_case_is_named_on_both_sides_where_the_coders_named_it_on_both():
    sides = {one.side for one in page("JAM-AUGUSTTOWN").named_by if one.id == "P17"}
    assert sides == {"for", "against"}


def test_the_rules_that_name_a_case_are_those_that_say_so():
    named = {one.id for one in page("SLV-MARATRUCE").named_by if one.kind == "rule"}
    said = {rule.id for rule in RULES if "SLV-MARATRUCE" in {*rule.cases.for_, *rule.cases.against}}
    assert named == said
    assert named


@pytest.mark.requirement("R242")
def test_the_fields_on_which_sources_differ_are_named():
    assert page("DNK-MOTORCYCLE").differ == ("initiator_types", "government_relation")
