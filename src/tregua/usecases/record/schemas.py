"""What a dossier's files may hold, and what may be asked, and the words to use."""

from typing import Any

from tregua.domain.knowledge import Events, Question, Rule, Wordings
from tregua.domain.knowledge.clauses import ClauseLibrary
from tregua.errors import TreguaError
from tregua.knowledge import load_catalogue, load_events, load_questions, load_words
from tregua.knowledge.clauses import load_clauses
from tregua.knowledge.own import OWN_FILES
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
    """Return the files that have a schema, those of a team's own cases after the others."""
    return (*FILES, *OWN_FILES)


def list_topics() -> tuple[str, ...]:
    """Return the topics that are no file."""
    return LISTS


def schema_of(topic: str) -> dict[str, Any]:
    """Return the JSON Schema of one file of a dossier, or of a folder of own cases.

    Raises
    ------
    TreguaError
        `unknown_topic`.
    """
    name = topic if topic.endswith(".yaml") else f"{topic}.yaml"
    held = {**FILES, **OWN_FILES, **{file.replace("/*", ""): m for file, m in OWN_FILES.items()}}
    if name not in held:
        topics = ", ".join([*schema_topics(), *LISTS])
        raise TreguaError("unknown_topic", topic=topic, topics=topics)
    return held[name].model_json_schema()


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
