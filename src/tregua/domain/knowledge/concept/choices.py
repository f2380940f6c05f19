"""`knowledge/concept/choices.yaml`: what is known for the part `choices` of a concept."""

from tregua.domain.claims import Noun

__all__ = ["ChoicesKnown"]


class ChoicesKnown(Noun):
    """What is known for this part."""
