"""The process sheet: meetings named twice, dates the wrong way round, and nobody under 18."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tregua.domain import Answer, Dossier, When, active
from tregua.domain.knowledge.concept import ConceptKnowledge
from tregua.errors import Problem
from tregua.record.store.linking.meetings import said, told
from tregua.record.store.written import Where, Written

__all__ = ["process_problems"]

FILE = "process.yaml"
ORDERED = {
    "roles": ("since", "until"),
    "understandings": ("since", "review"),
    "joinders": ("on", "decided_on"),
    "objectives": ("on", "looked_again"),
}
"""Lists whose records bear two dates, the first and the later one."""


def process_problems(
    dossier: Dossier, held: Written, _known: ConceptKnowledge
) -> Iterator[Problem]:
    """Yield what cannot stand in the process sheet, and warn of what gives a meeting away."""
    if FILE not in held.trees:
        return
    yield from twice_problems(dossier, held)
    yield from order_problems(dossier, held)
    yield from answer_problems(dossier, held)
    yield from protected_problems(dossier, held)
    yield from telling_problems(dossier, held)


def twice_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield meetings under one word twice, and two words on one item of readiness."""
    for part, field in (("meetings", "meeting"), ("prepared", "item")):
        records = getattr(dossier.process, part)
        standing = {record.id for record in active(records)}
        seen: dict[str, int] = {}
        for i, record in enumerate(records):
            word = getattr(record, field)
            if record.id not in standing:
                continue
            if word in seen:
                line = held.trees[FILE].line((part, seen[word], field))
                code = f"process_{field}_twice"
                yield held.problem(FILE, (part, i, field), code, word=word, other=line)
            seen.setdefault(word, i)


def order_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield records whose later date surely lies before the first one."""
    for part, (first, later) in ORDERED.items():
        for i, record in enumerate(getattr(dossier.process, part)):
            start, end = getattr(record, first), getattr(record, later)
            dated = isinstance(start, When) and isinstance(end, When)
            if dated and end.before(start) is Answer.MET:
                dates = {"first": str(start), "later": str(end)}
                yield held.problem(FILE, (part, i, later), "process_dates_reversed", **dates)


def answer_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield steps that answer themselves or wait for themselves."""
    for i, step in enumerate(dossier.process.confidence):
        for field in ("answers", "after"):
            for j, other in enumerate(getattr(step, field)):
                if other == step.id:
                    where: Where = ("confidence", i, field, j)
                    yield held.problem(FILE, where, "process_step_itself", id=step.id)


def protected_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield every place where somebody under 18 is given a role."""
    protected = {f"person:{p.id}" for p in dossier.actors.persons if p.under_18}
    for where, name in named(held.trees[FILE].data, ()):
        if name in protected:
            yield held.problem(FILE, where, "process_under_18")


def named(data: object, where: Where) -> Iterator[tuple[Where, str]]:
    """Yield every text that names a person, with its place."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from named(value, (*where, str(key)))
    elif isinstance(data, list):
        for i, value in enumerate(data):
            yield from named(value, (*where, i))
    elif isinstance(data, str) and data.startswith("person:"):
        yield where, data


def telling_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Warn where a meeting's word, title or company looks like a place, an hour or a name."""
    for i, meeting in enumerate(dossier.process.meetings):
        bare = re.sub(r"[-_.]+", " ", meeting.meeting)
        texts: list[tuple[Where, tuple[str, ...]]] = [
            (("meetings", i, "meeting"), (meeting.meeting, bare)),
            (("meetings", i, "title"), tuple(said(meeting.title))),
        ]
        texts += [(("meetings", i, "who", j), tuple(said(w))) for j, w in enumerate(meeting.who)]
        for where, words in texts:
            codes = {code for word in words for code in told(word, dossier)}
            for code in sorted(codes):
                yield replace(held.problem(FILE, where, code), warning=True)
