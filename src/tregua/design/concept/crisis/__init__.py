"""The bad night: what is known, who is called and warned, what is held, what may follow."""

from tregua.design.concept.crisis.reading import NightReading, read_crisis

__all__ = ["NightReading", "read_crisis"]
