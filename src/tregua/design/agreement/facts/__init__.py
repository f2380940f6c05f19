"""Facts computed from an agreement and its dossier, by the names rules use for them."""

from collections.abc import Callable
from typing import Any

from tregua.design.agreement.deal import Deal
from tregua.design.agreement.facts.clarity import CLARITY
from tregua.design.agreement.facts.giving import GIVING
from tregua.design.agreement.facts.standing import STANDING
from tregua.design.agreement.facts.whole import WHOLE
from tregua.rules import Fact, Item, Known, Scene

__all__ = ["FACTS", "facts_of"]

FACTS: dict[str, Callable[[Deal], Any]] = {**WHOLE, **CLARITY, **GIVING, **STANDING}
"""The facts agreement rules may name, each computed from the agreement and its dossier."""


def facts_of(deal: Deal) -> dict[str, Fact]:
    """Return the facts as a scene asks for them."""
    return {name: constant(compute(deal)) for name, compute in FACTS.items()}


def constant(value: Any) -> Fact:
    """Return a fact that gives one value wherever it is asked."""

    def known(_scene: Scene, _item: Item | None) -> Known | None:
        return None if value is None else Known(value, "agreement")

    return known
