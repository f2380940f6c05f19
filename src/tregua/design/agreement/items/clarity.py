"""Fields computed of each clause on clarity, verification, breach and dispute."""

from collections.abc import Callable

from tregua.design.agreement.deal import Deal
from tregua.domain import Clause
from tregua.rules.scene import FieldValue, Item

__all__ = ["CLARITY", "CLARITY_KINDS"]

CLARITY: dict[str, Callable[[Clause, Deal], FieldValue]] = {}
"""Computed fields of a clause, by the names rules use for them; none means not recorded."""

CLARITY_KINDS: dict[str, Callable[[Deal], tuple[Item, ...]]] = {}
"""Kinds of item of this subject: what each yields for a deal, listed whole."""
