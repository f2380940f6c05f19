"""Protection: mandates, exposure, keeping, the checklist, and the dossier read by hostile eyes."""

from tregua.design.concept.protection.keeping import Keeping, NoteDay, keeping_of
from tregua.design.concept.protection.reading import Gap, ProtectionReading, read_protection

__all__ = [
    "Gap",
    "Keeping",
    "NoteDay",
    "ProtectionReading",
    "keeping_of",
    "read_protection",
]
