"""The place's own past carried forward: a regression of its counts on trend and season."""

from tregua.deliver.impact.interrupted.series import InterruptedSeries
from tregua.deliver.impact.interrupted.terms import harmonics_for, terms

__all__ = ["InterruptedSeries", "harmonics_for", "terms"]
