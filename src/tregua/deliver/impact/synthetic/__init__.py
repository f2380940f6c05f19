"""Synthetic controls: what weighted means of other places would expect."""

from tregua.deliver.impact.synthetic.augmented import AugmentedControl
from tregua.deliver.impact.synthetic.control import SyntheticControl
from tregua.deliver.impact.synthetic.leaving_out import without_each
from tregua.deliver.impact.synthetic.penalised import PenalisedControl
from tregua.deliver.impact.synthetic.scales import Scale

__all__ = ["AugmentedControl", "PenalisedControl", "Scale", "SyntheticControl", "without_each"]
