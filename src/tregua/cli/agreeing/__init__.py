"""Design: the agreement drafted, checked, ordered and read as a machine."""

from tregua.cli.agreeing.check import agreement_check
from tregua.cli.agreeing.draft import agreement_draft

__all__ = ["agreement_check", "agreement_draft"]
