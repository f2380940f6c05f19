"""What to ask next: which open question, once answered, could settle which pathways."""

from collections.abc import Iterable
from dataclasses import dataclass

from tregua.decide.assess.board import Board, CriterionFormula, PathwayFormula
from tregua.domain import Answer, Missing, Result
from tregua.rules.formulas import Key, Variable, Vector, settled_as

__all__ = ["Ask", "Narrowed", "ask_next"]

Chances = dict[Key, dict[Vector, float]]


@dataclass(frozen=True, slots=True)
class Narrowed(Result):
    """By how much an answer would narrow how far the doubts let a pathway go.

    `least` and `most` are over the answers there may be, each taken as sure.
    """

    pathway: str
    about: str
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Ask(Result):
    """An open question: what one answer to it could settle, and how much it would narrow.

    `settles` holds `pathway@group` for which at least one possible answer ends the doubt;
    `criteria` the findings for which at least one does. Nothing says which answer will come.
    """

    question: str
    about: str
    why: str
    settles: tuple[str, ...]
    criteria: tuple[str, ...]
    narrows: tuple[Narrowed, ...]


def ask_next(missing: Iterable[Missing], board: Board) -> tuple[Ask, ...]:
    """Return the open questions in order of use.

    Order: pathways one answer could settle, then criteria, then by how much the readings could
    narrow, then the order in which a practitioner asks.
    """
    worth = Worth(board)
    found: dict[Key, Ask] = {}
    for gap in missing:
        key = (gap.term, gap.about)
        if gap.term in board.scene.questions and key not in found:
            found[key] = worth.of(gap)
    order = {question: i for i, question in enumerate(board.scene.questions)}
    return tuple(
        sorted(
            found.values(),
            key=lambda a: (
                -len(a.settles),
                -len(a.criteria),
                -sum(n.most for n in a.narrows),
                order[a.question],
                a.about,
            ),
        )
    )


class Worth:
    """Works out what answers are worth, on formulas that look at the question alone."""

    def __init__(self, board: Board) -> None:
        self.criteria: dict[Key, list[CriterionFormula]] = {}
        self.pathways: dict[Key, list[PathwayFormula]] = {}
        for criterion in board.criteria:
            for key in criterion.variables:
                self.criteria.setdefault(key, []).append(criterion)
        for pathway in board.pathways:
            for key in pathway.variables:
                self.pathways.setdefault(key, []).append(pathway)
        self.passes: dict[tuple[str, str], tuple[Chances, Chances]] = {}

    def of(self, gap: Missing) -> Ask:
        """Return what the answers to one question could settle and narrow."""
        key = (gap.term, gap.about)
        pathways = self.pathways.get(key, [])
        criteria = [c for c in self.criteria.get(key, []) if c.answer() is Answer.UNCLEAR]
        return Ask(
            question=gap.term,
            about=gap.about,
            why=gap.why,
            settles=tuple(f"{p.id}@{p.about}" for p in pathways if may_settle(p, key)),
            criteria=tuple(c.key for c in criteria if settled_by(c, key)),
            narrows=tuple(n for p in pathways if (n := self.narrowed(p, key)) is not None),
        )

    def narrowed(self, pathway: PathwayFormula, key: Key) -> Narrowed | None:
        """Return by how much an answer narrows one pathway; nothing where it cannot."""
        variable, reach = pathway.variables[key], pathway.reach
        name = (pathway.id, pathway.about)
        if name not in self.passes:
            lows = reach.diagram.chances_if(reach.lowest)
            self.passes[name] = (lows, reach.diagram.chances_if(reach.highest))
        low, high = (chances[key] for chances in self.passes[name])
        width = reach.bounds.high - reach.bounds.low
        widths = [high[vector] - low[vector] for vector in variable.classes]
        least, most = width - max(widths), width - min(widths)
        if most <= 1e-12:
            return None
        return Narrowed(pathway.id, pathway.about, max(0.0, least), most)


def settled_by(criterion: CriterionFormula, key: Key) -> bool:
    """Tell whether one answer could settle a criterion."""
    variable = criterion.variables[key]
    return any(
        criterion.answer({key: settled_as(vector)}) is not Answer.UNCLEAR
        for vector in variable.classes
    )


def may_settle(pathway: PathwayFormula, key: Key) -> bool:
    """Tell whether one answer could end the doubt on a pathway."""
    if pathway.answer is not Answer.UNCLEAR:
        return False
    whole = pathway.variables[key]
    touched = {p.key: p.variables[key] for p, _ in pathway.parts if key in p.variables}
    return any(
        pathway.answer_with(key, {name: seen(vector, whole, v) for name, v in touched.items()})
        is not Answer.UNCLEAR
        for vector in whole.classes
    )


def seen(vector: tuple[bool, ...], whole: Variable, part: Variable) -> tuple[int, ...]:
    """Return how the tests of one criterion stand when a class of the whole pathway is so."""
    return settled_as(tuple(vector[whole.tests.index(test)] for test in part.tests))
