"""The journal: who added which records when, as a chain of lines."""

from tregua.record.store.journal.chain import (
    ERASED,
    JOURNAL,
    Journal,
    journal_problems,
    read_journal,
)

__all__ = ["ERASED", "JOURNAL", "Journal", "journal_problems", "read_journal"]
