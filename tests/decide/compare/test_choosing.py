"""Which cases match what was asked of their coding, counted by hand from the table."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from tregua.decide.compare import Choice, list_library, read_choices
from tregua.decide.compare.choosing import allowed_in, chosen_by
from tregua.domain import Answer
from tregua.domain.knowledge import Cell
from tregua.errors import Problems
from tregua.knowledge import load_library

LIBRARY = load_library()
BOOK = LIBRARY.codebook


def matching(*expressions: str, answer: Answer = Answer.MET, stated_only: bool = False) -> set[str]:
    """Give the ids of the cases with one answer to some expressions."""
    listing = list_library(LIBRARY, read_choices(expressions, BOOK), stated_only=stated_only)
    return {row.id for row in listing.cases if row.answer is answer}


def refused(*expressions: str) -> dict[str, dict[str, object]]:
    """Give what is wrong with some expressions, by its code."""
    with pytest.raises(Problems) as told:
        read_choices(expressions, BOOK)
    return {problem.code: dict(problem.values) for problem in told.value.problems}


def read_or_refused(expression: str) -> tuple[Choice, ...]:
    """Give what is read of an expression, nothing where it is refused with its problems."""
    try:
        return read_choices([expression], BOOK)
    except Problems as told:
        return () if told.problems else (Choice("", "=", ()),)


def holding(field: str, cell: Cell | None) -> Answer:
    """Answer `cohesion>=medium` for a case that holds one cell there."""
    case = LIBRARY.cases["DNK-MOTORCYCLE"]
    fields = {name: held for name, held in case.fields.items() if name != field}
    changed = case.model_copy(update={"fields": {**fields, **({field: cell} if cell else {})}})
    (choice,) = read_choices(["cohesion>=medium"], BOOK)
    return chosen_by([choice], changed, BOOK)[choice]


def test_a_value_is_looked_up_as_the_table_holds_it():
    assert matching("outcome_class=transformation_sustained") == {
        "ECU-LEGALISATION",
        "ESP-LEGALISATION",
    }


def test_a_scale_is_climbed_in_the_order_of_the_codebook():
    assert matching("state_deterrence>=medium") == {
        "DNK-MOTORCYCLE",
        "ITA-TRATTATIVA",
        "JAM-AUGUSTTOWN",
        "NOR-OSLO",
    }


def test_what_is_on_a_scale_is_above_below_or_cannot_be_said():
    above = matching("state_deterrence>=medium")
    below = matching("state_deterrence<=low")
    unknown = matching("state_deterrence>=medium", answer=Answer.UNCLEAR)
    assert above | below | unknown == set(LIBRARY.cases)
    assert len(above) + len(below) + len(unknown) == len(LIBRARY.cases)
    assert len(unknown) == 11


def test_a_list_matches_when_it_holds_one_of_the_values_asked_for():
    either = matching("offers_incentives=jobs_contracts|amnesty")
    assert either == matching("offers_incentives=jobs_contracts")
    assert {"BLZ-MULTIGANG", "ECU-LEGALISATION", "TTO-NATIONAL"} <= either


def test_numbers_are_compared_as_numbers():
    assert "BLZ-MULTIGANG" in matching("n_groups>=7")
    assert "BLZ-MULTIGANG" not in matching("n_groups<=7")


def test_not_having_a_value_is_not_the_same_as_nobody_having_looked():
    without = matching("cohesion!=low")
    unclear = matching("cohesion!=low", answer=Answer.UNCLEAR)
    assert without == matching("cohesion=medium|high")
    assert len(unclear) == 18


def test_an_unknown_cell_and_a_cell_never_asked_both_leave_it_open():
    assert holding("cohesion", Cell(confidence="unknown")) is Answer.UNCLEAR
    assert holding("cohesion", None) is Answer.UNCLEAR
    assert holding("cohesion", Cell(value="medium", confidence="inferred")) is Answer.MET


def test_one_expression_that_fails_settles_a_case_whatever_else_is_unknown():
    found = matching("sustained=no", "cohesion=high", answer=Answer.NOT_MET)
    assert matching("sustained=yes") - matching("cohesion=high") <= found


@pytest.mark.requirement("R241")
def test_with_stated_cells_only_a_case_may_fall_silent_and_never_changes_sides():
    asked = "state_deterrence>=medium"
    for_all = {answer: matching(asked, answer=answer) for answer in Answer}
    stated = {answer: matching(asked, answer=answer, stated_only=True) for answer in Answer}
    assert stated[Answer.MET] < for_all[Answer.MET]
    assert stated[Answer.NOT_MET] <= for_all[Answer.NOT_MET]
    assert stated[Answer.UNCLEAR] > for_all[Answer.UNCLEAR]


@pytest.mark.requirement("R241")
def test_both_counts_stand_side_by_side_whichever_is_asked_for():
    choices = read_choices(["state_deterrence>=medium"], BOOK)
    loose, strict = (list_library(LIBRARY, choices, stated_only=one) for one in (False, True))
    assert loose.with_inferred == strict.with_inferred
    assert loose.stated_alone == strict.stated_alone
    assert loose.with_inferred != loose.stated_alone


def test_dependent_cases_are_counted_as_one_family():
    choices = read_choices(["outcome_class=transformation_sustained"], BOOK)
    counts = list_library(LIBRARY, choices).with_inferred
    assert counts is not None
    assert (counts.matching, counts.families) == (2, 1)


@pytest.mark.requirement("R242")
def test_a_line_says_when_the_sources_differ_on_what_was_asked():
    rows = list_library(LIBRARY, read_choices(["sustained=partly"], BOOK)).cases
    assert {row.id: row.differ for row in rows}["ZAF-WESTBURY"] == ("sustained",)
    assert {row.id: row.differ for row in rows}["TLS-MARTIALARTS"] == ()


def test_all_that_is_wrong_is_told_at_once_with_what_would_be_right():
    found = refused(
        "cohesio=high", "cohesion>=4", "country=x", "scale>=city", "foo", "n_groups=two"
    )
    assert set(found) == {
        "choice_field",
        "choice_value",
        "choice_words",
        "choice_order",
        "choice_form",
        "choice_number",
    }
    assert "cohesion" in str(found["choice_field"]["near"])
    assert found["choice_value"]["allowed"] == "low, medium, high"


def test_a_name_like_no_other_gets_no_suggestion():
    assert set(refused("zzzzzz=1")) == {"choice_field_far"}


def test_only_one_end_of_a_scale_can_be_asked_for():
    assert set(refused("cohesion>=low|high")) == {"choice_several"}


@given(
    st.builds(
        Choice,
        field=st.sampled_from(["cohesion", "state_deterrence"]),
        test=st.sampled_from(["=", "!="]),
        values=st.lists(st.sampled_from(["low", "medium", "high"]), min_size=1, unique=True).map(
            tuple
        ),
    )
)
def test_an_expression_reads_back_as_it_was_written(choice):
    assert read_choices([str(choice)], BOOK) == (choice,)
    assert read_choices([str(replace(choice)).replace("|", " | ")], BOOK) == (choice,)


NAMES = st.sampled_from([*BOOK.fields, "nothing_like_it", ""])
VALUES = st.sampled_from(["low", "yes", "true", "7", "-", "|", "low|", "=", " "])


@given(NAMES, st.sampled_from(["=", "!=", ">=", "<=", "==", ""]), VALUES)
def test_what_is_read_is_of_the_codebook_and_all_else_is_refused(name, sign, value):
    read = read_or_refused(f"{name}{sign}{value}")
    assert all(choice.field in BOOK.fields for choice in read)
    assert all(
        one in allowed_in(BOOK.fields[choice.field]) or one.lstrip("-").isdigit()
        for choice in read
        for one in choice.values
    )
