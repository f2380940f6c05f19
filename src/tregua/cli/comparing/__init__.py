"""Compare: cases as sets, and which combinations of conditions went with an outcome."""

from tregua.cli.comparing.sets import qca

__all__ = ["qca"]
