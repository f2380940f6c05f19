"""Fields computed of each clause on who stands around it: monitors, voices, limits."""

from collections.abc import Callable

from tregua.design.agreement.deal import Deal
from tregua.domain import Clause
from tregua.rules.scene import FieldValue, Item

__all__ = ["STANDING", "STANDING_KINDS"]

STANDING: dict[str, Callable[[Clause, Deal], FieldValue]] = {}
"""Computed fields of a clause, by the names rules use for them; none means not recorded."""

STANDING_KINDS: dict[str, Callable[[Deal], tuple[Item, ...]]] = {}
"""Kinds of item of this subject: what each yields for a deal, listed whole."""
