"""Texts that exist in English and Spanish, and texts a dossier holds in one or both."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from annotated_types import MinLen

__all__ = ["LANGUAGES", "Language", "Sentence", "Text", "Words", "words_in"]

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = ("en", "es")

Sentence = Annotated[str, MinLen(1)]


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages; neither may be empty, and nothing else stands beside them."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    en: Sentence
    es: Sentence

    def within(self, language: Language) -> str:
        """Return the text in one language."""
        return self.en if language == "en" else self.es


Words = Text | Sentence
"""What a person wrote in a dossier: one sentence, or the same in both languages."""


def words_in(words: Words | None, language: Language) -> str:
    """Return words in a language where both exist, as they were written otherwise."""
    if words is None:
        return ""
    return words.within(language) if isinstance(words, Text) else words
