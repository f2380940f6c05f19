"""Record: open, check and start dossiers; say results in words; write briefings."""

from tregua.usecases.record.briefings import brief_dossier, describe, describe_claims, describe_step
from tregua.usecases.record.folders import (
    Opened,
    newest_format,
    open_dossier,
    start_new_dossier,
)
from tregua.usecases.record.schemas import (
    list_event_kinds,
    list_questions,
    list_rules,
    list_words,
    schema_of,
    schema_topics,
)
from tregua.usecases.record.telling import (
    describe_difference,
    describe_reopened,
    describe_view,
)

__all__ = [
    "Opened",
    "brief_dossier",
    "describe",
    "describe_difference",
    "describe_reopened",
    "describe_step",
    "describe_claims",
    "describe_view",
    "list_event_kinds",
    "list_questions",
    "list_rules",
    "list_words",
    "newest_format",
    "open_dossier",
    "schema_of",
    "schema_topics",
    "start_new_dossier",
]
