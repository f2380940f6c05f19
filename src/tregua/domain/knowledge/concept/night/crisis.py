"""`knowledge/concept/crisis.yaml`: what is known for the part `crisis` of a concept."""

from tregua.domain.claims import Noun

__all__ = ["CrisisKnown"]


class CrisisKnown(Noun):
    """What is known for this part."""
