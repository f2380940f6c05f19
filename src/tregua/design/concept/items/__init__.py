"""What a concept lists, as items rules loop over, by the names rules use for them."""

from collections.abc import Callable

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.ending import ENDING_KINDS
from tregua.design.concept.items.listed import listed
from tregua.rules import Item

__all__ = ["KINDS", "items_of"]


def phases(engagement: Engagement) -> tuple[Item, ...]:
    """Return the phases."""
    return listed("phases", "phase", engagement.phases)


KINDS: dict[str, Callable[[Engagement], tuple[Item, ...]]] = {
    "phases": phases,
    **ENDING_KINDS,
}
"""Every kind of item a concept rule may loop over; each is known to be listed whole."""


def items_of(engagement: Engagement) -> dict[str, tuple[Item, ...]]:
    """Return the items of a concept by kind."""
    return {kind: items(engagement) for kind, items in KINDS.items()}
