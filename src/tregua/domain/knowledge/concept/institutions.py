"""`knowledge/concept/institutions.yaml`: what is known for the part `institutions` of a concept."""

from tregua.domain.claims import Noun

__all__ = ["InstitutionsKnown"]


class InstitutionsKnown(Noun):
    """What is known for this part."""
