"""Decide: what the facts can bear, what changes that, and which past cases were like this one."""

from tregua.usecases.decide.asking import (
    Draft,
    NewSource,
    OpenQuestion,
    Sitting,
    Written,
    add_group,
    choices_of,
    former_answer,
    list_analysts,
    list_confidence,
    look_for_sensitive,
    open_questions,
    read_dates,
    read_value,
    sit_down,
    write_answer,
)
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
from tregua.usecases.decide.forms import (
    Arrival,
    Flagged,
    SheetWritten,
    leave_out,
    read_filled_form,
    take_in,
    write_claims_form,
    write_telephone_sheet,
)
from tregua.usecases.decide.registers import read_registers
from tregua.usecases.decide.strategy import check_words, read_strategy

__all__ = [
    "Arrival",
    "Compared",
    "Draft",
    "Flagged",
    "NewSource",
    "OpenQuestion",
    "RecordedEvent",
    "SheetWritten",
    "Sitting",
    "Written",
    "add_group",
    "assess_dossier",
    "check_words",
    "choices_of",
    "compare_cases",
    "diff_dossiers",
    "former_answer",
    "leave_out",
    "list_analysts",
    "list_cases",
    "list_claims",
    "list_confidence",
    "look_for_sensitive",
    "may_step_outward",
    "open_questions",
    "read_dates",
    "read_filled_form",
    "read_registers",
    "read_strategy",
    "read_value",
    "record_event",
    "show_case",
    "sit_down",
    "what_events_reopen",
    "write_answer",
    "take_in",
    "write_claims_form",
    "write_telephone_sheet",
]
