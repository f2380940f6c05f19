"""Facts of the victim plan: whether there is one, the aims it serves, money side by side."""

from collections.abc import Callable
from typing import Any

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.victims.justice import aims_of, ways_of
from tregua.design.concept.victims.money import benefits_to_members, spend_on_victims
from tregua.domain import active
from tregua.domain.engagement import VictimsFile

__all__ = ["VICTIMS"]


def plan(engagement: Engagement) -> str:
    """Return whether anything at all stands in the victim plan: `some` or `none`."""
    held = engagement.dossier.victims
    lists = (getattr(held, name) for name in VictimsFile.model_fields)
    return "some" if any(active(each) for each in lists) else "none"


def chosen(engagement: Engagement) -> int:
    """Return how many ways of justice are chosen."""
    return sum(way.state == "chosen" for way in ways_of(engagement))


def served(engagement: Engagement) -> int:
    """Return how many of the four aims the ways chosen may serve."""
    return sum(bool(aim.chosen) for aim in aims_of(ways_of(engagement)))


VICTIMS: dict[str, Callable[[Engagement], Any]] = {
    "victim-plan": plan,
    "justice-ways-chosen": chosen,
    "justice-aims-served": served,
    "spend-on-victims": spend_on_victims,
    "benefits-to-members": benefits_to_members,
}
"""The facts of this part, by the names rules use for them."""
