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

__all__ = [
    "Compared",
    "RecordedEvent",
    "assess_dossier",
    "compare_cases",
    "diff_dossiers",
    "list_cases",
    "look_for_sensitive",
    "may_step_outward",
    "record_event",
    "show_case",
    "what_events_reopen",
]
