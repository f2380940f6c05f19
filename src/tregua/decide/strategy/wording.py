"""Loaded words in a text, with what could be written instead; a person may let them stand."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from tregua.domain import DecisionKind, Dossier, Result, active
from tregua.domain.knowledge import LoadedWord, Wordings
from tregua.language import LANGUAGES, Language, Text

__all__ = ["WordFound", "WordNote", "find_words", "found_in", "note_words", "sought"]

OWN_TEXTS = frozenset(
    [
        *("title", "promoter", "purpose", "note", "dissent", "says", "reason", "does", "why"),
        *("promise", "looks_back", "looks_forward", "gives_up", "market", "demand", "filled_by"),
        *("agenda", "threats", "successor_does", "cost_of_delay", "indicator", "reopens_when"),
    ]
)
"""Fields in a team's own words; the words of others, such as a label, are theirs to answer for."""


@dataclass(frozen=True, slots=True)
class WordFound(Result):
    """One loaded word in a text: as written, where it starts, and what to write instead.

    `never` tells a word wrong in any sentence of ours from one to weigh in its sentence.
    """

    id: str
    found: str
    start: int
    never: bool
    instead: Text
    why: Text


@dataclass(frozen=True, slots=True)
class WordNote(Result):
    """A loaded word in a dossier's own text; `let_stand` is the decision that keeps it, if any."""

    file: str
    record: str
    field: str
    language: Language
    word: WordFound
    let_stand: str


Entries = dict[str, tuple[LoadedWord, bool]]
"""By form: the entry it belongs to, and whether it is never right."""


def find_words(text: str, language: Language, words: Wordings) -> tuple[WordFound, ...]:
    """Return the loaded words of a text in their order; whole words, a hyphen being a space."""
    return found_in(text, *sought(language, words))


def found_in(text: str, pattern: re.Pattern[str] | None, entries: Entries) -> tuple[WordFound, ...]:
    """Return what a pattern finds in a text."""
    matches = pattern.finditer(text) if pattern else ()
    return tuple(found_at(match, *entries[plain_form(match[0])]) for match in matches)


def sought(language: Language, words: Wordings) -> tuple[re.Pattern[str] | None, Entries]:
    """Return the pattern of all loaded words, if there are any, and the entry of each form."""
    entries = forms_of(language, words)
    longest = sorted(entries, key=len, reverse=True)
    forms = "|".join(re.escape(form).replace(r"\ ", "[ -]") for form in longest)
    pattern = re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE) if entries else None
    return pattern, entries


def forms_of(language: Language, words: Wordings) -> Entries:
    """Return every form to look for, with its entry and whether it is never right."""
    found: dict[str, tuple[LoadedWord, bool]] = {}
    for entry in words.loaded.values():
        for forms, never in ((entry.avoid, False), (entry.never, True)):
            found.update({plain_form(form): (entry, never) for form in forms.within(language)})
    return found


def plain_form(form: str) -> str:
    """Return a form as it is compared: small letters, hyphens as spaces."""
    return form.replace("-", " ").lower()


def found_at(match: re.Match[str], entry: LoadedWord, never: bool) -> WordFound:
    """Return what was found at one place."""
    return WordFound(entry.id, match[0], match.start(), never, entry.instead, entry.why)


def note_words(dossier: Dossier, words: Wordings) -> tuple[WordNote, ...]:
    """Return the loaded words in a dossier's own texts.

    A standing decision that acknowledges `warning:word-ID` is named beside each; the note stays.
    """
    kept = {
        decision.what.removeprefix("warning:word-"): decision.id
        for decision in active(dossier.decisions)
        if decision.kind is DecisionKind.ACKNOWLEDGES and decision.what.startswith("warning:word-")
    }
    by_language = {language: sought(language, words) for language in LANGUAGES}
    first = dossier.sheet.languages[0] if dossier.sheet.languages else "en"
    return tuple(
        WordNote(file, record, field, language, found, kept.get(found.id, ""))
        for file, record, field, language, text in own_texts(dossier, first)
        for found in found_in(text, *by_language[language])
    )


Place = tuple[str, str, str, Language, str]


def own_texts(dossier: Dossier, first: Language) -> Iterator[Place]:
    """Yield a dossier's own texts with file, record, field and language."""
    deal = dossier.agreement
    files: Mapping[str, tuple[BaseModel, ...]] = {
        "dossier.yaml": (dossier.sheet,),
        "claims.yaml": active(dossier.claims),
        "events.yaml": active(dossier.events),
        "decisions.yaml": active(dossier.decisions),
        "agreement.yaml": active(deal.clauses) if deal else (),
        "undertakings.yaml": active(dossier.undertakings),
        "strategy.yaml": tuple(
            record
            for name in type(dossier.strategy).model_fields
            for record in active(getattr(dossier.strategy, name))
        ),
    }
    for file, records in files.items():
        for record in records:
            for field in OWN_TEXTS & type(record).model_fields.keys():
                for language, text in told(getattr(record, field), first):
                    yield file, str(getattr(record, "id", "")), field, language, text


def told(value: object, first: Language) -> Iterator[tuple[Language, str]]:
    """Yield a text in each language it is written in."""
    if isinstance(value, Text):
        for language in LANGUAGES:
            yield language, value.within(language)
    elif isinstance(value, str):
        yield first, value
    elif isinstance(value, tuple):
        for part in value:
            yield from told(part, first)
