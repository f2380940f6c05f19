"""The duties of an agreement in a document, its registers, its ledger, and scripted walks."""

from tregua.record.brief.composing.agreement.commitments.section import commitment_blocks
from tregua.record.brief.composing.agreement.commitments.walking import walk_blocks

__all__ = ["commitment_blocks", "walk_blocks"]
