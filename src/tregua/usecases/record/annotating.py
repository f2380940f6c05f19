"""The draft with remarks: a Word document with each finding as a comment beside its clause."""

from datetime import date
from pathlib import Path

from tregua.domain import Dossier
from tregua.errors import Declined, TreguaError
from tregua.files import write_whole
from tregua.language import Language
from tregua.record.brief import render
from tregua.record.brief.composing.briefing import compose_annotated
from tregua.usecases.record.briefings import holds_agreement, material

__all__ = ["annotate_agreement"]


def annotate_agreement(dossier: Dossier, out: Path, *, language: Language, made_on: date) -> Path:
    """Write the agreement as a Word document with what was found as comments, and return where.

    Raises
    ------
    TreguaError
        `draft_format` for another kind of file; `draft_exists`; `cannot_write`.
    Declined
        `no_agreement`, if the dossier holds none.
    """
    if out.suffix.lower() != ".docx":
        raise TreguaError("draft_format", given=out.name)
    if not holds_agreement(dossier):
        raise Declined("no_agreement")
    if out.exists() or out.is_symlink():
        raise TreguaError("draft_exists", file=str(out))
    document = compose_annotated(
        material(dossier, frozenset({"agreement"}), made_on), language, made_on
    )
    write_whole({out: render(document, "docx")})
    return out
