"""Assessing a dossier: what the recorded facts can bear."""

from tregua.decide.assess import Assessment, assess
from tregua.domain import Dossier
from tregua.knowledge import load_catalogue

__all__ = ["assess_dossier"]


def assess_dossier(dossier: Dossier) -> Assessment:
    """Return the findings, the four pathways per group, and what to ask next."""
    return assess(dossier, load_catalogue())
