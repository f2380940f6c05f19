"""`safety.yaml`: secrecy, disclosure, and the safety of all who meet."""

from tregua.domain.claims import Noun

__all__ = ["SafetyFile"]


class SafetyFile(Noun):
    """`safety.yaml`; every list may be empty."""
