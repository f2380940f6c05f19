"""`knowledge/concept/victims.yaml`: what is known for the part `victims` of a concept."""

from tregua.domain.claims import Noun

__all__ = ["VictimsKnown"]


class VictimsKnown(Noun):
    """What is known for this part."""
