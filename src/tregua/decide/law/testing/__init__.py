"""Legal tests: of whom each is asked, each element with its factors, and incidents beside them."""

from tregua.decide.law.testing.elements import (
    Cited,
    ElementReading,
    FactorReading,
    Indication,
    QuoteReading,
)
from tregua.decide.law.testing.intensity import IncidentLine, PairIncidents
from tregua.decide.law.testing.reading import TestReading, read_test, read_tests
from tregua.decide.law.testing.subjects import Subject, scene_of, subjects_of

__all__ = [
    "Cited",
    "ElementReading",
    "FactorReading",
    "IncidentLine",
    "Indication",
    "PairIncidents",
    "QuoteReading",
    "Subject",
    "TestReading",
    "read_test",
    "read_tests",
    "scene_of",
    "subjects_of",
]
