"""The order of steps in words and as a picture."""

from tregua.record.brief.composing.agreement.steps.exposure import exposure_blocks, exposure_figure

__all__ = ["exposure_blocks", "exposure_figure"]
