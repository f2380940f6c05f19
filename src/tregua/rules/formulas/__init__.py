"""Conditions as formulas over answers: three-valued answers, exact bounds, smallest sets."""

from tregua.rules.formulas.answering import answer_of, settled_as, standing
from tregua.rules.formulas.bounds import (
    Bounds,
    Central,
    MadeBefore,
    Reach,
    any_dependence,
    central_of,
    reach_of,
)
from tregua.rules.formulas.compiling import (
    Counted,
    Formula,
    Joined,
    Key,
    Leaf,
    Negated,
    compiled,
    leaves,
)
from tregua.rules.formulas.diagram import Diagram, Weights, diagram_of
from tregua.rules.formulas.sets import Turn, turning_sets
from tregua.rules.formulas.variables import Variable, Vector, variables_of

__all__ = [
    "Bounds",
    "Central",
    "Counted",
    "Diagram",
    "Formula",
    "Joined",
    "Key",
    "Leaf",
    "MadeBefore",
    "Negated",
    "Reach",
    "Turn",
    "Variable",
    "Vector",
    "Weights",
    "answer_of",
    "any_dependence",
    "central_of",
    "compiled",
    "diagram_of",
    "leaves",
    "reach_of",
    "settled_as",
    "standing",
    "turning_sets",
    "variables_of",
]
