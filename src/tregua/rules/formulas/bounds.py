"""How far recorded doubts let a formula go: its lowest and highest chance, and any dependence.

A claim made with a confidence word bears at least the weight that word stands for; the rest may
lie on any answer. An unanswered question may have any answer. So the lowest chance puts what is
free on the least favourable answer, the highest on the most favourable one.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tregua.domain import Result
from tregua.errors import Declined
from tregua.rules.formulas.compiling import Counted, Formula, Key, Leaf, Negated
from tregua.rules.formulas.diagram import Diagram, Weights, diagram_of
from tregua.rules.formulas.variables import Variable, Vector

__all__ = ["Bounds", "Reach", "any_dependence", "reach_of"]


@dataclass(frozen=True, slots=True)
class Bounds(Result):
    """The lowest and highest chance the recorded doubts allow.

    `low` and `high` are exact where the doubts are independent of each other; `low_any` and
    `high_any` hold however they hang together, and may be wider than the narrowest that would.
    """

    low: float
    high: float
    low_any: float
    high_any: float


@dataclass(frozen=True, slots=True)
class Reach:
    """A formula's diagram with the weights that give its lowest and its highest chance."""

    diagram: Diagram
    lowest: Weights
    highest: Weights
    bounds: Bounds


def reach_of(formula: Formula, variables: Mapping[Key, Variable]) -> Reach:
    """Return how far the recorded doubts let a formula go.

    Raises
    ------
    Declined
        `mixed_sign`, where the formula wants a question both ways: then no answer is the least
        favourable one.
    """
    mixed = [key[0] for key, variable in variables.items() if variable.mixed]
    if mixed:
        raise Declined("mixed_sign", question=mixed[0])
    lowest = {key: weights(variable, worst=True) for key, variable in variables.items()}
    highest = {key: weights(variable, worst=False) for key, variable in variables.items()}
    classes = {
        key: tuple(dict.fromkeys([*variable.classes, *lowest[key], *highest[key]]))
        for key, variable in variables.items()
    }
    diagram = diagram_of(formula, variables, classes)
    low_any, high_any = any_dependence(formula, variables)
    bounds = Bounds(diagram.chance(lowest), diagram.chance(highest), low_any, high_any)
    return Reach(diagram, lowest, highest, bounds)


def weights(variable: Variable, *, worst: bool) -> dict[Vector, float]:
    """Return the weights that make a formula's chance lowest, or highest."""
    end = variable.worst if worst else variable.best
    found = {end(variable.classes): 1.0 - variable.least}
    if variable.claimed:
        claimed = end(variable.claimed)
        found[claimed] = found.get(claimed, 0.0) + variable.least
    return found


def any_dependence(formula: Formula, variables: Mapping[Key, Variable]) -> tuple[float, float]:
    """Return bounds on a formula's chance that hold however the doubts hang together.

    Fréchet's bounds for joins, and for a count of `k` parts Markov's inequality on the number
    that hold and on the number that do not; taken part by part, so they are valid and need not
    be the narrowest.

    References
    ----------
    M. Fréchet, "Généralisation du théorème des probabilités totales" (1935).
    """
    if isinstance(formula, Leaf):
        return marginal(variables[formula.key], formula)
    if isinstance(formula, Negated):
        low, high = any_dependence(formula.part, variables)
        return 1.0 - high, 1.0 - low
    parts = [any_dependence(part, variables) for part in formula.parts]
    lows, highs = [low for low, _ in parts], [high for _, high in parts]
    if isinstance(formula, Counted):
        return at_least(formula.n, lows, highs)
    if formula.join == "all":
        return max(0.0, sum(lows) - (len(lows) - 1)), min(highs)
    return max(lows), min(1.0, sum(highs))


def at_least(n: int, lows: list[float], highs: list[float]) -> tuple[float, float]:
    """Return bounds on the chance that at least `n` parts hold."""
    k = len(lows)
    if n <= 0 or n > k:
        return (1.0, 1.0) if n <= 0 else (0.0, 0.0)
    low = max(0.0, (sum(lows) - (n - 1)) / (k - n + 1))
    return min(1.0, low), min(1.0, sum(highs) / n)


def marginal(variable: Variable, leaf: Leaf) -> tuple[float, float]:
    """Return the lowest and highest chance of one test alone."""
    place = variable.tests.index(leaf.test)
    free = [vector[place] for vector in variable.classes]
    held = [vector[place] for vector in variable.claimed] or free
    low = variable.least * all(held) + (1.0 - variable.least) * all(free)
    return low, variable.least * any(held) + (1.0 - variable.least) * any(free)
