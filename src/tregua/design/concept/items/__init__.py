"""What a concept lists, as items rules loop over, by the names rules use for them."""

from collections.abc import Callable

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items import choosing
from tregua.design.concept.items.listed import listed
from tregua.rules import Item

__all__ = ["KINDS", "items_of"]


def phases(engagement: Engagement) -> tuple[Item, ...]:
    """Return the phases."""
    return listed("phases", "phase", engagement.phases)


KINDS: dict[str, Callable[[Engagement], tuple[Item, ...]]] = {
    "phases": phases,
    "decided": choosing.decided,
    "openings": choosing.openings,
    "known_channels": choosing.known_channels,
    "channel_checks": choosing.channel_checks,
    "candidates": choosing.candidates,
    "models": choosing.models,
    "informed": choosing.informed,
    "modes": choosing.modes,
    "design_elements": choosing.design_elements,
    "consultations": choosing.consultations,
    "agenda": choosing.agenda,
    "supporters": choosing.supporters,
}
"""Every kind of item a concept rule may loop over; each is known to be listed whole."""


def items_of(engagement: Engagement) -> dict[str, tuple[Item, ...]]:
    """Return the items of a concept by kind."""
    return {kind: items(engagement) for kind, items in KINDS.items()}
