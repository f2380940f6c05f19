"""The loader refuses a template that names what there is not, and takes what fits."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from tregua.domain import Citation
from tregua.domain.knowledge.clauses import Slot
from tregua.domain.knowledge.rules import CasesFor
from tregua.knowledge.clauses.loading import load_clauses, template_problems

LIBRARY = load_clauses()
SCOPE = LIBRARY.templates["ceasefire-scope"]
BLANKS = st.from_regex(r"[a-z]{3,12}(-[a-z]{1,8})?", fullmatch=True).filter(
    lambda name: name not in {slot.id for slot in SCOPE.slots}
)


def refused(slug="ceasefire-scope", **changes):
    """Give the field and the value of each problem with a template changed in some fields."""
    made = SCOPE.model_copy(update=changes)
    found = template_problems(slug, made, LIBRARY.templates)
    return [
        (problem.field, problem.values.get("given", problem.values.get("id"))) for problem in found
    ]


def test_the_template_as_written_has_no_problem():
    assert refused() == []


@pytest.mark.parametrize(
    ("field", "changes", "given"),
    [
        ("topic", {"topic": "weather"}, "weather"),
        ("kind", {"kind": "promise"}, "promise"),
        ("needs", {"needs": ("duty_of", "colour")}, "colour"),
        ("goes_with", {"goes_with": ("peace-for-ever",)}, "peace-for-ever"),
        ("cites", {"cites": (Citation("unheard-of"),)}, "unheard-of"),
        ("cases", {"cases": CasesFor(for_=("ATL-NOWHERE",))}, "ATL-NOWHERE"),
        ("cases", {"cases": CasesFor(against=("ATL-NOWHERE",))}, "ATL-NOWHERE"),
    ],
)
def test_what_there_is_not_is_refused_by_field(field, changes, given):
    assert refused(**changes) == [(field, given)]


def test_a_slot_that_fills_no_field_of_a_clause_is_refused():
    stray = Slot(id="mood", field="mood", asks=SCOPE.title)
    assert refused(slots=(*SCOPE.slots, stray)) == [("slots", "mood")]


def test_a_blank_without_a_slot_is_refused():
    assert refused(slots=SCOPE.slots[1:])[0] == ("slots", SCOPE.slots[0].id)


def test_a_file_whose_name_is_not_its_id_is_refused():
    assert refused(slug="scope-of-ceasefire") == [("id", "ceasefire-scope")]


def test_a_slot_asked_twice_is_refused():
    assert refused(slots=(*SCOPE.slots, SCOPE.slots[0])) == [("slots", SCOPE.slots[0].id)]


def test_a_variant_named_twice_is_refused():
    twice = (*SCOPE.variants, SCOPE.variants[0])
    assert refused(variants=twice) == [("variants", SCOPE.variants[0].id)]


@given(blank=BLANKS)
def test_a_blank_of_one_language_alone_is_always_refused(blank):
    english = replace(SCOPE.reading, en=f"{SCOPE.reading.en} {{{blank}}}")
    slot = Slot(id=blank, field="note", asks=SCOPE.title)
    assert refused(reading=english, slots=(*SCOPE.slots, slot)) == [("says", blank)]


@given(blank=BLANKS)
def test_a_blank_of_both_languages_with_a_slot_is_always_taken(blank):
    both = replace(SCOPE.says, en=f"{{{blank}}} {SCOPE.says.en}", es=f"{{{blank}}} {SCOPE.says.es}")
    slot = Slot(id=blank, field="note", asks=SCOPE.title)
    assert refused(says=both, slots=(*SCOPE.slots, slot)) == []


def test_templates_stand_in_the_order_of_an_agreement():
    ranks = [list(LIBRARY.topics).index(made.topic) for made in LIBRARY.templates.values()]
    assert ranks == sorted(ranks)
