"""What cannot stand together in an end: erasing under a hold, hindsight, an heir who is nobody."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tregua.domain import Answer, Dossier, Part, Record, active
from tregua.domain.engagement.night.ending import EndingReview, WhatWasKnown
from tregua.domain.engagement.night.keeping import Keep
from tregua.domain.knowledge.concept import ConceptKnowledge
from tregua.errors import Problem
from tregua.record.store.written import Where, Written

__all__ = ["ending_problems"]

FILE = "ending.yaml"
INQUIRIES = frozenset({"prosecution"})
"""Kinds of events after which nothing may expire until counsel has looked at it."""

Standing = Iterator[tuple[Where, Any]]


def ending_problems(dossier: Dossier, held: Written, _known: ConceptKnowledge) -> Iterator[Problem]:
    """Yield what cannot stand together in `ending.yaml`, and a warning that a dossier is closed."""
    if FILE not in held.trees:
        return
    yield from adopting_problems(dossier, held)
    yield from listed_problems(dossier, held)
    yield from expiring_problems(dossier, held)
    for where, review in standing("reviews", dossier.ending.reviews):
        yield from hindsight_problems(review, where, dossier, held)
    yield from closed_warnings(dossier, held)


def standing(name: str, records: tuple[Record, ...]) -> Standing:
    """Yield the records of a list that stand, each with its place in the file."""
    kept = {each.id for each in active(records)}
    for i, each in enumerate(records):
        if each.id in kept:
            yield (name, i), each


def adopting_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield endings adopted by nobody, on no day or for no reason, and pauses that end early."""
    for where, each in standing("endings", dossier.ending.endings):
        lacks = [name for name in ("by", "on", "reason") if getattr(each, name) is None]
        if each.state == "adopted" and lacks:
            yield held.problem(FILE, where, "ending_adopted_bare", id=each.id, lacks=lacks[0])
        begins = each.on or each.planned_for
        if each.until and begins and each.until.before(begins) is Answer.MET:
            dates = {"until": str(each.until), "on": str(begins)}
            yield held.problem(FILE, (*where, "until"), "ending_ends_early", **dates)


def listed_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield entries that say two things at once, or leave out whom they are about."""
    own = dossier.ending
    for where, each in standing("warn_list", own.warn_list):
        if each.told_on is not None and each.not_told is not None:
            yield held.problem(FILE, where, "warned_and_not", id=each.id)
    for where, each in standing("owed", own.owed):
        if each.to is None and each.to_whom is None:
            yield held.problem(FILE, where, "owed_to_nobody", id=each.id)
    for where, each in standing("heirs", own.heirs):
        if each.nobody == (each.heir is not None):
            code = "heir_and_nobody" if each.nobody else "heir_unsaid"
            yield held.problem(FILE, where, code, id=each.id)
    for where, each in standing("losses", own.losses):
        steps = [step.step for step in each.steps]
        for i, slug in enumerate(steps):
            if slug in steps[:i]:
                place: Where = (*where, "steps", i)
                yield held.problem(FILE, place, "loss_step_twice", step=slug)


def expiring_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield what is to expire while a hold stands or an inquiry is logged; held by no hold.

    What was planned before that, by a rule adopted before it, only waits: a warning. So nobody is
    kept from writing down a hold or an inquiry by what they planned earlier.
    """
    counsel = {m.id for m in dossier.sheet.team if Part.COUNSEL in m.parts}
    holds = active(dossier.protection.holds)
    stands = [h for h in holds if h.lifted_on is None or h.lifted_by not in counsel]
    logged = [event for event in active(dossier.events) if event.kind in INQUIRIES]
    for where, each in standing("kept", dossier.ending.kept):
        if each.how == "held" and each.hold is None:
            yield held.problem(FILE, where, "keep_held_by_nothing", id=each.id)
        if each.how != "expires" or not (stands or (logged and not holds)):
            continue
        bar, why = (stands[0], "held") if stands else (logged[0], "inquiry")
        early = planned_before(each, bar, dossier)
        code = f"ending_waits_{why}" if early else f"ending_expires_{why}"
        found = held.problem(FILE, (*where, "how"), code, id=each.id, bar=bar.id)
        yield replace(found, warning=early)


def planned_before(keep: Keep, bar: Record, dossier: Dossier) -> bool:
    """Tell whether an expiry and the rule it follows were written down before a hold or inquiry."""
    rules = active(dossier.protection.record_rules)
    rule = next((each for each in rules if each.id == keep.rule), None)
    return rule is not None and max(rule.recorded, keep.recorded) <= bar.recorded


def hindsight_problems(
    review: EndingReview, where: Where, dossier: Dossier, held: Written
) -> Iterator[Problem]:
    """Yield facts learned after the decision a review speaks of, each by its words or its claim."""
    for i, fact in enumerate(review.knew):
        place: Where = (*where, "knew", i, "learned_on")
        for code, name, learned in dated(fact, dossier):
            late = review.decided_on.before(learned)
            values = {"id": name, "learned": str(learned), "decided": str(review.decided_on)}
            if late is Answer.MET:
                yield held.problem(FILE, place, f"{code}_hindsight", **values)
            elif late is Answer.UNCLEAR and learned.last > review.decided_on.last:
                found = held.problem(FILE, place, f"{code}_perhaps_hindsight", **values)
                yield replace(found, warning=True)


def dated(fact: WhatWasKnown, dossier: Dossier) -> Iterator[tuple[str, str, Any]]:
    """Yield when a fact was learned as the review has it, and as its claim has it."""
    yield "review", "", fact.learned_on
    for claim in active(dossier.claims):
        if claim.id == fact.claim:
            yield "review_claim", claim.id, claim.learned_on


def closed_warnings(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield one warning that a dossier was closed, by whom and when."""
    closed = dossier.ending.closed
    for where, each in standing("endings", dossier.ending.endings):
        if closed is not None and each.id == closed.id:
            values = {"on": str(each.on or "-"), "by": each.by or "-"}
            yield replace(held.problem(FILE, where, "dossier_closed", **values), warning=True)
