"""The truth table: what each observed configuration counts as."""

import numpy as np
import pytest
from hypothesis import given

from tests.support.chance import few
from tests.support.memberships import crisp, drawn, published
from tregua.decide.compare.qca import Cuts, Memberships, TruthTable
from tregua.decide.compare.qca.truth import truth_table
from tregua.errors import Problems
from tregua.language import problem_line


def shown(table: TruthTable) -> list[tuple[str, str, int, float, float]]:
    """Return the rows as R prints them, shares to six places."""
    return [
        ("".join(map(str, row.levels)), row.outcome, row.n, round(row.inclusion or 0, 6),
         round(row.pri or 0, 6))
        for row in table.rows
    ]  # fmt: skip


def test_lipsets_fuzzy_table_has_the_rows_r_gives():
    """R QCA 3.23: truthTable(LF, outcome="SURV", incl.cut=0.8)."""
    found = truth_table(published("lipset-fuzzy", "SURV"), Cuts(inclusion=0.8))
    assert shown(found) == [
        ("00000", "0", 3, 0.215976, 0.0),
        ("00001", "0", 2, 0.278027, 0.0),
        ("00100", "0", 2, 0.520900, 0.113095),
        ("00101", "0", 1, 0.528571, 0.228070),
        ("10101", "1", 2, 0.804270, 0.719388),
        ("10110", "0", 1, 0.378205, 0.039604),
        ("10111", "0", 2, 0.708772, 0.634361),
        ("11110", "0", 1, 0.445255, 0.050000),
        ("11111", "1", 4, 0.904206, 0.885794),
    ]
    assert found.remainders == 23


def test_the_absence_of_the_outcome_has_a_table_of_its_own():
    """R QCA 3.23: truthTable(LF, outcome="~SURV", incl.cut=c(0.8, 0.6), n.cut=2)."""
    cuts = Cuts(inclusion=0.8, against=0.6, frequency=2)
    found = truth_table(published("lipset-fuzzy", "SURV"), cuts, absent=True)
    assert [line for line in shown(found) if line[1] != "?"] == [
        ("00000", "1", 3, 1.0, 1.0),
        ("00001", "1", 2, 0.982063, 0.975155),
        ("00100", "1", 2, 0.855305, 0.732143),
        ("10101", "0", 2, 0.498221, 0.280612),
        ("10111", "0", 2, 0.494737, 0.365639),
        ("11111", "0", 4, 0.25, 0.105850),
    ]
    assert found.levels_of("?") == ((0, 0, 1, 0, 1), (1, 0, 1, 1, 0), (1, 1, 1, 1, 0))


def test_between_the_two_cuts_a_row_contradicts_itself():
    """R QCA 3.23: truthTable(LF, outcome="SURV", incl.cut=c(0.85, 0.6), pri.cut=0.65)."""
    cuts = Cuts(inclusion=0.85, against=0.6, pri=0.65)
    found = truth_table(published("lipset-fuzzy", "SURV"), cuts)
    assert found.levels_of("C") == ((1, 0, 1, 0, 1), (1, 0, 1, 1, 1))
    assert found.levels_of("1") == ((1, 1, 1, 1, 1),)


def test_enough_inclusion_with_too_little_pri_counts_as_not_having_the_outcome():
    """R QCA 3.23: truthTable(LF, outcome="SURV", incl.cut=c(0.8, 0.6), pri.cut=0.75)."""
    cuts = Cuts(inclusion=0.8, against=0.6, pri=0.75)
    rows = {row.levels: row for row in truth_table(published("lipset-fuzzy", "SURV"), cuts).rows}
    assert rows[(1, 0, 1, 0, 1)].outcome == "0"
    assert rows[(1, 0, 1, 0, 1)].deviant == ("FI", "IE")


def test_conditions_of_three_levels_keep_their_levels():
    """R QCA 3.23: truthTable(LM, outcome="SURV") gives these rows."""
    found = truth_table(published("lipset-multi", "SURV"), Cuts(inclusion=1.0))
    assert found.counts == (3, 2, 2, 2, 2)
    assert found.remainders == 48 - len(found.rows)
    assert ("21111", "1", 3, 1.0, 1.0) in shown(found)
    assert ("20111", "1", 2, 1.0, 1.0) in shown(found)


def test_a_share_exactly_at_the_cut_reaches_it_whatever_the_rounding():
    six = [[0.7]] * 5 + [[0.1]]
    given_here = crisp([[1, *row] for row in six])
    [row] = truth_table(given_here, Cuts(inclusion=0.6)).rows
    assert row.outcome == "1"


def test_the_cases_that_do_not_follow_their_row_are_named():
    given_here = crisp([[1, 1], [1, 1], [1, 1], [1, 1], [1, 0], [0, 0], [0, 0], [0, 1]])
    absent, present = truth_table(given_here, Cuts(inclusion=0.8)).rows
    assert present.deviant == ("case-4",)
    assert absent.deviant == ("case-7",)


def test_in_a_row_that_contradicts_itself_the_cases_without_the_outcome_are_named():
    given_here = crisp([[1, 1], [1, 1], [1, 0]])
    [row] = truth_table(given_here, Cuts(inclusion=0.9, against=0.5)).rows
    assert (row.outcome, row.deviant) == ("C", ("case-2",))


def test_too_few_cases_leave_a_row_open():
    [row] = truth_table(crisp([[1, 1]]), Cuts(frequency=2)).rows
    assert (row.outcome, row.n, row.deviant) == ("?", 1, ())


def test_a_membership_of_exactly_one_half_is_refused_with_its_cases():
    with pytest.raises(Problems) as caught:
        truth_table(crisp([[0.5, 0.2, 1.0], [0.5, 0.9, 0.5], [0.1, 0.3, 0.0]]), Cuts())
    assert [problem.field for problem in caught.value.problems] == ["A", "Y"]
    assert "case-0, case-1" in problem_line(caught.value.problems[0], "en")
    assert "fuentes" in problem_line(caught.value.problems[0], "es")


@few(30)
@given(drawn((0.0, 1.0)))
def test_a_crisp_table_is_what_counting_by_hand_gives(table: Memberships):
    found = truth_table(table, Cuts(inclusion=1.0))
    alike = [np.all(table.held == row.levels, axis=1) for row in found.rows]
    assert [row.n for row in found.rows] == [int(same.sum()) for same in alike]
    assert [row.inclusion for row in found.rows] == [table.outcome[s].mean() for s in alike]
    assert sum(row.n for row in found.rows) == len(table.cases)


@few(30)
@given(drawn())
def test_every_share_of_a_row_lies_between_nought_and_one(table: Memberships):
    rows = truth_table(table, Cuts()).rows
    assert all(0 <= (row.inclusion or 0) <= 1 and 0 <= (row.pri or 0) <= 1 for row in rows)
    assert [row.levels for row in rows] == sorted(row.levels for row in rows)
