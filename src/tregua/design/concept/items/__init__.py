"""What a concept lists, as items rules loop over, by the names rules use for them."""

from collections.abc import Callable

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items import choosing, crisis, process, safety, victims, ways
from tregua.design.concept.items.ending import ENDING_KINDS
from tregua.design.concept.items.listed import listed
from tregua.design.concept.items.narrative import (
    appearance_items,
    bearer_items,
    exchange_items,
    limit_items,
    piece_items,
    rebuttal_items,
    status_items,
    telling_items,
)
from tregua.rules import Item

__all__ = ["KINDS", "items_of"]


def phases(engagement: Engagement) -> tuple[Item, ...]:
    """Return the phases."""
    return listed("phases", "phase", engagement.phases)


KINDS: dict[str, Callable[[Engagement], tuple[Item, ...]]] = {
    "phases": phases,
    **safety.KINDS,
    **ways.KINDS,
    "decided": choosing.decided,
    "openings": choosing.openings,
    "known_channels": choosing.known_channels,
    "channel_checks": choosing.channel_checks,
    "candidates": choosing.candidates,
    "models": choosing.models,
    "informed": choosing.informed,
    "modes": choosing.modes,
    "design_elements": choosing.design_elements,
    "breaks": choosing.breaks,
    "agenda": choosing.agenda,
    "supporters": choosing.supporters,
    "night_sheets": crisis.night_sheets,
    "holding_lines": crisis.holding_lines,
    "night_people": crisis.night_people,
    "unnamed_families": crisis.unnamed_families,
    "rumours": crisis.rumours,
    "night_statements": crisis.night_statements,
    "objectives": process.objectives,
    "procedures": process.procedures,
    "confidence": process.confidence,
    "third_parties": process.third_parties,
    "joinders": process.joinders,
    "declared": process.declared,
    "delegations": process.delegations,
    "meetings": process.meetings,
    "understandings": process.understandings,
    "victim_stages": victims.victim_stages,
    "victim_roles": victims.victim_roles,
    "victim_promises": victims.victim_promises,
    "redress": victims.redress,
    "justice_options": victims.justice_options,
    "lenient_clauses": victims.lenient_clauses,
    "capacity_goals": victims.capacity_goals,
    "consultations": victims.consultations,
    "tellings": telling_items,
    "exchanges": exchange_items,
    "limits": limit_items,
    "pieces": piece_items,
    "rebuttals": rebuttal_items,
    "appearances": appearance_items,
    "bearers": bearer_items,
    "status_lines": status_items,
    **ENDING_KINDS,
}
"""Every kind of item a concept rule may loop over; each is known to be listed whole."""


def items_of(engagement: Engagement) -> dict[str, tuple[Item, ...]]:
    """Return the items of a concept by kind."""
    return {kind: items(engagement) for kind, items in KINDS.items()}
