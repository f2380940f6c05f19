"""The engagement concept in words: each part, and the documents made of parts."""

from tregua.record.brief.composing.concept.documents import (
    DOCUMENTS,
    compose_concept,
    parts_of,
    read_for,
)

__all__ = ["DOCUMENTS", "compose_concept", "parts_of", "read_for"]
