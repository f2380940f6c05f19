"""Confidence words: which range of chance low, medium and high stand for in a computation."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tregua.domain.claims import Confidence, Noun
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["ConfidenceWord", "ConfidenceWords"]

Chance = Annotated[float, Field(gt=0, lt=1)]


class ConfidenceWord(Noun):
    """One word: the lowest and highest chance that an answer so marked is right, and on what.

    `judgment` is true where an end of the range is our own convention beside what is cited.
    """

    label: Text
    means: Text
    lowest: Chance
    highest: Chance
    cites: tuple[Citation, ...] = ()
    judgment: bool = False

    @model_validator(mode="after")
    def a_range_runs_upwards(self) -> Self:
        """Refuse a range that runs from high to low, or one that is a single number."""
        if self.lowest >= self.highest:
            values = {"low": self.lowest, "high": self.highest}
            raise PydanticCustomError("range_reversed", "{low} {high}", values)
        return self


class ConfidenceWords(Noun):
    """The three words together; a surer word never has a lower end below a less sure one's."""

    words: dict[Confidence, ConfidenceWord]
    why: Text
    misleads_when: Text
    cites: tuple[Citation, ...] = ()
    status: str = "draft"

    @model_validator(mode="after")
    def surer_words_reach_higher(self) -> Self:
        """Refuse a missing word, or words whose ranges do not rise together."""
        if set(self.words) != set(Confidence):
            missing = ", ".join(c.value for c in Confidence if c not in self.words)
            raise PydanticCustomError("confidence_missing", "{words}", {"words": missing})
        ranges = [self.range(word) for word in Confidence]
        lows, highs = [low for low, _ in ranges], [high for _, high in ranges]
        if lows != sorted(lows) or highs != sorted(highs):
            raise PydanticCustomError("confidence_order", "{words}", {"words": "low medium high"})
        return self

    def range(self, word: Confidence | str) -> tuple[float, float]:
        """Return the lowest and highest chance, between 0 and 1, that an answer is right."""
        held = self.words[Confidence(word)]
        return held.lowest, held.highest
