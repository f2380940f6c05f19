"""Decide: what the facts can bear, and which past cases were like this one."""

from tregua.usecases.decide.assessing import assess_dossier, may_step_outward
from tregua.usecases.decide.cases import compare_cases, list_cases, show_case
from tregua.usecases.decide.claiming import list_claims
from tregua.usecases.decide.registers import read_registers
from tregua.usecases.decide.strategy import check_words, read_strategy

__all__ = [
    "assess_dossier",
    "check_words",
    "compare_cases",
    "list_cases",
    "list_claims",
    "may_step_outward",
    "read_registers",
    "read_strategy",
    "show_case",
]
