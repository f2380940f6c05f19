"""The steps of telling: what each public one still lacks, and what comes before it."""

from collections.abc import Mapping

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.listed import listed
from tregua.design.concept.items.narrative.answers import may_be_shown
from tregua.design.concept.items.narrative.exchange import hidden
from tregua.design.concept.items.narrative.limits import granted_by
from tregua.domain import Answer, active
from tregua.domain.engagement.public.telling import PublicStep
from tregua.rules import Item

__all__ = ["NEEDS", "PUBLIC", "needs_of", "ready", "telling_items", "told_before"]

PUBLIC = "public"
PARTS = ("what", "how", "why")
NEEDS = ("voice", *PARTS, "exchange", "limits", "community", "victims", "pieces")
"""What must be there before anything is made public, in the order it is told."""


def needs_of(step: PublicStep, engagement: Engagement) -> Mapping[str, Answer]:
    """Return for each thing a public step needs whether it is there."""
    narrative = engagement.dossier.narrative
    voices = {each.id for each in active(narrative.spokespersons)}
    pieces = {piece.id: piece for piece in active(narrative.material)}
    shown = [may_be_shown(pieces[name]) for name in step.uses if name in pieces]
    found = {"voice": Answer.of(step.voice in voices)}
    found |= {part: Answer.of(has_part(part, step, engagement)) for part in PARTS}
    found["exchange"] = exchange_stands(engagement)
    found["limits"] = limits_stand(step, engagement)
    found["community"] = told_before("community", step, engagement)
    found["victims"] = told_before("victims", step, engagement)
    found["pieces"] = Answer.all_of([*shown, Answer.of(len(shown) == len(step.uses))])
    return found


def ready(needs: Mapping[str, Answer]) -> Answer:
    """Return whether all that a public step needs is there; nobody but people publish."""
    return Answer.all_of(needs[name] for name in NEEDS)


def has_part(part: str, step: PublicStep, engagement: Engagement) -> bool:
    """Tell whether a part of the account is worded for all whom a step is for."""
    worded = [each for each in active(engagement.dossier.narrative.account) if each.part == part]
    if any(not each.audiences for each in worded):
        return True
    reached = {audience for each in worded for audience in each.audiences}
    return bool(step.audiences) and reached.issuperset(step.audiences)


def exchange_stands(engagement: Engagement) -> Answer:
    """Return whether there is one sentence on the exchange and it names all that is granted."""
    lines = active(engagement.dossier.narrative.exchange)
    return Answer.of(bool(lines) and not any(hidden(line, engagement) for line in lines))


def limits_stand(step: PublicStep, engagement: Engagement) -> Answer:
    """Return whether what is off the table is said there and nothing grants it all the same."""
    limits = {limit.id: limit for limit in active(engagement.dossier.bargain.off_the_table)}
    said = [limits[name] for name in step.limits if name in limits]
    if any(granted_by(limit, engagement) for limit in said):
        return Answer.NOT_MET
    return Answer.of(bool(said) or step.no_limits is not None)


def told_before(kind: str, step: PublicStep, engagement: Engagement) -> Answer:
    """Return whether a meeting of a kind comes before a step; undated ones leave it unclear."""
    steps = {each.id: each for each in active(engagement.dossier.narrative.steps)}
    others = [each for each in steps.values() if each.kind == kind and each.id != step.id]
    return Answer.any_of(comes_before(other, step, steps) for other in others)


def comes_before(other: PublicStep, step: PublicStep, steps: Mapping[str, PublicStep]) -> Answer:
    """Return whether one step comes before another; a meeting only planned may not have been."""
    if step.held_on is not None and other.held_on is None:
        missed = other.planned_on is not None and other.planned_on.first > step.held_on.last
        return Answer.NOT_MET if missed else Answer.UNCLEAR
    if other.id in waited_for(step, steps):
        return Answer.MET
    if step.id in waited_for(other, steps):
        return Answer.NOT_MET
    when, then = other.held_on or other.planned_on, step.held_on or step.planned_on
    return Answer.UNCLEAR if when is None or then is None else when.before(then)


def waited_for(step: PublicStep, steps: Mapping[str, PublicStep]) -> set[str]:
    """Return every step that must have been before a step, however far back."""
    found: set[str] = set()
    left = list(step.after)
    while left:
        name = left.pop()
        if name not in found and name in steps:
            found.add(name)
            left.extend(steps[name].after)
    return found


def telling_items(engagement: Engagement) -> tuple[Item, ...]:
    """Return the steps, each public one with what it has and lacks."""

    def need(name: str) -> object:
        return lambda step: needs_of(step, engagement)[name].value

    return listed(
        "tellings",
        "telling",
        engagement.dossier.narrative.steps,
        {
            "lacks_account": lambda step: tuple(
                part for part in PARTS if not has_part(part, step, engagement)
            ),
            "has_voice": need("voice"),
            "community_before": need("community"),
            "victims_before": need("victims"),
            "says_limits": lambda step: bool(step.limits or step.no_limits is not None),
        },
    )
