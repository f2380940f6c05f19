"""The case library as a table: what may be asked of it, and what it refuses."""

from tregua.decide.compare.qca.library.asking import Asked, asked_in
from tregua.decide.compare.qca.library.bars import FEWEST
from tregua.decide.compare.qca.library.drawing import Cells, memberships_of, recoded, table_of
from tregua.decide.compare.qca.library.others import (
    OtherCoding,
    coder_readings,
    rival_readings,
)
from tregua.decide.compare.qca.library.table import CaseTable, Held, Override, Thin, ThreeValued

__all__ = [
    "FEWEST",
    "Asked",
    "CaseTable",
    "Cells",
    "Held",
    "OtherCoding",
    "Override",
    "Thin",
    "ThreeValued",
    "asked_in",
    "coder_readings",
    "memberships_of",
    "recoded",
    "rival_readings",
    "table_of",
]
