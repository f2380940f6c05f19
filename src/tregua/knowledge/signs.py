"""One sign: a pathway wants each question answered one way, or no least answer could be named."""

from collections.abc import Iterable, Iterator, Mapping

from tregua.domain.knowledge import (
    Condition,
    Join,
    Loop,
    Pathway,
    Question,
    Rule,
    Term,
    Test,
    ValueKind,
)
from tregua.errors import Problem

__all__ = ["sign_problems"]

Signed = tuple[Test, bool]


def sign_problems(
    pathway: Pathway, rules: Mapping[str, Rule], questions: Mapping[str, Question]
) -> Iterator[Problem]:
    """Yield the questions a pathway wants answered both ways."""
    wanted = [(rule, True) for rule in (*pathway.needs, *pathway.indicated_by)]
    wanted += [(rule, False) for rule in pathway.barred_by]
    tests: dict[str, list[Signed]] = {}
    for name, good in wanted:
        rule = rules.get(name)
        for condition in (rule.where, rule.when) if rule else ():
            for test, sign in tested(condition, good) if condition else ():
                tests.setdefault(test.term.name, []).append((test, sign))
    file = f"pathways/{pathway.id}.yaml"
    for name, signed in tests.items():
        if name in questions and not one_way(questions[name], signed):
            yield Problem("mixed_sign", file, field="needs", values={"question": name})


def tested(condition: Condition, sign: bool) -> Iterator[Signed]:
    """Yield the tests of claims in a condition, each with whether it is wanted to hold."""
    if isinstance(condition, Test):
        if condition.term.kind == "claim" and not isinstance(condition.value, Term):
            yield condition, sign
    elif isinstance(condition, Join):
        turned = condition.join == "none_of"
        for part in condition.of:
            yield from tested(part, sign is not turned)
    else:
        yield from looped(condition, sign)


def looped(loop: Loop, sign: bool) -> Iterator[Signed]:
    """Yield the tests in a loop; of a share, what picks the items may help or harm."""
    yield from tested(loop.that, sign)
    if loop.where is not None:
        if loop.loop != "every":
            yield from tested(loop.where, sign)
        if loop.loop != "some":
            yield from tested(loop.where, not sign)


def one_way(question: Question, signed: Iterable[Signed]) -> bool:
    """Tell whether one answer is the least wanted by every test, and one the most."""
    if question.kind is ValueKind.CHOICES:
        options = [(o, sign) for test, sign in signed for o in listed(test)]
        return not {o for o, s in options if s} & {o for o, s in options if not s}
    order: tuple[object, ...] = question.order
    if question.kind is ValueKind.YES_NO:
        order = (False, True)
    rows = [tuple((a in passing(t, order)) is s for t, s in signed) for a in order]
    least = tuple(all(column) for column in zip(*rows, strict=True))
    most = tuple(any(column) for column in zip(*rows, strict=True))
    return not rows or (least in rows and most in rows)


def listed(test: Test) -> tuple[object, ...]:
    """Return the options a test names."""
    return test.value if isinstance(test.value, tuple) else (test.value,)


def passing(test: Test, order: tuple[object, ...]) -> tuple[object, ...]:
    """Return the answers that pass a test; a test of anything else passes them all."""
    if test.test in ("is", "in"):
        return listed(test)
    if test.test in ("at_least", "at_most") and test.value in order:
        place = order.index(test.value)
        return order[place:] if test.test == "at_least" else order[: place + 1]
    return order
