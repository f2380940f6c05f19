"""How far an answer reaches: the findings that ask for it, and the pathways these decide."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tregua.domain import Dossier, active
from tregua.domain.knowledge import Catalogue, Pathway, Rule, RuleUse
from tregua.rules import asking

__all__ = ["Reach"]

KINDS = {"factions": "faction", "bodies": "body", "places": "place", "relations": "relation"}


@dataclass(frozen=True)
class Reach:
    """Knows which criteria ask which question, of whom, and which pathways rest on them."""

    dossier: Dossier
    catalogue: Catalogue

    def of(self, question: str, about: str) -> tuple[str, ...]:
        """Return the findings (`rule@item`) and pathways (`pathway@group`) an answer reaches."""
        findings = self.findings(question, about)
        return (*findings, *self.pathways(findings))

    def findings(self, question: str, about: str) -> tuple[str, ...]:
        """Return the keys of the criteria that ask a question, on the items a subject is in."""
        rules = self.asking.get(question, ())
        return tuple(f"{rule.id}@{item}" for rule in rules for item in self.items(rule, about))

    def pathways(self, findings: tuple[str, ...]) -> tuple[str, ...]:
        """Return the pathways that rest on some findings, for each group they are about."""
        found: dict[str, None] = {}
        for pathway in self.catalogue.pathways.values():
            for key in findings:
                rule, _, item = key.partition("@")
                if rule in self.needed[pathway.id]:
                    whom = (item,) if item in self.groups else self.groups
                    found.update(dict.fromkeys(f"{pathway.id}@{group}" for group in whom))
        return tuple(found)

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The groups a pathway is worked out for, or the dossier where none is listed."""
        return tuple(f"party:{group.id}" for group in self.dossier.groups) or ("dossier",)

    @cached_property
    def asking(self) -> dict[str, tuple[Rule, ...]]:
        """The criteria that ask each question."""
        return asking(self.catalogue.rules_for(RuleUse.CRITERION))

    @cached_property
    def needed(self) -> dict[str, frozenset[str]]:
        """The criteria each pathway and its forms rest on."""
        return {p.id: frozenset(criteria_of(p)) for p in self.catalogue.pathways.values()}

    def items(self, rule: Rule, about: str) -> tuple[str, ...]:
        """Return the items of a rule that an answer about a subject reaches."""
        if rule.for_each is None:
            return ("dossier",)
        listed = self.listed(rule.for_each)
        if not listed:
            return ("dossier",)
        if about in listed:
            return (about,)
        kind = about.partition(":")[0]
        if rule.for_each == "factions" and kind == "party":
            parts = active(self.dossier.actors.factions)
            return tuple(f"faction:{f.id}" for f in parts if f"party:{f.party}" == about)
        same = kind == "party" if rule.for_each == "parties" else kind == KINDS.get(rule.for_each)
        return () if same else listed

    def listed(self, kind: str) -> tuple[str, ...]:
        """Return the items of a kind that rules go through, as `kind:id`."""
        if kind == "parties":
            return tuple(f"party:{group.id}" for group in self.dossier.groups)
        records = active(getattr(self.dossier.actors, kind, ()))
        return tuple(f"{KINDS.get(kind, kind)}:{record.id}" for record in records)


def criteria_of(pathway: Pathway) -> Iterator[str]:
    """Yield the criteria a pathway and its forms rest on."""
    yield from (*pathway.needs, *pathway.barred_by, *pathway.indicated_by)
    for form in pathway.forms:
        yield from form.needs
