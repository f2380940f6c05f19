"""What cannot be so in time: clauses that name themselves, days out of order, and rings."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from tregua.domain import Agreement, Clause, When
from tregua.domain.deal import Timing
from tregua.errors import Problem
from tregua.record.store.linking.linker import Linker, Where

__all__ = ["order_problems", "rings"]

FILE = "agreement.yaml"
PAIRS = (("since", "until"), ("since", "due"), ("due", "until"), ("since", "funded_until"))
"""Fields of a clause of which the first cannot lie after the second."""


def order_problems(linker: Linker) -> Iterator[Problem]:
    """Yield what cannot be in time; a ring of clauses that wait for each other is a warning.

    A ring of steps is a mistake: no order of them exists. A ring of clauses is what a draft may
    say, and is told of where the draft is read as a machine.
    """
    agreement = linker.dossier.agreement
    if agreement is None:
        return
    yield from of_the_whole(linker, agreement)
    for i, clause in enumerate(agreement.clauses):
        where: Where = ("clauses", i)
        yield from of_itself(linker, clause, where)
        yield from reversed_days(linker, clause, where)
        yield from twice_said(linker, clause, where)
        for j, money in enumerate(clause.money):
            if money.since and money.until and money.until.last < money.since.first:
                place = (*where, "money", j, "until")
                values = {"early": str(money.until), "late": str(money.since)}
                yield linker.held.problem(FILE, place, "days_reversed", **values)
    steps = {step.id: step.after for step in agreement.steps}
    places = {step.id: i for i, step in enumerate(agreement.steps)}
    for ring in rings(steps):
        where = ("steps", places[ring[0]], "after")
        yield linker.held.problem(FILE, where, "steps_in_ring", ring=told(ring))


def of_the_whole(linker: Linker, agreement: Agreement) -> Iterator[Problem]:
    """Yield an end before the beginning, and steps that come after themselves."""
    start = agreement.begins or agreement.reached
    if start and agreement.ends and agreement.ends.last < start.first:
        values = {"early": str(agreement.ends), "late": str(start)}
        yield linker.held.problem(FILE, ("ends",), "days_reversed", **values)
    for i, step in enumerate(agreement.steps):
        if step.id in step.after:
            yield linker.held.problem(FILE, ("steps", i, "after"), "names_itself", id=step.id)


def of_itself(linker: Linker, clause: Clause, where: Where) -> Iterator[Problem]:
    """Yield the places where a clause waits for itself or answers itself."""
    naming = [((*where, "in_return_for"), clause.id in clause.in_return_for)]
    for i, need in enumerate(clause.requires):
        naming.append(((*where, "requires", i, "clause"), need.clause == clause.id))
    for field in ("starts", "due"):
        held = getattr(clause, field)
        itself = isinstance(held, Timing) and held.after == clause.id
        naming.append(((*where, field, "after"), itself))
    for place, itself in naming:
        if itself:
            yield linker.held.problem(FILE, place, "names_itself", id=clause.id)


def reversed_days(linker: Linker, clause: Clause, where: Where) -> Iterator[Problem]:
    """Yield days of a clause that are surely the wrong way round."""
    for first, then in PAIRS:
        early, late = getattr(clause, first), getattr(clause, then)
        if isinstance(early, When) and isinstance(late, When) and late.last < early.first:
            values = {"early": str(late), "late": str(early)}
            yield linker.held.problem(FILE, (*where, then), "days_reversed", **values)


def twice_said(linker: Linker, clause: Clause, where: Where) -> Iterator[Problem]:
    """Yield a beginning or an end that is said twice, once as a day and once as a count."""
    for day, count in (("since", "starts"), ("until", "lasts_days")):
        if getattr(clause, day) is not None and getattr(clause, count) is not None:
            values = {"day": "from" if day == "since" else day, "count": count}
            yield linker.held.problem(FILE, (*where, count), "said_twice", **values)


def rings(after: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield rings of names that come after each other, none twice; names alone stand aside.

    >>> list(rings({"a": ("b",), "b": ("a",), "c": ("a",)}))
    [('a', 'b')]
    """
    left = {name: {each for each in others if each != name} for name, others in after.items()}
    while True:
        try:
            TopologicalSorter(left).prepare()
        except CycleError as found:
            ring = tuple(name for name in left if name in set(found.args[1]))
            yield ring
            left = {n: others - set(ring) for n, others in left.items() if n not in ring}
        else:
            return


def told(ring: tuple[str, ...]) -> str:
    """Return a ring as it is told: each name, and the first again."""
    return " → ".join((*ring, ring[0]))
