"""Fields and items on who stands around the deal: monitors, voices, limits, lines, rivals."""

from collections.abc import Callable

from tregua.design.agreement.deal import Deal
from tregua.design.agreement.items.standing import voices
from tregua.design.agreement.items.standing.around import (
    against_outside,
    faction_items,
    outside_answered,
)
from tregua.design.agreement.items.standing.limits import (
    clause_crosses,
    limit_items,
    undertaking_items,
)
from tregua.design.agreement.items.standing.lines import line_items
from tregua.design.agreement.items.standing.watching import (
    monitor_items,
    reading_items,
    whole_items,
)
from tregua.domain import Clause, Party
from tregua.rules.scene import FieldValue, Item

__all__ = ["STANDING", "STANDING_KINDS", "STANDING_OF_PARTIES"]

STANDING: dict[str, Callable[[Clause, Deal], FieldValue]] = {
    "bound_kinds": voices.bound_kinds,
    "crosses": clause_crosses,
    "yes_unsure": voices.yes_unsure,
    "unaccepted": voices.unaccepted,
    "beyond_reach": voices.beyond_reach,
    "against_outside": against_outside,
    "voice": voices.voice,
    "exposure": voices.exposure,
    "reaches_politics": voices.reaches_politics,
    "alongside": voices.alongside,
}
"""Computed fields of a clause, by the names rules use for them; none means not recorded."""

STANDING_OF_PARTIES: dict[str, Callable[[Party, Deal], FieldValue]] = {
    "tolerance": voices.tolerance,
    "share_outside": voices.share_outside,
    "listed": voices.listed,
    "outside_answered": outside_answered,
}
"""Computed fields of a group."""

STANDING_KINDS: dict[str, Callable[[Deal], tuple[Item, ...]]] = {
    "undertakings": undertaking_items,
    "limits": limit_items,
    "lines": line_items,
    "factions": faction_items,
    "monitors": monitor_items,
    "readings": reading_items,
    "wholes": whole_items,
}
"""Kinds of item of this subject: what each yields for a deal, listed whole."""
