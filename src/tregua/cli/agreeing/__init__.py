"""Design: the agreement drafted, checked, ordered and read as a machine."""

from tregua.cli.agreeing.check import agreement_check
from tregua.cli.agreeing.draft import agreement_draft
from tregua.cli.agreeing.exposure import agreement_exposure
from tregua.cli.agreeing.states import agreement_states

__all__ = ["agreement_check", "agreement_draft", "agreement_exposure", "agreement_states"]
