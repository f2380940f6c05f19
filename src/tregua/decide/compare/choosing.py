"""What is asked of one field of a case: the one grammar of expressions, and what a case answers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from tregua.domain import Answer, Result
from tregua.domain.knowledge import Case, Cell, CellValue, Codebook, CodebookField
from tregua.errors import Problem, Problems
from tregua.language import Text

__all__ = [
    "Choice",
    "Test",
    "choice_in",
    "chosen_by",
    "matches",
    "read_choices",
    "values_in",
    "written",
]

Test = Literal["=", "!=", ">=", "<="]
SHAPE = re.compile(r"\s*([A-Za-z_][\w-]*)\s*(>=|<=|!=|=)\s*([^:=<>!]*[^:=<>!\s])\s*")
NUMBER = re.compile(r"-?[0-9]{1,9}")
ORDERED = ("ord", "int")
WORDS = ("str", "list_str")
NEAREST = 3


@dataclass(frozen=True, slots=True)
class Choice(Result):
    """One expression on a field: `=` any of the values, `!=` none of them, `>=`, `<=` on a scale.

    A list is `=` a value when it holds it.
    """

    field: str
    test: Test
    values: tuple[str, ...]

    def __str__(self) -> str:
        """Return the expression as it is written on the command line."""
        return f"{self.field}{self.test}{'|'.join(self.values)}"


def read_choices(expressions: Iterable[str], codebook: Codebook) -> tuple[Choice, ...]:
    """Read expressions such as `state_deterrence>=medium` or `offers_incentives=jobs_contracts`.

    Raises
    ------
    Problems
        All that is wrong with all of them, as `choice_in` tells it.
    """
    read = [choice_in(given, codebook) for given in expressions]
    problems = [problem for one in read if isinstance(one, tuple) for problem in one]
    if problems:
        raise Problems(problems)
    return tuple(one for one in read if isinstance(one, Choice))


def choice_in(text: str, codebook: Codebook, where: str = "") -> Choice | tuple[Problem, ...]:
    """Return what one expression asks, or everything wrong with it, told as of the place `where`.

    The problems: `choice_form`, `choice_field` (with the nearest names) or `choice_field_far`,
    `choice_words` (a field of free words), `choice_order` (no scale to compare on),
    `choice_several` (more than one end), `choice_number`, and `choice_value` or
    `choice_value_near` (with the values allowed).
    """
    found = SHAPE.fullmatch(text)
    if found is None:
        return (Problem("choice_form", field=where, values={"given": text.strip()}),)
    values = tuple(dict.fromkeys(value.strip() for value in found[3].split("|")))
    choice = Choice(found[1].lower().replace("-", "_"), as_test(found[2]), values)
    return tuple(wrongs(choice, codebook, where)) or choice


def as_test(sign: str) -> Test:
    """Return a sign as the test it stands for."""
    tests: dict[str, Test] = {"=": "=", "!=": "!=", ">=": ">=", "<=": "<="}
    return tests[sign]


def wrongs(choice: Choice, codebook: Codebook, where: str) -> Iterator[Problem]:
    """Yield what is wrong with one expression."""
    field = codebook.fields.get(choice.field)
    told = {"given": str(choice), "field": choice.field}
    if field is None:
        near = get_close_matches(choice.field, codebook.fields, n=NEAREST, cutoff=0.5)
        code = "choice_field" if near else "choice_field_far"
        yield Problem(code, field=where, values={**told, "near": ", ".join(near)})
        return
    if field.type in WORDS:
        yield Problem("choice_words", field=where, values=told)
        return
    if choice.test in (">=", "<="):
        if field.type not in ORDERED:
            yield Problem("choice_order", field=where, values=told)
        if len(choice.values) > 1:
            yield Problem("choice_several", field=where, values=told)
    allowed = allowed_in(field)
    for value in choice.values:
        if field.type == "int" and not NUMBER.fullmatch(value):
            yield Problem("choice_number", field=where, values={**told, "value": value})
        elif allowed and value not in allowed:
            near = get_close_matches(value, allowed, n=1)
            shown = {"value": value, "near": "".join(near), "allowed": ", ".join(allowed)}
            code = "choice_value_near" if near else "choice_value"
            yield Problem(code, field=where, values={**told, **shown})


def allowed_in(field: CodebookField) -> tuple[str, ...]:
    """Return the values a field may be compared with; none where it holds numbers."""
    return ("true", "false") if field.type == "bool" else tuple(field.values)


def chosen_by(
    choices: Iterable[Choice], case: Case, codebook: Codebook, *, stated_only: bool = False
) -> dict[Choice, Answer]:
    """Return for each expression whether a case matches; what is not known is unclear."""
    return {
        choice: answered(choice, case, codebook.fields[choice.field], stated_only)
        for choice in choices
    }


def answered(choice: Choice, case: Case, field: CodebookField, stated_only: bool) -> Answer:
    """Return whether one case matches one expression."""
    held = values_in(case.fields.get(choice.field), stated_only=stated_only)
    if not held:
        return Answer.UNCLEAR
    return Answer.of(matches(choice.test, choice.values, held, tuple(field.values)))


def matches(
    test: Test, asked: Sequence[str], held: Sequence[str], scale: Sequence[str] = ()
) -> bool:
    """Tell whether known values pass a test; `scale` is the order of levels, none for numbers."""
    if test in (">=", "<="):
        here, end = (scale.index(one) if scale else int(one) for one in (held[0], asked[0]))
        return here >= end if test == ">=" else here <= end
    return any(value in held for value in asked) is (test == "=")


def values_in(cell: Cell | None, *, stated_only: bool = False) -> tuple[str, ...]:
    """Return a cell's values as the codebook writes them; none where unknown, or free words.

    With `stated_only` an inferred cell counts as unknown.
    """
    if cell is None or (stated_only and cell.confidence != "stated"):
        return ()
    return written(cell.value)


def written(value: CellValue) -> tuple[str, ...]:
    """Return a value as the codebook writes it, each of a list; none where unknown, or words."""
    if value is None:
        return ()
    held = value if isinstance(value, tuple) else (value,)
    if any(isinstance(one, Text) for one in held):
        return ()
    return tuple(str(one).lower() if isinstance(one, bool) else str(one) for one in held)
