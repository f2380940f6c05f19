"""Read it as: every sentence of a dossier as a hostile reader would read it."""

from tregua.design.concept.protection.hostile.gathering import (
    PERSON,
    Finding,
    First,
    gather,
    to_do_first,
)
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
    "PERSON",
    "Caught",
    "Cover",
    "Finding",
    "First",
    "HostileReading",
    "Uncovered",
    "count_uncovered",
    "gather",
    "read_as",
    "sentences",
    "to_do_first",
]
