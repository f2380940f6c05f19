"""What the law asks, held against what is recorded: element by element, and on to counsel."""

from tregua.decide.law.asked import TestReading, read_test, read_tests
from tregua.decide.law.elements import (
    Cited,
    ElementReading,
    FactorReading,
    Indication,
    QuoteReading,
)
from tregua.decide.law.subjects import Subject, scene_of, subjects_of

__all__ = [
    "Cited",
    "ElementReading",
    "FactorReading",
    "Indication",
    "QuoteReading",
    "Subject",
    "TestReading",
    "read_test",
    "read_tests",
    "scene_of",
    "subjects_of",
]
