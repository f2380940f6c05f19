"""The process sheet in words: when we stop first, then the table, the posts, steps and log."""

from tregua.record.brief.composing.concept.process.sheet import process_blocks

__all__ = ["process_blocks"]
