"""How likeness is told holds together: conditions alone, each field once, in a way that fits."""

import pytest

from tregua.domain.knowledge.cases import ComparedField, FieldLink, Way
from tregua.knowledge import load_library
from tregua.knowledge.cases.likening import link_problems, load_likeness, way_problems

CODEBOOK = load_library().codebook
KNOWN = load_likeness()


def with_first(field: ComparedField):
    """Return the record with another field in the first place of its first group."""
    first, *rest = KNOWN.likening.groups
    changed = first.model_copy(update={"fields": (field, *first.fields[1:])})
    return KNOWN.likening.model_copy(update={"groups": (changed, *rest)})


def test_the_record_and_the_links_hold_together():
    assert not list(way_problems(KNOWN.likening, CODEBOOK))
    assert not list(link_problems(KNOWN.links, CODEBOOK))


@pytest.mark.parametrize(
    ("field", "how", "code"),
    [
        ("sustained", Way.SAME, "outcome_compared"),
        ("nowhere", Way.SAME, "not_allowed"),
        ("group_types", Way.STEPS, "way_unfit"),
        ("secrecy", Way.SAME, "duplicate_id"),
    ],
)
def test_a_field_that_cannot_be_compared_so_is_refused(field, how, code):
    changed = with_first(ComparedField(field=field, how=how))
    assert [each.code for each in way_problems(changed, CODEBOOK)] == [code]


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ({"field": "nowhere", "fact": "logic", "as_it_is": True}, "not_allowed"),
        ({"field": "secrecy", "fact": "secrecy", "values": {"a": "loud"}}, "not_allowed"),
        ({"field": "secrecy", "fact": "secrecy"}, "link_without_words"),
        ({"field": "secrecy", "fact": "secrecy", "as_question": "none"}, "not_allowed"),
    ],
)
def test_a_link_that_leads_nowhere_is_refused(link, code):
    given = FieldLink.model_validate(link | {"why": {"en": "x", "es": "x"}, "judgment": True})
    assert [each.code for each in link_problems([given], CODEBOOK)] == [code]


def test_every_field_compared_could_be_known_beforehand():
    assert all(CODEBOOK.fields[name].condition for name in KNOWN.likening.ways)
    assert {f.group for n, f in CODEBOOK.fields.items() if n in KNOWN.likening.ways} == {
        "group",
        "context",
        "initiation",
        "process",
        "interests",
        "agreement",
    }
