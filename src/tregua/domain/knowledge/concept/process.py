"""`knowledge/concept/process.yaml`: what is known for the part `process` of a concept."""

from tregua.domain.claims import Noun

__all__ = ["ProcessKnown"]


class ProcessKnown(Noun):
    """What is known for this part."""
