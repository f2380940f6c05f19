"""The catalogue: all knowledge as one value handed to the analyses."""

from collections.abc import Callable, Iterator, Mapping
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

__all__ = ["Catalogue", "Harm", "Indicator", "Library", "PublishedSource", "Rulebook"]


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
    """The coded cases with their codebook.

    `owners` says whose a team's own cases are, by id, and `sources` what those rest on beside the
    sources we cite; both are empty where nobody's own cases stand beside ours.
    """

    codebook: Codebook
    cases: Mapping[str, Case]
    processes: Mapping[str, Case]
    owners: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, PublishedSource] = field(default_factory=dict)

    @property
    def ours(self) -> Mapping[str, Case]:
        """The cases coded here, without those of any team: what the table is said to show."""
        return {ident: case for ident, case in self.cases.items() if ident not in self.owners}


@dataclass(frozen=True, slots=True, eq=False)
class Rulebook(Mapping[str, Rule]):
    """Rules by id, in their order, those of a use read when one of them is first asked for.

    `uses` says of each rule for which use it is, before it is read; `read` gives those of a use.
    """

    uses: Mapping[str, RuleUse]
    read: Callable[[RuleUse], Mapping[str, Rule]]

    def __getitem__(self, rule: str) -> Rule:
        """Return a rule, reading those of its use alone."""
        return self.read(self.uses[rule])[rule]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids; nothing is read."""
        return iter(self.uses)

    def __len__(self) -> int:
        """Return how many rules there are."""
        return len(self.uses)

    def __contains__(self, rule: object) -> bool:
        """Tell whether there is such a rule; nothing is read."""
        return rule in self.uses


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
        """Return the rules of one use in their order; a rulebook reads no others for it."""
        if isinstance(self.rules, Rulebook):
            return tuple(self.rules.read(use).values())
        return tuple(rule for rule in self.rules.values() if rule.use is use)
