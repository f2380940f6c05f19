"""The invented process with other new ways and institutions than its own, read on a day."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.support.examples import INVENTED, opened
from tregua.design.concept import ConceptReading
from tregua.domain import Dossier
from tregua.domain.engagement import InnovationsFile, InstitutionsFile
from tregua.usecases import describe_concept, read_dossier_concept

DAY = date(2026, 11, 20)
MODEL = INVENTED / "a-draft-in-good-order"
CHECK = {"by": "body:ombudsman", "checked_on": "2026-11", "answer": "may_go_on", "says": "Heard"}
FUNCTIONS = (
    "designed",
    "mediated-expectations",
    "advised-on-reintegration",
    "monitored-with-data",
    "lowered-political-risk",
)


def with_ways(**lists: Any) -> Dossier:
    """Return the invented process with these new ways alone; records need no id or date."""
    held = InnovationsFile.model_validate(filled(lists))
    return replace(opened(MODEL), innovations=held)


def with_plan(**lists: Any) -> Dossier:
    """Return the invented process with these institutions alone."""
    held = InstitutionsFile.model_validate(filled(lists))
    return replace(opened(MODEL), institutions=held)


def filled(lists: dict[str, Any]) -> dict[str, Any]:
    """Return lists whose records have an id and a day of writing."""
    told = dict(lists)
    for name, records in lists.items():
        if isinstance(records, list) and name != "not_planned":
            told[name] = [
                {"id": f"a{i or ''}", "recorded": "2026-11-20", **each}
                for i, each in enumerate(records)
            ]
    return told


def read(dossier: Dossier, day: date = DAY) -> ConceptReading:
    """Return the concept of a dossier as read on a day."""
    return read_dossier_concept(dossier, day=day)


def found(dossier: Dossier, part: str, day: date = DAY) -> set[str]:
    """Return the keys of what was found in a part."""
    reading = read(dossier, day)
    return {f.key for f in reading.check.found if reading.check.parts[f.rule] == part}


def page(dossier: Dossier, language: str = "en") -> str:
    """Return the engagement concept in words, each run of spaces one space."""
    return " ".join(describe_concept(dossier, "concept", language, DAY).split())  # type: ignore[arg-type]
