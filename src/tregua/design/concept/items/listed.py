"""Records of a concept as items: what a plan does not say counts as not planned."""

from collections.abc import Iterable, Mapping
from typing import Any

from tregua.domain import Noun, When, active
from tregua.language import Text
from tregua.rules import Item

__all__ = ["listed"]

STATED = "stated"
CODES = (bool, int, float)


def listed(
    kind: str,
    noun: str,
    records: Iterable[Any],
    computed: Mapping[str, Any] | None = None,
) -> tuple[Item, ...]:
    """Return the standing records of a list as items of a kind, with fields computed of each.

    `computed` gives functions of one record by the name of the field. Codes, dates and flags
    stand as they are; of words and of records within it stands only that they are there.
    """
    found = []
    for record in active(tuple(records)):
        fields = {
            name: told(name, getattr(record, name), record) for name in type(record).model_fields
        }
        fields |= {name: compute(record) for name, compute in (computed or {}).items()}
        kept = {name: value for name, value in fields.items() if value is not None and value != ()}
        found.append(Item(kind, f"{noun}:{record.id}", kept))
    return tuple(found)


def told(name: str, value: Any, record: Noun) -> Any:
    """Return a field as a condition can ask of it."""
    if isinstance(value, tuple):
        held = tuple(told(name, each, record) for each in value)
        return STATED if STATED in held else held
    if value is None or isinstance(value, (*CODES, When)):
        return value
    if isinstance(value, str) and not is_words(name, record):
        return value
    return STATED


def is_words(name: str, record: Noun) -> bool:
    """Tell whether a field holds words for people to read."""
    return Text in parts(type(record).model_fields[name].annotation)


def parts(annotation: Any) -> set[Any]:
    """Return all that an annotation is made of."""
    inner = getattr(annotation, "__args__", ())
    return {annotation}.union(*(parts(each) for each in inner))
