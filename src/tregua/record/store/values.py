"""Whether a claim's value is one its question allows."""

from typing import Any

from tregua.domain import NOT_KNOWN, Claim, ClaimValue, Judged, Range, Resolution, When
from tregua.domain.knowledge import Question, ValueKind
from tregua.language import Text

__all__ = ["judged_problem", "value_problem"]

STEPPED = (ValueKind.NUMBER, ValueKind.YES_NO, ValueKind.LEVEL)
HALF = 0.5
Wrong = tuple[str, dict[str, Any]]


def value_problem(claim: Claim | Resolution, question: Question) -> Wrong | None:
    """Return what is wrong with a claim's value, as a code and its values, or nothing."""
    value = claim.value
    if isinstance(claim, Resolution) and value == NOT_KNOWN:
        return "resolution_not_known", {}
    if value == NOT_KNOWN or fits(value, question):
        return None
    if isinstance(value, Range) and reversed_range(value, question):
        return "range_reversed", {"low": value.low, "high": value.high}
    if question.levels:
        return "value_unknown", {
            "given": worded(value),
            "question": question.id,
            "allowed": ", ".join(question.levels),
        }
    return f"value_not_{question.kind.value}", {"given": worded(value), "question": question.id}


def judged_problem(claim: Claim, question: Question) -> Wrong | None:
    """Return what keeps a judgement in steps from belonging to its question and its value."""
    judged = claim.judged
    if judged is None:
        return None
    values: dict[str, Any] = {"question": question.id}
    if claim.not_known or not steps_fit(judged, question):
        kind = question.kind if question.kind in STEPPED else "other"
        return f"judged_unfit_{kind}", values
    if isinstance(claim.value, bool) and judged.best is not None:
        against = judged.best < HALF if claim.value else judged.best > HALF
        if against:
            return "judged_against_value", {"given": judged.best, "value": worded(claim.value)}
    return None


def steps_fit(judged: Judged, question: Question) -> bool:
    """Tell whether the steps are those of the question's kind."""
    if question.kind is ValueKind.NUMBER:
        return None not in (judged.low, judged.best, judged.sure)
    if question.kind is ValueKind.YES_NO:
        steps = [judged.best, judged.low or 0, judged.high or 0]
        return all(step is not None and 0 <= step <= 1 for step in steps)
    if question.kind is ValueKind.LEVEL:
        return bool(judged.levels) and set(judged.levels) <= set(question.levels)
    return False


def worded(value: ClaimValue) -> str:
    """Return a value as a person would write it on one line.

    >>> worded((True, "low"))
    'true, low'
    """
    if isinstance(value, tuple):
        return ", ".join(worded(each) for each in value)
    if isinstance(value, Range):
        return f"{value.low}..{value.high}"
    return str(value).lower() if isinstance(value, bool) else str(value)


def fits(value: ClaimValue, question: Question) -> bool:
    """Tell whether a value is of the question's kind and among its levels."""
    kind = question.kind
    if kind is ValueKind.YES_NO:
        return isinstance(value, bool)
    if kind is ValueKind.LEVEL:
        return level_fits(value, question)
    if kind is ValueKind.CHOICE:
        return isinstance(value, str) and value in question.levels
    if kind is ValueKind.CHOICES:
        chosen = value if isinstance(value, tuple) else (value,)
        return bool(chosen) and all(choice in question.levels for choice in chosen)
    if kind is ValueKind.NUMBER:
        return number_fits(value)
    if kind is ValueKind.DATE:
        return date_fits(value)
    return isinstance(value, (str, Text))


def level_fits(value: ClaimValue, question: Question) -> bool:
    """Tell whether a value is a level, or a range of levels from low to high."""
    if isinstance(value, Range):
        named = value.low in question.levels and value.high in question.levels
        return named and not reversed_range(value, question)
    return isinstance(value, str) and value in question.levels


def number_fits(value: ClaimValue) -> bool:
    """Tell whether a value is a number, or a range of numbers from low to high."""
    if isinstance(value, Range):
        if isinstance(value.low, str) or isinstance(value.high, str):
            return False
        return value.low <= value.high
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def date_fits(value: ClaimValue) -> bool:
    """Tell whether a value is a date of any precision."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return False
    try:
        When.read(str(value))
    except ValueError:
        return False
    return True


def reversed_range(value: Range, question: Question) -> bool:
    """Tell whether a range runs from high to low."""
    if isinstance(value.low, str) or isinstance(value.high, str):
        order = list(question.levels)
        if value.low not in order or value.high not in order:
            return False
        return order.index(str(value.low)) > order.index(str(value.high))
    return value.low > value.high
