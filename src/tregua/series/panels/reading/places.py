"""Places of a table: spellings of one name joined, two places of one name kept apart."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np

from tregua.domain import CountedRows
from tregua.language.spelling import plain_name
from tregua.series.panels.panel import Applied
from tregua.series.panels.reading.cells import Labels, Noted, blank, labelled

__all__ = ["join_places", "places_named"]

Key = tuple[str, str]
"""What tells places apart: by code, or by name and department."""


def places_named(places: Sequence[str], name: str) -> tuple[str, ...]:
    """Return the places a name may mean: the one written so, else all that are spelt alike."""
    if name in places:
        return (name,)
    sought = plain_name(name)
    return tuple(place for place in places if sought and plain_name(place) == sought)


def join_places(
    rows: CountedRows, noted: Noted
) -> tuple[Labels, tuple[str, ...], tuple[Applied, ...]]:
    """Return the place of each row (-1: none), the places in order of appearance, and the rules.

    Rows belong to one place where `code` is the same; without a code, where name and
    `department` are spelt alike. A place is called as it is written first, with department or
    code behind it where two places have one name.
    """
    parts = [text_of(rows, name) for name in ("place", "code", "department")]
    labels, different = labelled(zip(*parts, strict=True))
    keys = [key_of(*each) for each in different]
    unclear = without_a_code(different, keys)
    wrong = {at for at, key in enumerate(keys) if not key[1]} | set(unclear)
    for row in np.flatnonzero(np.isin(labels, list(wrong))) if wrong else ():
        place, code = different[labels[row]][0], "panel_place_blank"
        if labels[row] in unclear:
            code = "panel_place_which"
        noted.note(code, "place", int(row), {"place": place})
    number = {key: n for n, key in enumerate(dict.fromkeys(k for k in keys if k[1]))}
    taken = np.array([-1 if at in wrong else number[key] for at, key in enumerate(keys)])
    spelt: dict[Key, list[tuple[str, str, str]]] = defaultdict(list)
    for key, each in zip(keys, different, strict=True):
        spelt[key].append(each)
    names = called([spelt[key][0] for key in number])
    return taken[labels] if len(taken) else labels, names, joined(names, spelt, number)


def text_of(rows: CountedRows, name: str) -> list[str]:
    """Return a column as text, empty where there is none."""
    held: Sequence[Any] = rows.columns.get(name, ())
    if not held:
        return [""] * len(rows)
    labels, different = labelled(held)
    told = [text_in(cell) for cell in different]
    return [told[label] for label in labels]


def text_in(cell: Any) -> str:
    """Return a cell as text; a code that a frame holds as a number, without its point."""
    if blank(cell):
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).split())


def key_of(place: str, code: str, department: str) -> Key:
    """Return what tells a place apart."""
    if not plain_name(place):
        return ("", "")
    if code:
        return ("code", code.lstrip("0") or code)
    return (f"in {plain_name(department)}", plain_name(place))


def without_a_code(different: list[tuple[str, str, str]], keys: list[Key]) -> frozenset[int]:
    """Return the spellings without code and department that may mean a place that has one."""
    apart: dict[str, set[Key]] = defaultdict(set)
    for (place, _, _), key in zip(different, keys, strict=True):
        apart[plain_name(place)].add(key)
    return frozenset(
        at
        for at, (place, code, department) in enumerate(different)
        if not code and not department and len(apart[plain_name(place)]) > 1
    )


def called(first: list[tuple[str, str, str]]) -> tuple[str, ...]:
    """Return the name of each place, with its department or code where another has the same."""
    alike: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for each in first:
        alike[plain_name(each[0])].append(each)
    names = []
    for place, code, department in first:
        others = alike[plain_name(place)]
        departments = {plain_name(each[2]) for each in others}
        behind = department if department and len(departments) == len(others) else code
        names.append(f"{place} ({behind})" if len(others) > 1 and behind else place)
    return tuple(names)


def joined(
    names: tuple[str, ...], spelt: dict[Key, list[tuple[str, str, str]]], number: dict[Key, int]
) -> tuple[Applied, ...]:
    """Return the rules that joined spellings, and those that kept places of one name apart."""
    found = []
    for key, at in number.items():
        spellings = tuple(dict.fromkeys(each[0] for each in spelt[key]))
        if len(spellings) > 1:
            values = {"place": names[at], "spellings": "; ".join(spellings[:20])}
            found.append(Applied("names_joined", values, spellings[:20]))
    first = {key: spelt[key][0][0] for key in number}
    apart = tuple(names[at] for key, at in number.items() if names[at] != first[key])
    if apart:
        found.append(Applied("names_kept_apart", {"n": str(len(apart))}, apart[:20]))
    return tuple(found)
