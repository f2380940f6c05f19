"""What is known of engagement concepts, part by part."""

from tregua.knowledge.concept.loading import load_concept

__all__ = ["load_concept"]
