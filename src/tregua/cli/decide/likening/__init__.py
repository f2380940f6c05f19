"""Past cases set beside a dossier, beside one another, and beside what is claimed of them."""

from tregua.cli.decide.likening.beside import compare
from tregua.cli.decide.likening.near import cases_near
from tregua.cli.decide.likening.propositions import cases_propositions

__all__ = ["cases_near", "cases_propositions", "compare"]
