"""Sets of cases as written by an analyst: `NAME:field=value|value`, `field>=level`."""

import re
from dataclasses import dataclass

from tregua.decide.compare.choosing import Choice, Test, choice_in, matches, written
from tregua.domain import Result
from tregua.domain.knowledge import CellValue, Codebook
from tregua.errors import Problem

__all__ = ["Asked", "asked_in", "holds"]

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Asked(Result):
    """One set of cases: those whose field has one of some values.

    `name` is how terms call it, `text` how it was written. `values` are codes of the codebook,
    `true`/`false`, or whole numbers, with `sign` `=`, `>=` or `<=` (a level is spread out).
    """

    name: str
    field: str
    sign: Test
    values: tuple[str, ...]
    text: str


def asked_in(text: str, codebook: Codebook, where: str = "") -> Asked | tuple[Problem, ...]:
    """Return the set an expression means, or everything wrong with it.

    A name and a colon may stand before an expression of `choice_in`; its problems are told too,
    beside `qca_name` and `qca_unequal`. A field that lists several values is in the set if any
    of them is asked for.
    """
    before, colon, after = text.partition(":")
    choice = choice_in(after if colon else text, codebook, where)
    told: list[Problem] = []
    if colon and not NAME.fullmatch(before.strip()):
        told.append(Problem("qca_name", field=where, values={"given": before.strip()}))
    if isinstance(choice, tuple):
        return (*told, *choice)
    if choice.test == "!=":
        told.append(Problem("qca_unequal", field=where, values={"given": str(choice)}))
    if told:
        return tuple(told)
    values = spread(choice, codebook)
    sign = choice.test if codebook.fields[choice.field].type == "int" else "="
    name = before.strip() if colon else choice.field.upper()
    return Asked(name, choice.field, sign, values, text.strip())


def spread(choice: Choice, codebook: Codebook) -> tuple[str, ...]:
    """Return every value asked for, in the codebook's order; a level with a sign spreads out."""
    order = tuple(codebook.fields[choice.field].values)
    if not order:
        return choice.values
    return tuple(one for one in order if matches(choice.test, choice.values, (one,), order))


def holds(asked: Asked, value: CellValue) -> bool | None:
    """Tell whether a cell's value is in the set; None where it is not known."""
    held = written(value)
    return matches(asked.sign, asked.values, held) if held else None
