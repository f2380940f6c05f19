"""Checking a concept: the weaknesses found, the doubts, and what somebody set aside."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.facts import facts_of
from tregua.design.concept.items import KINDS, items_of
from tregua.domain import Answer, Finding, Result, Severity, plain
from tregua.domain.knowledge import RuleUse
from tregua.rules import Item, Scene, Waived, find, recorded, registered, waived_of

__all__ = ["ConceptCheck", "check_concept", "concept_scene"]

ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class ConceptCheck(Result):
    """The findings on a concept, the gravest first, with the part each is about.

    A rule that found nothing is not listed: absence of a known weakness promises nothing.
    """

    findings: tuple[Finding, ...]
    parts: dict[str, str]
    waivers: tuple[Waived, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the findings as plain values, each with its part."""
        told = [
            {**plain(f), "part": self.parts[f.rule], "waived": plain(self.waived.get(f.key))}
            for f in self.findings
        ]
        return {"findings": told, "waivers": plain(self.waivers)}

    @property
    def waived(self) -> dict[str, Waived]:
        """The waivers that hold, by the key of their finding."""
        return {w.finding: w for w in self.waivers if w.holds is Answer.MET}

    @property
    def found(self) -> tuple[Finding, ...]:
        """The weaknesses that stand."""
        return tuple(f for f in self.findings if f.answer is Answer.MET)

    @property
    def doubts(self) -> tuple[Finding, ...]:
        """The weaknesses nobody can tell of from what is recorded."""
        return tuple(f for f in self.findings if f.answer is Answer.UNCLEAR)

    def on(self, parts: Iterable[str]) -> tuple[Finding, ...]:
        """Return the weaknesses found in some parts that nobody set aside."""
        wanted = set(parts)
        return tuple(
            f for f in self.found if self.parts[f.rule] in wanted and f.key not in self.waived
        )


def check_concept(engagement: Engagement) -> ConceptCheck:
    """Check the concept of a dossier by the concept rules.

    Where no day is given, what depends on it stays unclear.
    """
    catalogue, dossier = engagement.catalogue, engagement.dossier
    rules = catalogue.rules_for(RuleUse.CONCEPT)
    findings = find(rules, concept_scene(engagement))
    ordered = tuple(sorted(findings, key=lambda f: ORDER[f.severity or Severity.NOTE]))
    waivers = waived_of(dossier.waivers, ordered, catalogue.rules, engagement.day, RuleUse.CONCEPT)
    return ConceptCheck(ordered, {rule.id: rule.part or "" for rule in rules}, waivers)


def concept_scene(engagement: Engagement) -> Scene:
    """Return the scene of a concept: what its lists hold is all that is planned."""
    dossier = engagement.dossier
    groups = tuple(
        Item("parties", f"party:{group.id}", {"id": group.id, "in_talks": group.in_talks})
        for group in dossier.groups
    )
    items = {**registered(dossier), "parties": groups, **items_of(engagement)}
    return Scene(
        engagement.catalogue.questions,
        recorded(dossier),
        items,
        facts_of(engagement),
        frozenset(KINDS),
    )
