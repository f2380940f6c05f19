"""Qualitative comparative analysis: which combinations of conditions went with an outcome."""

from tregua.decide.compare.qca.fitting import fit, model_of, necessity_fit
from tregua.decide.compare.qca.memberships import Memberships
from tregua.decide.compare.qca.necessity import necessary
from tregua.decide.compare.qca.results import (
    Analysis,
    Assumed,
    Cuts,
    Fit,
    FittedTerm,
    Model,
    Necessary,
    NecessityFit,
    Row,
    Solution,
    TruthTable,
    Warned,
)
from tregua.decide.compare.qca.terms import FREE, Term, written
from tregua.decide.compare.qca.truth import truth_table

__all__ = [
    "FREE",
    "Analysis",
    "Assumed",
    "Cuts",
    "Fit",
    "FittedTerm",
    "Memberships",
    "Model",
    "Necessary",
    "NecessityFit",
    "Row",
    "Solution",
    "Term",
    "TruthTable",
    "Warned",
    "fit",
    "model_of",
    "necessary",
    "necessity_fit",
    "truth_table",
    "written",
]
