"""The law beside a dossier: read, told, and written for counsel and for those who make laws."""

from tregua.usecases.decide.law.papers import counsel_questions, gap_memo
from tregua.usecases.decide.law.reading import describe_law, listing_locks, read_law

__all__ = ["counsel_questions", "describe_law", "gap_memo", "listing_locks", "read_law"]
