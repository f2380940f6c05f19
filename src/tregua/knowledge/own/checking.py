"""Checking cells as they stand in a file: every one against the codebook and its sources."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from tregua.domain.knowledge import Codebook, CodebookField
from tregua.errors import Problem
from tregua.files import NEVER_HERE, Tree
from tregua.knowledge.own.values import near, wrong_value

__all__ = ["cell_problems", "cite_problems", "name_problems"]

Where = tuple[str | int, ...]
CODED = frozenset(["stated", "inferred"])


def cell_problems(
    tree: Tree, codebook: Codebook, sources: Collection[str], unseen: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong with the cells of a file; shapes are looked at where the file is bound.

    `unseen` are sources of which nothing was seen.
    """
    cells = tree.data.get("fields") if isinstance(tree.data, dict) else None
    for name, cell in cells.items() if isinstance(cells, dict) else ():
        where: Where = ("fields", name)
        field = codebook.fields.get(name)
        if field is None:
            yield unknown_field(tree, where, name, codebook)
        elif isinstance(cell, dict):
            yield from value_problems(tree, where, cell, field)
            yield from ground_problems(tree, where, cell)
            yield from cite_problems(tree, where, cell.get("cites"), sources, unseen)


def unknown_field(tree: Tree, where: Where, name: str, codebook: Codebook) -> Problem:
    """Return that the codebook has no such field, with the nearest one it has."""
    if name.casefold() in NEVER_HERE:
        return placed(tree, where, "field_never_here", name=name)
    nearest = near(name, codebook.fields)
    code = "own_field_unknown_near" if nearest else "own_field_unknown"
    return placed(tree, where, code, name=name, near=nearest)


def value_problems(
    tree: Tree, where: Where, cell: Mapping[str, Any], field: CodebookField
) -> Iterator[Problem]:
    """Yield what is wrong with a value, and a confidence that does not go with it."""
    value, confidence = cell.get("value"), cell.get("confidence")
    for within, code, values in wrong_value(value, field):
        yield placed(tree, (*where, "value", *within), code, **values)
    if value is not None and confidence in (None, "unknown"):
        yield placed(tree, (*where, "confidence"), "own_confidence_missing")
    if value is None and confidence in CODED:
        yield placed(tree, (*where, "value"), "own_value_missing", given=confidence)


def ground_problems(tree: Tree, where: Where, cell: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield a value that rests on no evidence or on no source."""
    if cell.get("value") is None:
        return
    if not cell.get("evidence"):
        yield placed(tree, (*where, "evidence"), "own_evidence_missing")
    if not cell.get("cites"):
        yield placed(tree, (*where, "cites"), "own_source_missing")


def cite_problems(
    tree: Tree, where: Where, cites: Any, sources: Collection[str], unseen: Collection[str]
) -> Iterator[Problem]:
    """Yield citations of no source there is, of one not seen, or of no place in it."""
    for i, cite in enumerate(cites if isinstance(cites, list) else ()):
        source = cite.get("source") if isinstance(cite, dict) else None
        if not isinstance(source, str):
            continue
        here = (*where, "cites", i, "source")
        if source not in sources:
            nearest = near(source, sources)
            code = "own_source_unknown_near" if nearest else "own_source_unknown"
            yield placed(tree, here, code, source=source, near=nearest)
        elif source in unseen:
            yield placed(tree, here, "own_source_unseen", source=source)
        if not str(cite.get("at") or "").strip():
            yield placed(tree, here, "own_place_missing", source=source)


def name_problems(
    tree: Tree, where: Where, names: Any, known: Collection[str], code: str
) -> Iterator[Problem]:
    """Yield names of a list that lead nowhere, with the nearest that does."""
    for i, name in enumerate(names if isinstance(names, list) else ()):
        if isinstance(name, str) and name not in known:
            nearest = near(name, known)
            which = f"{code}_near" if nearest else code
            yield placed(tree, (*where, i), which, name=name, near=nearest)


def placed(tree: Tree, where: Where, code: str, **values: Any) -> Problem:
    """Return a problem at a place of a file."""
    return Problem(code, tree.file, tree.line(where), tree.field(where), values)
