"""A pause, a hand-over, the end, as read on a day: eight parts, each with what is open by name."""

from tregua.design.concept.ending.reading import EndingReading, read_ending, read_ending_plan

__all__ = ["EndingReading", "read_ending", "read_ending_plan"]
