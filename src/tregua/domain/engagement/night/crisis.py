"""`crisis.yaml`: the sheet for a bad night, and the nights that came."""

from tregua.domain.claims import Noun

__all__ = ["CrisisFile"]


class CrisisFile(Noun):
    """`crisis.yaml`; every list may be empty."""
