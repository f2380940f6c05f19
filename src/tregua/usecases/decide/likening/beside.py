"""Past cases beside a dossier."""

from tregua.decide.compare import Comparison, compare
from tregua.domain import Dossier
from tregua.domain.knowledge import Library
from tregua.knowledge import load_catalogue, load_library
from tregua.knowledge.cases.likening import load_likeness

__all__ = ["compare_cases"]


def compare_cases(
    dossier: Dossier, *, stated_only: bool = False, library: Library | None = None
) -> Comparison:
    """Return the past cases beside each group, in counts of facts known for both."""
    held = load_library() if library is None else library
    questions = load_catalogue().questions
    return compare(dossier, held, questions, load_likeness(), stated_only=stated_only)
