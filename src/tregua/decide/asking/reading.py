"""What somebody typed or dictated, as the value of a claim or a date."""

import re

from pydantic_core import PydanticCustomError

from tregua.domain import NOT_KNOWN, ClaimValue, Range, When
from tregua.domain.knowledge import Question, ValueKind
from tregua.errors import TreguaError

__all__ = ["choices_of", "read_dates", "read_value"]

YES = frozenset(["yes", "sí", "si", "true"])
NO = frozenset(["no", "false"])
SPAN = re.compile(r"(.+?)\s*(?:–|-|\bto\b|\ba\b)\s*(.+)")
UNKNOWN = frozenset(["?", NOT_KNOWN])
FIGURE = re.compile(r"[+-]?\d+([.,]\d+)?")


def choices_of(question: Question) -> tuple[str, ...]:
    """Return the numbered answers of a question: its levels, or yes and no; none where free."""
    if question.kind is ValueKind.YES_NO:
        return ("yes", "no")
    return tuple(question.levels)


def read_value(question: Question, typed: str) -> ClaimValue:
    """Return what was typed as a value the question allows.

    `?` is *asked, not known*, and so is 0 save where the question asks for a number.

    A level is its number or name, or two with a hyphen between for a range; choices are divided
    by commas or spaces; a number may be a range, with the question's unit; a date is ISO.

    Raises
    ------
    TreguaError
        `typed_choice`, `typed_level`, `typed_choices`, `typed_number`, `typed_text`, or what a
        date that cannot be read is called.
    """
    given = typed.strip()
    if given in UNKNOWN or (given == "0" and question.kind is not ValueKind.NUMBER):
        return NOT_KNOWN
    readers = {
        ValueKind.YES_NO: yes_no,
        ValueKind.LEVEL: level,
        ValueKind.CHOICE: choice,
        ValueKind.CHOICES: choices,
        ValueKind.NUMBER: figures,
        ValueKind.DATE: day,
        ValueKind.TEXT: text,
    }
    return readers[question.kind](question, given)


def yes_no(question: Question, given: str) -> bool:
    """Read yes or no, by number or in full."""
    folded = given.casefold()
    if folded in YES:
        return True
    if folded in NO:
        return False
    return picked(question, given, "typed_choice") == "yes"


def level(question: Question, given: str) -> ClaimValue:
    """Read a level, or a range of levels, the lower first."""
    names = choices_of(question)
    if given in names:
        return given
    span = ends_of(given)
    if span:
        low, high = (picked(question, part, "typed_level") for part in span)
        low, high = sorted((low, high), key=names.index)
        return low if low == high else Range(low=low, high=high)
    return picked(question, given, "typed_level")


def ends_of(given: str) -> tuple[str, ...]:
    """Return both ends of what is written as a range, nothing where it is none.

    >>> ends_of("2-3"), ends_of("some..most"), ends_of("2")
    (('2', '3'), ('some', 'most'), ())
    """
    low, dots, high = given.partition("..")
    if dots:
        return (low.strip(), high.strip())
    span = SPAN.fullmatch(given)
    return span.groups() if span else ()


def choice(question: Question, given: str) -> str:
    """Read one choice."""
    return picked(question, given, "typed_choice")


def choices(question: Question, given: str) -> tuple[str, ...]:
    """Read one choice or several, in the order of the question."""
    parts = [part for part in re.split(r"[,;\s]+", given) if part]
    if not parts:
        raise TreguaError("typed_choices", last=len(choices_of(question)))
    chosen = {picked(question, part, "typed_choices") for part in parts}
    return tuple(name for name in choices_of(question) if name in chosen)


def picked(question: Question, given: str, code: str) -> str:
    """Return the choice of a number or name."""
    names = choices_of(question)
    if given in names:
        return given
    if re.fullmatch(r"\d{1,3}", given) and 1 <= int(given) <= len(names):
        return names[int(given) - 1]
    raise TreguaError(code, last=len(names))


def figures(question: Question, given: str) -> ClaimValue:
    """Read a number, or two for a range."""
    if FIGURE.fullmatch(given):
        return figure(given)
    span = ends_of(given)
    if span and all(FIGURE.fullmatch(part) for part in span):
        low, high = sorted(figure(part) for part in span)
        return Range(low=low, high=high, unit=question.unit.en if question.unit else None)
    raise TreguaError("typed_number")


def figure(given: str) -> int | float:
    """Read one number, written with a point or a comma."""
    if re.fullmatch(r"[+-]?\d{1,15}", given):
        return int(given)
    return float(given.replace(",", "."))


def day(_: Question, given: str) -> str:
    """Read a date of any precision."""
    return when(given).text


def text(_: Question, given: str) -> str:
    """Read words."""
    if not given:
        raise TreguaError("typed_text")
    return given


def when(given: str) -> When:
    """Read a date; what is wrong with it is a mistake a person can mend."""
    try:
        return When.read(given)
    except PydanticCustomError as error:
        raise TreguaError(error.type, given=given) from None


def read_dates(as_of: str, learned_on: str) -> tuple[When, When]:
    """Return when something was so, and when we knew.

    Raises
    ------
    TreguaError
        `learned_too_early`, or what a date that cannot be read is called.
    """
    so, knew = when(as_of), when(learned_on)
    if knew.last < so.first:
        raise TreguaError("learned_too_early", learned=str(knew), as_of=str(so))
    return so, knew
