"""What was typed becomes a value the question allows, or is refused by name."""

import pytest
from hypothesis import given, strategies as st

from tests.support.dossiers import claim
from tregua.decide.asking import choices_of, read_dates, read_value
from tregua.domain import Range
from tregua.domain.knowledge import Question
from tregua.errors import TreguaError
from tregua.record.store.values import value_problem

WORDS = {"en": "x", "es": "x"}


def question(kind: str, levels: str = "") -> Question:
    return Question.model_validate(
        {
            "id": "q",
            "text": WORDS,
            "how_to_ask": WORDS,
            "why": WORDS,
            "kind": kind,
            "levels": dict.fromkeys(levels.split(), WORDS),
            "unit": {"en": "people", "es": "personas"} if kind == "number" else None,
            "asked_per": "dossier",
            "stage": "us",
            "cites": [{"source": "x"}],
        }
    )


LEVEL = question("level", "none some most")
CHOICES = question("choices", "arms-only money")
KINDS = [
    question("yes_no"),
    LEVEL,
    question("choice", "own-standing other"),
    CHOICES,
    question("number"),
    question("date"),
    question("text"),
]


@pytest.mark.parametrize(
    ("asked", "typed", "value"),
    [
        (KINDS[0], "1", True),
        (KINDS[0], "2", False),
        (KINDS[0], "Sí", True),
        (KINDS[0], "no", False),
        (LEVEL, "2", "some"),
        (LEVEL, "most", "most"),
        (LEVEL, "1-2", Range(low="none", high="some")),
        (LEVEL, "3 a 2", Range(low="some", high="most")),
        (LEVEL, "some..most", Range(low="some", high="most")),
        (LEVEL, "2-2", "some"),
        (KINDS[2], "1", "own-standing"),
        (KINDS[2], "own-standing", "own-standing"),
        (CHOICES, "2, 1", ("arms-only", "money")),
        (CHOICES, "2 2", ("money",)),
        (KINDS[4], "0", 0),
        (KINDS[4], "1,5", 1.5),
        (KINDS[4], "10-20", Range(low=10, high=20, unit="people")),
        (KINDS[4], "20 to 10", Range(low=10, high=20, unit="people")),
        (KINDS[5], "~2012-03", "~2012-03"),
        (KINDS[6], " some words ", "some words"),
    ],
)
def test_an_answer_is_read_by_number_or_name(asked, typed, value):
    assert read_value(asked, typed) == value


@pytest.mark.parametrize("asked", KINDS, ids=lambda asked: asked.kind.value)
def test_a_question_mark_is_asked_and_not_known(asked):
    assert read_value(asked, "?") == "asked-not-known"


@pytest.mark.parametrize("asked", [KINDS[0], LEVEL, *KINDS[2:4], *KINDS[5:]])
def test_nought_is_asked_and_not_known_save_where_it_is_a_number(asked):
    assert read_value(asked, "0") == "asked-not-known"


@pytest.mark.parametrize(
    ("asked", "typed", "code"),
    [
        (KINDS[0], "s", "typed_choice"),
        (LEVEL, "4", "typed_level"),
        (LEVEL, "1-9", "typed_level"),
        (KINDS[2], "1-2", "typed_choice"),
        (CHOICES, "", "typed_choices"),
        (CHOICES, "1, 3", "typed_choices"),
        (KINDS[4], "many", "typed_number"),
        (KINDS[5], "9/3/2026", "date_mangled"),
        (KINDS[5], "2026-02-30", "date_impossible"),
        (KINDS[6], " ", "typed_text"),
    ],
)
def test_what_is_no_answer_is_refused_by_name(asked, typed, code):
    with pytest.raises(TreguaError) as told:
        read_value(asked, typed)
    assert told.value.code == code


@given(st.sampled_from(KINDS), st.text(max_size=12) | st.text("0123-.., ay", max_size=8))
def test_whatever_is_typed_is_refused_or_fits_the_question(asked, typed):
    try:
        value = read_value(asked, typed)
    except TreguaError:
        return
    assert value_problem(claim("q", value), asked) is None


def test_the_answers_of_yes_or_no_are_two():
    assert choices_of(KINDS[0]) == ("yes", "no")
    assert choices_of(KINDS[6]) == ()


def test_what_was_learned_before_it_was_so_is_refused():
    assert [str(day) for day in read_dates("2012", "2012-03")] == ["2012", "2012-03"]
    with pytest.raises(TreguaError) as told:
        read_dates("2012-03", "2011")
    assert told.value.code == "learned_too_early"
