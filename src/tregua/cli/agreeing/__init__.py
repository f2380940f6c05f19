"""Design: the agreement checked."""

from tregua.cli.agreeing.check import agreement_check
from tregua.cli.agreeing.exposure import agreement_exposure

__all__ = ["agreement_check", "agreement_exposure"]
