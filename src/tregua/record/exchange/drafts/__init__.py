"""Drafts of an agreement: written as a document, read back as clauses, and read out aloud."""

from tregua.record.exchange.drafts.arriving import Changed, Redraft, redraft
from tregua.record.exchange.drafts.draft import Draft, draft_of
from tregua.record.exchange.drafts.reading import read_draft
from tregua.record.exchange.drafts.speaking import Spoken, reading_copy
from tregua.record.exchange.drafts.writing import write_draft

__all__ = [
    "Changed",
    "Draft",
    "Redraft",
    "Spoken",
    "draft_of",
    "read_draft",
    "reading_copy",
    "redraft",
    "write_draft",
]
