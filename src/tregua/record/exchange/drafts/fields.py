"""The fields of a clause a document can hold: each as text, and text as the field again."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tregua.domain import Clause, Dossier, When
from tregua.domain.deal import Timing
from tregua.errors import Problem
from tregua.language import Language, Text, Words, say, words_in

__all__ = ["FIELDS", "DraftField", "Reader", "shown"]

FieldKind = Literal["text", "day", "abouts", "about", "slugs", "slug"]
BETWEEN = ";"
NAMED = re.compile(r"\(((?:party|faction|body|place|person|relation|channel):[A-Za-z0-9._-]+)\)$")


@dataclass(frozen=True, slots=True)
class DraftField:
    """One field of a clause as a row of its table."""

    name: str
    kind: FieldKind


FIELDS = (
    DraftField("title", "text"),
    DraftField("kind", "slug"),
    DraftField("does", "text"),
    DraftField("how_much", "text"),
    DraftField("duty_of", "abouts"),
    DraftField("owner", "about"),
    DraftField("towards", "abouts"),
    DraftField("where", "abouts"),
    DraftField("since", "day"),
    DraftField("until", "day"),
    DraftField("due", "day"),
    DraftField("condition", "text"),
    DraftField("exceptions", "text"),
    DraftField("covers", "slugs"),
    DraftField("indicator", "text"),
    DraftField("data", "text"),
    DraftField("verifier", "text"),
    DraftField("verified_by", "about"),
    DraftField("access", "text"),
    DraftField("reports_to", "text"),
    DraftField("source_safety", "text"),
    DraftField("response", "text"),
    DraftField("decided_by", "text"),
    DraftField("funded_by", "text"),
    DraftField("funded_until", "day"),
    DraftField("lawful_basis", "text"),
    DraftField("beneficiaries", "slugs"),
    DraftField("note", "text"),
)
"""The rows of a clause, in the order they are read; the rest of a clause stays in its file."""


def shown(clause: Clause, field: DraftField, dossier: Dossier, language: Language) -> str:
    """Return what a field of a clause says, as it stands in a document."""
    held = getattr(clause, field.name)
    if held is None or held == ():
        return ""
    if field.kind == "text":
        return words_in(held, language)
    if isinstance(held, Timing):
        after = held.after or say("draft.beginning", language)
        return say("draft.counted", language, days=held.days, after=after)
    if field.kind in ("abouts", "about"):
        abouts = held if isinstance(held, tuple) else (held,)
        return f"{BETWEEN} ".join(named(about, dossier, language) for about in abouts)
    return f"{BETWEEN} ".join(held) if isinstance(held, tuple) else str(held)


def named(about: str, dossier: Dossier, language: Language) -> str:
    """Return a subject by its name, its id behind it."""
    return f"{words_in(dossier.name_of(about), language)} ({about})"


@dataclass(frozen=True)
class Reader:
    """Reads the cells of a document; `subjects` are the names of subjects by their words."""

    subjects: Mapping[str, str]
    language: Language
    shown: str

    @classmethod
    def of(cls, dossier: Dossier, language: Language, shown_as: str) -> "Reader":
        """Return a reader that knows every party, part, body and place by name and by id."""
        actors = dossier.actors
        lists: tuple[tuple[str, tuple[Any, ...]], ...] = (
            ("party", actors.parties),
            ("faction", actors.factions),
            ("body", actors.bodies),
            ("place", actors.places),
            ("person", actors.persons),
        )
        known: dict[str, str] = {}
        for kind, records in lists:
            for record in records:
                about = f"{kind}:{record.id}"
                words = {words_in(dossier.name_of(about), lang) for lang in ("en", "es")}
                for word in (about, record.id, *words):
                    known.setdefault(word.casefold(), about)
        return cls(known, language, shown_as)

    def value(self, field: DraftField, text: str, former: Any) -> Any:
        """Return what a cell says as the value of a field.

        Raises
        ------
        ValueError
            The code of a problem, then the word that is wrong.
        """
        if not text:
            return () if field.kind in ("abouts", "slugs") else None
        read: dict[FieldKind, Callable[[], Any]] = {
            "text": lambda: self.words(text, former),
            "day": lambda: day(text),
            "abouts": lambda: tuple(self.subject(each) for each in parts(text)),
            "about": lambda: self.subject(text),
            "slugs": lambda: parts(text),
            "slug": lambda: text,
        }
        return read[field.kind]()

    def words(self, text: str, former: Words | None) -> Words:
        """Return words in the language of the document, the other language as it was."""
        if isinstance(former, Text):
            en, es = (text, former.es) if self.language == "en" else (former.en, text)
            return Text(en, es)
        return text

    def subject(self, text: str) -> str:
        """Return the subject that is named by its id, or by its name."""
        found = NAMED.search(text)
        word = found.group(1) if found else text
        if word.casefold() not in self.subjects:
            raise ValueError("draft_subject", word)
        return self.subjects[word.casefold()]

    def problem(self, code: str, key: str, field: str, word: str) -> Problem:
        """Return a problem with one cell of a document."""
        label = say(f"draft.field.{field}", self.language)
        return Problem(code, self.shown, field=f"{key}: {label}", values={"given": word})


def parts(text: str) -> tuple[str, ...]:
    """Return the parts of a list."""
    return tuple(part.strip() for part in text.split(BETWEEN) if part.strip())


def day(text: str) -> When:
    """Return a date of any precision."""
    try:
        return When.read(text)
    except Exception as error:
        raise ValueError("draft_day", text) from error
