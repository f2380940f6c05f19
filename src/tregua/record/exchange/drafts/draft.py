"""A draft as one value: a block for each clause that stands, and for each template chosen."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from tregua.domain import Clause, Dossier, active
from tregua.domain.knowledge.clauses import ClauseLibrary, ClauseTemplate
from tregua.language import Language, say, words_in
from tregua.record.exchange.drafts.fields import FIELDS, shown

__all__ = ["BLANK", "NEW", "Draft", "DraftBlock", "DraftRow", "draft_of", "mark_of"]

NEW = "+"
"""What the key of a block begins with that is no clause yet."""
BLANK = re.compile(r"\[_+[^\]]*\]")
"""A blank of a template as a document shows it: what is to be filled in, between brackets."""
SLOT = re.compile(r"\{([a-z][a-z-]*)\}")


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One row of a clause's table: the field, what it is called, and what stands there."""

    field: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """One clause of a document: its key and mark, its rows, and what stands below them.

    `advice` is what the library says of it, as label and text; `held` are parts that only the
    file can change.
    """

    key: str
    mark: str
    heading: str
    rows: tuple[DraftRow, ...]
    held: tuple[str, ...] = ()
    advice: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A document to be edited: what it is called, its language, and its blocks."""

    title: str
    reference: str
    language: Language
    blocks: tuple[DraftBlock, ...]


def draft_of(
    dossier: Dossier, library: ClauseLibrary, templates: Iterable[str], language: Language
) -> Draft:
    """Return the draft of a dossier's agreement: its clauses in order, then templates chosen."""
    agreement = dossier.agreement
    clauses = active(agreement.clauses) if agreement else ()
    title = words_in(agreement.title, language) if agreement else say("draft.untitled", language)
    if dossier.sheet.face == "neutral":
        title = say("draft.neutral", language)
    standing = [clause_block(c, dossier, library, language) for c in clauses]
    chosen = [template_block(library.templates[slug], library, language) for slug in templates]
    reference = dossier.sheet.code or dossier.sheet.id
    return Draft(title, reference, language, (*standing, *chosen))


def mark_of(clause: Clause) -> str:
    """Return a short mark that changes when a clause does."""
    held = clause.model_dump_json(by_alias=True, exclude_defaults=True)
    return hashlib.sha256(held.encode()).hexdigest()[:8]


def clause_block(
    clause: Clause, dossier: Dossier, library: ClauseLibrary, language: Language
) -> DraftBlock:
    """Return the block of a clause that stands."""
    rows = tuple(
        DraftRow(f.name, label_of(f.name, language), shown(clause, f, dossier, language))
        for f in FIELDS
    )
    made = library.templates.get(clause.template or "")
    return DraftBlock(
        key=clause.id,
        mark=mark_of(clause),
        heading=words_in(clause.title, language),
        rows=rows,
        held=tuple(held_in_file(clause, language)),
        advice=advice_of(made, language) if made else (),
    )


def held_in_file(clause: Clause, language: Language) -> Iterable[str]:
    """Yield the parts of a clause a table cannot hold, as they are called."""
    for name in ("requires", "breaches", "money", "capacity", "assents", "vague", "starts"):
        if getattr(clause, name):
            yield say(f"draft.held.{name}", language)


def template_block(made: ClauseTemplate, library: ClauseLibrary, language: Language) -> DraftBlock:
    """Return the block of a template: its text with blanks, and what the library suggests."""
    given = {
        "title": made.title.within(language),
        "kind": made.kind,
        "does": filled(made, made.says.within(language), language),
        "indicator": made.indicator.within(language) if made.indicator else "",
        "verifier": made.verifier.within(language) if made.verifier else "",
        "response": made.breach.within(language) if made.breach else "",
    }
    asked = {slot.field: slot.asks.within(language) for slot in made.slots}
    rows = tuple(
        DraftRow(
            f.name,
            label_of(f.name, language),
            given.get(f.name) or (f"[__ {asked[f.name]}]" if f.name in asked else ""),
        )
        for f in FIELDS
    )
    return DraftBlock(
        NEW + made.id, "", made.title.within(language), rows, (), advice_of(made, language)
    )


def filled(made: ClauseTemplate, text: str, language: Language) -> str:
    """Return the text of a template with each blank saying what it asks for."""
    asked = {slot.id: slot.asks.within(language) for slot in made.slots}
    return SLOT.sub(lambda found: f"[__ {asked[found.group(1)]}]", text)


def advice_of(made: ClauseTemplate, language: Language) -> tuple[tuple[str, str], ...]:
    """Return what the library says of a template: purpose, traps, other ways to write it."""
    told = [(say("draft.purpose", language), made.purpose.within(language))]
    told += [(say("draft.trap", language), trap.within(language)) for trap in made.traps]
    for each in made.variants:
        says = filled(made, each.says.within(language), language)
        words = f"{each.fits_when.within(language)} {says}"
        label = say("draft.variant", language, title=each.title.within(language))
        told.append((label, words))
    told.append((say("draft.misleads", language), made.misleads_when.within(language)))
    return tuple(told)


def label_of(name: str, language: Language) -> str:
    """Return what a field is called in a document."""
    return say(f"draft.field.{name}", language)
