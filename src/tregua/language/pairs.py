"""Texts that exist in English and Spanish, and texts a dossier holds in one or both."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

__all__ = ["LANGUAGES", "Language", "Text", "Words", "words_in"]

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = ("en", "es")

Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Text(BaseModel):
    """One text in both languages; neither may be empty."""

    model_config = ConfigDict(frozen=True, extra="forbid")

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
