"""Papers of one page: the mandate letter in three strengths, and the role card."""

from tregua.record.brief.papers.card import role_card
from tregua.record.brief.papers.letter import mandate_letter

__all__ = ["mandate_letter", "role_card"]
