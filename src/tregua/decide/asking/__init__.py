"""Asking: which questions are open and in which order, what was typed, and what must not be."""

from tregua.decide.asking.sensitive import Sensitive, look_for

__all__ = ["Sensitive", "look_for"]
