"""Decide: what the facts can bear, and which past cases were like this one."""

from tregua.usecases.decide.assessing import assess_dossier, may_step_outward
from tregua.usecases.decide.cases import compare_cases, list_cases, show_case
from tregua.usecases.decide.forms import (
    Arrival,
    Move,
    SheetWritten,
    read_filled_form,
    take_in,
    write_claims_form,
    write_telephone_sheet,
)

__all__ = [
    "Arrival",
    "Move",
    "SheetWritten",
    "assess_dossier",
    "compare_cases",
    "list_cases",
    "may_step_outward",
    "read_filled_form",
    "show_case",
    "take_in",
    "write_claims_form",
    "write_telephone_sheet",
]
