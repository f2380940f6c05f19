"""Words of a team in both languages, and whose they are."""

from typing import Any

from tregua.language import Text, Words, say

__all__ = ["both", "signed"]


def signed(words: Words, code: str, owner: str) -> Text:
    """Return words in both languages with whose they are behind them."""
    text = both(words)
    return Text(
        say(code, "en", words=text.en, owner=owner), say(code, "es", words=text.es, owner=owner)
    )


def both(words: Any) -> Text:
    """Return words in both languages; what was written in one stands for both."""
    if isinstance(words, Text):
        return words
    return Text(**words) if isinstance(words, dict) else Text(str(words), str(words))
