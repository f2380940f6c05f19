"""What one answer moved: the criteria and pathways that read otherwise than before."""

from collections.abc import Mapping
from dataclasses import dataclass

from tregua.domain import Answer, Result
from tregua.language import Text

__all__ = ["Moved", "what_moved"]


@dataclass(frozen=True, slots=True)
class Moved(Result):
    """One criterion or pathway that reads otherwise for a subject than it did."""

    kind: str
    id: str
    about: str
    title: Text
    before: Answer
    after: Answer


def what_moved(
    kind: str,
    before: Mapping[tuple[str, str], Answer],
    after: Mapping[tuple[str, str], Answer],
    titles: Mapping[str, Text],
) -> tuple[Moved, ...]:
    """Return what reads otherwise, by its id and subject, in the order of what is so now.

    What was not there before counts as having been unclear.
    """
    return tuple(
        Moved(kind, name, about, titles[name], former, answer)
        for (name, about), answer in after.items()
        if (former := before.get((name, about), Answer.UNCLEAR)) is not answer
    )
