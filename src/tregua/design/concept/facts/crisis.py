"""Facts of the sheet for a bad night: whether one is due, and what it holds."""

from collections.abc import Callable, Mapping
from typing import Any

from tregua.design.concept.engagement import Engagement
from tregua.domain import active

__all__ = ["FACTS"]


def night_due(engagement: Engagement) -> bool:
    """Tell whether talks are planned or a sheet was begun: then a night may come."""
    crisis = engagement.dossier.crisis
    written = (getattr(crisis, name) for name in type(crisis).model_fields)
    return bool(engagement.phases) or any(written)


def suspenders(engagement: Engagement) -> int:
    """Return how many may declare a suspension by a stated act."""
    sheets = active(engagement.dossier.crisis.sheets)
    return sum(1 for sheet in sheets for each in sheet.suspends if each.act is not None)


FACTS: Mapping[str, Callable[[Engagement], Any]] = {
    "night-due": night_due,
    "night-calls": lambda engagement: len(active(engagement.dossier.crisis.calls)),
    "night-lines": lambda engagement: len(active(engagement.dossier.crisis.lines)),
    "night-suspenders": suspenders,
}
"""Facts by the names rules use for them."""
