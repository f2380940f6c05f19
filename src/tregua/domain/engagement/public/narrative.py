"""`narrative.yaml`: what is said in public, by whom and why."""

from tregua.domain.claims import Noun

__all__ = ["NarrativeFile"]


class NarrativeFile(Noun):
    """`narrative.yaml`; every list may be empty."""
