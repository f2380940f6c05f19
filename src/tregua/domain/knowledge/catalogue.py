"""The catalogue: all knowledge as one value handed to the analyses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Noun, Seen
from tregua.domain.knowledge.cases import Case, Codebook
from tregua.domain.knowledge.clauses.kinds import ClauseKind
from tregua.domain.knowledge.clauses.toleration import TolerationTerm
from tregua.domain.knowledge.confidence import ConfidenceWords
from tregua.domain.knowledge.events import EventKind
from tregua.domain.knowledge.questions import Question
from tregua.domain.knowledge.rules import Locks, Pathway, Rule, RuleUse
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["Catalogue", "Harm", "Indicator", "Library", "PublishedSource"]


class PublishedSource(Noun):
    """A published work as printed in the copy read, and how much of it was seen."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    year: int | None = None
    printed: Text
    kind: str
    seen: Seen
    interest: str | None = None
    short: Text
    address: str | None = Field(default=None)


class Harm(Noun):
    """A kind of incident: its name and what counts as one."""

    label: Text
    means: Text
    good: bool = False
    cites: tuple[Citation, ...] = ()


class Indicator(Noun):
    """By what a wanted result could be seen, and what would make the count mislead."""

    seen_by: Text
    misleads_when: Text
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Library:
    """The coded cases with their codebook."""

    codebook: Codebook
    cases: Mapping[str, Case]
    processes: Mapping[str, Case]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What is publicly known, by id, in the order of the records."""

    questions: Mapping[str, Question]
    rules: Mapping[str, Rule]
    pathways: Mapping[str, Pathway]
    sources: Mapping[str, PublishedSource]
    harms: Mapping[str, Harm]
    confidence: ConfidenceWords
    locks: Locks
    events: Mapping[str, EventKind] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    clause_kinds: Mapping[str, ClauseKind] = field(default_factory=dict)
    toleration: Mapping[str, TolerationTerm] = field(default_factory=dict)

    def rules_for(self, use: RuleUse) -> tuple[Rule, ...]:
        """Return the rules of one use in their order."""
        return tuple(rule for rule in self.rules.values() if rule.use is use)
