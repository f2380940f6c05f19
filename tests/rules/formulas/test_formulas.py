"""A formula gives the answers of the condition it was made from."""

from hypothesis import given

from tests.support.formulas import WEIGHT
from tests.support.scenes import CONDITIONS, scenes
from tregua.rules import judge
from tregua.rules.formulas import answer_of, compiled, standing, variables_of


@given(CONDITIONS, scenes())
def test_a_formula_never_settles_what_the_condition_leaves_open_otherwise(condition, given_scene):
    formula = compiled(condition, given_scene)
    variables = variables_of(formula, given_scene, WEIGHT)
    found = answer_of(formula, variables, standing(variables))
    assert found is judge(condition, given_scene).answer
