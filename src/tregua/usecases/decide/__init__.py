"""Decide: what the facts can bear, what changes that, and which past cases were like this one."""

from tregua.usecases.decide.asking import look_for_sensitive
from tregua.usecases.decide.assessing import assess_dossier, may_step_outward
from tregua.usecases.decide.cases import compare_cases, list_cases, show_case
from tregua.usecases.decide.changes import (
    Compared,
    RecordedEvent,
    diff_dossiers,
    record_event,
    what_events_reopen,
)
from tregua.usecases.decide.claiming import list_claims
from tregua.usecases.decide.registers import read_registers
from tregua.usecases.decide.strategy import check_words, read_strategy

__all__ = [
    "Compared",
    "RecordedEvent",
    "assess_dossier",
    "check_words",
    "compare_cases",
    "diff_dossiers",
    "list_cases",
    "list_claims",
    "look_for_sensitive",
    "may_step_outward",
    "read_registers",
    "read_strategy",
    "record_event",
    "show_case",
    "what_events_reopen",
]
