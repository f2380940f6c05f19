"""Design: the engagement concept, its documents."""

from tregua.cli.engaging.concept import concept

__all__ = ["concept"]
