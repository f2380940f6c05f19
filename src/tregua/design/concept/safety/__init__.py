"""Secrecy, disclosure and meetings as planned: what is there, and what is missing by name."""

from tregua.design.concept.safety.exposure import Exposure, exposure_of
from tregua.design.concept.safety.meetings import MeetingReading, SecurityReading, read_security
from tregua.design.concept.safety.reading import SafetyReading, read_safety

__all__ = [
    "Exposure",
    "MeetingReading",
    "SafetyReading",
    "SecurityReading",
    "exposure_of",
    "read_safety",
    "read_security",
]
