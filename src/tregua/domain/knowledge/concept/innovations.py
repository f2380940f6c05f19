"""`knowledge/concept/innovations.yaml`: what is known for the part `innovations` of a concept."""

from tregua.domain.claims import Noun

__all__ = ["InnovationsKnown"]


class InnovationsKnown(Noun):
    """What is known for this part."""
