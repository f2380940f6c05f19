"""What the counts say, in words and pictures."""

from tregua.record.brief.composing.counts.every_baseline import every_baseline_blocks
from tregua.record.brief.composing.counts.harms import harm_sentence
from tregua.record.brief.composing.counts.telling import (
    count_blocks,
    number_sentence,
    ratio_sentence,
    short_ratio,
)

__all__ = [
    "count_blocks",
    "every_baseline_blocks",
    "harm_sentence",
    "number_sentence",
    "ratio_sentence",
    "short_ratio",
]
