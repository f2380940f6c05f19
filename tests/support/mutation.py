"""Mutations of a condition: every small change that would make it another rule."""

from collections.abc import Iterator
from dataclasses import replace

from tregua.domain.knowledge import Condition, Join, Loop, Question, Test

OTHER_JOIN = {"all_of": "any_of", "any_of": "all_of", "none_of": "all_of"}
OTHER_LOOP = {"some": "every", "every": "some"}


def mutants(
    condition: Condition, questions: dict[str, Question]
) -> Iterator[tuple[str, Condition]]:
    """Yield each mutant of a condition with what was changed."""
    if isinstance(condition, Test):
        yield from test_mutants(condition, questions)
    elif isinstance(condition, Join):
        yield from join_mutants(condition, questions)
    else:
        yield from loop_mutants(condition, questions)


def test_mutants(test: Test, questions: dict[str, Question]) -> Iterator[tuple[str, Condition]]:
    """Yield mutants of one test: negated, and its level moved one step."""
    shown = f"{test.term.kind}:{test.term.name} {test.test} {test.value}"
    yield f"negated {shown}", Join("none_of", (test,))
    question = questions.get(test.term.name) if test.term.kind == "claim" else None
    if question and test.test in ("at_least", "at_most") and test.value in question.order:
        place = question.order.index(test.value)
        for other in (place - 1, place + 1):
            if 0 <= other < len(question.order):
                yield (
                    f"{shown} -> {question.order[other]}",
                    replace(test, value=question.order[other]),
                )
    if isinstance(test.value, tuple) and len(test.value) > 1 and test.test in ("in", "covers"):
        for dropped in test.value:
            rest = tuple(value for value in test.value if value != dropped)
            yield f"{shown} without {dropped}", replace(test, value=rest)


def join_mutants(join: Join, questions: dict[str, Question]) -> Iterator[tuple[str, Condition]]:
    """Yield mutants of a join: another join, a part dropped, another number, a part mutated."""
    if len(join.of) > 1:
        for i, dropped in enumerate(join.of):
            yield f"without {dropped}", replace(join, of=join.of[:i] + join.of[i + 1 :])
        if join.join in OTHER_JOIN:
            yield (
                f"{join.join} -> {OTHER_JOIN[join.join]}",
                replace(join, join=OTHER_JOIN[join.join]),
            )
        if join.join == "at_least":
            for n in (join.n - 1, join.n + 1):
                if 0 < n <= len(join.of):
                    yield f"at_least {join.n} -> {n}", replace(join, n=n)
    for i, part in enumerate(join.of):
        for what, mutant in mutants(part, questions):
            yield what, replace(join, of=(*join.of[:i], mutant, *join.of[i + 1 :]))


def loop_mutants(loop: Loop, questions: dict[str, Question]) -> Iterator[tuple[str, Condition]]:
    """Yield mutants of a loop: the other loop, no `where`, and its conditions mutated."""
    if loop.loop in OTHER_LOOP:
        yield f"{loop.loop} {loop.over}", replace(loop, loop=OTHER_LOOP[loop.loop])
    for what, mutant in mutants(loop.that, questions):
        yield what, replace(loop, that=mutant)
    if loop.where is not None:
        yield f"{loop.loop} {loop.over} without where", replace(loop, where=None)
        for what, mutant in mutants(loop.where, questions):
            yield what, replace(loop, where=mutant)
