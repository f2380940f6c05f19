"""Loaded words in what is to be said in public, each with what could be written instead."""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.decide.strategy import WordFound, found_in, sought
from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.narrative import in_languages
from tregua.domain import Noun, Result, active
from tregua.domain.engagement.public.telling import GivenReason, ReaderTest, Rebuttal, SaidBack
from tregua.language import LANGUAGES, Language, Text, Words

__all__ = ["WordHeard", "words_heard"]

OTHERS: dict[type[Noun], frozenset[str]] = {
    SaidBack: frozenset({"says"}),
    ReaderTest: frozenset({"readers"}),
    Rebuttal: frozenset({"attacked"}),
    GivenReason: frozenset({"says"}),
}
"""Fields that hold the words of others: those who attack, who read, who gave a reason."""


@dataclass(frozen=True, slots=True)
class WordHeard(Result):
    """A loaded word in a text of `narrative.yaml`: in which list, record, field and language."""

    list: str
    record: str
    field: str
    language: Language
    word: WordFound


def words_heard(engagement: Engagement) -> tuple[WordHeard, ...]:
    """Return the loaded words in the texts of a narrative; none is forbidden, each is weighed."""
    if engagement.words is None:
        return ()
    held = engagement.dossier.narrative
    looked_for = {language: sought(language, engagement.words) for language in LANGUAGES}
    return tuple(
        WordHeard(name, record.id, field, language, word)
        for name in type(held).model_fields
        for record in active(getattr(held, name))
        for field, said in own_words(record)
        for language, text in in_languages(said, engagement.first_language)
        for word in found_in(text, *looked_for[language])
    )


def own_words(noun: Noun) -> Iterator[tuple[str, Words]]:
    """Yield the texts of a noun and of those within it that are our own, with their fields."""
    for field, info in type(noun).model_fields.items():
        value = getattr(noun, field)
        if field in OTHERS.get(type(noun), ()):
            continue
        if isinstance(value, Text) or (isinstance(value, str) and holds_words(info.annotation)):
            yield field, value
        elif isinstance(value, tuple):
            for each in value:
                if isinstance(each, Noun):
                    yield from own_words(each)


def holds_words(annotation: object) -> bool:
    """Tell whether a field may hold words for people to read."""
    return annotation is Text or any(
        holds_words(part) for part in getattr(annotation, "__args__", ())
    )
