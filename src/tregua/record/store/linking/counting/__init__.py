"""Panels, studies and plans: what they name and the dossier lacks."""

from tregua.record.store.linking.counting.impact import impact_problems

__all__ = ["impact_problems"]
