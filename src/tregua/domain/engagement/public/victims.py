"""`victims.yaml`: victims as agents, what is owed to them, and justice."""

from tregua.domain.claims import Noun

__all__ = ["VictimsFile"]


class VictimsFile(Noun):
    """`victims.yaml`; every list may be empty."""
