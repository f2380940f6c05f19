"""Facts on the choices: what stands elsewhere in the dossier and bears on them."""

from tregua.design.concept.engagement import Engagement
from tregua.domain import active

__all__ = ["meeting_plans"]


def meeting_plans(engagement: Engagement) -> int:
    """Return how many meetings have a plan of what keeps all who attend safe."""
    dossier = engagement.dossier
    plans = getattr(dossier.safety, "meetings", ())
    return len(active(dossier.protection.meetings)) + len(active(plans))
