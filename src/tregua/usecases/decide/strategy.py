"""Reading a dossier's strategy, and the loaded words in a text."""

from tregua.decide.strategy import StrategyReading, WordFound, find_words, read_strategy_of
from tregua.domain import Dossier
from tregua.knowledge import load_questions, load_strategy, load_words
from tregua.language import Language

__all__ = ["check_words", "read_strategy"]


def read_strategy(dossier: Dossier) -> StrategyReading:
    """Return positions, lessons, labels, both arguments, each side's gains, and the tensions."""
    return read_strategy_of(dossier, load_questions(), load_strategy(), load_words())


def check_words(text: str, language: Language) -> tuple[WordFound, ...]:
    """Return the loaded words of a text with what could be written instead; none is forbidden."""
    return find_words(text, language, load_words())
