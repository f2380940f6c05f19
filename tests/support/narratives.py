"""The invented process in good order, with parts of what it says in public changed."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from tests.support.tree import ROOT
from tregua.design.concept import ConceptReading
from tregua.design.concept.narrative import NarrativeReading, read_narrative
from tregua.domain import Claim, Dossier
from tregua.domain.engagement import NarrativeFile
from tregua.usecases import open_dossier, read_dossier_concept
from tregua.usecases.design.concepts import engagement_of

DAY = date(2026, 11, 20)
WRITTEN = {"recorded": "2026-11-20"}


@cache
def model() -> Dossier:
    """Return the invented process in good order."""
    return open_dossier(ROOT / "examples/invented/a-draft-in-good-order").dossier


def written(**lists: Any) -> NarrativeFile:
    """Return a narrative with some lists in place of the model's, as plain records."""
    held = model().narrative.model_dump(mode="json", by_alias=True, exclude_none=True)
    stamped = {
        name: [{**WRITTEN, **record} for record in records] for name, records in lists.items()
    }
    return NarrativeFile.model_validate({**held, **stamped})


def without(name: str, *ids: str) -> dict[str, list[dict[str, Any]]]:
    """Return one list of the model without some records."""
    records = model().narrative.model_dump(mode="json", by_alias=True, exclude_none=True)[name]
    return {name: [record for record in records if record["id"] not in ids]}


def changed(name: str, record: str, **fields: Any) -> dict[str, list[dict[str, Any]]]:
    """Return one list of the model with some fields of one record changed; None takes one out."""
    records = model().narrative.model_dump(mode="json", by_alias=True, exclude_none=True)[name]
    kept = [
        {k: v for k, v in {**r, **fields}.items() if v is not None} if r["id"] == record else r
        for r in records
    ]
    return {name: kept}


def read(dossier: Dossier | None = None, **lists: Any) -> NarrativeReading:
    """Return the narrative of the model as read, with some lists changed."""
    held = replace(dossier or model(), narrative=written(**lists))
    return read_narrative(engagement_of(held, DAY))


def concept(dossier: Dossier | None = None, **lists: Any) -> ConceptReading:
    """Return the concept of the model as read, with some lists changed."""
    held = replace(dossier or model(), narrative=written(**lists))
    return read_dossier_concept(held, day=DAY)


def found(dossier: Dossier | None = None, **lists: Any) -> dict[str, list[str]]:
    """Return the rules of the narrative that found something, each with what about."""
    held: dict[str, list[str]] = {}
    check = concept(dossier, **lists).check
    for finding in check.on(("narrative",)):
        held.setdefault(finding.rule, []).append(finding.about)
    return held


def claiming(question: str, value: Any, group: str = "lanterns") -> Claim:
    """Return a claim about a group."""
    return Claim.model_validate(
        {
            "id": f"{question}-{group}",
            "recorded": "2026-11-20",
            "question": question,
            "about": f"party:{group}",
            "value": value,
            "confidence": "medium",
            "sources": [{"source": "invented-note"}],
            "by": "analyst-1",
            "as_of": "2026-11",
            "learned_on": "2026-11",
        }
    )
