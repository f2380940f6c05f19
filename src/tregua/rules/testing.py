"""One value held against one operand: met, not met, or unclear where a range spans it."""

from collections.abc import Sequence

from tregua.domain import Answer, Range, When
from tregua.rules.scene import FieldValue

__all__ = ["holds"]

Plain = bool | int | float | str | tuple[str, ...] | When


def holds(test: str, value: FieldValue, against: FieldValue, order: Sequence[str] = ()) -> Answer:
    """Tell whether a value passes a test.

    `order` lists the levels from low to high. Values of a kind the test cannot compare are
    unclear.
    """
    if test in ("before", "after"):
        return dated(test, value, against)
    if test == "in":
        return among(value, against, order)
    if test == "covers":
        return covered(value, against, order)
    if test == "is":
        return same(value, against, order)
    return ranked(test, value, against, order)


def dated(test: str, value: FieldValue, against: FieldValue) -> Answer:
    """Compare two dates."""
    left, right = when(value), when(against)
    if left is None or right is None:
        return Answer.UNCLEAR
    return left.before(right) if test == "before" else right.before(left)


def when(value: FieldValue) -> When | None:
    """Return a value as a date, if it is one."""
    if isinstance(value, When):
        return value
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        try:
            return When.read(str(value))
        except ValueError:
            return None
    return None


def among(value: FieldValue, against: FieldValue, order: Sequence[str]) -> Answer:
    """Tell whether a value, or at least one of several chosen, is listed."""
    listed = set(against) if isinstance(against, tuple) else {against}
    if isinstance(value, tuple):
        return Answer.of(bool(set(value) & listed))
    if isinstance(value, Range):
        inside = {level in listed for level in spanned(value, order)}
        return Answer.UNCLEAR if len(inside) != 1 else Answer.of(inside.pop())
    return Answer.of(value in listed)


def spanned(value: Range, order: Sequence[str]) -> Sequence[str]:
    """Return the levels a range of levels spans."""
    if value.low not in order or value.high not in order:
        return ()
    return order[order.index(str(value.low)) : order.index(str(value.high)) + 1]


def covered(value: FieldValue, against: FieldValue, order: Sequence[str]) -> Answer:
    """Tell whether all that is listed was chosen; a range of levels may or may not be it."""
    listed = set(against) if isinstance(against, tuple) else {against}
    if isinstance(value, Range):
        inside = {listed <= {level} for level in spanned(value, order)}
        return Answer.UNCLEAR if len(inside) != 1 else Answer.of(inside.pop())
    return Answer.of(listed <= (set(value) if isinstance(value, tuple) else {value}))


def same(value: FieldValue, against: FieldValue, order: Sequence[str]) -> Answer:
    """Tell whether a value is the one asked for."""
    if isinstance(value, Range):
        return same_range(value, against, order)
    if isinstance(value, tuple):
        return Answer.of(set(value) == (set(against) if isinstance(against, tuple) else {against}))
    if isinstance(value, When) or isinstance(against, When):
        return same_date(when(value), when(against))
    if isinstance(value, bool) != isinstance(against, bool):
        return Answer.NOT_MET
    return Answer.of(value == against)


def same_date(left: When | None, right: When | None) -> Answer:
    """Tell whether two dates are the same day; unclear where either may be several days."""
    if left is None or right is None:
        return Answer.UNCLEAR
    if left.last < right.first or right.last < left.first:
        return Answer.NOT_MET
    exact = left.first == left.last == right.first == right.last
    return Answer.MET if exact or left.text == right.text else Answer.UNCLEAR


def same_range(value: Range, against: FieldValue, order: Sequence[str]) -> Answer:
    """Tell whether a range can be, or must be, one value."""
    levels = spanned(value, order)
    if levels:
        return among(value, against, order)
    if not isinstance(against, (int, float)) or isinstance(value.low, str):
        return Answer.UNCLEAR
    if isinstance(value.high, str):
        return Answer.UNCLEAR
    if value.low == value.high == against:
        return Answer.MET
    return Answer.UNCLEAR if value.low <= against <= value.high else Answer.NOT_MET


def ranked(test: str, value: FieldValue, against: FieldValue, order: Sequence[str]) -> Answer:
    """Compare by the order of levels, or as numbers; a range may span the threshold."""
    low, high = (value.low, value.high) if isinstance(value, Range) else (value, value)
    ranks = [rank(part, order) for part in (low, high, against)]
    if any(part is None for part in ranks):
        return Answer.UNCLEAR
    least, most, bar = (float(part) for part in ranks if part is not None)
    if test == "at_least":
        passes, fails = least >= bar, most < bar
    else:
        passes, fails = most <= bar, least > bar
    if passes:
        return Answer.MET
    return Answer.NOT_MET if fails else Answer.UNCLEAR


def rank(value: object, order: Sequence[str]) -> float | None:
    """Return the place of a level in its order, or a number as it is."""
    if isinstance(value, str) and value in order:
        return float(order.index(value))
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    return None
