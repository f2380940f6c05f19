"""How far recorded doubts let a formula go: its lowest and highest chance, and any dependence.

A claim made with a confidence word bears at least the weight that word stands for; the rest may
lie on any answer. An unanswered question may have any answer. So the lowest chance puts what is
free on the least favourable answer, the highest on the most favourable one.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from tregua.domain import Answer, Result
from tregua.errors import Declined
from tregua.rules.formulas.answering import answer_of, settled_as
from tregua.rules.formulas.compiling import Counted, Formula, Key, Leaf, Negated
from tregua.rules.formulas.diagram import Diagram, Weights, diagram_of
from tregua.rules.formulas.variables import Variable, Vector

__all__ = ["Bounds", "Central", "Reach", "any_dependence", "central_of", "reach_of"]


MadeBefore = dict[Hashable, Diagram]
"""Diagrams by the shape of their formulas."""


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
class Central(Result):
    """A chance made of middling weights, under two ways in which doubts may hang together.

    It rests on more than was recorded: where nobody answered, every answer is taken as likely as
    any other. `independent` takes the doubts as independent, `together` as all hanging on one
    thing, the favourable answers coming together.
    """

    independent: float
    together: float


@dataclass(frozen=True, slots=True)
class Reach:
    """A formula's diagram with the weights that give its lowest and its highest chance."""

    diagram: Diagram
    lowest: Weights
    highest: Weights
    bounds: Bounds


def reach_of(
    formula: Formula, variables: Mapping[Key, Variable], made: MadeBefore | None = None
) -> Reach:
    """Return how far the recorded doubts let a formula go.

    `made` holds diagrams made before, by the shape of their formulas, and takes this one in: of
    formulas alike but for whom they are about, the diagram is made once.

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
    diagram = alike(formula, variables, classes, {} if made is None else made)
    low_any, high_any = any_dependence(formula, variables)
    bounds = Bounds(diagram.chance(lowest), diagram.chance(highest), low_any, high_any)
    return Reach(diagram, lowest, highest, bounds)


def central_of(formula: Formula, variables: Mapping[Key, Variable]) -> Central:
    """Return the chances under middling weights, independent and all together."""
    spread = {key: middling(variable) for key, variable in variables.items()}
    classes = {key: tuple(row) for key, row in spread.items()}
    diagram = diagram_of(formula, variables, classes)
    return Central(diagram.chance(spread), hanging_together(formula, variables, spread))


def middling(variable: Variable) -> dict[Vector, float]:
    """Return the middling weight spread evenly on the claimed classes, the rest on the others."""
    held = variable.claimed or variable.classes
    others = [vector for vector in variable.classes if vector not in held]
    borne = variable.middle if others and variable.claimed else 1.0
    found = dict.fromkeys(variable.classes, 0.0)
    for vector in held:
        found[vector] = found.get(vector, 0.0) + borne / len(held)
    for vector in others:
        found[vector] += (1.0 - borne) / len(others)
    return found


def hanging_together(formula: Formula, variables: Mapping[Key, Variable], spread: Weights) -> float:
    """Return the chance where one thing decides all: the answers worsen together."""
    ranked = {
        key: sorted(row.items(), key=lambda pair: -wanted(variables[key], pair[0]))
        for key, row in spread.items()
    }
    edges = sorted({0.0, 1.0, *(edge for row in ranked.values() for edge in cumulated(row))})
    total = 0.0
    for left, right in pairwise(edges):
        point = (left + right) / 2
        now = {key: settled_as(at(row, point)) for key, row in ranked.items()}
        if answer_of(formula, variables, now) is Answer.MET:
            total += right - left
    return total


def wanted(variable: Variable, vector: Vector) -> int:
    """Return how many tests a class of answers passes as the formula wants."""
    return sum(passes is sign for passes, sign in zip(vector, variable.signs, strict=True))


def cumulated(row: list[tuple[Vector, float]]) -> list[float]:
    """Return the edges between the classes on a line from 0 to 1."""
    return [min(1.0, edge) for edge in accumulate(weight for _, weight in row)]


def at(row: list[tuple[Vector, float]], point: float) -> Vector:
    """Return the class that lies at a point of the line."""
    edges = cumulated(row)
    return next((v for (v, _), e in zip(row, edges, strict=True) if point < e), row[-1][0])


def alike(
    formula: Formula,
    variables: Mapping[Key, Variable],
    classes: Mapping[Key, tuple[Vector, ...]],
    made: MadeBefore,
) -> Diagram:
    """Return the diagram of a formula, from one of the same shape where there is one."""
    number = {key: i for i, key in enumerate(variables)}
    shape = (shaped(formula, variables, number), tuple(classes.values()))
    if shape not in made:
        made[shape] = diagram_of(formula, variables, classes)
    return replace(made[shape], order=tuple(variables), classes=classes)


def shaped(
    formula: Formula, variables: Mapping[Key, Variable], number: Mapping[Key, int]
) -> tuple[Hashable, ...]:
    """Return the shape of a formula: its joins, and its tests by number of variable and place."""
    if isinstance(formula, Leaf):
        return (number[formula.key], variables[formula.key].tests.index(formula.test))
    if isinstance(formula, Negated):
        return ("not", shaped(formula.part, variables, number))
    how = formula.n if isinstance(formula, Counted) else formula.join
    kind = "count" if isinstance(formula, Counted) else "join"
    return (kind, how, *(shaped(part, variables, number) for part in formula.parts))


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
