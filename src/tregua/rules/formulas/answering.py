"""Answering a formula in three values, as it stands and as it would with other answers."""

from collections.abc import Mapping

from tregua.domain import Answer
from tregua.rules.formulas.compiling import Counted, Formula, Key, Leaf, Negated
from tregua.rules.formulas.variables import Variable, Vector

__all__ = ["answer_of", "settled_as", "standing"]

NOT_MET, UNCLEAR, MET = 0, 1, 2
ANSWERS = (Answer.NOT_MET, Answer.UNCLEAR, Answer.MET)

Standing = Mapping[Key, tuple[int, ...]]
"""For each variable, how each of its tests stands: 0 not met, 1 unclear, 2 met."""


def standing(variables: Mapping[Key, Variable]) -> dict[Key, tuple[int, ...]]:
    """Return how every test of every variable stands on what is claimed."""
    return {key: stands(variable) for key, variable in variables.items()}


def stands(variable: Variable) -> tuple[int, ...]:
    """Return how the tests of one variable stand: unclear where the claims allow both."""
    if not variable.counts:
        return (UNCLEAR,) * len(variable.tests)
    columns = zip(*variable.claimed, strict=True)
    return tuple(MET if all(c) else UNCLEAR if any(c) else NOT_MET for c in columns)


def settled_as(vector: Vector) -> tuple[int, ...]:
    """Return how the tests of a variable would stand if one class of answers were so."""
    return tuple(MET if passes else NOT_MET for passes in vector)


def answer_of(
    formula: Formula, variables: Mapping[Key, Variable], standing_now: Standing
) -> Answer:
    """Return the answer of a formula in strong Kleene logic."""
    return ANSWERS[valued(formula, variables, standing_now)]


def valued(formula: Formula, variables: Mapping[Key, Variable], now: Standing) -> int:
    """Return the answer of a formula as 0, 1 or 2."""
    if isinstance(formula, Leaf):
        return now[formula.key][variables[formula.key].tests.index(formula.test)]
    if isinstance(formula, Negated):
        return MET - valued(formula.part, variables, now)
    parts = [valued(part, variables, now) for part in formula.parts]
    if isinstance(formula, Counted):
        met, open_ = parts.count(MET), parts.count(UNCLEAR)
        return MET if met >= formula.n else UNCLEAR if met + open_ >= formula.n else NOT_MET
    return min(parts) if formula.join == "all" else max(parts)
