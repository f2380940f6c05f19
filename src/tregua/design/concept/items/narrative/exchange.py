"""The exchange in one sentence: what it passes over, and words a listener would not use."""

from tregua.decide.strategy import WordFound, find_words
from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.listed import listed
from tregua.design.concept.items.narrative.limits import grants
from tregua.domain.engagement.public.telling import ExchangeLine
from tregua.domain.knowledge import Wordings
from tregua.language import LANGUAGES, Language, Text, Words
from tregua.rules import Item

__all__ = ["exchange_items", "granted_in_all", "hidden", "in_languages", "jargon_in", "too_long"]

ENDS = ".!?"


def granted_in_all(engagement: Engagement) -> tuple[str, ...]:
    """Return every level of `offers` that a clause or a promise outside the text grants."""
    return tuple(dict.fromkeys(level for _, given, _ in grants(engagement) for level in given))


def hidden(line: ExchangeLine, engagement: Engagement) -> tuple[str, ...]:
    """Return what is granted and the sentence does not name."""
    return tuple(level for level in granted_in_all(engagement) if level not in line.names)


def in_languages(words: Words, first: Language) -> tuple[tuple[Language, str], ...]:
    """Return words in each language they are written in; plain words are in the first one."""
    if isinstance(words, Text):
        return tuple((language, words.within(language)) for language in LANGUAGES)
    return ((first, words),)


def jargon_in(line: ExchangeLine, engagement: Engagement) -> tuple[tuple[Language, WordFound], ...]:
    """Return the words of the trade in the sentence, and the loaded ones, with their language."""
    trade = {entry.id: entry for entry in engagement.known.narrative.jargon}
    loaded = engagement.words.loaded if engagement.words else {}
    sought = Wordings({}, {**trade, **loaded})
    return tuple(
        (language, word)
        for language, text in in_languages(line.says, engagement.first_language)
        for word in find_words(text, language, sought)
    )


def too_long(line: ExchangeLine, engagement: Engagement) -> tuple[Language, ...]:
    """Return the languages in which it is more than one sentence, or longer than one is kept."""
    most = engagement.known.narrative.sentence.most_words
    return tuple(
        language
        for language, text in in_languages(line.says, engagement.first_language)
        if len(text.split()) > most or any(end in text.strip()[:-1] for end in ENDS)
    )


def exchange_items(engagement: Engagement) -> tuple[Item, ...]:
    """Return the standing sentences, with what each hides and whether readers said it back."""
    return listed(
        "exchanges",
        "exchange",
        engagement.dossier.narrative.exchange,
        {
            "hides": lambda line: hidden(line, engagement),
            "jargon": lambda line: tuple(word.found for _, word in jargon_in(line, engagement)),
            "long": lambda line: too_long(line, engagement),
            "read": lambda line: len(line.tests),
            "taken_wrong": lambda line: bool(line.tests) and taken_wrong(line),
        },
    )


def taken_wrong(line: ExchangeLine) -> bool:
    """Tell whether in the last test somebody took from it something else than it says."""
    last = max(line.tests, key=lambda test: test.on.last)
    return any(back.took == "wrong" for back in last.said_back)
