"""Which lessons and rules name a case that is shown, for it or against it."""

from collections.abc import Iterable, Iterator, Mapping

from tregua.decide.compare.likeness.results import CaseLikeness, Teaching
from tregua.domain.knowledge import Condition, Join, Loop, Question, Rule
from tregua.domain.knowledge.cases.known import LikenessKnown
from tregua.domain.knowledge.strategies import Lesson

__all__ = ["teachings"]

MOST = 2
"""So many are told of one case; the rest are a click away in the reference."""


def teachings(
    shown: Iterable[CaseLikeness], known: LikenessKnown, questions: Mapping[str, Question]
) -> tuple[Teaching, ...]:
    """Return, for every case shown, the lessons and rules that name it and rest on shared facts.

    Those that ask about a fact known for both come first, the more such facts the earlier; one
    that rests on nothing both share is not told of the case.
    """
    records: list[Lesson | Rule] = [*known.lessons, *known.rules]
    fields = {record.id: asked_by(record, questions) for record in records}
    found: list[Teaching] = []
    for one in shown:
        shared = frozenset((*one.alike, *one.unlike))
        own: list[Teaching] = []
        for record in records:
            side = side_of(one.id, record)
            facts = tuple(sorted(fields[record.id] & shared))
            if side and facts:
                own.append(
                    Teaching(
                        one.id,
                        one.about,
                        record.id,
                        side,
                        record.title,
                        record.misleads_when,
                        facts,
                    )
                )
        own.sort(key=lambda each: (-len(each.facts), each.side != "against", each.record))
        found.extend(spread(own))
    return tuple(found)


def spread(own: list[Teaching]) -> list[Teaching]:
    """Return the first, with one for which the case speaks the other way where there is one."""
    first = own[:MOST]
    other = next((each for each in own if first and each.side != first[0].side), None)
    return first if other is None or other in first else [*first[: MOST - 1], other]


def side_of(case: str, record: Lesson | Rule) -> str:
    """Return whether a record names a case for it or against it, empty where it does not."""
    if case in record.cases.for_:
        return "for"
    return "against" if case in record.cases.against else ""


def asked_by(record: Lesson | Rule, questions: Mapping[str, Question]) -> frozenset[str]:
    """Return the codebook fields that the questions of a record's conditions correspond to."""
    conditions = (
        [test.when for test in record.tests] if isinstance(record, Lesson) else [record.when]
    )
    names = {name for condition in conditions for name in claims_in(condition)}
    asked = (questions[name] for name in names if name in questions)
    return frozenset(question.codebook.field for question in asked if question.codebook)


def claims_in(condition: Condition) -> Iterator[str]:
    """Yield the questions a condition asks about."""
    if isinstance(condition, Join):
        for part in condition.of:
            yield from claims_in(part)
    elif isinstance(condition, Loop):
        yield from claims_in(condition.that)
        if condition.where is not None:
            yield from claims_in(condition.where)
    elif condition.term.kind == "claim":
        yield condition.term.name
