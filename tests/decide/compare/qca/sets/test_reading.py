"""Tables are read as memberships, or every mistake in them is told with its line and column."""

import pytest
from hypothesis import given, strategies as st

from tests.support.chance import few
from tests.support.memberships import HERE
from tregua.decide.compare.qca import Cuts, truth_table
from tregua.decide.compare.qca.sets import calibration_from, memberships_from
from tregua.errors import Problem, Problems, TreguaError
from tregua.language import problem_line, refusal
from tregua.usecases import read_set_table

GOOD = (
    {"case": "x", "A": "1", "B": "0.2", "Y": "1"},
    {"case": "y", "A": "0", "B": "0.9", "Y": "0"},
)


def refused(rows, conditions=("A", "B"), outcome="Y", **asked) -> list[Problem]:
    """Return the problems of rows read as a file."""
    with pytest.raises(Problems) as caught:
        memberships_from(rows, outcome=outcome, conditions=conditions, file="t.csv", **asked)
    return list(caught.value.problems)


def codes(*args, **asked) -> list[tuple[str, int, str]]:
    """Return code, line and field of each problem."""
    return [(one.code, one.line, one.field) for one in refused(*args, **asked)]


def changed(**cells: str) -> list[dict[str, str]]:
    """Return the good rows with cells of the second changed."""
    return [GOOD[0], {**GOOD[1], **cells}]


def test_a_good_table_keeps_its_cases_conditions_and_order():
    found = memberships_from(GOOD, outcome="Y", conditions=("B", "A"))
    assert (found.cases, found.conditions, found.of) == (("x", "y"), ("B", "A"), "Y")
    assert found.held.tolist() == [[0.2, 1], [0.9, 0]]
    assert found.outcome.tolist() == [1, 0]
    assert (found.counts, found.families) == ((2, 2), ("x", "y"))


@pytest.mark.parametrize("cell", ["", "?", "NA", "-", "nan", "s/d"])
def test_an_unknown_cell_is_never_filled_in(cell):
    [problem] = refused(changed(B=cell))
    assert (problem.code, problem.line, problem.field) == ("qca_cell_unknown", 3, "B")
    assert "leave out" in problem_line(problem, "en")
    assert "deje fuera" in problem_line(problem, "es")


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("high", "qca_cell_word"),
        ("1_0", "qca_cell_word"),
        ("inf", "qca_cell_word"),
        ("1e999", "qca_cell_word"),
        ("٠", "qca_cell_word"),
        ("yes", "qca_cell_word"),
        ("0,8", "qca_cell_comma"),
        ("1.2", "qca_cell_outside"),
        ("-0.1", "qca_cell_outside"),
        ("7", "qca_cell_outside"),
    ],
)
def test_a_cell_that_is_no_membership_is_told_with_its_line_and_column(cell, code):
    assert codes(changed(B=cell)) == [(code, 3, "B")]


def test_all_mistakes_are_told_at_once():
    rows = [
        {"case": "x", "A": "", "B": "2.5", "Y": "1"},
        {"case": "x", "A": "0", "B": "0.1", "Y": "maybe"},
        {"case": "", "A": "1", "B": "0,3", "Y": "0"},
    ]
    assert codes(rows, ("A", "B", "A", "Z")) == [
        ("qca_condition_twice", 0, "A"),
        ("qca_column_unknown", 1, "Z"),
        ("qca_cell_unknown", 2, "A"),
        ("qca_cell_outside", 2, "B"),
        ("qca_cell_word", 3, "Y"),
        ("qca_case_twice", 3, "case"),
        ("qca_cell_comma", 4, "B"),
        ("qca_case_empty", 4, "case"),
    ]


def test_a_column_of_words_is_told_once():
    rows = [{**row, "B": word} for row, word in zip(GOOD, ("low", "high"), strict=True)]
    assert codes(rows) == [("qca_column_words", 0, "B")]


def test_a_column_of_measures_is_told_once_and_asks_to_be_calibrated():
    rows = [{**row, "B": gdp} for row, gdp in zip(GOOD, ("720", "1098"), strict=True)]
    [problem] = refused(rows)
    assert problem.code == "qca_column_measures"
    assert "from 720 to 1098" in problem_line(problem, "en")


def test_an_outcome_among_the_conditions_is_refused():
    assert codes(GOOD, ("A", "Y")) == [("qca_outcome_condition", 0, "Y")]
    assert codes(GOOD, ("A", "Y"), "Y{1}") == [("qca_outcome_condition", 0, "Y{1}")]


def test_no_condition_at_all_is_refused():
    assert codes(GOOD, ()) == [("qca_no_conditions", 0, "")]


def test_an_unknown_column_is_told_with_the_nearest_name():
    rows = [{**row, "Literacy": "0.1"} for row in GOOD]
    [problem] = refused(rows, ("A", "Literaci"))
    assert "'Literacy'" in problem_line(problem, "en")


def test_an_unknown_column_for_cases_families_or_calibration_is_told_too():
    found = codes(
        GOOD,
        case_column="who",
        family_column="clan",
        calibrations={"GDP": calibration_from("1,2,3")},
    )
    assert [field for _, _, field in found] == ["GDP", "clan", "who"]


def test_a_table_with_no_case_of_the_outcome_is_refused():
    assert codes([{**row, "Y": "0.4"} for row in GOOD]) == [("qca_no_positive", 0, "Y")]


def test_a_table_with_no_case_without_the_outcome_is_refused_and_says_what_that_means():
    [problem] = refused([{**row, "Y": "1"} for row in GOOD])
    assert problem.code == "qca_no_negative"
    assert "may share too" in problem_line(problem, "en")


