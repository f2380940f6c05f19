"""Reasons against that the record leads one to expect; no figure, and nothing is foretold."""

from dataclasses import dataclass

from tregua.design.concept.engagement import Engagement
from tregua.domain import Result, active

__all__ = ["ExpectedReason", "NotRecorded", "expected_reasons", "not_recorded"]


@dataclass(frozen=True, slots=True)
class ExpectedReason(Result):
    """One reason against a group that its recorded violence leads one to expect, and the claims.

    Wider or crueller violence only adds reasons: no answer takes one away.
    """

    group: str
    reason: str
    question: str
    levels: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotRecorded(Result):
    """A question on a group that nobody answered, so that nothing can be expected from it."""

    group: str
    question: str


def expected_reasons(engagement: Engagement) -> tuple[ExpectedReason, ...]:
    """Return the reasons by group, in the order they are known.

    Where analysts differ, each answer counts: the wider one is not put aside.
    """
    found = []
    for group in engagement.dossier.groups:
        for name, reason in engagement.known.narrative.expected.items():
            held = answers(engagement, group.id, reason.question)
            hits = {claim: levels & set(reason.levels) for claim, levels in held.items()}
            met = sorted(set[str]().union(*hits.values()))
            if met:
                claims = tuple(claim for claim, levels in hits.items() if levels)
                about = f"party:{group.id}"
                found.append(ExpectedReason(about, name, reason.question, tuple(met), claims))
    return tuple(found)


def not_recorded(engagement: Engagement) -> tuple[NotRecorded, ...]:
    """Return the questions on each group that nobody answered."""
    questions = dict.fromkeys(e.question for e in engagement.known.narrative.expected.values())
    return tuple(
        NotRecorded(f"party:{group.id}", question)
        for group in engagement.dossier.groups
        for question in questions
        if not answers(engagement, group.id, question)
    )


def answers(engagement: Engagement, group: str, question: str) -> dict[str, set[str]]:
    """Return the levels each standing claim gives on one question about a group, by claim."""
    held = {}
    for claim in active(engagement.dossier.claims):
        if claim.question == question and claim.about == f"party:{group}" and not claim.not_known:
            several = claim.value if isinstance(claim.value, tuple) else (claim.value,)
            held[claim.id] = {level for level in several if isinstance(level, str)}
    return held
