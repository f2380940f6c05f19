"""Deliver: what is due on each side, what was agreed to follow, and the bad night."""

from tregua.cli.delivering.commitments import commitments
from tregua.cli.delivering.crisis import crisis

__all__ = ["commitments", "crisis"]
