"""Designs that lean on all comparison places alike: own level, and the change common to all."""

from tregua.deliver.impact.twoway.cohorts import CohortDifference
from tregua.deliver.impact.twoway.counts import TwoWayCounts
from tregua.deliver.impact.twoway.levels import DifferenceInDifferences

__all__ = ["CohortDifference", "DifferenceInDifferences", "TwoWayCounts"]
