"""What is said in public, read: the account, the steps, the answers, and the words to weigh."""

from tregua.design.concept.narrative.reading import NarrativeReading, read_narrative

__all__ = ["NarrativeReading", "read_narrative"]
