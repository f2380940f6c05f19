"""Words: the glossary, loaded words with what to write instead, and what is never written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from tregua.domain.claims import Noun, Slug
from tregua.domain.results import Citation
from tregua.language import Language, Sentence, Text

__all__ = [
    "GlossaryTerm",
    "Heard",
    "LoadedWord",
    "NeverHere",
    "SaidBy",
    "WordList",
    "Wording",
    "Wordings",
]

Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""A country by its three letters (ISO 3166)."""


def compiles(given: str) -> str:
    """Refuse a pattern that is no regular expression."""
    try:
        re.compile(given)
    except re.error:
        raise ValueError(given) from None
    return given


Pattern = Annotated[Sentence, AfterValidator(compiles)]


class WordList(Noun):
    """Words of each language; either list may be empty, for the two do not share their traps."""

    en: tuple[Sentence, ...] = ()
    es: tuple[Sentence, ...] = ()

    def within(self, language: Language) -> tuple[str, ...]:
        """Return the words of one language."""
        return self.en if language == "en" else self.es


class Heard(Noun):
    """What is said in some countries, and what it means there."""

    countries: Annotated[tuple[Country, ...], Field(min_length=1)]
    heard: Sentence
    note: Text | None = None


class SaidBy(StrEnum):
    """Whose view a loaded word carries; `trade` is the literature's and our own."""

    PERPETRATORS = "perpetrators"
    POLICE = "police"
    PRESS = "press"
    POLITICS = "politics"
    TRADE = "trade"


class Wording(Noun):
    """Words to avoid and why, on a source that supports it or on our judgment alone.

    `avoid` depends on the sentence. `never` is wrong in any sentence of ours, each form of the word
    written out.
    """

    id: Slug
    avoid: WordList = WordList()
    never: WordList = WordList()
    why: Text
    variants: tuple[Heard, ...] = ()
    cites: tuple[Citation, ...] = ()
    judgment: bool = False
    status: Slug = "draft"

    def passed_over(self, language: Language) -> tuple[str, ...]:
        """Return the words of one language not to write, the gravest first."""
        return self.never.within(language) + self.avoid.within(language)


class GlossaryTerm(Wording):
    """A word of ours, the same thing in both languages."""

    en: Sentence
    es: Sentence

    @property
    def use(self) -> Text:
        """Return the term in both languages."""
        return Text(en=self.en, es=self.es)


class LoadedWord(Wording):
    """A word that carries somebody's view, and what to write instead."""

    said_by: SaidBy
    instead: Text

    @property
    def use(self) -> Text:
        """Return what to write instead."""
        return self.instead


class NeverHere(Noun):
    """Something that must not be written where it is not sealed, and what it is recognised by.

    `words` are whole words of either language, a star for any ending; `patterns` are regular
    expressions for forms that no language changes.
    """

    id: Slug
    what: Text
    why: Text
    words: WordList = WordList()
    patterns: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True)
class Wordings:
    """The glossary and the loaded words, each by id in the order written."""

    terms: Mapping[str, GlossaryTerm]
    loaded: Mapping[str, LoadedWord]

    @property
    def entries(self) -> tuple[GlossaryTerm | LoadedWord, ...]:
        """Return the terms, then the loaded words."""
        return (*self.terms.values(), *self.loaded.values())
