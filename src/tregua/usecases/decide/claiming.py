"""Claims question by question, as each analyst made them."""

from tregua.decide.judgement import ClaimsReading, read_claims
from tregua.domain import Dossier
from tregua.errors import Problem, Problems
from tregua.knowledge import load_catalogue

__all__ = ["list_claims"]


def list_claims(
    dossier: Dossier, *, question: str | None = None, about: str | None = None
) -> ClaimsReading:
    """Return the claims, of one question or about one subject if asked.

    Raises
    ------
    Problems
        `question_unknown`.
    """
    catalogue = load_catalogue()
    if question is not None and question not in catalogue.questions:
        raise Problems([Problem("question_unknown", values={"question": question})])
    return read_claims(dossier, catalogue, question=question, about=about)
