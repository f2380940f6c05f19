"""Protection: mandates, exposure, meetings, keeping, the checklist, reading by hostile eyes."""

from tregua.design.concept.protection.keeping import Keeping, NoteDay, keeping_of
from tregua.design.concept.protection.meetings import MeasureStanding, MeetingStanding
from tregua.design.concept.protection.reading import Gap, ProtectionReading, read_protection

__all__ = [
    "Gap",
    "Keeping",
    "MeasureStanding",
    "MeetingStanding",
    "NoteDay",
    "ProtectionReading",
    "keeping_of",
    "read_protection",
]
