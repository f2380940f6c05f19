"""Small concepts in a few lines: choices, candidates and modes, and the reading of them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from tests.support.dossiers import dossier
from tregua.design.concept import Engagement
from tregua.domain import Actors, Dossier
from tregua.domain.engagement import ConceptFile
from tregua.knowledge import load_catalogue, load_library
from tregua.knowledge.concept import load_concept

DAY = date(2026, 6, 1)
WRITTEN = "2026-01-01"
OPTIONS = {
    "initiating": ["join", "insider-lead", "circle-told"],
    "mode": ["secret", "informal", "indirect"],
    "design": ["towards-accord", "tables-apart", "breaks-to-consult"],
    "agenda": ["layered"],
    "security": ["specialist"],
    "support": ["quiet-circle"],
}
"""An option for each question of each choice."""


def choice(name: str, **more: Any) -> dict[str, Any]:
    """Return one choice with every part."""
    return {
        "id": name,
        "choice": name,
        "options": OPTIONS[name],
        "decision": f"We decide on {name}",
        "owner": "party:state",
        "reason": "A reason",
        "fallback": "Another way",
        "review": "2026-12",
        **more,
    }


def concept(**lists: list[dict[str, Any]]) -> ConceptFile:
    """Return a concept of some lists; each record gets an id and a day where it has none."""
    held = {
        name: [{"id": f"{name}-{i}", "recorded": WRITTEN, **each} for i, each in enumerate(listed)]
        for name, listed in lists.items()
    }
    return ConceptFile.model_validate(held)


def parties(*groups: str) -> Actors:
    """Return groups in talks, the state and residents."""
    kinds = {**dict.fromkeys(groups, "group"), "state": "state", "residents": "community"}
    held = [
        {"id": slug, "recorded": WRITTEN, "name": slug, "kind": kind}
        | ({"in_talks": True} if kind == "group" else {})
        for slug, kind in kinds.items()
    ]
    return Actors.model_validate({"parties": held})


def planned(
    facts: Mapping[str, Any] | None = None, groups: tuple[str, ...] = ("a",), **lists: Any
) -> Dossier:
    """Return a dossier with some claims and a concept of some lists."""
    return dossier(facts or {}, actors=parties(*groups), concept=concept(**lists))


def engaged(held: Dossier, day: date | None = DAY) -> Engagement:
    """Return the concept of a dossier with all that is known."""
    return Engagement(held, load_concept(), load_catalogue(), day, load_library())
