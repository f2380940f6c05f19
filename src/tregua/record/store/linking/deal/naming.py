"""What the parts of a deal name: subjects, clauses, steps, members, kinds and grants."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from tregua.domain import Agreement, Assent, Clause, Commitment, Noun, Undertaking, Waiver
from tregua.domain.deal import (
    DealStep,
    Declaration,
    Dispute,
    Money,
    Proven,
    Reading,
    Requirement,
    Response,
    Ruling,
    SignOff,
    Substitute,
    Timing,
    Worth,
)
from tregua.domain.knowledge import Question
from tregua.domain.registers import Limit
from tregua.errors import Problem
from tregua.record.store.linking.deal.ordering import order_problems
from tregua.record.store.linking.deal.walking import deal_parts
from tregua.record.store.linking.linker import Linker, Where

__all__ = ["deal_problems"]

AGREEMENT = "agreement.yaml"
Listed = tuple[Mapping[type[Noun], tuple[str, ...]], tuple[str, ...], str]
SUBJECTS: dict[type[Noun], tuple[str, ...]] = {
    Agreement: ("visible",),
    Clause: ("duty_of", "towards", "where", "owner", "verified_by"),
    Assent: ("party", "through", "witnesses"),
    Response: ("by",),
    Money: ("payer",),
    Dispute: ("body",),
    Reading: ("party", "in_room", "photographed_by"),
    DealStep: ("by", "to"),
    Limit: ("to", "said_by"),
    Undertaking: ("made_by", "through", "made_to", "known_by"),
    Commitment: ("owed_by",),
    Ruling: ("by", "heard"),
    Proven: ("by",),
    Declaration: ("by",),
}
CLAUSES: dict[type[Noun], tuple[str, ...]] = {
    Requirement: ("clause",),
    Timing: ("after",),
    Clause: ("in_return_for",),
    Response: ("on",),
    DealStep: ("clause",),
    Undertaking: ("bears_on", "contradicts"),
    Commitment: ("clause",),
    Declaration: ("clauses",),
}
STEPS: dict[type[Noun], tuple[str, ...]] = {DealStep: ("after",)}
MEMBERS: dict[type[Noun], tuple[str, ...]] = {
    Worth: ("by",),
    SignOff: ("by",),
    Substitute: ("by",),
    Waiver: ("by",),
}
GRANTS: dict[type[Noun], tuple[str, ...]] = {
    Clause: ("grants",),
    Undertaking: ("grants",),
    Limit: ("bars",),
}


def deal_problems(
    linker: Linker, questions: Mapping[str, Question], clause_kinds: Collection[str]
) -> Iterator[Problem]:
    """Yield every name in a deal that leads nowhere, and every order that cannot be.

    A kind of clause that is not listed is a warning: some rules read the kind.
    """
    lists = known_lists(linker, questions)
    for noun, file, where in deal_parts(linker.dossier):
        for field, abouts in named(noun, SUBJECTS):
            yield from linker.subjects(file, where, (field, abouts))
        yield from unknown_clauses(linker, noun, file, where)
        yield from unlisted(linker, noun, file, where, lists)
        if isinstance(noun, Clause):
            yield from kind_problem(linker, noun, where, clause_kinds)
    yield from order_problems(linker)


def known_lists(linker: Linker, questions: Mapping[str, Question]) -> tuple[Listed, ...]:
    """Return what may be named besides subjects and clauses: steps, members, kinds of grant."""
    team = tuple(member.id for member in linker.dossier.sheet.team)
    steps = tuple(linker.written.ids(AGREEMENT, "steps"))
    return (
        (STEPS, steps, "register_unknown"),
        (MEMBERS, team, "member_unknown"),
        (GRANTS, tuple(questions["offers"].levels), "not_allowed"),
    )


def unlisted(
    linker: Linker, noun: Noun, file: str, where: Where, lists: tuple[Listed, ...]
) -> Iterator[Problem]:
    """Yield names of steps, members or grants that there are not."""
    for fields, allowed, code in lists:
        for field, slugs in named(noun, fields):
            for slug in slugs:
                if slug not in allowed:
                    values = {"id": slug, "list": "steps", "given": slug}
                    values["allowed"] = ", ".join(allowed)
                    yield linker.held.problem(file, (*where, field), code, **values)


def named(
    noun: Noun, fields: Mapping[type[Noun], tuple[str, ...]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the fields of a value that name something, each with what it names."""
    for field in fields.get(type(noun), ()):
        held: Any = getattr(noun, field)
        yield field, held if isinstance(held, tuple) else (held,) if held is not None else ()


def unknown_clauses(linker: Linker, noun: Noun, file: str, where: Where) -> Iterator[Problem]:
    """Yield clauses that are named and not written."""
    known = linker.written.clauses
    if AGREEMENT in linker.written.unread:
        return
    for field, slugs in named(noun, CLAUSES):
        for slug in slugs:
            if slug not in known:
                near = "".join(get_close_matches(slug, known, n=1))
                code = "clause_unknown_near" if near else "clause_unknown"
                yield linker.held.problem(file, (*where, field), code, id=slug, near=near)


def kind_problem(
    linker: Linker, clause: Clause, where: Where, kinds: Collection[str]
) -> Iterator[Problem]:
    """Yield a warning for a kind of clause that is a word of the team's own."""
    if kinds and clause.kind not in kinds:
        near = "".join(get_close_matches(clause.kind, kinds, n=1))
        code = "clause_kind_unknown_near" if near else "clause_kind_unknown"
        values = {"kind": clause.kind, "near": near}
        found = linker.held.problem(AGREEMENT, (*where, "kind"), code, **values)
        yield replace(found, warning=True)
