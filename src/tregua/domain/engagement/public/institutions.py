"""`institutions.yaml`: what is built beside the talks."""

from tregua.domain.claims import Noun

__all__ = ["InstitutionsFile"]


class InstitutionsFile(Noun):
    """`institutions.yaml`; every list may be empty."""
