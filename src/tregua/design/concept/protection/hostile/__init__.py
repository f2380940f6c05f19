"""Read it as: every sentence of a dossier as a hostile reader would read it."""

from tregua.design.concept.protection.hostile.reading import (
    Caught,
    Cover,
    HostileReading,
    Uncovered,
    count_uncovered,
    read_as,
)
from tregua.design.concept.protection.hostile.sentences import sentences

__all__ = [
    "Caught",
    "Cover",
    "HostileReading",
    "Uncovered",
    "count_uncovered",
    "read_as",
    "sentences",
]
