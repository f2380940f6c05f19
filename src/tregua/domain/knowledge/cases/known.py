"""All that is decided and known for setting cases side by side, as one value."""

from dataclasses import dataclass

from tregua.domain.knowledge.cases.earlier import EarlierFinding
from tregua.domain.knowledge.cases.likeness import FieldLink, Likening
from tregua.domain.knowledge.rules import Rule
from tregua.domain.knowledge.strategies.lessons import Lesson

__all__ = ["LikenessKnown"]


@dataclass(frozen=True, slots=True)
class LikenessKnown:
    """How likeness is told, what links a dossier to the codebook, and what cases are named for."""

    likening: Likening
    links: tuple[FieldLink, ...] = ()
    findings: tuple[EarlierFinding, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    rules: tuple[Rule, ...] = ()
