"""How an effect ran over time: period by period from the start, its half-life, the return."""

from tregua.deliver.impact.paths.aligning import EventPath, EventPeriod, event_path
from tregua.deliver.impact.paths.fading import HalfLife, Returned, half_life, returned

__all__ = [
    "EventPath",
    "EventPeriod",
    "HalfLife",
    "Returned",
    "event_path",
    "half_life",
    "returned",
]
