"""Design: the agreement checked."""

from tregua.cli.agreeing.check import agreement_check
from tregua.cli.agreeing.states import agreement_states

__all__ = ["agreement_check", "agreement_states"]
