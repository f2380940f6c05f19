"""The fields of a record as texts beside a node or edge, and back: grades travel with the map."""

from collections.abc import Mapping
from typing import Any

from tregua.domain import Record
from tregua.language import Language
from tregua.record.exchange.actors.cells import NEVER_LEAVES, heard, listed, said, split

__all__ = ["FLAGS", "KNOWN", "LISTS", "SHOWN", "TEXTS", "fields_of", "value_of", "words_of"]

TEXTS = frozenset(["name", "short", "label", "note", "role", "liaison"])
FLAGS = frozenset(["in_talks", "public", "under_18"])
LISTS = frozenset(["aliases", "covers", "sources"])
PLAIN = frozenset(["party", "within", "of", "kind", "during", "confidence"])
SHOWN = {"label": "word"}
"""Fields that go by another name in a map: there, `label` is what a node is called."""
KNOWN = frozenset(
    ["noun", "source_classes", "code_name", "from", "to", "hold"]
    + [SHOWN.get(name, name) for name in (*TEXTS, *FLAGS, *LISTS, *PLAIN)]
    + [f"{SHOWN.get(name, name)}_{each}" for name in TEXTS for each in ("en", "es")]
)
"""Every side field this version writes or understands."""


def fields_of(record: Record) -> dict[str, str]:
    """Return what a record says beyond what is taken for granted, each field as a text."""
    held: dict[str, str] = {}
    dump = record.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude_none=True)
    for name, value in dump.items():
        shown = SHOWN.get(name, name)
        if name in NEVER_LEAVES:
            continue
        if isinstance(value, dict):
            held.update({f"{shown}_{key}": said(text) for key, text in value.items()})
        elif name == "sources":
            held[shown] = cited(value)
        elif isinstance(value, (list, tuple)):
            held[shown] = listed(value)
        elif isinstance(value, bool):
            held[shown] = "true" if value else "false"
        else:
            held[shown] = said(str(value))
    return held


def cited(sources: list[dict[str, str]]) -> str:
    """Return citations as one cell: `source: place` between bars, or JSON."""
    plain = [f"{c['source']}: {c['at']}" if c.get("at") else c["source"] for c in sources]
    whole = listed(plain)
    back = [citation(each) for each in split(whole)]
    same = back == [{"source": c["source"], "at": c.get("at", "")} for c in sources]
    return whole if same else listed([dict(each) for each in sources])


def citation(given: Any) -> Any:
    """Return a citation as a record holds it."""
    if not isinstance(given, str):
        return {"at": "", **given} if isinstance(given, dict) else given
    source, _, at = given.partition(": ")
    return {"source": source, "at": at}


def words_of(side: Mapping[str, str], name: str, plain: str, language: Language) -> Any:
    """Return a text or a pair of texts; `plain` is what the map itself shows of it.

    Where the map shows neither text of the pair, somebody changed it there: that one counts.
    """
    shown = SHOWN.get(name, name)
    pair = {each: heard(side.get(f"{shown}_{each}", "")) for each in ("en", "es")}
    if all(pair.values()) and (not plain or plain in pair.values()):
        return pair
    return plain or pair[language] or next(filter(None, pair.values()), "")


def value_of(name: str, text: str) -> Any:
    """Return the value of a field that is no text in a person's words.

    Raises
    ------
    ValueError
        If the text is no such value.
    """
    if name in FLAGS:
        return {"true": True, "false": False}[text] if text in ("true", "false") else fail(text)
    if name == "sources":
        return [citation(each) for each in split(text)]
    return split(text) if name in LISTS else heard(text)


def fail(text: str) -> Any:
    """Refuse a text that is no value."""
    raise ValueError(text)
