"""What speaks against an answer: asked again, what it cannot show, what the method did."""

from tregua.record.brief.composing.impact.doubt.again import again_blocks
from tregua.record.brief.composing.impact.doubt.limits import left_out_blocks, method_blocks, ours

__all__ = ["again_blocks", "left_out_blocks", "method_blocks", "ours"]
