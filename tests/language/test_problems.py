"""A problem is one line: where, which field, what is wrong, what would be right."""

from tregua.errors import Problem, Problems, TreguaError
from tregua.language import problem_line, refusal


def test_a_problem_names_file_line_and_field():
    problem = Problem("negative", "a.csv", 3, "count", {"given": "-1"})
    assert problem_line(problem, "en").startswith("a.csv:3: count: -1 is below zero.")


def test_a_problem_of_no_file_is_a_sentence_of_its_own():
    problem = Problem("case_unknown", values={"id": "X"})
    assert problem_line(problem, "en").startswith("There is no case 'X'.")
    assert problem_line(problem, "es").startswith("No existe")


def test_a_reason_of_the_system_is_told_in_words():
    error = TreguaError("cannot_write", file="x", reason="ENOSPC")
    assert refusal(error, "en") == "'x' cannot be written: the disk is full. Nothing was changed."
    assert "el disco está lleno" in refusal(error, "es")


def test_a_rare_reason_stays_a_code():
    error = TreguaError("cannot_write", file="x", reason="EDQUOT")
    assert "EDQUOT" in refusal(error, "es")


def test_problems_are_told_in_the_order_of_file_line_and_field():
    told = Problems([Problem("b", "b", 1), Problem("a", "a", 9), Problem("c", "a", 2, "z")])
    assert [problem.code for problem in told.problems] == ["c", "a", "b"]
