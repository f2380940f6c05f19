"""What a dossier's files may hold, and what may be asked, and the words to use."""

from typing import Any

from tregua.domain.knowledge import Events, Question, Rule, Wordings
from tregua.domain.knowledge.clauses import ClauseLibrary
from tregua.errors import TreguaError
from tregua.knowledge import load_catalogue, load_events, load_questions, load_words
from tregua.knowledge.clauses import load_clauses
from tregua.record.store import FILES

__all__ = [
    "list_clauses",
    "list_event_kinds",
    "list_questions",
    "list_rules",
    "list_topics",
    "list_words",
    "schema_of",
    "schema_topics",
]


LISTS = ("questions", "event-kinds", "clause-kinds", "clauses", "words")
"""Topics that are no file: what may be asked, happen or be agreed, and the words to use."""


def schema_topics() -> tuple[str, ...]:
    """Return the files that have a schema."""
    return tuple(FILES)


def list_topics() -> tuple[str, ...]:
    """Return the topics that are no file."""
    return LISTS


def schema_of(topic: str) -> dict[str, Any]:
    """Return the JSON Schema of one file of a dossier.

    Raises
    ------
    TreguaError
        `unknown_topic`.
    """
    name = topic if topic.endswith(".yaml") else f"{topic}.yaml"
    if name not in FILES:
        raise TreguaError("unknown_topic", topic=topic, topics=", ".join([*FILES, *LISTS]))
    return FILES[name].model_json_schema()


def list_questions() -> tuple[Question, ...]:
    """Return the questions in the order a practitioner asks them."""
    return tuple(load_questions().values())


def list_event_kinds() -> Events:
    """Return the kinds of events by id, with what each makes old."""
    return load_events()


def list_clauses() -> ClauseLibrary:
    """Return the clause library: kinds, topics and templates by id."""
    return load_clauses()


def list_rules() -> tuple[Rule, ...]:
    """Return the rules in their order."""
    return tuple(load_catalogue().rules.values())


def list_words() -> Wordings:
    """Return the glossary and the loaded words, each in the order written."""
    return load_words()
