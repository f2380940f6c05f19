"""Synthetic difference in differences: weighed places and periods, own level and a change."""

from tregua.deliver.impact.sdid.design import SyntheticDifference

__all__ = ["SyntheticDifference"]
