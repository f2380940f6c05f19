"""Tregua: a workbench for people who prepare and run negotiations with violent criminal groups.

`import tregua` offers what a person can ask, as functions on plain values:

>>> import tregua
>>> "open_dossier" in dir(tregua)
True
"""

from importlib import import_module
from typing import Any

__all__ = [
    "Compared",
    "Opened",
    "RecordedEvent",
    "assess_dossier",
    "brief_dossier",
    "check_dossier_agreement",
    "check_words",
    "compare_cases",
    "describe",
    "describe_difference",
    "describe_reopened",
    "describe_step",
    "describe_claims",
    "describe_view",
    "diff_dossiers",
    "list_cases",
    "list_claims",
    "list_event_kinds",
    "list_questions",
    "list_rules",
    "list_words",
    "look_for_sensitive",
    "may_step_outward",
    "newest_format",
    "open_dossier",
    "read_dossier_counts",
    "read_registers",
    "read_strategy",
    "record_event",
    "schema_of",
    "schema_topics",
    "show_case",
    "start_new_dossier",
    "what_events_reopen",
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
