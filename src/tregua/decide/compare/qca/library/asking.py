"""Sets of cases as written by an analyst: `NAME:field=value|value`, `field>=level`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from tregua.domain import Result
from tregua.domain.knowledge import CellValue, Codebook, CodebookField
from tregua.errors import Problem
from tregua.language import Text

__all__ = ["Asked", "asked_in", "holds"]

SHAPE = re.compile(
    r"(?:(?P<name>[^:=<>|]*):)?\s*(?P<field>[^:=<>|]*?)\s*(?P<sign>>=|<=|=)\s*(?P<values>[^:=<>]*)"
)
NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
NUMBER = re.compile(r"-?[0-9]{1,9}")
BOOLEANS: dict[str, Text | None] = {"true": None, "false": None}
FREE = ("str", "list_str")


@dataclass(frozen=True, slots=True)
class Asked(Result):
    """One set of cases: those whose field has one of some values.

    `name` is how terms call it, `text` how it was written. `values` are codes of the codebook,
    `true`/`false`, or for a whole number the one number asked, with `sign` `=`, `>=` or `<=`.
    """

    name: str
    field: str
    sign: str
    values: tuple[str, ...]
    text: str


def asked_in(text: str, codebook: Codebook, where: str = "") -> Asked | tuple[Problem, ...]:
    """Return the set an expression means, or everything wrong with it.

    An ordered field takes `>=` and `<=` in the order of its codebook; a field that lists
    several values is in the set if any of them is asked for.
    """
    shape = SHAPE.fullmatch(text.strip())
    if shape is None or not shape["field"]:
        return (Problem("qca_not_written", field=where, values={"given": text}),)
    name = shape["name"].strip() if shape["name"] is not None else shape["field"].upper()
    problems = []
    if not NAME.fullmatch(name):
        problems.append(Problem("qca_name", field=where, values={"given": name}))
    told = codebook.fields.get(shape["field"])
    if told is None:
        problems.append(unlike("qca_field", shape["field"], codebook.fields, where))
        return tuple(problems)
    values = tuple(dict.fromkeys(part.strip() for part in shape["values"].split("|")))
    problems += wrong_in(told, shape["field"], shape["sign"], values, where)
    if problems:
        return tuple(problems)
    found = spread(told, shape["sign"], values)
    sign = shape["sign"] if told.type == "int" else "="
    return Asked(name, shape["field"], sign, found, text.strip())


def wrong_in(
    told: CodebookField, field: str, sign: str, values: tuple[str, ...], where: str
) -> Iterator[Problem]:
    """Yield what does not fit between a field, the sign and the values asked."""
    named = {"field": field}
    if told.type in FREE:
        yield Problem("qca_free_text", field=where, values=named)
        return
    if sign != "=" and told.type not in ("ord", "int"):
        yield Problem("qca_no_order", field=where, values={**named, "sign": sign})
    if len(values) > 1 and (sign != "=" or told.type == "int"):
        yield Problem("qca_one_value", field=where, values={**named, "sign": sign})
    if told.type == "int":
        for value in values:
            if not NUMBER.fullmatch(value):
                yield Problem("qca_number", field=where, values={**named, "given": value})
        return
    allowed = BOOLEANS if told.type == "bool" else told.values
    for value in values:
        if value not in allowed:
            yield unlike("qca_value", value, allowed, where, about=field)


def unlike(
    code: str, given: str, allowed: Mapping[str, object], where: str, *, about: str = ""
) -> Problem:
    """Return the problem of a name that is not on a list, with the nearest that is."""
    near = "".join(get_close_matches(given, list(allowed), n=1))
    values = {"given": given, "near": near, "field": about, "allowed": ", ".join(allowed)}
    return Problem(f"{code}_near" if near else code, field=where, values=values)


def spread(told: CodebookField, sign: str, values: tuple[str, ...]) -> tuple[str, ...]:
    """Return every value asked for, in the codebook's order; a level with a sign spreads out."""
    order = list(told.values)
    if sign == "=" or told.type != "ord":
        return tuple(sorted(values, key=order.index)) if order else values
    at = order.index(values[0])
    return tuple(order[at:] if sign == ">=" else order[: at + 1])


def holds(asked: Asked, value: CellValue) -> bool | None:
    """Tell whether a cell's value is in the set; None where it is not known."""
    if value is None:
        return None
    if isinstance(value, tuple):
        return any(str(one) in asked.values for one in value)
    if isinstance(value, bool):
        return str(value).lower() in asked.values
    if isinstance(value, int):
        bound = int(asked.values[0])
        return {"=": value == bound, ">=": value >= bound, "<=": value <= bound}[asked.sign]
    return str(value) in asked.values
