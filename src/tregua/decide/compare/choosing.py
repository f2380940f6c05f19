"""Choosing cases by what is coded of them: expressions on fields, and cases they cannot tell of."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from tregua.domain import Answer, Result
from tregua.domain.knowledge import Case, Cell, Codebook, CodebookField
from tregua.errors import Problem, Problems
from tregua.language import Text

__all__ = ["Choice", "Test", "chosen_by", "read_choices", "values_in"]

Test = Literal["=", "!=", ">=", "<="]
WRITTEN = re.compile(r"^\s*([A-Za-z_][\w-]*)\s*(>=|<=|!=|=)\s*(.+?)\s*$", re.DOTALL)
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
        All that is wrong with all of them: `choice_form`, `choice_field` (with the nearest
        names), `choice_words` (a field of free words), `choice_order` (no scale to compare on),
        `choice_several` (more than one end) and `choice_value` (with the values allowed).
    """
    choices: list[Choice] = []
    problems: list[Problem] = []
    for given in expressions:
        found = WRITTEN.match(given)
        if found is None:
            problems.append(Problem("choice_form", values={"given": given}))
            continue
        values = tuple(dict.fromkeys(value.strip() for value in found[3].split("|")))
        choice = Choice(found[1].lower().replace("-", "_"), as_test(found[2]), values)
        wrong = list(wrongs(choice, codebook))
        problems.extend(wrong)
        if not wrong:
            choices.append(choice)
    if problems:
        raise Problems(problems)
    return tuple(choices)


def as_test(sign: str) -> Test:
    """Return a sign as the test it stands for."""
    tests: dict[str, Test] = {"=": "=", "!=": "!=", ">=": ">=", "<=": "<="}
    return tests[sign]


def wrongs(choice: Choice, codebook: Codebook) -> Iterator[Problem]:
    """Yield what is wrong with one expression."""
    field = codebook.fields.get(choice.field)
    told = {"given": str(choice), "field": choice.field}
    if field is None:
        near = get_close_matches(choice.field, codebook.fields, n=NEAREST, cutoff=0.5)
        code = "choice_field" if near else "choice_field_far"
        yield Problem(code, values={**told, "near": ", ".join(near)})
        return
    if field.type in WORDS:
        yield Problem("choice_words", values=told)
        return
    if choice.test in (">=", "<="):
        if field.type not in ORDERED:
            yield Problem("choice_order", values=told)
            return
        if len(choice.values) > 1:
            yield Problem("choice_several", values=told)
    allowed = allowed_in(field)
    for value in choice.values:
        if field.type == "int" and not re.fullmatch(r"-?\d{1,9}", value):
            yield Problem("choice_number", values={**told, "value": value})
        elif allowed and value not in allowed:
            shown = {"value": value, "allowed": ", ".join(allowed)}
            yield Problem("choice_value", values={**told, **shown})


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
    if choice.test in (">=", "<="):
        scale = list(field.values)
        ends = (held[0], choice.values[0])
        here, asked = (
            int(one) if field.type == "int" else scale.index(one)  # an ordinal has one value
            for one in ends
        )
        return Answer.of(here >= asked if choice.test == ">=" else here <= asked)
    found = Answer.of(any(value in held for value in choice.values))
    return found if choice.test == "=" else found.negated()


def values_in(cell: Cell | None, *, stated_only: bool = False) -> tuple[str, ...]:
    """Return a cell's values as the codebook writes them; none where unknown, or free words.

    With `stated_only` an inferred cell counts as unknown.
    """
    if cell is None or cell.value is None or (stated_only and cell.confidence != "stated"):
        return ()
    held = cell.value if isinstance(cell.value, tuple) else (cell.value,)
    if any(isinstance(one, Text) for one in held):
        return ()
    return tuple(str(one).lower() if isinstance(one, bool) else str(one) for one in held)
