"""Drafting an agreement: a document to edit, what comes back of it, a copy to read out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from tregua.domain import Dossier, Result
from tregua.errors import Declined, TreguaError
from tregua.files import read_bytes, write_whole
from tregua.knowledge.clauses import load_clauses
from tregua.language import Language, Text, Words
from tregua.record.exchange.drafts import (
    Redraft,
    draft_of,
    read_draft,
    reading_copy,
    redraft,
    write_draft,
)
from tregua.record.store import write_clauses
from tregua.usecases.decide.asking import look_for_sensitive
from tregua.usecases.decide.assessing import may_step_outward
from tregua.usecases.decide.forms import Flagged

__all__ = [
    "DraftWritten",
    "draft_agreement",
    "read_agreement_draft",
    "sensitive_in_draft",
    "take_draft_in",
    "write_reading_copy",
]

HANDING = "share-document"
"""The outward act that reading a draft out to a party is."""


@dataclass(frozen=True, slots=True)
class DraftWritten(Result):
    """A document that was written: where, how many clauses, and sentences too long to be heard."""

    file: str
    clauses: int
    too_long: tuple[tuple[str, str], ...] = ()


def draft_agreement(
    dossier: Dossier,
    out: Path,
    *,
    templates: Iterable[str] = (),
    topics: Iterable[str] = (),
    language: Language,
) -> DraftWritten:
    """Write the agreement with the templates chosen as a document to be edited.

    `topics` choose every template of a heading of the library.

    Raises
    ------
    TreguaError
        `template_unknown`, `topic_of_clauses_unknown`, `draft_format`, `draft_exists` or
        `cannot_write`.
    Declined
        `draft_empty` where there is no clause and no template was chosen.
    """
    library = load_clauses()
    chosen = list(templates)
    for given in chosen:
        if given not in library.templates:
            raise TreguaError("template_unknown", given=given)
    for topic in topics:
        if topic not in library.topics:
            allowed = ", ".join(library.topics)
            raise TreguaError("topic_of_clauses_unknown", given=topic, allowed=allowed)
        chosen += [slug for slug, made in library.templates.items() if made.topic == topic]
    draft = draft_of(dossier, library, tuple(dict.fromkeys(chosen)), language)
    if not draft.blocks:
        raise Declined("draft_empty")
    write_new(out, write_draft(draft))
    return DraftWritten(str(out), len(draft.blocks))


def write_reading_copy(
    dossier: Dossier,
    out: Path,
    *,
    language: Language,
    made_on: date,
    party: str = "",
    copy_left: bool = False,
) -> DraftWritten:
    """Write the clauses as a paper to be read aloud to a party, with the words of an oral yes.

    Raises
    ------
    TreguaError
        `draft_party_unknown`, `draft_format`, `draft_exists` or `cannot_write`.
    Declined
        `draft_empty`; `copy_locked` while handing a document to a party is held.
    """
    agreement = dossier.agreement
    if agreement is None or not agreement.clauses:
        raise Declined("draft_empty")
    if party and party not in {f"party:{p.id}" for p in dossier.actors.parties}:
        raise TreguaError("draft_party_unknown", given=party)
    step = may_step_outward(dossier, HANDING, day=dossier.view.day(made_on))
    if not step.allowed:
        shut = dict.fromkeys(lock.id for lock in step.shut)
        raise Declined("copy_locked", act=HANDING, locks=", ".join(shut))
    spoken = reading_copy(dossier, load_clauses(), language, party=party, copy_left=copy_left)
    write_new(out, spoken.held)
    return DraftWritten(str(out), len(agreement.clauses), spoken.too_long)


def read_agreement_draft(dossier: Dossier, file: Path, *, moment: datetime) -> Redraft:
    """Return what an edited document would change; nothing is written.

    Raises
    ------
    Problems
        All that is wrong with the file and its cells.
    """
    language, returned = read_draft(read_bytes(file, file.name), file.name)
    return redraft(dossier, load_clauses(), returned, language, file.name, moment)


def sensitive_in_draft(found: Redraft) -> tuple[Flagged, ...]:
    """Return passages an edited document brings that look like what must never be written."""
    brought = [
        *((each.now, each.fields) for each in found.changed),
        *((clause, tuple(type(clause).model_fields)) for clause in found.added),
    ]
    told: list[Flagged] = []
    for clause, fields in brought:
        held = (getattr(clause, field) for field in fields)
        texts = {text for words in held if isinstance(words, str | Text) for text in said(words)}
        for text in sorted(texts):
            told.extend(Flagged(clause.id, text, each) for each in look_for_sensitive(text))
    return tuple(told)


def said(words: Words) -> tuple[str, ...]:
    """Return words in each language they are written in."""
    return (words.en, words.es) if isinstance(words, Text) else (words,)


def take_draft_in(
    folder: Path, found: Redraft, *, moment: datetime, by: str = ""
) -> tuple[str, ...]:
    """Write what an edited document changes into the dossier and return the clauses written.

    Raises
    ------
    Problems
        All that is wrong with the folder as it would be; nothing is written.
    TreguaError
        `no_agreement_file`, `changed_meanwhile` or `cannot_write`.
    """
    changed = {each.was.id: each.now for each in found.changed}
    return write_clauses(folder, changed, found.added, moment=moment, by=by)


def write_new(place: Path, held: bytes) -> None:
    """Write a Word file that is not there yet: a draft somebody edited must not be lost."""
    if place.suffix.lower() != ".docx":
        raise TreguaError("draft_format", given=place.name)
    if place.exists() or place.is_symlink():
        raise TreguaError("draft_exists", file=str(place))
    write_whole({place: held})
