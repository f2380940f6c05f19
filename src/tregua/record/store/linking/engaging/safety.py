"""What cannot stand in `safety.yaml`: one column alone, no specialist, and what tells."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tregua.domain import Answer, Dossier, Part, active
from tregua.domain.engagement import SecurityPlan
from tregua.domain.knowledge.concept import ConceptKnowledge
from tregua.errors import Problem
from tregua.language import Words
from tregua.record.store.linking.meetings import said, told
from tregua.record.store.written import Where, Written

__all__ = ["safety_problems"]

FILE = "safety.yaml"
COLUMNS = ("gives", "costs")
TELLING = (
    "communications",
    "for_ours",
    "for_theirs",
    "for_who_brings_them",
    "rings_within",
)
"""The words of a plan in which a place, a time or a name may slip; law and counsel are not read."""


def safety_problems(dossier: Dossier, held: Written, _known: ConceptKnowledge) -> Iterator[Problem]:
    """Yield what cannot stand in the file, then warnings on what gives a meeting away."""
    if FILE not in held.trees:
        return
    for i, sheet in enumerate(dossier.safety.secrecy):
        columns = {name: getattr(sheet, name) for name in COLUMNS}
        if not sheet.withdrawn and not all(columns.values()):
            empty = next(name for name, column in columns.items() if not column)
            yield held.problem(FILE, ("secrecy", i), f"secrecy_no_{empty}", id=sheet.id)
    for i, item in enumerate(dossier.safety.logistics):
        if item.on and item.until and item.until.before(item.on) is Answer.MET:
            dates = {"on": str(item.on), "until": str(item.until)}
            yield held.problem(FILE, ("logistics", i, "until"), "logistics_ends_early", **dates)
    yield from plan_problems(dossier, held)


def plan_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield plans by no specialist, two plans of one meeting, cases twice, and what tells."""
    team = {member.id: member for member in dossier.sheet.team}
    standing = {plan.id for plan in active(dossier.safety.meetings)}
    seen: set[str] = set()
    for i, plan in enumerate(dossier.safety.meetings):
        known = team.get(plan.specialist or "")
        if known is not None and Part.SECURITY not in known.parts:
            where: Where = ("meetings", i, "specialist")
            yield held.problem(FILE, where, "specialist_not_security", id=known.id)
        if plan.id in standing and plan.meeting in seen:
            place: Where = ("meetings", i, "meeting")
            yield held.problem(FILE, place, "meeting_twice", meeting=plan.meeting)
        seen |= {plan.meeting} if plan.id in standing else set()
        cases = [each.case for each in plan.worst_cases]
        for j, case in enumerate(cases):
            if case in cases[:j]:
                spot: Where = ("meetings", i, "worst_cases", j, "case")
                yield held.problem(FILE, spot, "worst_case_twice", case=case)
        yield from telling(dossier, plan, i, held)


def telling(dossier: Dossier, plan: SecurityPlan, i: int, held: Written) -> Iterator[Problem]:
    """Warn of words that look like a place, a time, a number or a name; they are not repeated."""
    for where, words in texts(plan, ("meetings", i)):
        codes = {code for word in words for code in told(word, dossier)}
        for code in sorted(codes):
            yield replace(held.problem(FILE, where, code), warning=True)


def texts(plan: SecurityPlan, where: Where) -> Iterator[tuple[Where, tuple[str, ...]]]:
    """Yield the words of a plan in which something may slip, each with its place."""
    for field, word in (("id", plan.id), ("meeting", plan.meeting)):
        yield (*where, field), (word, re.sub(r"[-_.]+", " ", word))
    found: list[tuple[Where, Words | None]] = [
        ((*where, name), getattr(plan, name)) for name in TELLING
    ]
    for j, thing in enumerate(plan.carried):
        found += [
            ((*where, "carried", j, name), getattr(thing, name)) for name in ("what", "reason")
        ]
    for j, case in enumerate(plan.worst_cases):
        found.append(((*where, "worst_cases", j, "contingency"), case.contingency))
    for j, call in enumerate(plan.calls):
        found.append(((*where, "calls", j, "says"), call.says))
    if plan.rehearsal_waived is not None:
        found.append(((*where, "rehearsal_waived", "reason"), plan.rehearsal_waived.reason))
    for place, words in found:
        if words is not None:
            yield place, tuple(said(words))
