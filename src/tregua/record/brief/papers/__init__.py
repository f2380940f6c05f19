"""Papers of one page: the mandate letter in three strengths, and the role card."""

from tregua.record.brief.papers.card import role_card
from tregua.record.brief.papers.letter import mandate_letter, mandate_of

__all__ = ["mandate_letter", "mandate_of", "role_card"]
