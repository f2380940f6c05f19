"""`ending.yaml`: a pause, a hand-over, the end."""

from tregua.domain.claims import Noun

__all__ = ["EndingFile"]


class EndingFile(Noun):
    """`ending.yaml`; every list may be empty."""
