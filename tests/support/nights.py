"""Bad nights in a few words: the invented model with other lists, read at a moment."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

from tests.support.tree import ROOT
from tregua import Opened, open_dossier
from tregua.design.concept.crisis import NightReading, read_crisis
from tregua.domain import Dossier
from tregua.domain.engagement import CrisisFile
from tregua.knowledge.concept import load_concept

__all__ = ["MODEL", "SIX", "at", "model", "night_of", "read", "written"]

MODEL = ROOT / "examples/invented/a-draft-in-good-order"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of November 2026."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


SIX = at(14, 6)
"""Four hours and twenty minutes into the night of the model."""


@cache
def opened() -> Opened:
    """Return the model as read from its folder."""
    return open_dossier(MODEL)


def model() -> Dossier:
    """Return the model."""
    return opened().dossier


def written(**lists: Any) -> Dossier:
    """Return the model with some lists of `crisis.yaml` in place of its own, as values."""
    recorded = {"recorded": "2026-11-14"}
    own = model().crisis.model_dump(mode="json", exclude_none=True)
    given = {name: [recorded | record for record in records] for name, records in lists.items()}
    return replace(model(), crisis=CrisisFile.model_validate(own | given))


def night_of(**fields: Any) -> list[dict[str, Any]]:
    """Return the list of nights with one that began at two."""
    night = {"id": "n1", "began": "2026-11-14T02:00Z", "heard": "Shots were heard"}
    return [night | fields]


def read(dossier: Dossier, now: datetime = SIX, night: str = "") -> NightReading:
    """Return the reading of a night at a moment."""
    return read_crisis(dossier, load_concept().crisis, now, night)
