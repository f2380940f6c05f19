"""Reports and pages of decide on small dossiers, as plain text on one line."""

from datetime import date
from typing import Any

from tests.support.dossiers import dossier, sheet
from tregua.domain import Dossier
from tregua.language import Language
from tregua.record.brief import compose, compose_step, plain
from tregua.usecases import may_step_outward
from tregua.usecases.record.briefings import material

__all__ = ["DAY", "TEAM", "held", "report", "step"]

DAY = date(2026, 6, 1)
TEAM = [
    {"id": "analyst-1", "parts": ["analyst"], "outside_sponsor": True},
    {"id": "reviewer", "parts": ["reviewer"], "outside_sponsor": True},
    {"id": "guard", "parts": ["security"]},
]


def held(facts: Any, groups: tuple[str, ...] = ("a",), **more: Any) -> Dossier:
    """Return a dossier with a team."""
    return dossier(facts, groups=groups, **({"sheet": sheet(team=TEAM)} | more))


def report(dossier: Dossier, kind: str = "", language: Language = "en") -> str:
    """Return a report, or the whole briefing, as text on one line."""
    document = compose(material(dossier, frozenset({"assess"}), DAY), language, DAY, report=kind)
    return " ".join(plain(document).split())


def step(dossier: Dossier, act: str, language: Language = "en") -> str:
    """Return the locks on a step as text on one line."""
    found = may_step_outward(dossier, act, day=DAY)
    document = compose_step(material(dossier, frozenset(), DAY), found, language, DAY)
    return " ".join(plain(document).split())
