"""Two steps: contexts the outcome was never without, then what was enough within them."""

import pytest

from tests.support.memberships import crisp, published
from tregua.decide.compare.qca import Settings, in_two_steps, written
from tregua.errors import Problems

FUZZY = published("lipset-fuzzy", "SURV")
NEEDED = crisp(
    [(1, 0, 1, 0, 1), (0, 1, 1, 0, 1), (1, 1, 1, 1, 1), (1, 0, 0, 1, 0), (0, 0, 1, 1, 0)]
)
"""A or B, and C: remote A and B are each sometimes absent, never both."""


def spelled(analysis, kind):
    table = analysis.table
    return {
        written([one.term for one in model.terms], table.conditions, table.counts)
        for model in analysis.solution(kind).models
    }


def test_the_one_necessary_context_is_joined_to_the_proximate_condition():
    found = in_two_steps(FUZZY, ["DEV", "URB", "LIT", "IND"])
    assert found.contexts == ("LIT",)
    assert found.proximate == ("STB",)
    assert found.second.table.conditions == ("LIT", "STB")


def test_remote_conditions_joined_by_or_become_one_condition_in_brackets():
    found = in_two_steps(NEEDED, ["A", "B"], contexts=[(("A", 1), ("B", 1))])
    assert found.contexts == ("(A + B)",)
    assert found.second.table.conditions == ("(A + B)", "C", "D")
    assert spelled(found.second, "conservative") == {"(A + B)*C"}


def test_no_model_of_step_two_assumes_the_outcome_outside_its_contexts():
    found = in_two_steps(NEEDED, ["A", "B"], contexts=[(("A", 1), ("B", 1))])
    enhanced = found.second.enhanced
    assert [one.what for one in enhanced.excluded][:1] == ["(A + B)"]
    assumed = [row for one in enhanced.assumed for row in one.simplifying]
    assert all(row.levels[0] != 0 for row in assumed)


def test_without_a_necessary_context_there_is_no_second_step():
    table = crisp([(1, 0, 1), (0, 1, 1), (0, 0, 0), (1, 1, 0)])
    found = in_two_steps(table, ["A"])
    assert found.second is None
    assert [one.code for one in found.warned] == ["qca_no_context"]


def test_more_than_three_contexts_wait_for_the_choice_of_the_analyst():
    rows = [(1, 1, 1, 1, 1, 1), (1, 1, 1, 1, 0, 1), (0, 0, 0, 0, 1, 0), (0, 0, 0, 0, 0, 0)]
    found = in_two_steps(crisp(rows), ["A", "B", "C", "D"])
    assert found.second is None
    assert dict(found.warned[0].values) == {"n": "4", "most": "3"}
    chosen = in_two_steps(crisp(rows), ["A", "B", "C", "D"], contexts=[(("B", 1),)])
    assert chosen.second.table.conditions == ("B", "E")


def test_expectations_of_proximate_conditions_go_along_and_those_of_remote_ones_do_not():
    chosen = Settings(expectations=(("DEV", 1), ("STB", 1)))
    found = in_two_steps(FUZZY, ["DEV", "URB", "LIT", "IND"], chosen)
    assert found.second.expectations == (("LIT", 1), ("STB", 1))


@pytest.mark.parametrize(
    ("remote", "contexts", "code"),
    [
        (["X"], (), "qca_condition_unknown"),
        ([], (), "qca_steps_one_sided"),
        (["A", "B", "C", "D"], (), "qca_steps_one_sided"),
        (["A"], [(("C", 1),)], "qca_not_remote"),
        (["A"], [(("A", 4),)], "qca_level_unknown"),
    ],
)
def test_a_division_that_leaves_nothing_to_join_is_refused(remote, contexts, code):
    with pytest.raises(Problems) as raised:
        in_two_steps(NEEDED, remote, contexts=contexts)
    assert [problem.code for problem in raised.value.problems] == [code]
