"""Decide: what the facts can bear, and which past cases were like this one."""

from tregua.usecases.decide.assessing import assess_dossier, may_step_outward
from tregua.usecases.decide.cases import compare_cases, list_cases, show_case
from tregua.usecases.decide.claiming import list_claims
from tregua.usecases.decide.registers import read_registers

__all__ = [
    "assess_dossier",
    "compare_cases",
    "list_cases",
    "list_claims",
    "may_step_outward",
    "read_registers",
    "show_case",
]
