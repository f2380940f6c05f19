"""Tregua: a workbench for people who prepare and run negotiations with violent criminal groups.

`import tregua` offers what a person can ask, as functions on plain values:

>>> import tregua
>>> "open_dossier" in dir(tregua)
True
"""

from importlib import import_module
from typing import Any

__all__ = [
    "ActorsArrival",
    "ActorsCopy",
    "Arrival",
    "Compared",
    "Copy",
    "Draft",
    "DraftWritten",
    "EntryDraft",
    "Expired",
    "Flagged",
    "Logged",
    "NewSource",
    "OpenQuestion",
    "Opened",
    "RecordedEvent",
    "SheetWritten",
    "Sitting",
    "Verified",
    "Written",
    "add_group",
    "adopt_ending",
    "annotate_agreement",
    "assess_dossier",
    "brief_dossier",
    "check_dossier_agreement",
    "check_words",
    "choices_of",
    "compare_cases",
    "copy_concept_documents",
    "copy_dossier",
    "counsel_questions",
    "describe",
    "describe_actors",
    "describe_breach_walk",
    "describe_claims",
    "describe_commitments",
    "describe_concept",
    "describe_difference",
    "describe_ending",
    "describe_exposure",
    "describe_hostile",
    "describe_law",
    "describe_protection",
    "describe_reopened",
    "describe_states",
    "describe_step",
    "describe_view",
    "diff_dossiers",
    "draft_agreement",
    "draw_map",
    "expire_notes",
    "export_actors",
    "former_answer",
    "gap_memo",
    "leave_out",
    "list_analysts",
    "list_audiences",
    "list_cases",
    "list_claims",
    "list_clauses",
    "list_confidence",
    "list_event_kinds",
    "list_questions",
    "list_rules",
    "list_topics",
    "list_words",
    "listing_locks",
    "log_entry",
    "look_for_sensitive",
    "may_step_outward",
    "newest_format",
    "open_dossier",
    "open_questions",
    "pass_note",
    "read_actors",
    "read_actors_file",
    "read_agreement_draft",
    "read_dates",
    "read_dossier_commitments",
    "read_dossier_concept",
    "read_dossier_counts",
    "read_dossier_ending",
    "read_dossier_exposure",
    "read_dossier_states",
    "read_filled_form",
    "read_hostile",
    "read_law",
    "read_protection",
    "read_registers",
    "read_strategy",
    "read_value",
    "record_event",
    "schema_of",
    "schema_topics",
    "sensitive_in_draft",
    "show_case",
    "sit_down",
    "start_new_dossier",
    "take_actors_in",
    "take_draft_in",
    "take_in",
    "verify_record",
    "walk_dossier_breach",
    "what_events_reopen",
    "write_answer",
    "write_claims_form",
    "write_commitments_calendar",
    "write_concept_documents",
    "write_concession_ledger",
    "write_ending_sheet",
    "write_exposure",
    "write_mandate_letter",
    "write_protective_record",
    "write_reading_copy",
    "write_role_card",
    "write_telephone_sheet",
]

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Return a use case when it is first asked for, so that importing costs nothing."""
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module("tregua.usecases"), name)


def __dir__() -> list[str]:
    """Return the names of the use cases."""
    return sorted(["__version__", *__all__])
