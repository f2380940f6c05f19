"""Past cases beside a dossier, and beside one another."""

from tregua.usecases.decide.likening.beside import compare_cases
from tregua.usecases.decide.likening.near import describe_near_cases, near_cases

__all__ = ["compare_cases", "describe_near_cases", "near_cases"]
