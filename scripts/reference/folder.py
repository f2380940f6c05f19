"""The files of a dossier folder with their fields; fields.yaml holds the words for them."""

import sys
import typing
from collections.abc import Iterator
from enum import StrEnum
from types import NoneType

from reference.telling import CATALOGUE, REFERENCE, read
from tregua import domain
from tregua.domain.claims import About, Moment, Noun, QuotedIn, Record, Slug
from tregua.domain.knowledge import makes_old
from tregua.domain.knowledge.own import OwnProposition, OwnSource
from tregua.knowledge.own import OWN_FILES
from tregua.language import Text, Words
from tregua.record.store import FILES

TABLES = {"series/*.csv": domain.Window, "incidents.csv": domain.Incident}
ENTRIES = {"PropositionsFile": OwnProposition, "SourcesFile": OwnSource}
"""What a file of own cases lists: house rules by id, and sources under `sources`."""
NAMED = {Slug: "id", About: "subject", Moment: "moment", domain.When: "date", Words: "text"}
OBJECTS = {QuotedIn: "`{quoted_in: ID}`", domain.Range: "range"}
PLAIN = {str: "text", bool: "true or false", int: "number", float: "number", Text: "text"}
RECORD = tuple(Record.model_fields)


def holds(kind: object) -> str:
    """Say what a field may hold."""
    for known, word in NAMED.items():
        if kind == known:
            return word
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        return "grade" if "A-F" in str(args) else holds(args[0])
    if origin is tuple:
        inner = holds(args[0])
        return "citations" if inner == "citation" else f"list: {inner}"
    if origin is dict:
        return f"`{{{holds(args[0])}: {holds(args[1])}}}`"
    if origin is typing.Literal:
        return ", ".join(f"`{value}`" for value in args if value)
    if args:
        words = dict.fromkeys(holds(arg) for arg in args if arg is not NoneType)
        return " or ".join(words)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return ", ".join(f"`{value}`" for value in kind)
    return {**PLAIN, **OBJECTS}.get(kind) or kind.__name__.lower()


def nested(kind: object) -> Iterator[type[Noun]]:
    """Yield the records that a field may hold."""
    if isinstance(kind, type) and issubclass(kind, Noun) and kind is not QuotedIn:
        yield kind
    for arg in typing.get_args(kind):
        yield from nested(arg)


def table(model: type[Noun], words: dict[str, dict[str, str]]) -> Iterator[str]:
    """Yield the table of a model's own fields, each with its words."""
    hints = typing.get_type_hints(model, include_extras=True)
    known = words.pop(model.__name__)
    yield "| Field | | Holds | What it says |\n| --- | --- | --- | --- |"
    for name, field in model.model_fields.items():
        if issubclass(model, Record) and name in RECORD:
            continue
        shown = field.alias or name
        if shown not in known:
            sys.exit(f"fields.yaml: no words for {shown} of {model.__name__}")
        needed = "needed" if field.is_required() else ""
        value = "see the question" if shown == "value" and model is domain.Claim else ""
        yield f"| `{shown}` | {needed} | {value or holds(hints[name])} | {known.pop(shown)} |"
    if known:
        sys.exit(f"fields.yaml: {model.__name__} has no {', '.join(known)}")


def folder_page() -> Iterator[str]:
    """Yield every file of a dossier folder with its fields."""
    words = read(REFERENCE / "fields.yaml")
    yield "\n## What every record has\n"
    yield "Where a heading below says *records*, these come first.\n"
    record = words.pop("Record")
    yield "| Field | | Holds | What it says |\n| --- | --- | --- | --- |"
    for name, field in Record.model_fields.items():
        needed = "needed" if field.is_required() else ""
        kind = holds(typing.get_type_hints(Record, include_extras=True)[name])
        yield f"| `{name}` | {needed} | {kind} | {record[name]} |"
    yield "\nA citation is `{source: ID, at: PLACE}`.\n"
    words.pop("Citation")
    for name, model in (*FILES.items(), *TABLES.items()):
        yield f"\n## `{name}`\n"
        if model.__name__.endswith("File"):
            for part, kind in typing.get_type_hints(model, include_extras=True).items():
                if part in model.model_fields:
                    yield from models(part, next(nested(kind)), words)
        else:
            yield from models("", model, words)
    yield "\n## `own/`\n"
    yield "The same files make a folder of own cases that lies elsewhere (`--knowledge`).\n"
    for name, model in OWN_FILES.items():
        yield f"\n### `{name}`\n"
        yield from models("", ENTRIES.get(model.__name__, model), words)
    yield "\n## Harms and good events\n"
    yield "The words for `harm` in a series and `kind` in `incidents.csv`:\n"
    for harm_id, harm in CATALOGUE.harms.items():
        yield f"- `{harm_id}`: {harm.label.en.lower()}{', a good one' if harm.good else ''}"
    yield "\n## Kinds of events\n"
    yield from event_lines()
    if words:
        sys.exit(f"fields.yaml: words are left of {', '.join(words)}")


def event_lines() -> Iterator[str]:
    """Yield the kinds of events with the answers each makes old."""
    yield "The words for `kind` in `events.yaml`, and the questions whose answers each makes old:\n"
    for slug, kind in CATALOGUE.events.items():
        asked = [q.id for q in CATALOGUE.questions.values() if makes_old(slug, q, CATALOGUE.events)]
        step = f" A step of ours: `{kind.outward}`." if kind.outward else ""
        yield f"- `{slug}`: {kind.means.en}{step} Makes old: {', '.join(asked) or 'nothing'}."


def models(part: str, model: type[Noun], words: dict[str, dict[str, str]]) -> Iterator[str]:
    """Yield a model's table and those of the records inside it."""
    if model.__name__ not in words:
        return
    if part:
        kind = "records" if issubclass(model, Record) else "entries"
        yield f"\n### `{part}`, {kind}\n"
    yield from table(model, words)
    for name, field in typing.get_type_hints(model, include_extras=True).items():
        for inner in nested(field):
            alias = model.model_fields[name].alias if name in model.model_fields else name
            yield from models(alias or name, inner, words)
