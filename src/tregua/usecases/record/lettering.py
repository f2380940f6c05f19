"""Papers of one page: mandate letters and role cards, written whole or not at all."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from tregua.domain import Dossier, Part
from tregua.domain.protection import Strength
from tregua.errors import TreguaError
from tregua.files import write_whole
from tregua.knowledge import load_locks
from tregua.knowledge.papers import load_papers
from tregua.language import Language, say
from tregua.record.brief.document import Document
from tregua.record.brief.papers import mandate_letter, role_card
from tregua.record.brief.rendering import render_files

__all__ = ["write_mandate_letter", "write_role_card"]


def write_mandate_letter(
    dossier: Dossier,
    strength: str,
    folder: Path | str,
    *,
    formats: Iterable[str],
    language: Language,
    made_on: date,
) -> tuple[Path, ...]:
    """Write the mandate letter of one strength in each format and return where.

    Raises
    ------
    TreguaError
        `unknown_strength`, `unknown_format` or `cannot_write`.
    """
    known = [each.value for each in Strength]
    if strength not in known:
        raise TreguaError("unknown_strength", given=strength, strengths=", ".join(known))
    acts = load_locks().acts
    document = mandate_letter(dossier, Strength(strength), load_papers(), acts, language, made_on)
    return written(document, "letters.file.letter", folder, formats, language)


def write_role_card(
    dossier: Dossier,
    member: str,
    folder: Path | str,
    *,
    formats: Iterable[str],
    language: Language,
) -> tuple[Path, ...]:
    """Write the role card of a member in each format and return where.

    A member with several parts gets the card of the one who goes, if that is one of them.

    Raises
    ------
    TreguaError
        `unknown_member`, `unknown_format` or `cannot_write`.
    """
    parts = {each.id: each.parts for each in dossier.sheet.team}
    if member not in parts:
        raise TreguaError("unknown_member", given=member)
    held = parts[member]
    part = Part.FACILITATOR if Part.FACILITATOR in held else held[0]
    papers = load_papers()
    card = papers.card(part)
    assert card is not None, "the loader holds a card of every part"
    return written(
        role_card(card, papers, language), "letters.file.card", folder, formats, language
    )


def written(
    document: Document,
    name: str,
    folder: Path | str,
    formats: Iterable[str],
    language: Language,
) -> tuple[Path, ...]:
    """Write a paper in each format under a name that says nothing of its matter."""
    files = render_files({f"{say(name, language)}.{language}": document}, Path(folder), formats)
    write_whole(files)
    return tuple(files)
