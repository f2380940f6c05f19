"""Exposure in a document: in words, in ranks, and as a chart."""

from tregua.record.brief.composing.agreement.exposure.blocks import (
    exposure_blocks,
    exposure_figure,
)

__all__ = ["exposure_blocks", "exposure_figure"]
