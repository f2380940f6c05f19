"""The pack of the first month: eight papers in one go, what is not answered left blank."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from tregua.domain import Dossier, Part, active
from tregua.domain.protection import Strength
from tregua.files import write_whole
from tregua.knowledge import load_locks
from tregua.knowledge.concept import load_concept
from tregua.knowledge.concept.month import load_first_month
from tregua.knowledge.papers import load_papers
from tregua.knowledge.protecting import load_protection
from tregua.language import Language, Words, say
from tregua.record.brief.composing.law.documents import compose_counsel
from tregua.record.brief.document import Document
from tregua.record.brief.papers import mandate_letter, mandate_of, role_card
from tregua.record.brief.papers.month import (
    conversation_paper,
    going_paper,
    line_paper,
    money_paper,
    reporting_paper,
)
from tregua.record.brief.papers.month.blanks import who
from tregua.record.brief.rendering import render_files
from tregua.usecases.decide.law.reading import material, read_law

__all__ = ["write_first_month_pack"]


def write_first_month_pack(
    dossier: Dossier,
    folder: Path | str,
    *,
    formats: Iterable[str],
    languages: Iterable[Language],
    made_on: date,
    told: Callable[[int, int], None] | None = None,
) -> tuple[Path, ...]:
    """Write the papers of the first month, numbered in the order they are needed.

    Each is filled in as far as the dossier goes; what it does not hold stays a blank the eye
    cannot miss. All are written whole, or none; `told` is called as in
    `write_concept_documents`.

    Raises
    ------
    TreguaError
        `unknown_format` or `cannot_write`.
    """
    made = {
        f"{name}.{language}": document
        for language in languages
        for name, document in papers(dossier, language, made_on)
    }
    files = render_files(made, Path(folder), formats, told)
    write_whole(files)
    return tuple(files)


def papers(dossier: Dossier, language: Language, made_on: date) -> Iterator[tuple[str, Document]]:
    """Yield the papers in their order, each under a number and a name that tells no matter."""
    known = load_first_month()
    law = read_law(dossier, day=made_on)
    professions = load_protection().professions
    guide = load_concept().victims.conversation
    said, voice = line_of(dossier, language)
    made: dict[str, Iterable[Document]] = {
        "letter": letters(dossier, language, made_on),
        "card": cards(dossier, language),
        "counsel": [compose_counsel(material(dossier), law, "", language, made_on)],
        "money": [money_paper(dossier, known, language, made_on)],
        "going": [going_paper(dossier, known, language, made_on)],
        "line": [line_paper(known, said, voice, unsaid_of(dossier), language, made_on)],
        "conversation": [conversation_paper(guide, known, language, made_on)],
        "reporting": [reporting_paper(dossier, known, professions, language, made_on)],
    }
    for n, (slug, documents) in enumerate(made.items(), 1):
        several = list(documents)
        for letter, document in zip("abcdefg", several, strict=False):
            mark = letter if len(several) > 1 else ""
            yield f"{n}{mark}-{say(f'month.file.{slug}', language)}", document


def letters(dossier: Dossier, language: Language, made_on: date) -> Iterator[Document]:
    """Yield the mandate letter of each strength that is recorded, or of all three as blanks."""
    held = [strength for strength in Strength if mandate_of(dossier, strength) is not None]
    acts = load_locks().acts
    for strength in held or Strength:
        yield mandate_letter(dossier, strength, load_papers(), acts, language, made_on)


def cards(dossier: Dossier, language: Language) -> Iterator[Document]:
    """Yield one card for each part in the team, whoever goes between first."""
    held = [part for member in dossier.sheet.team for part in member.parts]
    parts = dict.fromkeys([Part.FACILITATOR, *held])
    known = load_papers()
    for part in parts:
        card = known.card(part)
        assert card is not None, "the loader holds a card of every part"
        yield role_card(card, known, language)


def line_of(dossier: Dossier, language: Language) -> tuple[tuple[Words, ...], str]:
    """Return the account worded for everybody, part by part, and who speaks first."""
    own = dossier.narrative
    told = {each.part: each.says for each in active(own.account) if not each.audiences}
    parts = load_concept().narrative.parts
    voices = [each.who for each in active(own.spokespersons)]
    voice = who(voices[0], dossier, language) if voices else ""
    return tuple(told[part] for part in parts if part in told), voice


def unsaid_of(dossier: Dossier) -> tuple[Words, ...]:
    """Return what is not said by the sheet for a bad night: known lines, then the dossier's own."""
    sheets = active(dossier.crisis.sheets)
    known = load_concept().crisis.not_said
    own = sheets[-1] if sheets else None
    named = own.not_said if own else ()
    return (*(known[each].label for each in named), *(own.not_said_here if own else ()))
