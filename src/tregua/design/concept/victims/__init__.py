"""Victims in a concept: what is owed to them, their part, justice, and money side by side."""

from tregua.design.concept.victims.reading import VictimsReading, read_victims

__all__ = ["VictimsReading", "read_victims"]
