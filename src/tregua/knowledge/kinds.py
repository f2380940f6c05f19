"""Checking the kinds of events: every kind, question and source that one names is there."""

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches

from tregua.domain.knowledge import EventKind, PublishedSource, Question
from tregua.errors import Problem

__all__ = ["event_problems"]

FILE = "events.yaml"


def event_problems(
    kinds: Mapping[str, EventKind],
    questions: Mapping[str, Question],
    sources: Mapping[str, PublishedSource],
    acts: Collection[str],
) -> Iterator[Problem]:
    """Yield what kinds of events, and questions made old by them, name that there is not."""
    for slug, kind in kinds.items():
        shared = (*kind.counts_as, *((kind.ends_as,) if kind.ends_as else ()))
        for other in shared:
            if other not in kinds or other == slug:
                yield unknown_kind(FILE, slug, other, kinds)
        for question in kind.makes_old:
            if question not in questions:
                values = {"question": question, "near": ""}
                yield Problem("question_unknown", FILE, field=slug, values=values)
        if kind.outward is not None and kind.outward not in acts:
            values = {"given": kind.outward, "allowed": ", ".join(acts)}
            yield Problem("not_allowed", FILE, field=slug, values=values)
        for cite in kind.cites:
            if cite.source not in sources:
                yield Problem("source_unknown", FILE, field=slug, values={"source": cite.source})
    yield from question_problems(questions, kinds)


def question_problems(
    questions: Mapping[str, Question], kinds: Mapping[str, EventKind]
) -> Iterator[Problem]:
    """Yield the kinds that questions name and there are not."""
    for slug, asked in questions.items():
        for named in asked.made_old_by:
            if named not in kinds:
                yield unknown_kind("questions", slug, named, kinds)


def unknown_kind(file: str, field: str, given: str, kinds: Mapping[str, EventKind]) -> Problem:
    """Return the problem of a kind of event that is not on the list, with the nearest one."""
    near = "".join(get_close_matches(given, kinds, n=1))
    code = "event_kind_unknown_near" if near else "event_kind_unknown"
    return Problem(code, file, field=field, values={"kind": given, "near": near})
