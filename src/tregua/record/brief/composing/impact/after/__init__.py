"""The after-action review: what was knowable then, what changed, what outlived it, what spread."""

from tregua.record.brief.composing.impact.after.review import Looked, review_document

__all__ = ["Looked", "review_document"]