def test_two_hundred_conditions_are_refused_with_the_reason():
    names = [f"C{n}" for n in range(200)]
    rows = [{**row, **dict.fromkeys(names, "1")} for row in GOOD]
    [problem] = refused(rows, names)
    assert problem.code == "qca_too_many"
    assert "200" in problem_line(problem, "es")
    assert "64" in problem_line(problem, "es")


def test_sixty_four_conditions_are_carried():
    names = [f"C{n}" for n in range(64)]
    rows = [{**row, **dict.fromkeys(names, "1")} for row in GOOD]
    table = memberships_from(rows, outcome="Y", conditions=names)
    assert truth_table(table, Cuts()).remainders == 2**64 - 1


def test_a_table_without_cases_is_refused():
    assert codes([]) == [("qca_no_cases", 0, "")]


def test_whole_numbers_without_a_gap_are_levels():
    rows = [*GOOD, {"case": "z", "A": "2", "B": "0.3", "Y": "0"}]
    assert memberships_from(rows, outcome="Y", conditions=("A", "B")).counts == (3, 2)


def test_a_level_that_no_case_has_must_be_stated():
    rows = [*GOOD, {"case": "z", "A": "3", "B": "0.3", "Y": "0"}]
    assert codes(rows) == [("qca_cell_outside", 4, "A")]
    stated = memberships_from(rows, outcome="Y", conditions=("A", "B"), levels={"A": 4})
    assert stated.counts == (4, 2)


def test_stated_levels_hold_for_every_cell():
    assert codes(changed(A="1.5"), levels={"A": 3}) == [("qca_cell_level", 3, "A")]
    assert codes(GOOD, levels={"A": 1}) == [("qca_levels", 0, "A")]


def test_an_outcome_of_several_levels_is_compared_one_level_at_a_time():
    rows = [{**GOOD[0], "Y": level} for level in ("0", "1", "2")]
    named = [{**row, "case": str(n)} for n, row in enumerate(rows)]
    assert codes(named) == [("qca_outcome_levels", 0, "Y")]
    found = memberships_from(named, outcome="Y{2}", conditions=("A",))
    assert found.outcome.tolist() == [0, 0, 1]


def test_cases_without_a_column_of_names_are_called_by_their_lines():
    rows = [{"A": 1, "Y": 1.0}, {"A": False, "Y": 0}]
    assert memberships_from(rows, outcome="Y", conditions=("A",)).cases == ("2", "3")


def test_cases_of_one_family_are_kept_together_and_others_stand_alone():
    rows = [{**GOOD[0], "f": "north"}, {**GOOD[1], "f": ""}]
    found = memberships_from(rows, outcome="Y", conditions=("A",), family_column="f")
    assert found.families == ("north", "y")


def test_a_measured_column_is_calibrated_as_it_is_read():
    found = read_set_table(
        HERE / "lipset-raw.csv",
        outcome="SURV",
        conditions=("DEV", "STB"),
        calibrations={"DEV": "400,550,900", "STB": "15,9.5,5", "SURV": "-9,0,10"},
    )
    assert found.held[0] == pytest.approx([0.806925633, 0.433477656], abs=1e-8)


@pytest.mark.parametrize(
    ("calibration", "code"),
    [("9,5,7", "qca_anchors"), ("levels:3,2", "qca_cuts"), ("indirect:-5,3", "qca_cuts")],
)
def test_a_calibration_that_cannot_be_done_is_told_with_its_column(calibration, code):
    asked = {"B": calibration_from(calibration)}
    found = [(one.code, one.field) for one in refused(changed(B="0"), calibrations=asked)]
    assert found in ([(code, "B")], [("qca_indirect_positive", "B")])


@pytest.mark.parametrize("text", ["", "direct", "direct:", "magic:1,2,3", "1,two,3"])
def test_a_calibration_nobody_can_read_is_refused(text):
    with pytest.raises(TreguaError) as caught:
        calibration_from(text)
    assert "direct:400,550,900" in refusal(caught.value, "en")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("straight:0,5,10", 0.1),
        ("bell:0,2,4,6,8,10", 0.25),
        ("edges:0,2,4,6,8,10", 0.75),
        ("levels:1,5", 1.0),
    ],
)
def test_every_method_of_calibration_can_be_written(text, first):
    assert calibration_from(text).of([1.0, 7.0])[0] == pytest.approx(first)


def test_a_file_keeps_its_lines_and_its_unasked_columns_stay_unread(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("case,A,note,Y\nx,1,fine,1\n\ny,9,,0\n")
    with pytest.raises(Problems) as caught:
        read_set_table(path, outcome="Y", conditions=("A",))
    [problem] = caught.value.problems
    assert problem_line(problem, "en").startswith("t.csv:4: A: 9 is no membership")


def test_a_file_as_r_writes_it_is_read_with_its_row_names(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('"","A","Y"\n"AU",1,1\n"BE",0,0\n')
    assert read_set_table(path, outcome="Y", conditions=("A",)).cases == ("AU", "BE")


@few(30)
@given(st.lists(st.dictionaries(st.sampled_from("AYc"), st.text(max_size=5)), max_size=5))
def test_any_rows_are_read_or_refused(rows):
    assert read_or_refused(rows) == len(rows)


def read_or_refused(rows: list[dict[str, str]]) -> int:
    """Return how many rows were read, or refused with a sentence for each problem."""
    try:
        return len(memberships_from(rows, outcome="Y", conditions=("A",)).cases)
    except Problems as told:
        return len(rows) if all(problem_line(one, "es") for one in told.problems) else -1
