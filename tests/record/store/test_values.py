"""A claim's value is one its question allows, or the problem says which would be."""

import pytest

from tregua.domain import Claim
from tregua.domain.knowledge import ValueKind
from tregua.knowledge import load_questions
from tregua.record.store.values import value_problem

ANY = load_questions()["vote-timing"]


def problem(kind: str, value: object) -> str | None:
    given = {
        "id": "c1",
        "recorded": "2026-01-02",
        "question": "q",
        "value": value,
        "confidence": "low",
        "sources": [{"source": "press"}],
        "by": "analyst-1",
        "as_of": "2025",
        "learned_on": "2026",
    }
    question = ANY.model_copy(update={"kind": ValueKind(kind)})
    wrong = value_problem(Claim.model_validate(given), question)
    return wrong[0] if wrong else None


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("yes_no", True),
        ("number", 3),
        ("number", 2.5),
        ("number", {"low": 100, "high": 300, "unit": "members"}),
        ("date", "2012-03"),
        ("date", 2012),
        ("text", "In their own words"),
        ("text", {"en": "Words", "es": "Palabras"}),
        *((kind, "asked-not-known") for kind in ("yes_no", "number", "date", "text")),
    ],
)
def test_a_value_of_the_kind_asked_for_fits(kind, value):
    assert problem(kind, value) is None


@pytest.mark.parametrize(
    ("kind", "value", "code"),
    [
        ("yes_no", "yes", "value_not_yes_no"),
        ("yes_no", 1, "value_not_yes_no"),
        ("number", True, "value_not_number"),
        ("number", "many", "value_not_number"),
        ("number", {"low": 300, "high": 100}, "range_reversed"),
        ("number", {"low": "few", "high": 100}, "value_not_number"),
        ("date", "9/3/2012", "value_not_date"),
        ("date", False, "value_not_date"),
        ("text", 3, "value_not_text"),
    ],
)
def test_a_value_of_another_kind_is_told(kind, value, code):
    assert problem(kind, value) == code
