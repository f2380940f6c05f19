"""Designs that lean on all comparison places alike: own level, and the change common to all."""

from tregua.deliver.impact.twoway.counts import TwoWayCounts

__all__ = ["TwoWayCounts"]
