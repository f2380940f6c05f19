"""Residuals moved round in time: how unusual the periods of a truce are among all others."""

from tregua.deliver.impact.conformal.moving import (
    Moved,
    chance_by_moving,
    interval_by_moving,
    moved_round,
)
from tregua.deliver.impact.conformal.supposing import supposed

__all__ = ["Moved", "chance_by_moving", "interval_by_moving", "moved_round", "supposed"]
