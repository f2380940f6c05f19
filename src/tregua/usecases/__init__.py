"""What a person can ask: all that the faces call, and all that `import tregua` offers."""

from tregua.usecases.decide import (
    Arrival,
    Move,
    SheetWritten,
    assess_dossier,
    compare_cases,
    list_cases,
    read_filled_form,
    show_case,
    take_in,
    write_claims_form,
    write_telephone_sheet,
)
from tregua.usecases.deliver import read_dossier_counts
from tregua.usecases.design import check_dossier_agreement
from tregua.usecases.record import (
    Opened,
    brief_dossier,
    describe,
    list_event_kinds,
    list_questions,
    list_rules,
    list_words,
    newest_format,
    open_dossier,
    schema_of,
    schema_topics,
    start_new_dossier,
)

__all__ = [
    "Arrival",
    "Move",
    "Opened",
    "SheetWritten",
    "assess_dossier",
    "brief_dossier",
    "check_dossier_agreement",
    "compare_cases",
    "describe",
    "list_cases",
    "list_event_kinds",
    "list_questions",
    "list_rules",
    "list_words",
    "newest_format",
    "open_dossier",
    "read_dossier_counts",
    "read_filled_form",
    "schema_of",
    "schema_topics",
    "show_case",
    "start_new_dossier",
    "take_in",
    "write_claims_form",
    "write_telephone_sheet",
]
