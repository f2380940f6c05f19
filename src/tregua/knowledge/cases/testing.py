"""What is wrong with the test of a proposition: names, values and ways of asking."""

from collections.abc import Collection, Iterator
from typing import Any

from tregua.domain.knowledge import Codebook, Condition, Join, Loop, PropositionTest, Term, Test

__all__ = ["test_mistakes"]

Mistake = tuple[str, dict[str, Any]]
ORDERED = ("at_least", "at_most")


def test_mistakes(
    test: PropositionTest, codebook: Codebook, cases: Collection[str]
) -> Iterator[Mistake]:
    """Yield what is wrong with a test: the code of each problem, with the values of its message.

    `cases` are the ids of all there are.
    """
    for half in (test.when, test.then):
        if half is not None:
            yield from mistakes(half, codebook)
    for pair in test.pairs:
        for case in pair:
            if case not in cases:
                yield "case_unknown", {"id": case}


def mistakes(condition: Condition, codebook: Codebook) -> Iterator[Mistake]:
    """Yield what is wrong in one condition, and in those inside it."""
    if isinstance(condition, Join):
        for each in condition.of:
            yield from mistakes(each, codebook)
    elif isinstance(condition, Loop) or condition.term.kind != "cell":
        name = condition.over if isinstance(condition, Loop) else condition.term.name
        yield "proposition_not_a_cell", {"name": name}
    else:
        yield from cell_mistakes(condition, codebook)


def cell_mistakes(test: Test, codebook: Codebook) -> Iterator[Mistake]:
    """Yield what is wrong in the test of one cell."""
    name = test.term.name
    if name not in codebook.fields:
        yield "not_allowed", {"given": name, "allowed": ", ".join(codebook.fields)}
        return
    field = codebook.fields[name]
    if test.test in ORDERED and field.type not in ("ord", "int"):
        yield "proposition_no_order", {"name": name}
    given = test.value if isinstance(test.value, tuple) else (test.value,)
    listed = bool(field.values) and test.test != "recorded"
    for value in given:
        if isinstance(value, Term) or (listed and value not in field.values):
            yield "not_allowed", {"given": str(value), "allowed": ", ".join(field.values)}
