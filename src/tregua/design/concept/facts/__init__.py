"""Facts computed from a concept and its dossier, by the names rules use for them."""

from collections.abc import Callable
from typing import Any

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.facts import crisis, process, safety, ways
from tregua.design.concept.facts.choosing import meeting_plans
from tregua.design.concept.facts.ending import ENDING_FACTS
from tregua.design.concept.facts.narrative import hurdles_open, narrative_begun, public_steps
from tregua.design.concept.facts.victims import VICTIMS
from tregua.domain import active
from tregua.rules import Fact, Item, Known, Scene

__all__ = ["FACTS", "facts_of"]

FACTS: dict[str, Callable[[Engagement], Any]] = {
    "logic": lambda engagement: engagement.dossier.sheet.logic,
    "phases": lambda engagement: len(engagement.phases),
    **safety.FACTS,
    **ways.FACTS,
    "meeting_plans": meeting_plans,
    **process.FACTS,
    **VICTIMS,
    **crisis.FACTS,
    "narrative-begun": narrative_begun,
    "hurdles-open": hurdles_open,
    "public-steps": public_steps,
    "bearers-named": lambda engagement: len(active(engagement.dossier.narrative.bearers)),
    **ENDING_FACTS,
}
"""The facts concept rules may name."""


def facts_of(engagement: Engagement) -> dict[str, Fact]:
    """Return the facts as a scene asks for them, each worked out when it is first asked for."""
    return {name: later(compute, engagement) for name, compute in FACTS.items()}


def later(compute: Callable[[Engagement], Any], engagement: Engagement) -> Fact:
    """Return a fact that gives one value wherever it is asked."""
    held: list[Any] = []

    def known(_scene: Scene, _item: Item | None) -> Known | None:
        if not held:
            held.append(compute(engagement))
        return None if held[0] is None else Known(held[0], "concept")

    return known
