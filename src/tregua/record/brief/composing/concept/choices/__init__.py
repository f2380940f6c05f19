"""The six choices in words: what is missing, each choice, and the tables behind it."""

from tregua.record.brief.composing.concept.choices.changing import changed_blocks
from tregua.record.brief.composing.concept.choices.telling import (
    choices_blocks,
    lacking_line,
    title_of,
)

__all__ = ["changed_blocks", "choices_blocks", "lacking_line", "title_of"]
