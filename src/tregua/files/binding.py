"""Plain values into nouns: every mismatch becomes a problem with its file, line and field."""

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from tregua.errors import Problem, Problems
from tregua.files.mistakes import ABSENT, Mistake, coded
from tregua.files.trees import Tree

__all__ = ["bind", "bind_rest", "errors_of"]

M = TypeVar("M", bound=BaseModel)

Where = tuple[str | int, ...]
Detail = tuple[Where, Any]
"""One mismatch: what is left of its location, and what pydantic says of it."""
Placed = tuple[Where, Mistake]
SHAPES = frozenset(["not_mapping", "not_list"])
FIELDS = frozenset(["field_missing", "field_unknown", "field_unknown_near", "field_never_here"])
FIELD_OF = {"learned_too_early": "learned_on", "form_of_another_family": "form"}
"""Mistakes of a whole record, and the field a person would look at first."""


def bind(tree: Tree, model: type[M]) -> M:
    """Return the noun a file holds.

    Raises
    ------
    Problems
        One problem per field that does not fit, each with the line it stands on.
    """
    try:
        return model.model_validate({} if tree.data is None else tree.data)
    except ValidationError as error:
        raise Problems(errors_of(error, tree, model)) from None


def bind_rest(tree: Tree, model: type[M]) -> tuple[M | None, Tree]:
    """Return what a file holds without the records that do not fit, if that is anything.

    So that everything else about the file can be checked in the same reading; the tree returned
    holds the same records as the noun.
    """
    rest: dict[str, Any] = {}
    kept: dict[Where, Where] = {}
    fields = model.model_fields if isinstance(tree.data, dict) else {}
    for name in fields:
        given = tree.data.get(name)
        if isinstance(given, list):
            one: TypeAdapter[Any] = TypeAdapter(model.__annotations__[name])
            fitting = [i for i, item in enumerate(given) if fits(one, item)]
            kept.update({(name, i): (name, n) for n, i in enumerate(fitting)})
            rest[name] = [given[i] for i in fitting]
        elif name in tree.data:
            rest[name] = given
    lines = {
        (*kept.get(where[:2], where[:2]), *where[2:]): line
        for where, line in tree.lines.items()
        if len(where) < 2 or not isinstance(where[1], int) or where[:2] in kept
    }
    pruned = Tree(tree.file, rest, lines)
    try:
        return bind(pruned, model), pruned
    except Problems:
        return None, tree


def fits(one: TypeAdapter[Any], item: Any) -> bool:
    """Tell whether a list may hold one item."""
    try:
        one.validate_python([item])
    except ValidationError:
        return False
    return True


def errors_of(error: ValidationError, tree: Tree, model: type[BaseModel]) -> Iterator[Problem]:
    """Yield the problems of a failed reading, one per place in the file."""
    details = [(detail["loc"], detail) for detail in error.errors(include_url=False)]
    for where, (code, values) in sift(details, tree.data, (), model):
        yield Problem(code, tree.file, tree.line(where), tree.field(where), values)


def sift(details: list[Detail], data: Any, where: Where, model: type[BaseModel]) -> list[Placed]:
    """Return what is wrong at a place and within it.

    A location holds names and numbers that are in the data; any other part names a branch of a
    union, of which only the likeliest is reported.
    """
    here: list[Placed] = []
    within: dict[str | int, list[Detail]] = {}
    branches: dict[str | int, list[Detail]] = {}
    for loc, detail in details:
        if not loc or (len(loc) == 1 and detail["type"] in ABSENT):
            wrong = coded(detail, model)
            field = (FIELD_OF[wrong[0]],) if wrong[0] in FIELD_OF else ()
            here.append(((*where, *field), wrong))
        else:
            kept = within if holds(data, loc[0]) else branches
            kept.setdefault(loc[0], []).append((loc[1:], detail))
    inner = [
        placed
        for part, several in within.items()
        for placed in sift(several, data[part], (*where, part), model)
    ]
    sifted = [sift(several, data, where, model) for several in branches.values()]
    inner.extend(likeliest(sifted, data, where))
    if inner:
        here = [placed for placed in here if placed[1][0] != "too_few"]
    return [*here, *inner]


def likeliest(branches: list[list[Placed]], data: Any, where: Where) -> list[Placed]:
    """Return what is wrong by the branch of a union that was probably meant."""
    if not branches:
        return []
    flat = [placed for branch in branches for placed in branch]
    if isinstance(data, (dict, list)):
        shaped = [b for b in branches if all(p != where or m[0] in FIELDS for p, m in b)]
        if shaped:
            return min(shaped, key=len)
    else:
        told = [placed for placed in flat if placed[1][0] not in SHAPES]
        if told and all(mistake[0] == told[0][1][0] for _, mistake in told):
            return told[:1]
    return [(where, ("unfit", flat[0][1][1]))]


def holds(data: Any, part: str | int) -> bool:
    """Tell whether a mapping or list holds a part."""
    if isinstance(data, dict):
        return part in data
    return isinstance(data, list) and isinstance(part, int) and part < len(data)
