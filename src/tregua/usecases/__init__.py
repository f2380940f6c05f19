"""What a person can ask: all that the faces call, and all that `import tregua` offers."""

from tregua.usecases.decide import (
    assess_dossier,
    compare_cases,
    list_cases,
    show_case,
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
    "Opened",
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
    "schema_of",
    "schema_topics",
    "show_case",
    "start_new_dossier",
]
