"""`knowledge/concept/narrative.yaml`: what is known for the part `narrative` of a concept."""

from tregua.domain.claims import Noun

__all__ = ["NarrativeKnown"]


class NarrativeKnown(Noun):
    """What is known for this part."""
