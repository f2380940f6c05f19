"""The six choices read: what was decided, what the facts say for and against, and the tables."""

from tregua.design.concept.choices.considering import CaseTook, Considered
from tregua.design.concept.choices.deciding import ChoiceReading, Lacking, Version
from tregua.design.concept.choices.reading import ChoicesReading, read_choices
from tregua.design.concept.choices.tables import (
    AgendaRow,
    BreakRow,
    CandidateRow,
    ModeRow,
    OpeningRow,
)
from tregua.design.concept.choices.transferring import Trait, TransferSheet

__all__ = [
    "AgendaRow",
    "BreakRow",
    "CandidateRow",
    "CaseTook",
    "ChoiceReading",
    "ChoicesReading",
    "Considered",
    "Lacking",
    "ModeRow",
    "OpeningRow",
    "Trait",
    "TransferSheet",
    "Version",
    "read_choices",
]
