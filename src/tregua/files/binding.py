"""Plain values into nouns: every mismatch becomes a problem with its file, line and field."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from tregua.errors import Problem, Problems
from tregua.files.trees import Tree

__all__ = ["bind", "errors_of"]

M = TypeVar("M", bound=BaseModel)

CODES = {
    "missing": "field_missing",
    "extra_forbidden": "field_unknown",
    "greater_than_equal": "negative",
    "bool_type": "not_true_false",
    "bool_parsing": "not_true_false",
    "int_type": "not_whole_number",
    "int_parsing": "not_whole_number",
    "int_from_float": "not_whole_number",
    "tuple_type": "not_list",
    "list_type": "not_list",
    "model_type": "not_mapping",
    "dict_type": "not_mapping",
    "dataclass_type": "not_mapping",
    "too_short": "too_few",
    "string_type": "not_text_value",
    "string_too_short": "empty_text",
}
OWN = frozenset(
    [
        "date_mangled",
        "date_impossible",
        "date_reversed",
        "date_unreadable",
        "moment_unreadable",
        "learned_too_early",
        "condition",
    ]
)
NEVER_HERE = frozenset(
    [
        "true_name",
        "real_name",
        "full_name",
        "meeting_place",
        "meeting_time",
        "phone",
        "telephone",
        "address_of_home",
        "latitude",
        "longitude",
        "coordinates",
        "vehicle",
        "photo",
        "picture",
        "fingerprint",
        "planned_arrest",
        "burial_place",
        "informant",
    ]
)
"""Fields that must not be written at all, or not in a folder that is not sealed."""
PATTERNS = {"Admiralty": r"^[A-F][1-6]$", "about": r"^(dossier|(party"}


def bind(tree: Tree, model: type[M]) -> M:
    """Return the noun a file holds.

    Raises
    ------
    Problems
        One problem per field that does not fit, each with the line it stands on.
    """
    try:
        return model.model_validate(tree.data)
    except ValidationError as error:
        raise Problems(errors_of(error, tree, model)) from None


def errors_of(error: ValidationError, tree: Tree, model: type[BaseModel]) -> Iterator[Problem]:
    """Yield the problems of a failed reading, one per place in the file."""
    seen: set[tuple[tuple[str | int, ...], str]] = set()
    for detail in error.errors(include_url=False):
        where = within(tree.data, detail["loc"])
        code, values = coded(detail, model)
        key = (
            where
            if not code.startswith(("field_unknown", "field_missing", "field_never"))
            else (*where, code)
        )
        if any(place == key for place, _ in seen):
            continue
        seen.add((key, code))
        field = ".".join(str(part) for part in where)
        if code == "field_missing":
            values = {"name": detail["loc"][-1]}
        yield Problem(code, tree.file, tree.line(where), field, values)


def within(data: Any, loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Return the part of an error's location that is a path in the data.

    The rest names members of unions or a field that is not there.
    """
    where: list[str | int] = []
    for part in loc:
        if holds(data, part):
            data = data[part]
            where.append(part)
    return tuple(where)


def holds(data: Any, part: str | int) -> bool:
    """Tell whether a mapping or list holds a part."""
    if isinstance(data, dict):
        return part in data
    return isinstance(data, list) and isinstance(part, int) and part < len(data)


def coded(detail: Any, model: type[BaseModel]) -> tuple[str, dict[str, Any]]:
    """Return the code of an error and the values its sentence needs."""
    kind, given = str(detail["type"]), shortened(detail["input"])
    context = detail.get("ctx", {})
    if kind in OWN:
        return kind, {"given": given, **context}
    if kind == "string_pattern_mismatch":
        return pattern_code(str(context.get("pattern", ""))), {"given": given}
    if kind in ("enum", "literal_error"):
        return "not_allowed", {"given": given, "allowed": str(context.get("expected", ""))}
    if kind == "extra_forbidden":
        name = str(detail["loc"][-1])
        if name in NEVER_HERE:
            return "field_never_here", {"name": name}
        near = get_close_matches(name, field_names(model), n=1)
        return "field_unknown_near" if near else "field_unknown", {
            "name": name,
            "near": "".join(near),
        }
    return CODES.get(kind, "unfit"), {"given": given}


def pattern_code(pattern: str) -> str:
    """Return the code for text that breaks a pattern."""
    if pattern.startswith(PATTERNS["about"]):
        return "bad_about"
    return "bad_grade" if pattern == PATTERNS["Admiralty"] else "bad_id"


def field_names(model: type[BaseModel]) -> list[str]:
    """Return the field names of a model and of the models it holds."""
    names: list[str] = []
    for schema in [model.model_json_schema(), *model.model_json_schema().get("$defs", {}).values()]:
        names.extend(schema.get("properties", {}))
    return names


def shortened(given: Any) -> str:
    """Return what was given, short enough for one line."""
    shown = str(given)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."
