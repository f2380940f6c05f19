"""Past cases beside a dossier, beside one another, and beside what is claimed of them."""

from tregua.usecases.decide.likening.beside import compare_cases
from tregua.usecases.decide.likening.near import describe_near_cases, near_cases
from tregua.usecases.decide.likening.propositions import (
    describe_propositions,
    hold_propositions,
    write_propositions,
)

__all__ = [
    "compare_cases",
    "describe_near_cases",
    "describe_propositions",
    "hold_propositions",
    "near_cases",
    "write_propositions",
]
