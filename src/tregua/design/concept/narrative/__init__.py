"""What is said in public, read: the account, the steps, the answers, and the words to weigh."""

from tregua.design.concept.narrative.reading import (
    AccountRead,
    LimitRead,
    NarrativeReading,
    read_narrative,
)

__all__ = ["AccountRead", "LimitRead", "NarrativeReading", "read_narrative"]
