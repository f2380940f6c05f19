"""What agreement rules loop over: clauses with computed fields, and the parts they are made of."""

from collections.abc import Callable

from tregua.design.agreement.deal import Deal
from tregua.design.agreement.items.clarity import CLARITY, CLARITY_KINDS
from tregua.design.agreement.items.clauses import clause_items, party_items
from tregua.design.agreement.items.giving import GIVING, GIVING_KINDS
from tregua.design.agreement.items.standing import (
    STANDING,
    STANDING_KINDS,
    STANDING_OF_PARTIES,
)
from tregua.rules import Item

__all__ = ["WHOLE_KINDS", "items_of"]

KINDS: dict[str, Callable[[Deal], tuple[Item, ...]]] = {
    **CLARITY_KINDS,
    **GIVING_KINDS,
    **STANDING_KINDS,
}
WHOLE_KINDS = frozenset({"clauses", *KINDS}) - {"lines"}
"""The kinds that are listed whole: none recorded means that there is none.

That a group lives on nothing is never so: where no line of crime is listed, nobody asked.
"""


def items_of(deal: Deal) -> dict[str, tuple[Item, ...]]:
    """Return every item of a deal by its kind; only parties may lack some."""
    computed = {**CLARITY, **GIVING, **STANDING}
    return {
        "clauses": clause_items(deal, computed),
        "parties": party_items(deal, STANDING_OF_PARTIES),
        **{kind: listed(deal) for kind, listed in KINDS.items()},
    }
