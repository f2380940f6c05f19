"""Past cases set beside a dossier, and beside one another."""

from tregua.cli.decide.likening.beside import compare
from tregua.cli.decide.likening.near import cases_near

__all__ = ["cases_near", "compare"]
