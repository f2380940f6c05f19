"""Facts on secrecy and meetings that no single record tells."""

from collections.abc import Callable
from typing import Any

from tregua.design.concept.engagement import Engagement
from tregua.domain import active

__all__ = ["FACTS"]


def secrecy_sheets(engagement: Engagement) -> int:
    """Return how many balance sheets of secrecy stand."""
    return len(active(engagement.dossier.safety.secrecy))


def secrecy_signs(engagement: Engagement) -> int:
    """Return how many signs that secrecy is ending stand."""
    return len(active(engagement.dossier.safety.secrecy_ends))


def leak_drills(engagement: Engagement) -> int:
    """Return how many leak drills stand."""
    return len(active(engagement.dossier.safety.leak_drills))


def secret_work(engagement: Engagement) -> bool:
    """Tell whether anything is planned that a leak would lay open."""
    safety = engagement.dossier.safety
    held = (safety.logistics, safety.outreach, safety.go_betweens, safety.meetings, safety.secrecy)
    return any(active(each) for each in held)


def meetings_without_plan(engagement: Engagement) -> int:
    """Return for how many meetings there are measures, and no security plan names their word."""
    dossier = engagement.dossier
    planned = {plan.meeting for plan in active(dossier.safety.meetings)}
    measured = {plan.meeting for plan in active(dossier.protection.meetings)}
    return len(measured - planned)


FACTS: dict[str, Callable[[Engagement], Any]] = {
    "secrecy_sheets": secrecy_sheets,
    "secrecy_signs": secrecy_signs,
    "leak_drills": leak_drills,
    "secret_work": secret_work,
    "meetings_without_plan": meetings_without_plan,
}
"""The facts on secrecy and meetings."""
