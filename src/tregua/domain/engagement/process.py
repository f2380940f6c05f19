"""`process.yaml`: how the talks are run."""

from tregua.domain.claims import Noun

__all__ = ["ProcessFile"]


class ProcessFile(Noun):
    """`process.yaml`; every list may be empty."""
