"""Sentences by which people who know the place may recognise someone, though no name stands there.

Looks for a place, a date and a role together where that happens once, and for a place or a role in
what rests on one held source. It finds forms of words; what gives somebody away it cannot know.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from tregua.domain import Result
from tregua.language import Language, say
from tregua.record.brief.copies.folding import Finder, folded
from tregua.record.brief.copies.reading import Line, lines_of, rewritten
from tregua.record.brief.document import Document, Run, SourceList

__all__ = ["CHOICES", "Choice", "Rare", "Telling", "chosen", "rare_sentences"]

Choice = Literal["keep", "blur", "drop"]
CHOICES: tuple[Choice, ...] = ("keep", "blur", "drop")
MONTHS = "|".join(
    (
        *("january", "february", "march", "april", "may", "june"),
        *("july", "august", "september", "october", "november", "december"),
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    )
)
DATE = re.compile(
    rf"\b(\d{{4}}-\d{{2}}(-\d{{2}})?"
    rf"|(\d{{1,2}} (de )?)?({MONTHS})( (de )?\d{{4}})?)\b",
    re.IGNORECASE,
)
"""A day or a month; a year alone points at nobody."""
SAID = re.compile(rf"(\b(on|in|el|en|del|de) )?{DATE.pattern}", re.IGNORECASE)
"""A date with the small word before it, so that what is left reads on."""
SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[\"“«¿¡(A-ZÁÉÍÓÚÑ0-9])")


@dataclass(frozen=True, slots=True)
class Telling:
    """The words that place somebody: places, and what people do."""

    places: Finder
    roles: Finder


@dataclass(frozen=True, slots=True)
class Rare(Result):
    """One sentence for the source's handler: keep it, blur it or drop it.

    `why` is `combination` (place, date and role together only here) or `one-source` (rests on one
    held source, whose place or role could be inferred). `key` stays the same while the sentence
    does.
    """

    key: str
    under: str
    sentence: str
    why: str
    places: tuple[str, ...]
    dates: tuple[str, ...]
    roles: tuple[str, ...]


def rare_sentences(document: Document, telling: Telling, held: frozenset[str]) -> tuple[Rare, ...]:
    """Return the sentences to look at; `held` are the words a held single source is shown by."""
    alone = lone_numbers(document, held)
    seen: dict[tuple[str, ...], list[Rare]] = {}
    single: dict[str, Rare] = {}
    for under, line in lines_of(document):
        text = "".join(run.text for run in line)
        cites = {number for run in line for number in run.cites}
        for sentence in SENTENCE.split(text):
            found = looked_at(sentence.strip(), under, telling)
            if found.places and found.dates and found.roles:
                parts = (*found.places, *found.dates, *found.roles)
                together = tuple(folded(part) for part in parts)
                seen.setdefault(together, []).append(found)
            if cites and cites <= alone and (found.places or found.roles):
                single.setdefault(found.key, why(found, "one-source"))
    once = {f[0].key: f[0] for f in seen.values() if len({each.key for each in f}) == 1}
    return tuple({**single, **once}.values())


def looked_at(sentence: str, under: str, telling: Telling) -> Rare:
    """Return a sentence with the places, dates and roles it names."""
    places = named(telling.places, sentence)
    dates = tuple(match[0] for match in DATE.finditer(sentence))
    roles = named(telling.roles, sentence)
    return Rare(key_of(sentence), under, sentence, "combination", places, dates, roles)


def why(rare: Rare, reason: str) -> Rare:
    """Return a sentence listed for another reason."""
    return Rare(rare.key, rare.under, rare.sentence, reason, rare.places, rare.dates, rare.roles)


def named(finder: Finder, sentence: str) -> tuple[str, ...]:
    """Return what a finder finds in a sentence, each once."""
    return tuple(dict.fromkeys(found.name for found in finder.find(sentence)))


def key_of(sentence: str) -> str:
    """Return a short mark of a sentence that says nothing of what it says."""
    return hashlib.sha256(folded(sentence).encode()).hexdigest()[:8]


def lone_numbers(document: Document, held: frozenset[str]) -> frozenset[int]:
    """Return the numbers of sources that stand for one held source alone."""
    return frozenset(
        entry.number
        for block in document.blocks
        if isinstance(block, SourceList)
        for entry in block.entries
        if entry.words and entry.words[0].text in held
    )


def chosen(
    document: Document, choices: Mapping[str, Choice], telling: Telling, language: Language
) -> Document:
    """Return a document with the sentences blurred or dropped that somebody chose so."""
    if not any(choice != "keep" for choice in choices.values()):
        return document

    def write(line: Line) -> Line:
        return tuple(run_chosen(run, choices, telling, language) for run in line)

    return rewritten(document, write)


def run_chosen(
    run: Run, choices: Mapping[str, Choice], telling: Telling, language: Language
) -> Run:
    """Return a stretch of text with its sentences kept, blurred or dropped."""
    kept: list[str] = []
    for sentence in SENTENCE.split(run.text):
        choice = choices.get(key_of(sentence.strip()), "keep")
        if choice == "blur":
            kept.append(blurred(sentence, telling, language))
        elif choice == "keep":
            kept.append(sentence)
    return Run(" ".join(kept), run.strong, run.emphasis, run.cites if kept else ())


def blurred(sentence: str, telling: Telling, language: Language) -> str:
    """Return a sentence whose place, day and role are said in general words."""
    place, role = say("copies.blur.place", language), say("copies.blur.role", language)
    text = telling.places.replace(sentence, lambda _: place)
    text = telling.roles.replace(text, lambda _: role)
    return SAID.sub(lambda found: year_of(found[0], language), text)


def year_of(date: str, language: Language) -> str:
    """Return the year of a date, or that it was once."""
    year = re.search(r"\d{4}", date)
    code = "copies.blur.year" if year else "copies.blur.date"
    return say(code, language, year=year[0] if year else "")


def finders(places: Iterable[str], roles: Iterable[str]) -> Telling:
    """Return what to look for, from the words for places and roles."""
    return Telling(Finder(places), Finder(roles))
