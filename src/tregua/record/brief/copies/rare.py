"""Sentences by which people who know the place may recognise someone, though no name stands there.

Looks for a place, a date and a role together where that happens once, and for a place or a role in
what rests on one held source. It finds forms of words; what gives somebody away it cannot know.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tregua.domain import Result
from tregua.language import Language, say
from tregua.record.brief.copies.folding import Finder, folded
from tregua.record.brief.copies.reading import BETWEEN, Line, lines_of, rewritten
from tregua.record.brief.document import Document, Run, SourceList

__all__ = [
    "CHOICES",
    "Choice",
    "Rare",
    "Telling",
    "chosen",
    "finders",
    "rare_sentences",
    "sentence_keys",
]

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
        for _, _, sentence in spans_of(text):
            found = looked_at(sentence, under, telling)
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

    def write(lines: tuple[Line, ...]) -> tuple[Line, ...]:
        return lines_chosen(lines, choices, telling, language)

    return rewritten(document, write)


def lines_chosen(
    lines: tuple[Line, ...], choices: Mapping[str, Choice], telling: Telling, language: Language
) -> tuple[Line, ...]:
    """Return a line, or the cells of a row, with its sentences kept, blurred or dropped.

    A sentence may run through several stretches of text: each part of it is treated alike.
    """
    text = BETWEEN.join("".join(run.text for run in line) for line in lines)
    spans = [
        (start, end, choices.get(key_of(sentence), "keep"))
        for start, end, sentence in spans_of(text)
    ]
    if all(choice == "keep" for _, _, choice in spans):
        return lines
    at, written = 0, []
    for line in lines:
        runs = []
        for run in line:
            parts = [
                part_chosen(run.text[max(start - at, 0) : end - at], choice, telling, language)
                for start, end, choice in spans
                if start < at + len(run.text) and end > at
            ]
            said = "".join(parts)
            runs.append(Run(said, run.strong, run.emphasis, run.cites if said.strip() else ()))
            at += len(run.text)
        written.append(tuple(runs))
        at += len(BETWEEN)
    return tuple(written)


def spans_of(text: str) -> list[tuple[int, int, str]]:
    """Return where each sentence begins and ends, with the space that follows it."""
    ends = [match.end() for match in SENTENCE.finditer(text)]
    edges = [0, *ends, len(text)]
    return [(a, b, text[a:b].strip()) for a, b in pairwise(edges) if a < b]


def part_chosen(part: str, choice: Choice, telling: Telling, language: Language) -> str:
    """Return a part of a sentence kept, blurred or dropped."""
    if choice == "keep":
        return part
    return blurred(part, telling, language) if choice == "blur" else ""


def sentence_keys(document: Document) -> frozenset[str]:
    """Return the keys of every sentence of a document, to know one that is none of them."""
    texts = ("".join(run.text for run in line) for _, line in lines_of(document))
    return frozenset(key_of(said) for text in texts for _, _, said in spans_of(text))


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
