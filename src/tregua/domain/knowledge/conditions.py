"""Conditions: the small typed language in which rules are written.

A condition is a *test* of a term (`claim`, `fact`, `item` or `cell` against one of `is`, `in`,
`at_least`, `at_most`, `before`, `after`, `covers`, `recorded`), a *join* (`all_of`, `any_of`,
`none_of`, `at_least: {n, of}`) or a *loop* (`some`, `every` or `share` over a kind of item). A
`cell` is a field of one coded case: it stands in the tests of propositions alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

from pydantic_core import PydanticCustomError

__all__ = ["Condition", "Join", "Loop", "Operand", "Term", "Test", "condition_from"]

TERMS = ("claim", "fact", "item", "cell")
Kind = Literal["claim", "fact", "item", "cell"]
TESTS = ("is", "in", "at_least", "at_most", "before", "after", "covers", "recorded")
JOINS = ("all_of", "any_of", "none_of")
LOOPS = ("some", "every", "share")
ITEM_KINDS = frozenset(
    [
        "parties",
        "factions",
        "bodies",
        "places",
        "channels",
        "relations",
        "clauses",
        "undertakings",
        "commitments",
        "incidents",
        "demands",
        "offers",
        "levers",
        "red_lines",
        "results",
        "proportionality",
        "dilemmas",
        "feuds",
        "portfolio",
        "sides",
        "positions",
        "labels",
        "drivers",
        "functions",
        "capture",
        "wholes",
        "obstructing_sides",
        "obstructions",
        "benefits",
        "splits",
        "assents",
        "requirements",
        "breaches",
        "responses",
        "lines",
        "steps",
        "moneys",
        "monitors",
        "limits",
        "windows",
        "readings",
        "decided",
        "openings",
        "known_channels",
        "channel_checks",
        "candidates",
        "models",
        "informed",
        "modes",
        "design_elements",
        "agenda",
        "supporters",
        "breaks",
    ]
)


@dataclass(frozen=True, slots=True)
class Term:
    """What is looked at: a claim on a question, a fact, a field of the item, a cell of the case."""

    kind: Kind
    name: str


Operand = Term | bool | int | float | str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Test:
    """One term held against one value, or against another term."""

    term: Term
    test: str
    value: Operand


@dataclass(frozen=True, slots=True)
class Join:
    """Several conditions: all, any, none, or at least `n` of them."""

    join: Literal["all_of", "any_of", "none_of", "at_least"]
    of: tuple["Condition", ...]
    n: int = 0


@dataclass(frozen=True, slots=True)
class Loop:
    """A condition over the items of a kind: some, every, or a share of at least `least`.

    `where` picks the items; an item for which `where` is unclear may or may not count.
    """

    loop: Literal["some", "every", "share"]
    over: str
    that: "Condition"
    where: "Condition | None" = None
    least: float = 0.0


Condition = Test | Join | Loop


def condition_from(given: Any) -> Condition:
    """Read a condition from plain data.

    Raises
    ------
    PydanticCustomError
        `condition`, with what is wrong and what was given.
    """
    if not isinstance(given, Mapping) or not given:
        raise mistake("a condition is a mapping", given)
    keys = set(given)
    if keys & set(TERMS):
        return test_from(given, keys)
    if keys & set(LOOPS):
        return loop_from(given, keys)
    if len(keys) == 1:
        return join_from(*next(iter(given.items())))
    raise mistake("one join, one loop, or one term with one test", given)


def test_from(given: Mapping[str, Any], keys: set[str]) -> Test:
    """Read a test of one term."""
    terms, tests = keys & set(TERMS), keys & set(TESTS)
    if len(terms) != 1 or len(tests) != 1 or len(keys) != 2:
        raise mistake("one term and one test", given)
    kind, test = terms.pop(), tests.pop()
    term = Term(cast(Kind, kind), str(given[kind]))
    if test == "recorded" and given[test] is not True and kind != "item":
        raise mistake("`recorded` on a claim or fact can only be true", given)
    return Test(term, test, operand_from(given[test], given))


def operand_from(value: Any, given: Mapping[str, Any]) -> Operand:
    """Read the value of a test: plain, a list of words, or another term."""
    if isinstance(value, Mapping):
        if len(value) == 1 and (kind := next(iter(value))) in TERMS:
            return Term(cast(Kind, kind), str(value[kind]))
        raise mistake("a value or one term", given)
    if isinstance(value, (list, tuple)):
        return tuple(str(item) for item in value)
    if isinstance(value, (bool, int, float, str)):
        return value
    raise mistake("a value or one term", given)


def loop_from(given: Mapping[str, Any], keys: set[str]) -> Loop:
    """Read a loop over items."""
    loops = keys & set(LOOPS)
    allowed = {"that", "where"} | ({"at_least"} if "share" in loops else set())
    if len(loops) != 1 or not keys <= loops | allowed or "that" not in keys:
        raise mistake("one loop with `that`, perhaps `where`; `share` with `at_least`", given)
    loop = loops.pop()
    if given[loop] not in ITEM_KINDS:
        raise mistake(f"a kind of item ({', '.join(sorted(ITEM_KINDS))})", given)
    where = condition_from(given["where"]) if "where" in given else None
    return Loop(
        cast(Literal["some", "every", "share"], loop),
        str(given[loop]),
        condition_from(given["that"]),
        where,
        float(given.get("at_least", 0.0)),
    )


def join_from(name: str, value: Any) -> Join:
    """Read a join of several conditions."""
    n = 0
    if name == "at_least" and isinstance(value, Mapping) and set(value) == {"n", "of"}:
        n, value = int(value["n"]), value["of"]
    elif name not in JOINS:
        raise mistake("all_of, any_of, none_of or at_least {n, of}", {name: value})
    if not isinstance(value, (list, tuple)) or not value:
        raise mistake("a join holds a list of conditions", {name: value})
    return Join(
        cast(Literal["all_of", "any_of", "none_of", "at_least"], name),
        tuple(condition_from(item) for item in value),
        n,
    )


def mistake(wanted: str, given: Any) -> PydanticCustomError:
    """Return the error for a condition that cannot be read."""
    return PydanticCustomError("condition", "{wanted}", {"wanted": wanted, "given": str(given)})
