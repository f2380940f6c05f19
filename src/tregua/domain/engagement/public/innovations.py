"""`innovations.yaml`: new ways that were tried elsewhere, and women's roles."""

from tregua.domain.claims import Noun

__all__ = ["InnovationsFile"]


class InnovationsFile(Noun):
    """`innovations.yaml`; every list may be empty."""
