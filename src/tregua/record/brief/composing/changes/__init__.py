"""What changed, in words: answers made old, what moved between dossiers, and which view this is."""

from tregua.record.brief.composing.changes.moving import difference_blocks
from tregua.record.brief.composing.changes.reopening import reopened_blocks
from tregua.record.brief.composing.viewing import left_out_blocks, view_words

__all__ = ["difference_blocks", "left_out_blocks", "reopened_blocks", "view_words"]
