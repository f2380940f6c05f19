"""Parts of clauses as items: what a clause waits for, and what follows each grade of breach."""

from collections.abc import Iterable
from itertools import chain, count
from typing import Any

from tregua.design.agreement.deal import Deal
from tregua.domain import Clause
from tregua.domain.deal import BreachGrade, ClauseState, Requirement, Response
from tregua.rules.scene import Item

__all__ = ["requirement_items", "response_items"]


def requirement_items(deal: Deal) -> tuple[Item, ...]:
    """Return what clauses wait for, as items called `requirement:CLAUSE/OTHER`."""
    parts = (
        (f"requirement:{clause.id}/{asked.clause}", required(clause, asked, deal))
        for clause in deal.clauses
        for asked in clause.requires
    )
    return numbered("requirements", parts)


def required(clause: Clause, asked: Requirement, deal: Deal) -> dict[str, Any]:
    """Return what is recorded of a condition over another clause.

    Where it asks for more than the giver's word, whoever verifies the other clause verifies it.
    """
    other = deal.by_id.get(asked.clause)
    seen = other is not None and asked.state is not ClauseState.PERFORMED
    named = asked.verifier or (seen and other and (other.verifier or other.verified_by))
    return {
        "clause": clause.id,
        "state": asked.state.value,
        "verifier": "stated" if named else None,
        "by": "stated" if asked.by else None,
        "otherwise": asked.otherwise,
    }


def response_items(deal: Deal) -> tuple[Item, ...]:
    """Return what is to follow breaches, as items called `response:CLAUSE/GRADE`."""
    parts = (
        (f"response:{clause.id}/{grade.id}", answer(clause, grade, response))
        for clause in deal.clauses
        for grade in clause.breaches
        for response in grade.responses
    )
    return numbered("responses", parts)


def answer(clause: Clause, grade: BreachGrade, response: Response) -> dict[str, Any]:
    """Return what is recorded of one agreed answer; who decides may be said of the clause."""
    return {
        "clause": clause.id,
        "grade": grade.id,
        "effect": response.effect.value,
        "within_days": response.within_days,
        "decided_by": "stated" if response.decided_by or clause.decided_by else None,
        "hears": "stated" if response.hears else None,
        "appeal": "stated" if response.appeal else None,
        "reversible": response.reversible,
    }


def numbered(kind: str, parts: Iterable[tuple[str, dict[str, Any]]]) -> tuple[Item, ...]:
    """Return parts as items, a second of the same name as `NAME.2`."""
    items: dict[str, Item] = {}
    for name, fields in parts:
        names = chain((name,), (f"{name}.{n}" for n in count(2)))
        about = next(free for free in names if free not in items)
        items[about] = Item(kind, about, {k: v for k, v in fields.items() if v is not None})
    return tuple(items.values())
