"""Synthetic controls: what weighted means of other places would expect."""

from tregua.deliver.impact.synthetic.augmented import AugmentedControl
from tregua.deliver.impact.synthetic.control import SyntheticControl
from tregua.deliver.impact.synthetic.leaving_out import shares_leaned_on, without_each
from tregua.deliver.impact.synthetic.penalised import PenalisedControl
from tregua.deliver.impact.synthetic.scales import Scale

__all__ = [
    "AugmentedControl",
    "PenalisedControl",
    "Scale",
    "SyntheticControl",
    "shares_leaned_on",
    "without_each",
]
