"""The answers a question may get, where they can be listed."""

from tregua.domain import ClaimValue
from tregua.domain.knowledge import Question, ValueKind

__all__ = ["possible_answers"]


def possible_answers(question: Question) -> tuple[ClaimValue, ...]:
    """Return yes and no, each level, or each choice alone, and all together."""
    if question.kind is ValueKind.YES_NO:
        return (True, False)
    if question.kind is ValueKind.CHOICES:
        order = tuple(question.levels)
        return (*((one,) for one in order), order)
    return tuple(question.levels)
