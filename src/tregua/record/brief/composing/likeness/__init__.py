"""Past cases in words: beside a dossier's groups, beside one another, never in decimals."""

from tregua.record.brief.composing.likeness.near import tell_neighbours
from tregua.record.brief.composing.likeness.section import case_blocks

__all__ = ["case_blocks", "tell_neighbours"]
