"""The same design asked again: without single places, at earlier dates, with residuals moved."""

from tregua.deliver.impact.again.asking import Again, ByMoving, asked_again
from tregua.deliver.impact.again.earlier import Earlier, at_earlier
from tregua.deliver.impact.again.without import Without, WithoutPlace, without_places

__all__ = [
    "Again",
    "ByMoving",
    "Earlier",
    "Without",
    "WithoutPlace",
    "asked_again",
    "at_earlier",
    "without_places",
]
