"""Design: the agreement checked."""

from tregua.cli.agreeing.check import agreement_check

__all__ = ["agreement_check"]
