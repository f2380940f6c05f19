"""Facts of what is said in public: whether it was begun, and which hurdles stand unanswered."""

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.narrative import PUBLIC, hurdle_stands
from tregua.domain import active

__all__ = ["hurdles_open", "narrative_begun", "public_steps"]


def narrative_begun(engagement: Engagement) -> bool:
    """Tell whether anything of the narrative is written."""
    held = engagement.dossier.narrative
    return any(active(getattr(held, name)) for name in type(held).model_fields)


def hurdles_open(engagement: Engagement) -> int:
    """Return how many of the known hurdles have neither an answer nor a gap somebody owns."""
    known, dossier = engagement.known.narrative.hurdles, engagement.dossier
    return sum(hurdle_stands(hurdle, dossier) == "open" for hurdle in known)


def public_steps(engagement: Engagement) -> int:
    """Return how many public steps are written."""
    return sum(step.kind == PUBLIC for step in active(engagement.dossier.narrative.steps))
