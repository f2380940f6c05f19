"""Small safety files: a whole plan of a meeting, a whole leak drill, and what is left out."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.support.dossiers import dossier, sheet
from tregua.design.concept import ConceptReading, Engagement, read_concept
from tregua.domain import Dossier
from tregua.domain.engagement import SafetyFile
from tregua.domain.protection import ProtectionFile
from tregua.knowledge import load_catalogue, load_library
from tregua.knowledge.concept import load_concept
from tregua.knowledge.protecting import load_protection

RECORD = {"recorded": "2026-01-01"}
TEAM = [
    {"id": "guard", "parts": ["security"]},
    {"id": "speaker", "parts": ["facilitator"]},
    {"id": "lawyer", "parts": ["counsel"]},
]
PLAN: dict[str, Any] = {
    "id": "plan-lamp",
    **RECORD,
    "meeting": "lamp",
    "as_of": "2026-01",
    "legal_frame": "A decision allows it",
    "counsel_note": "It covers listening",
    "communications": "By voice",
    "for_ours": "Two go",
    "for_theirs": "They choose their way",
    "for_who_brings_them": "They go home first",
    "specialist": "guard",
    "worst_cases": [{"case": "leak", "contingency": "Nobody goes", "decides": "member:guard"}],
    "rings_within": "On leaving and at home",
    "calls": [{"role": "security"}],
    "rehearsed_on": "2026-01-05",
    "adopted_by": "speaker",
}
DRILL: dict[str, Any] = {
    "id": "talks-out",
    **RECORD,
    "leaked": "That there are talks",
    "line": {"en": "We listen.", "es": "Escuchamos."},
    "spokesperson": "member:speaker",
    "warns": [{"by": "member:speaker", "whom": "party:a"}],
    "calls": [{"role": "families-first"}],
    "moves": ["Nobody goes"],
    "drilled_on": "2026-01-06",
    "learned": "Families stood last",
}
STEP: dict[str, Any] = {
    "id": "the-text",
    **RECORD,
    "what": "The text",
    "to": "Everybody",
    "phase": "first",
    "when": "before",
    "spokesperson": "member:speaker",
    "moves": ["Names are taken out"],
}
SHEET: dict[str, Any] = {
    "id": "first-weeks",
    **RECORD,
    "title": "The first weeks",
    "gives": [{"says": "Steps can be taken back"}],
    "costs": [{"says": "Families hear of it last"}],
}
OUTREACH: dict[str, Any] = {
    "id": "bishop",
    **RECORD,
    "who": "party:a",
    "learns": "That there are talks",
    "on": "2026-02-01",
    "why": "Prudence",
    "by": "member:speaker",
    "leak_risk": "low",
    "leak_reason": "Knows how to keep silent",
}


def without(record: dict[str, Any], *fields: str, **more: Any) -> dict[str, Any]:
    """Return a record without some fields, and with others."""
    return {name: value for name, value in record.items() if name not in fields} | more


def safe(measures: tuple[str, ...] = (), held: Dossier | None = None, **lists: Any) -> Dossier:
    """Return a dossier with a team, lists of a safety file, and meetings that have measures."""
    planned = [
        {"id": f"m-{word}", **RECORD, "meeting": word, "as_of": "2026-01"} for word in measures
    ]
    base = held or dossier(sheet=sheet(team=TEAM))
    return replace(
        base,
        safety=SafetyFile.model_validate(lists),
        protection=ProtectionFile.model_validate({"meetings": planned}),
    )


def read(held: Dossier, day: date | None = None) -> ConceptReading:
    """Return the concept of a dossier as read."""
    known = (load_concept(), load_catalogue())
    return read_concept(
        Engagement(held, *known, day, load_library(), protection=load_protection()),
        frozenset({"safety", "security"}),
    )


def rules_found(held: Dossier) -> set[str]:
    """Return the rules that found something in a dossier."""
    return {finding.rule for finding in read(held).check.found}
