"""Synthetic controls: what weighted means of other places would expect."""

from tregua.deliver.impact.synthetic.control import SyntheticControl
from tregua.deliver.impact.synthetic.scales import Scale

__all__ = ["Scale", "SyntheticControl"]
