"""What a narrative gets wrong beyond names: rings, doubles, orders and counts that cannot be."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import TypeVar

from tregua.domain import Answer, Dossier, active
from tregua.domain.claims import Record
from tregua.domain.engagement.public.telling import ExchangeLine, PublicStep
from tregua.domain.knowledge.concept import ConceptKnowledge
from tregua.errors import Problem
from tregua.knowledge import load_questions
from tregua.record.store.written import Where, Written

__all__ = ["narrative_problems"]

FILE = "narrative.yaml"
R = TypeVar("R", bound=Record)


def narrative_problems(
    dossier: Dossier, held: Written, _known: ConceptKnowledge
) -> Iterator[Problem]:
    """Yield what cannot stand together in a narrative."""
    narrative = dossier.narrative
    yield from account_problems(dossier, held)
    for i, line in enumerate(narrative.exchange):
        yield from exchange_problems(line, ("exchange", i), held)
    for i, each in enumerate(narrative.spokespersons):
        if each.who in each.deputies:
            where: Where = ("spokespersons", i, "deputies", each.deputies.index(each.who))
            yield held.problem(FILE, where, "deputy_of_self", id=each.id)
    yield from order_problems(narrative.steps, held)
    bearers: list[tuple[str, ...]] = [(bearer.who,) for bearer in active(narrative.bearers)]
    yield from twice(narrative.bearers, bearers, "bearers", "who", "bearer_twice", held)


def account_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield wordings of one part for the same people of which none replaces the other."""
    account = dossier.narrative.account
    keys = [(each.part, *sorted(each.audiences)) for each in active(account)]
    yield from twice(account, keys, "account", "part", "account_twice", held)


def twice(
    written: Sequence[R],
    keys: list[tuple[str, ...]],
    name: str,
    field: str,
    code: str,
    held: Written,
) -> Iterator[Problem]:
    """Yield each standing record that says again what an earlier one says, by its key."""
    standing = active(tuple(written))
    for i, record in enumerate(standing):
        if keys.index(keys[i]) < i:
            other = standing[keys.index(keys[i])]
            line = held.trees[FILE].line((name, written.index(other)))
            where: Where = (name, written.index(record), field)
            yield held.problem(FILE, where, code, id=record.id, other=other.id, line=line)


def exchange_problems(line: ExchangeLine, where: Where, held: Written) -> Iterator[Problem]:
    """Yield names of what could not be granted, and more said back than were asked."""
    levels = tuple(load_questions()["offers"].levels)
    for i, given in enumerate(line.names):
        if given not in levels:
            near = "".join(get_close_matches(given, levels, n=1))
            code = "engagement_word_near" if near else "engagement_word"
            values = {"given": given, "near": near, "allowed": ", ".join(levels)}
            yield held.problem(FILE, (*where, "names", i), code, **values)
    for i, test in enumerate(line.tests):
        if len(test.said_back) > test.count:
            numbers = {"count": test.count, "said": len(test.said_back)}
            yield held.problem(FILE, (*where, "tests", i, "said_back"), "said_back_more", **numbers)


def order_problems(steps: tuple[PublicStep, ...], held: Written) -> Iterator[Problem]:
    """Yield steps that wait for one dated later, and rings of steps that wait for each other."""
    by_id = {step.id: step for step in active(steps)}
    seen: set[frozenset[str]] = set()
    for i, step in enumerate(steps):
        if step.id not in by_id:
            continue
        for j, name in enumerate(step.after):
            where: Where = ("steps", i, "after", j)
            ring = way_back(step.id, name, by_id)
            if ring and frozenset(ring) not in seen:
                seen.add(frozenset(ring))
                yield held.problem(FILE, where, "telling_ring", path=", ".join([*ring, step.id]))
            elif not ring and name in by_id and dated_after(by_id[name], step):
                yield held.problem(FILE, where, "telling_order", id=step.id, other=name)


def way_back(start: str, name: str, steps: dict[str, PublicStep]) -> list[str]:
    """Return the steps from one back to itself over another it waits for, or nothing."""
    line = [[start, name]]
    for path in line:
        if path[-1] == start:
            return path[:-1]
        for other in steps[path[-1]].after if path[-1] in steps else ():
            if other == start or not any(other in walked for walked in line):
                line.append([*path, other])
    return []


def dated_after(other: PublicStep, step: PublicStep) -> bool:
    """Tell whether the step waited for surely comes later than the one that waits."""
    when, then = other.held_on or other.planned_on, step.held_on or step.planned_on
    return when is not None and then is not None and then.before(when) is Answer.MET
