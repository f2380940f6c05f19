"""A pause, a hand-over, the end of a dossier: read, told in words, adopted."""

from tregua.usecases.design.ending.adopting import adopt_ending
from tregua.usecases.design.ending.reading import (
    describe_ending,
    read_dossier_ending,
    write_ending_sheet,
)

__all__ = ["adopt_ending", "describe_ending", "read_dossier_ending", "write_ending_sheet"]
