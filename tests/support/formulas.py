"""Random formulas that want each question one way, and chances by going through every answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from math import prod
from random import Random

from tests.support.scenes import question
from tregua.domain import Range
from tregua.domain.knowledge import Question, Term, Test
from tregua.rules import Known, Scene
from tregua.rules.formulas import (
    Counted,
    Formula,
    Joined,
    Key,
    Leaf,
    Negated,
    Variable,
    Vector,
    Weights,
    variables_of,
)

LEVELS = ("low", "medium", "high")
OPTIONS = ("a", "b", "c")
WEIGHT = {"low": (0.4, 0.6), "medium": (0.7, 0.8), "high": (0.9, 0.95)}
NAMES = tuple(f"{kind}{i}" for kind in ("level", "yes", "some") for i in range(3))


def asked(name: str) -> Question:
    """Return a question of the kind its name says."""
    if name.startswith("level"):
        return question(name, "level", LEVELS)
    return (
        question(name, "choices", OPTIONS) if name.startswith("some") else question(name, "yes_no")
    )


QUESTIONS = {name: asked(name) for name in NAMES}


@dataclass(frozen=True)
class Drawn:
    """A formula with the scene it stands in and its variables."""

    formula: Formula
    scene: Scene
    variables: Mapping[Key, Variable]


def leaf(name: str, chance: Random) -> Formula:
    """Draw a test of a question; the name decides which way it is wanted."""
    term = Term("claim", name)
    if name.startswith("level"):
        high = name.endswith("0")
        bar = chance.choice(LEVELS[1:] if high else LEVELS[:-1])
        test = Test(term, "at_least" if high else "at_most", bar)
    elif name.startswith("some"):
        test = Test(term, "in", tuple(sorted(chance.sample(OPTIONS[:2], chance.randint(1, 2)))))
    else:
        test = Test(term, "is", name.endswith("0"))
    found = Leaf((name, "dossier"), test)
    return Negated(found) if name == "some2" else found


def formula(chance: Random, depth: int = 3) -> Formula:
    """Draw a formula that wants each question one way."""
    if depth == 0 or chance.random() < 0.2:
        return leaf(chance.choice(NAMES), chance)
    parts = tuple(formula(chance, depth - 1) for _ in range(chance.randint(1, 3)))
    how = chance.choice(["all", "any", "count"])
    if how == "count":
        return Counted(chance.randint(1, len(parts)), parts)
    return Joined("all" if how == "all" else "any", parts)


def claim_on(name: str, chance: Random) -> Known:
    """Draw a claim: an answer or a range of levels, made with more or less confidence."""
    word = chance.choice(["low", "medium", "high"])
    if name.startswith("level"):
        low, high = sorted(chance.choices(range(3), k=2))
        value = Range(low=LEVELS[low], high=LEVELS[high]) if low < high else LEVELS[low]
        return Known(value, "c", confidence=word)
    if name.startswith("some"):
        taken = chance.sample(OPTIONS, chance.randint(1, 3))
        return Known(tuple(o for o in OPTIONS if o in taken), "c", confidence=word)
    return Known(chance.random() < 0.5, "c", confidence=word)


def drawn(seed: int) -> Drawn:
    """Draw a formula and a scene in which about two questions in three have one or two claims."""
    chance = Random(seed)
    held = {
        (name, "dossier"): tuple(claim_on(name, chance) for _ in range(chance.randint(1, 2)))
        for name in NAMES
        if chance.random() < 0.66
    }
    return standing_in(formula(chance), Scene(QUESTIONS, held))


def standing_in(formula: Formula, scene: Scene) -> Drawn:
    """Return a formula in a scene."""
    return Drawn(formula, scene, variables_of(formula, scene, WEIGHT))


def holds_for(
    formula: Formula, so: Mapping[Key, Vector], variables: Mapping[Key, Variable]
) -> bool:
    """Tell whether a formula holds when every question has one class of answers."""
    if isinstance(formula, Leaf):
        return so[formula.key][variables[formula.key].tests.index(formula.test)]
    if isinstance(formula, Negated):
        return not holds_for(formula.part, so, variables)
    parts = [holds_for(part, so, variables) for part in formula.parts]
    if isinstance(formula, Counted):
        return sum(parts) >= formula.n
    return all(parts) if formula.join == "all" else any(parts)


def by_enumeration(drawn: Drawn, weights: Weights) -> float:
    """Return the chance of a formula by going through every combination of answers."""
    keys = list(weights)
    return sum(
        prod(weights[key][vector] for key, vector in zip(keys, ways, strict=True))
        for ways in product(*(weights[key] for key in keys))
        if holds_for(drawn.formula, dict(zip(keys, ways, strict=True)), drawn.variables)
    )


def within_doubts(variable: Variable, chance: Random) -> dict[Vector, float]:
    """Draw weights that the claims on a question allow."""
    free = {vector: chance.random() ** 3 for vector in variable.classes}
    found = {v: (1 - variable.least) * w / sum(free.values()) for v, w in free.items()}
    if variable.claimed:
        found[chance.choice(variable.claimed)] += variable.least
    return found
