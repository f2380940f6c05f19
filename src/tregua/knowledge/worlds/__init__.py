"""What methods did in invented worlds in which the truth was known."""

from tregua.knowledge.worlds.loading import load_tried

__all__ = ["load_tried"]
