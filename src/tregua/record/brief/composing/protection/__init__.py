"""What keeps the promoter safe in words: the section, a hostile reading, the protective record."""

from tregua.record.brief.composing.protection.hostile import hostile_blocks
from tregua.record.brief.composing.protection.reading import protection_blocks
from tregua.record.brief.composing.protection.record import Ended, protective_blocks

__all__ = ["Ended", "hostile_blocks", "protection_blocks", "protective_blocks"]
