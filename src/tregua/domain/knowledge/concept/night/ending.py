"""`knowledge/concept/ending.yaml`: what is known for the part `ending` of a concept."""

from tregua.domain.claims import Noun

__all__ = ["EndingKnown"]


class EndingKnown(Noun):
    """What is known for this part."""
