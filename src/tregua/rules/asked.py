"""Which questions a rule asks."""

from collections.abc import Iterable, Iterator

from tregua.domain.knowledge import Condition, Join, Loop, Rule, Term

__all__ = ["asking", "questions_in"]


def asking(rules: Iterable[Rule]) -> dict[str, tuple[Rule, ...]]:
    """Return the rules that ask each question, in their order."""
    found: dict[str, tuple[Rule, ...]] = {}
    for rule in rules:
        for question in questions_in(rule):
            found[question] = (*found.get(question, ()), rule)
    return found


def questions_in(rule: Rule) -> tuple[str, ...]:
    """Return the questions a rule asks, each once, on either side of its tests."""
    conditions = (rule.where, rule.when)
    return tuple(dict.fromkeys(q for c in conditions if c is not None for q in asked(c)))


def asked(condition: Condition) -> Iterator[str]:
    """Yield the questions a condition asks."""
    if isinstance(condition, Join):
        for part in condition.of:
            yield from asked(part)
    elif isinstance(condition, Loop):
        if condition.where is not None:
            yield from asked(condition.where)
        yield from asked(condition.that)
    else:
        for term in (condition.term, condition.value):
            if isinstance(term, Term) and term.kind == "claim":
                yield term.name
