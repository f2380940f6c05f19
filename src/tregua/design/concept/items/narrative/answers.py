"""Hurdles, pieces, ready replies, appearances, bearers and status lines: what each still lacks."""

from collections.abc import Mapping

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.listed import listed
from tregua.domain import Answer, Dossier, active
from tregua.domain.engagement.public.telling import HumanMaterial, HurdlePlan, Rebuttal, ReplyDrill
from tregua.rules import Item

__all__ = [
    "FULL_PROMISES",
    "appearance_items",
    "bearer_items",
    "drilled",
    "drills_of",
    "hurdle_lacks",
    "hurdle_stands",
    "may_be_shown",
    "piece_items",
    "rebuttal_items",
    "status_items",
]

FULL_PROMISES = ("disarmament", "demobilisation")
"""What must be promised before somebody who seeks votes is seen with it (Jamaica's warning)."""

SHOWN: Mapping[str, Answer] = {
    "may_be_shown": Answer.MET,
    "with_changes": Answer.UNCLEAR,
    "not_to_be_shown": Answer.NOT_MET,
}


def hurdle_lacks(plan: HurdlePlan) -> tuple[str, ...]:
    """Return what an answer to a hurdle lacks of words, evidence and an owner."""
    held = {"answer": plan.answer, "evidence": plan.sources, "owner": plan.owner}
    return tuple(name for name, value in held.items() if not value)


def hurdle_stands(hurdle: str, dossier: Dossier) -> str:
    """Return `answered`, `owned` (the gap is, by somebody) or `open` for one of the hurdles."""
    plans = [plan for plan in active(dossier.narrative.hurdles) if plan.hurdle == hurdle]
    if any(not hurdle_lacks(plan) for plan in plans):
        return "answered"
    return "owned" if any(plan.gap and plan.owner for plan in plans) else "open"


def may_be_shown(piece: HumanMaterial) -> Answer:
    """Return whether victims let a piece be shown: the last review decides, none means no."""
    if not piece.reviews:
        return Answer.NOT_MET
    last = max(piece.reviews, key=lambda review: review.on.last)
    return SHOWN[last.answer]


def piece_items(engagement: Engagement) -> tuple[Item, ...]:
    """Return the pieces on how people came in, with whether they are released and may be."""
    narrative = engagement.dossier.narrative
    used = {name for step in active(narrative.steps) for name in step.uses}
    return listed(
        "pieces",
        "piece",
        narrative.material,
        {
            "goes_out": lambda piece: piece.released_on is not None or piece.id in used,
            "may_be_shown": lambda piece: may_be_shown(piece).value,
        },
    )


def drills_of(rebuttal: Rebuttal, dossier: Dossier) -> tuple[ReplyDrill, ...]:
    """Return the rehearsals of one answer, the latest last."""
    drills = [each for each in active(dossier.narrative.drills) if each.rebuttal == rebuttal.id]
    return tuple(sorted(drills, key=lambda drill: drill.on.last))


def drilled(rebuttal: Rebuttal, dossier: Dossier) -> Answer:
    """Return whether the last rehearsal gave a reply somebody else read, within the time set.

    Without a time set, or without a rehearsal, nobody can tell.
    """
    drills = drills_of(rebuttal, dossier)
    if not drills or rebuttal.within_hours is None:
        return Answer.UNCLEAR
    last = drills[-1]
    read = last.reviewed_by is not None and last.reviewed_by != last.by
    return Answer.of(read and last.took_hours <= rebuttal.within_hours)


def rebuttal_items(engagement: Engagement) -> tuple[Item, ...]:
    """Return the answers kept ready, with how the last rehearsal went."""
    dossier = engagement.dossier
    return listed(
        "rebuttals",
        "rebuttal",
        dossier.narrative.rebuttals,
        {
            "drilled": lambda rebuttal: drilled(rebuttal, dossier).value,
            "documented": lambda rebuttal: bool(rebuttal.sources),
        },
    )


def appearance_items(engagement: Engagement) -> tuple[Item, ...]:
    """Return who in office is seen where, with whether enough was promised by then."""
    return listed(
        "appearances",
        "appearance",
        engagement.dossier.narrative.appearances,
        {"promised_all": lambda each: each.promised in FULL_PROMISES},
    )


def bearer_items(engagement: Engagement) -> tuple[Item, ...]:
    """Return who pays if it fails, each as the actor it is, with whether they knew in time."""
    return tuple(
        Item(
            "bearers",
            bearer.who,
            {
                "id": bearer.id,
                "asked": bearer.asked_on is not None,
                "told_first": bearer.told_on is not None
                and (bearer.asked_on is None or bearer.told_on.first <= bearer.asked_on.last),
                "loses": bool(bearer.would_lose or bearer.says is not None),
            },
        )
        for bearer in active(engagement.dossier.narrative.bearers)
    )


def status_items(engagement: Engagement) -> tuple[Item, ...]:
    """Return what each event lends, with whether anything balances it and somebody decided."""
    return listed(
        "status_lines",
        "status",
        engagement.dossier.narrative.status,
        {
            "lends_something": lambda line: bool(line.lends),
            "balanced": lambda line: bool(line.balances or line.balance is not None),
        },
    )
