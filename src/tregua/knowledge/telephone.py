"""The few questions that are read aloud by telephone."""

from functools import cache

from tregua.domain import Noun
from tregua.errors import Problem, Problems
from tregua.knowledge.loading import HERE, load_questions, read

__all__ = ["load_intake"]


class IntakeFile(Noun):
    """The questions of the telephone sheet, by id."""

    questions: tuple[str, ...]


@cache
def load_intake() -> tuple[str, ...]:
    """Return the ids of the questions read aloud by telephone.

    Raises
    ------
    Problems
        `question_unknown`.
    """
    asked, known = read(HERE / "intake.yaml", IntakeFile).questions, load_questions()
    strange = [question for question in asked if question not in known]
    if strange:
        values = [{"question": question} for question in strange]
        raise Problems(Problem("question_unknown", "intake.yaml", values=each) for each in values)
    return asked
