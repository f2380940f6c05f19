"""Reading a dossier's strategy, and the loaded words in a text.

What is known of strategies is loaded when first asked, so that other questions do not wait for it.
"""

from typing import TYPE_CHECKING

from tregua.domain import Dossier
from tregua.knowledge import load_questions, load_words
from tregua.language import Language

if TYPE_CHECKING:
    from tregua.decide.strategy import StrategyReading, WordFound

__all__ = ["check_words", "read_strategy"]


def read_strategy(dossier: Dossier) -> "StrategyReading":
    """Return positions, lessons, labels, both arguments, each side's gains, and the tensions."""
    from tregua.decide.strategy import read_strategy_of
    from tregua.knowledge.strategic import load_strategy

    return read_strategy_of(dossier, load_questions(), load_strategy(), load_words())


def check_words(text: str, language: Language) -> tuple["WordFound", ...]:
    """Return the loaded words of a text with what could be written instead; none is forbidden."""
    from tregua.decide.strategy import find_words

    return find_words(text, language, load_words())
