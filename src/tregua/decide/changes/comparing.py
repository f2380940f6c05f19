"""What moved between two dossiers: records, answers and pathways, per group."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from tregua.decide.changes.reach import Reach
from tregua.decide.changes.records import RecordChange, record_changes
from tregua.decide.changes.staling import Stale, stale_answers
from tregua.domain import Answer, Dossier, Finding, Result
from tregua.domain.knowledge import Catalogue

__all__ = ["Assessed", "Difference", "AnswerMoved", "compare_dossiers"]


class PathwayLike(Protocol):
    """A pathway answered for a group."""

    @property
    def id(self) -> str:
        """The pathway."""

    @property
    def about(self) -> str:
        """The group."""

    @property
    def answer(self) -> Answer:
        """The answer."""


class Assessed(Protocol):
    """A dossier's findings and pathways, as an assessment gives them."""

    @property
    def findings(self) -> Sequence[Finding]:
        """The findings."""

    @property
    def pathways(self) -> Sequence[PathwayLike]:
        """The pathways, per group."""


@dataclass(frozen=True, slots=True)
class AnswerMoved(Result):
    """An answer that is not what it was: `before` and `after` are empty where there was none.

    `moved_by` names the claims that differ and that a finding rests on, or the findings that
    moved and that a pathway rests on. Where it is empty, another record moved it.
    """

    key: str
    rule: str
    about: str
    before: str
    after: str
    moved_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference(Result):
    """All that moved from one dossier to another; everything is empty where nothing did."""

    records: tuple[RecordChange, ...]
    answers: tuple[AnswerMoved, ...]
    pathways: tuple[AnswerMoved, ...]
    made_old: tuple[Stale, ...]

    @property
    def nothing(self) -> bool:
        """Tell whether nothing moved."""
        return not (self.records or self.answers or self.pathways or self.made_old)


def compare_dossiers(
    a: Dossier, b: Dossier, assessed_a: Assessed, assessed_b: Assessed, catalogue: Catalogue
) -> Difference:
    """Return what moved from one dossier (or view of it) to another.

    The answers are compared finding by finding and pathway by pathway for each group; `made_old`
    holds the answers an event has made old in the second and had not in the first.
    """
    records = record_changes(a, b)
    movers = reached_by(records, a, b, catalogue)
    answers = moved(keyed(assessed_a.findings), keyed(assessed_b.findings), movers)
    deciding = decided_by(answers, a, b, catalogue)
    had = {(s.claim, s.event, s.kind) for s in stale_answers(a, catalogue)}
    return Difference(
        records,
        answers,
        moved(placed(assessed_a.pathways), placed(assessed_b.pathways), deciding),
        tuple(s for s in stale_answers(b, catalogue) if (s.claim, s.event, s.kind) not in had),
    )


def keyed(findings: Iterable[Finding]) -> dict[str, Answer]:
    """Return the answers of findings by key."""
    return {finding.key: finding.answer for finding in findings}


def placed(pathways: Iterable[PathwayLike]) -> dict[str, Answer]:
    """Return the answers of pathways by `pathway@group`."""
    return {f"{pathway.id}@{pathway.about}": pathway.answer for pathway in pathways}


def moved(
    before: dict[str, Answer], after: dict[str, Answer], movers: dict[str, tuple[str, ...]]
) -> tuple[AnswerMoved, ...]:
    """Return the answers that are not what they were, in the order of the second dossier."""
    keys = dict.fromkeys((*after, *before))
    return tuple(
        AnswerMoved(
            key,
            key.partition("@")[0],
            key.partition("@")[2],
            str(before.get(key, "")),
            str(after.get(key, "")),
            movers.get(key, ()),
        )
        for key in keys
        if before.get(key) is not after.get(key)
    )


def reached_by(
    records: tuple[RecordChange, ...], a: Dossier, b: Dossier, catalogue: Catalogue
) -> dict[str, tuple[str, ...]]:
    """Return, for each finding, the claims that differ and that it rests on."""
    names = dict.fromkeys(r.id for r in records if r.kind == "claim")
    found: dict[str, dict[str, None]] = {}
    for dossier in (b, a):
        reach = Reach(dossier, catalogue)
        held = {claim.id: claim for claim in dossier.claims}
        for name in names:
            if name in held and held[name].question in catalogue.questions:
                for key in reach.findings(held[name].question, held[name].about):
                    found.setdefault(key, {})[name] = None
    return {key: tuple(claims) for key, claims in found.items()}


def decided_by(
    answers: tuple[AnswerMoved, ...], a: Dossier, b: Dossier, catalogue: Catalogue
) -> dict[str, tuple[str, ...]]:
    """Return, for each pathway of a group, the findings that moved and that it rests on."""
    reaches = (Reach(b, catalogue), Reach(a, catalogue))
    found: dict[str, dict[str, None]] = {}
    for answer in answers:
        for reach in reaches:
            for pathway in reach.pathways((answer.key,)):
                found.setdefault(pathway, {})[answer.key] = None
    return {key: tuple(findings) for key, findings in found.items()}
