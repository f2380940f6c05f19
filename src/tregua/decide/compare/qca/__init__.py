"""Qualitative comparative analysis: which combinations of conditions went with an outcome."""

from tregua.decide.compare.qca.analysing import TwoStep, analyse, in_two_steps
from tregua.decide.compare.qca.fitting import fit, model_of, necessity_fit
from tregua.decide.compare.qca.memberships import Memberships
from tregua.decide.compare.qca.necessity import necessary
from tregua.decide.compare.qca.results import (
    Analysis,
    Assumed,
    Cuts,
    Enhanced,
    Excluded,
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
from tregua.decide.compare.qca.settings import NecessityCuts, Settings
from tregua.decide.compare.qca.terms import FREE, Term, written
from tregua.decide.compare.qca.truth import truth_table

__all__ = [
    "Analysis",
    "Assumed",
    "Cuts",
    "Enhanced",
    "Excluded",
    "FREE",
    "Fit",
    "FittedTerm",
    "Memberships",
    "Model",
    "Necessary",
    "NecessityCuts",
    "NecessityFit",
    "Row",
    "Settings",
    "Solution",
    "Term",
    "TruthTable",
    "TwoStep",
    "Warned",
    "analyse",
    "fit",
    "in_two_steps",
    "model_of",
    "necessary",
    "necessity_fit",
    "truth_table",
    "written",
]
