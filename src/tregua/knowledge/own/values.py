"""What a coded value may be: checked against the codebook, with the nearest that is allowed."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from tregua.domain.knowledge import CodebookField

__all__ = ["Wrong", "near", "wrong_value"]

Wrong = tuple[tuple[int, ...], str, dict[str, Any]]
"""Where in the value, what is wrong as a code, and the words its sentence needs."""
NONE = ("none", "none_reported")


def near(given: str, allowed: Iterable[str]) -> str:
    """Return the nearest of the names there are, or nothing."""
    return "".join(get_close_matches(given, list(allowed), n=1))


def wrong_value(value: Any, field: CodebookField) -> Iterator[Wrong]:
    """Yield what keeps a value from standing in a field; no value at all is always allowed."""
    if value is None:
        return
    match field.type:
        case "bool":
            if not isinstance(value, bool):
                yield (), "own_value_bool", {"given": shown(value)}
        case "int":
            if isinstance(value, bool) or not isinstance(value, int) or value < 0:
                yield (), "own_value_int", {"given": shown(value)}
        case "enum" | "ord":
            yield from wrong_word(value, field, ())
        case "str":
            if not worded(value):
                yield (), "own_value_text", {"given": shown(value)}
        case "list" | "list_str":
            yield from wrong_list(value, field)


def wrong_list(value: Any, field: CodebookField) -> Iterator[Wrong]:
    """Yield what is wrong with a list of values or of texts."""
    if not isinstance(value, (list, tuple)) or not value:
        yield (), "own_value_list", {"given": shown(value)}
        return
    for i, each in enumerate(value):
        if field.type == "list_str":
            if not worded(each):
                yield (i,), "own_value_text", {"given": shown(each)}
        else:
            yield from wrong_word(each, field, (i,))
            if each in value[:i]:
                yield (i,), "own_value_twice", {"given": shown(each)}
    if field.type == "list" and len(value) > 1 and any(none in value for none in NONE):
        yield (), "own_none_beside", {}


def wrong_word(value: Any, field: CodebookField, where: tuple[int, ...]) -> Iterator[Wrong]:
    """Yield that a word is none of those the codebook allows here."""
    if not isinstance(value, str) or value not in field.values:
        given = shown(value)
        nearest = near(given, field.values)
        values = {"given": given, "near": nearest, "allowed": ", ".join(field.values)}
        yield where, "own_value_near" if nearest else "not_allowed", values


def worded(value: Any) -> bool:
    """Tell whether a value is a text: one sentence, or the same in both languages."""
    if isinstance(value, dict):
        both = value.keys() == {"en", "es"}
        return both and all(isinstance(v, str) and v.strip() for v in value.values())
    return isinstance(value, str) and bool(value.strip())


def shown(value: Any) -> str:
    """Return a value as short words."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
