"""Small dossiers in a few lines: groups by letter, claims by question and subject."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from tests.support.tree import ROOT
from tregua.domain import (
    Actors,
    Agreement,
    Claim,
    Clause,
    Decision,
    Dossier,
    DossierSheet,
    Event,
    Party,
    Source,
)
from tregua.usecases import open_dossier

NOW = "2026-01-01"
GRADED = {"grade": "B2", "handling": "K4", "shown_as": "a text", "kind": "report", "recorded": NOW}

FAVOURABLE: dict[str, Any] = {
    "purpose-gain": ("reduce-violence",),
    "beneficiaries": ("residents", "victims"),
    "vote-timing": False,
    "lawful-basis": True,
    "oversight-informed": True,
    "police-line": "kept",
    "what-follows": "next-stage",
    "proportionality": "gains-more",
    "community-voice": "in-plan",
    "victims-voice": "planned",
    "institution-plan": "under-way",
    "institutions-predatory": "low",
    "counterpart-can-deliver": "most",
    "funded-until": "past-next-vote",
    "offers": ("education-training",),
    "end-date": True,
    "red-lines": True,
    "minimum-gain": True,
    "covered-conduct": True,
    "renewal-rule": True,
    "hazard-safeguard": "written",
    "own-standing": "strong",
    "withdrawal-trigger": True,
    "beyond-status-quo@party:a": "steps",
    "cohesion@party:a": "high",
    "command@party:a": "high",
    "identity@party:a": "high",
    "identity-rests-on@party:a": ("kinship",),
    "other-form-wish@party:a": "shared",
    "would-give-up@party:a": ("arms", "all-crime"),
    "ways-out@party:a": ("association", "wind-down"),
    "registering-body@party:a": True,
    "registering-law@party:a": True,
    "deterrence@party:a": "high",
    "group-motives@party:a": ("remorse",),
    "reason-shown@party:a": "confirmed",
    "authority-proven@party:a": "shown",
    "rivals-outside@party:a": "none",
    "power-balance@party:a": "state-stronger",
    "territorial-control@party:a": "micro",
}
"""Recorded facts on one group, a, under which every pathway of negotiation is met."""


def sheet(**more: Any) -> DossierSheet:
    """Return the first page of an invented dossier."""
    fields = {
        "format": 1,
        "id": "invented",
        "title": "Invented",
        "place": "Nowhere",
        "time_zone": "UTC",
        "locale": "en",
        "languages": ["en"],
        "promoter": "A reader",
        "purpose": "To try",
        "version": "1",
        "as_of": "2026",
        "record_law": "none",
    }
    return DossierSheet.model_validate(fields | more)


def source(slug: str = "text", **more: Any) -> Source:
    """Return a source that was read whole."""
    return Source.model_validate(GRADED | {"id": slug, "title": slug, "seen": "whole"} | more)


def claim(question: str, value: Any, about: str = "dossier", **more: Any) -> Claim:
    """Return a claim of 2020 that rests on the text read whole."""
    fields = {
        "id": f"{question}-{about.replace(':', '-')}",
        "question": question,
        "about": about,
        "value": value,
        "confidence": "medium",
        "sources": [{"source": "text"}],
        "by": "analyst-1",
        "as_of": "2020",
        "learned_on": "2020",
        "recorded": NOW,
    }
    return Claim.model_validate(fields | more)


def claims(facts: Mapping[str, Any]) -> tuple[Claim, ...]:
    """Return one claim for each `question` or `question@subject`; None records nothing."""
    parts = ((*key.partition("@"), value) for key, value in facts.items() if value is not None)
    return tuple(claim(name, value, about or "dossier") for name, _, about, value in parts)


def party(slug: str, **more: Any) -> Party:
    """Return a group, or another party by its kind."""
    fields = {"id": slug, "recorded": NOW, "name": slug.upper(), "kind": "group"}
    return Party.model_validate(fields | more)


def event(kind: str, on: str, **more: Any) -> Event:
    """Return something that happened to the process."""
    fields = {"id": kind, "recorded": NOW, "on": on, "says": kind, "kind": kind}
    return Event.model_validate(fields | more)


def decision(**more: Any) -> Decision:
    """Return something a named person decided."""
    fields = {"id": "decided", "recorded": "2026-05-01", "reason": "Looked at, and so decided"}
    return Decision.model_validate(fields | more)


def dossier(
    facts: Mapping[str, Any] | Iterable[Claim] = (), groups: Iterable[str] = ("a",), **more: Any
) -> Dossier:
    """Return a dossier of some groups with some claims."""
    held = claims(facts) if isinstance(facts, Mapping) else tuple(facts)
    actors = Actors(parties=tuple(party(group) for group in groups))
    return Dossier(
        **{"sheet": sheet(), "claims": held, "sources": (source(),), "actors": actors} | more
    )


def clause(slug: str, duty_of: Iterable[str] = ("party:a",), **more: Any) -> Clause:
    """Return a clause with nothing in it but who owes it."""
    fields = {
        "id": slug,
        "recorded": NOW,
        "title": slug,
        "kind": "cessation",
        "does": slug,
        "duty_of": list(duty_of),
    }
    return Clause.model_validate(fields | more)


def agreement(*clauses: Clause, **more: Any) -> Agreement:
    """Return an agreement of the limited pathway."""
    fields = {"title": "Pact", "form": "written", "pathway": "limited", "clauses": clauses}
    return Agreement.model_validate(fields | more)


def swapped(given: Dossier, one: str, other: str) -> Dossier:
    """Return the dossier with what is claimed of two subjects changed round."""
    turn = {one: other, other: one}
    moved = (c.model_copy(update={"about": turn.get(c.about, c.about)}) for c in given.claims)
    return replace(given, claims=tuple(moved))


def without(given: Dossier, question: str) -> Dossier:
    """Return the dossier with all claims on one question removed."""
    return replace(given, claims=tuple(c for c in given.claims if c.question != question))


@cache
def example() -> Dossier:
    """Return the dossier that ships with the repository."""
    return open_dossier(ROOT / "examples/el-salvador-2012").dossier
