"""Readiness item by item: there, missing, not asked or not needed, and never a total."""

from dataclasses import dataclass

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.process.checks import CHECKS, Shown
from tregua.domain import Noun, Result, active
from tregua.domain.engagement.running.posts import Prepared
from tregua.domain.knowledge.concept.process import ReadyItem
from tregua.language import Words

__all__ = ["Ready", "ready"]


@dataclass(frozen=True, slots=True)
class Ready(Result):
    """One item: `there`, `missing`, `not_asked` or `not_needed`, and what that rests on.

    `rests_on` are records by `kind:id`, `lacks` what is missing by name, `answer` what somebody
    whose word is needed said, `says` the words of whoever said so, `by` their code name.
    """

    item: str
    state: str
    rests_on: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    answer: str | None = None
    says: Words | None = None
    by: str | None = None


def ready(items: tuple[ReadyItem, ...], engagement: Engagement) -> tuple[Ready, ...]:
    """Return each item with what the records show and what a member says of it."""
    said = {p.item: p for p in active(engagement.dossier.process.prepared)}
    return tuple(
        joined(item.id, shown(item.answered_by, engagement), said.get(item.id)) for item in items
    )


def shown(answered_by: str, engagement: Engagement) -> Shown:
    """Return what the records show by the way an item is answered."""
    way, _, name = answered_by.partition(":")
    if way == "check":
        return CHECKS[name](engagement)
    if way == "claim":
        return claimed(name, engagement)
    if way == "list":
        return listed(name, engagement)
    return Shown()


def claimed(question: str, engagement: Engagement) -> Shown:
    """Return the standing claims on a question; asked and not known is missing."""
    held = [c for c in active(engagement.dossier.claims) if c.question == question]
    there = tuple(f"claim:{c.id}" for c in held if not c.not_known)
    return Shown(there, () if there or not held else ("not_known",))


def listed(name: str, engagement: Engagement) -> Shown:
    """Return what stands in a list of a file."""
    file, _, part = name.partition(".")
    held = getattr(engagement.dossier, file)
    records = active(getattr(held, part) if isinstance(held, Noun) else held)
    return Shown(tuple(f"{part}:{record.id}" for record in records))


def joined(item: str, found: Shown, said: Prepared | None) -> Ready:
    """Join what the records show with what a member says; a word never fills what they lack."""
    state = "missing" if found.lacking else "there" if found.there else "not_asked"
    if said is not None and (said.state == "missing" or state == "not_asked"):
        state = said.state
    return Ready(
        item,
        state,
        found.there,
        found.lacking,
        found.answer,
        said.says if said is not None else found.says,
        said.by if said is not None else None,
    )
