"""Every design that can be asked, by name."""

from collections.abc import Callable
from importlib import import_module

from tregua.deliver.impact.bearing import OWN_PAST, SHARED, WEIGHTED, Needs
from tregua.deliver.impact.study import Design

__all__ = ["ASKED", "DESIGNS", "NEEDS", "design_named"]

ROOM = "tregua.deliver.impact"
DESIGNS = {
    "two_way_counts": "twoway.TwoWayCounts",
    "cohort_difference": "twoway.CohortDifference",
    "synthetic_control": "synthetic.SyntheticControl",
    "penalised_control": "synthetic.PenalisedControl",
    "augmented_control": "synthetic.AugmentedControl",
    "synthetic_difference": "sdid.SyntheticDifference",
    "interrupted_series": "interrupted.InterruptedSeries",
    "structural_series": "structural.StructuralSeries",
}
"""Where each design lies; a room is loaded when its design is first asked for."""

NEEDS: dict[str, Needs] = {
    "two_way_counts": SHARED,
    "cohort_difference": SHARED,
    "synthetic_control": WEIGHTED,
    "penalised_control": WEIGHTED,
    "augmented_control": WEIGHTED,
    "synthetic_difference": WEIGHTED,
    "interrupted_series": OWN_PAST,
    "structural_series": OWN_PAST,
}
"""What each must find in a file before it is asked."""


ASKED = tuple(name for name in DESIGNS if name != "cohort_difference")
"""Designs asked where none is chosen; `cohort_difference` is of one mind with `two_way_counts`."""


def design_named(name: str) -> Design:
    """Return a design with its stated options.

    Raises
    ------
    ValueError
        If there is no such design.
    """
    if name not in DESIGNS:
        raise ValueError(f"no design {name}")
    home, _, kind = DESIGNS[name].rpartition(".")
    make: Callable[[], Design] = getattr(import_module(f"{ROOM}.{home}"), kind)
    return make()
