"""`knowledge/concept/safety.yaml`: what is known for the part `safety` of a concept."""

from tregua.domain.claims import Noun

__all__ = ["SafetyKnown"]


class SafetyKnown(Noun):
    """What is known for this part."""
