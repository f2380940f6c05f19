"""Deliver: what is due on each side, and what was agreed to follow."""

from tregua.cli.delivering.commitments import commitments

__all__ = ["commitments"]
