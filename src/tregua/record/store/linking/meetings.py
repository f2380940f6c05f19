"""Plans of meetings: measures that are not listed, no reason, and what gives a meeting away."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches

from tregua.domain import Dossier, active, plain
from tregua.domain.knowledge import NeverHere
from tregua.domain.protection import MeasureState, MeetingPlan
from tregua.errors import Problem
from tregua.knowledge import load_never_here
from tregua.knowledge.protecting import load_protection
from tregua.record.store.written import Where, Written

__all__ = ["meeting_members", "meeting_problems", "said", "told"]

FILE = "protection.yaml"
NAMED = ("persons", "places", "bodies")
"""The lists of actors whose ids and names have no place in the plan of a meeting."""
SHORT = 4
"""Names shorter than this are not looked for: they stand inside too many other words."""


def meeting_members(dossier: Dossier) -> Iterator[tuple[str, Where, str | None]]:
    """Yield every member of the team that plans of meetings name, with file and place."""
    for i, plan in enumerate(dossier.protection.meetings):
        yield FILE, ("meetings", i, "adopted_by"), plan.adopted_by
        for j, measure in enumerate(plan.measures):
            yield FILE, ("meetings", i, "measures", j, "owner"), measure.owner


def meeting_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield unlisted measures, reasons not given, meetings planned twice, and what tells."""
    plans = dossier.protection.meetings
    if not plans:
        return
    standing = [plan.id for plan in active(plans)]
    seen: set[str] = set()
    for i, plan in enumerate(plans):
        yield from measure_problems(plan, i, held)
        yield from telling(dossier, plan, i, held)
        if plan.id in standing and plan.meeting in seen:
            place: Where = ("meetings", i, "meeting")
            yield held.problem(FILE, place, "meeting_twice", meeting=plan.meeting)
        seen |= {plan.meeting} if plan.id in standing else set()


def measure_problems(plan: MeetingPlan, i: int, held: Written) -> Iterator[Problem]:
    """Yield measures that are not listed, stand twice for a side, or lack their reason."""
    known = tuple(load_protection().measures)
    for j, each in enumerate(plan.measures):
        where: Where = ("meetings", i, "measures", j)
        if each.measure not in known:
            near = "".join(get_close_matches(each.measure, known, n=1))
            code = "protection_kind_unknown_near" if near else "protection_kind_unknown"
            values = {"given": each.measure, "near": near, "allowed": ", ".join(known)}
            yield held.problem(FILE, (*where, "measure"), code, **values)
        if each.state is MeasureState.NOT_NEEDED and each.reason is None:
            yield held.problem(FILE, where, "measure_no_reason", measure=each.measure)
        before = [e.for_whom for e in plan.measures[:j] if e.measure == each.measure]
        if any(own.covers(each.for_whom) or each.for_whom.covers(own) for own in before):
            yield held.problem(FILE, where, "measure_twice", measure=each.measure)


def telling(dossier: Dossier, plan: MeetingPlan, i: int, held: Written) -> Iterator[Problem]:
    """Warn of words that look like a place, a time, a number or a name; they are not repeated."""
    texts: list[tuple[Where, tuple[str, ...]]] = [
        (("meetings", i, field), (word, re.sub(r"[-_.]+", " ", word)))
        for field, word in (("id", plan.id), ("meeting", plan.meeting))
    ]
    for j, each in enumerate(plan.measures):
        if each.reason is not None:
            texts.append((("meetings", i, "measures", j, "reason"), tuple(said(each.reason))))
    for where, words in texts:
        codes = {code for word in words for code in told(word, dossier)}
        for code in sorted(codes):
            yield replace(held.problem(FILE, where, code), warning=True)


def told(text: str, dossier: Dossier) -> Iterator[str]:
    """Yield the code of each thing a text looks as if it told of a meeting."""
    for known in load_protection().telling:
        if looks_like(text, (known,)):
            yield f"meeting_tells_{known.id}"
    if looks_like(text, load_never_here()):
        yield "meeting_tells_never"
    if any(re.search(rf"(?<!\w){re.escape(n)}(?!\w)", text, re.I) for n in names(dossier)):
        yield "meeting_tells_name"


def looks_like(text: str, entries: Iterable[NeverHere]) -> bool:
    """Tell whether a text holds one of the forms that entries are recognised by."""
    return any(re.search(form, text, re.IGNORECASE) for each in entries for form in each.patterns)


def names(dossier: Dossier) -> frozenset[str]:
    """Return the ids and names of people, places and bodies that are long enough to look for."""
    found: set[str] = set()
    for kind in NAMED:
        for record in getattr(dossier.actors, kind):
            name = getattr(record, "name", None)
            found |= {record.id, *(said(name) if name is not None else ())}
    return frozenset(name for name in found if len(name) >= SHORT)


def said(words: object) -> Iterator[str]:
    """Yield words in each language they are written in."""
    shown = plain(words)
    yield from shown.values() if isinstance(shown, dict) else [str(shown)]
