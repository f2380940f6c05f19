"""Decide: what the facts can bear, and which past cases were like this one."""

from tregua.usecases.decide.asking import look_for_sensitive
from tregua.usecases.decide.assessing import assess_dossier
from tregua.usecases.decide.cases import compare_cases, list_cases, show_case

__all__ = ["assess_dossier", "compare_cases", "list_cases", "look_for_sensitive", "show_case"]
