"""What to ask next: which open question, once answered, could settle which pathways."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tregua.domain import Answer, ClaimValue, Missing, Result
from tregua.domain.knowledge import Question, ValueKind
from tregua.rules import Scene

__all__ = ["Ask", "ask_next", "possible_answers"]

Answers = Mapping[str, Answer]
Judge = Callable[[Scene, str], tuple[Answers, Answers]]


@dataclass(frozen=True, slots=True)
class Ask(Result):
    """An open question: the pathways one answer to it could settle, the criteria it would settle.

    `settles` holds `pathway@group` for which at least one possible answer ends the doubt;
    `narrows` criteria for which at least one does. Nothing says which answer will come.
    """

    question: str
    about: str
    why: str
    settles: tuple[str, ...]
    narrows: tuple[str, ...]


def possible_answers(question: Question) -> tuple[ClaimValue, ...]:
    """Return the answers a question may get, where they can be listed."""
    if question.kind is ValueKind.YES_NO:
        return (True, False)
    if question.kind is ValueKind.CHOICES:
        return tuple((choice,) for choice in question.levels)
    return tuple(question.levels)


def ask_next(missing: tuple[Missing, ...], scene: Scene, judge: Judge) -> tuple[Ask, ...]:
    """Return the open questions in order of use.

    `judge` answers, for a scene and the question changed in it, every pathway and every
    criterion that may depend on it. Order: pathways one answer could settle, then criteria,
    then the order in which a practitioner asks.
    """
    found: dict[tuple[str, str], Ask] = {}
    for gap in missing:
        key = (gap.term, gap.about)
        if gap.term in scene.questions and key not in found:
            found[key] = worth(gap, scene, judge)
    order = {question: i for i, question in enumerate(scene.questions)}
    return tuple(
        sorted(
            found.values(),
            key=lambda a: (-len(a.settles), -len(a.narrows), order[a.question], a.about),
        )
    )


def worth(gap: Missing, scene: Scene, judge: Judge) -> Ask:
    """Return what the answers to one question could settle."""
    settles: dict[str, None] = {}
    narrows: dict[str, None] = {}
    before = judge(scene, gap.term)
    for value in possible_answers(scene.questions[gap.term]):
        after = judge(scene.supposing(gap.term, gap.about, value), gap.term)
        settles.update(dict.fromkeys(settled(before[0], after[0])))
        narrows.update(dict.fromkeys(settled(before[1], after[1])))
    return Ask(gap.term, gap.about, gap.why, tuple(settles), tuple(narrows))


def settled(before: Answers, after: Answers) -> Iterator[str]:
    """Yield what was unclear and no longer is."""
    for key, answer in after.items():
        if answer is not Answer.UNCLEAR and before[key] is Answer.UNCLEAR:
            yield key
