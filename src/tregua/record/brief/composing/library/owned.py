"""What is said of the cases a team coded itself, wherever ours are counted."""

from tregua.decide.compare import Emptiness
from tregua.language import Language, say, say_count

__all__ = ["own_words"]


def own_words(empty: Emptiness, language: Language) -> str:
    """Return how many own cases stand beside ours, and whose; nothing where there are none."""
    told = [
        say_count("brief.cases.own.of", each.cases, language, owner=each.owner)
        for each in empty.own
    ]
    return say("brief.cases.own", language, own="; ".join(told)) if told else ""
