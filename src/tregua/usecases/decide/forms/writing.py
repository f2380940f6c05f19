"""Forms for claims: questions written out to be answered elsewhere."""

from dataclasses import dataclass
from pathlib import Path

from tregua.domain import Dossier, Result
from tregua.errors import TreguaError
from tregua.files import write_whole
from tregua.knowledge import load_intake, load_questions
from tregua.language import Language
from tregua.record.exchange.forms import (
    CHOICES,
    FORMATS,
    codes_asked,
    form_of,
    write_form,
    write_intake,
)

__all__ = ["SheetWritten", "write_claims_form", "write_telephone_sheet"]


@dataclass(frozen=True, slots=True)
class SheetWritten(Result):
    """A form that was written: where, its id, and how many questions it asks."""

    file: Path
    form: str
    questions: int


def write_claims_form(
    dossier: Dossier,
    out: Path | None,
    *,
    choice: str = "open",
    about: str | None = None,
    language: Language,
    blind: bool = False,
    kind: str = "docx",
) -> SheetWritten:
    """Write a form with questions on a dossier to a file that is not there yet.

    `choice` is `open` (what nobody has answered), `all` or `intake` (those of the telephone
    sheet); `kind` is `docx` or `xlsx`. Without `out` the file is named after the form, which
    tells nothing of the dossier.

    Raises
    ------
    TreguaError
        `form_choice_unknown`, `form_format_unknown`, `form_about_unknown`, `form_exists` or
        `cannot_write`.
    Declined
        `form_nothing_to_ask`.
    """
    if choice not in CHOICES:
        raise TreguaError("form_choice_unknown", given=choice, allowed=", ".join(CHOICES))
    if kind not in FORMATS:
        raise TreguaError("form_format_unknown", given=kind)
    questions = load_questions()
    codes = codes_asked(dossier, questions, choice=choice, intake=load_intake(), about=about)
    form = form_of(dossier, questions, codes, language=language, blind=blind)
    place = within(out, f"form-{form.id.lower()}.{kind}")
    write_new(place, write_form(form, kind))
    return SheetWritten(place, form.id, len(form.items))


def write_telephone_sheet(out: Path | None, *, language: Language) -> SheetWritten:
    """Write the two pages to be read aloud by telephone; they name no dossier and no group.

    Raises
    ------
    TreguaError
        `form_exists` or `cannot_write`.
    """
    asked = load_intake()
    numbered = [(n, q) for n, q in enumerate(load_questions().values(), 1) if q.id in asked]
    place = within(out, f"telephone.{language}.docx")
    write_new(place, write_intake(numbered, language))
    return SheetWritten(place, "", len(numbered))


def within(out: Path | None, name: str) -> Path:
    """Return where a form goes: the file asked for, or its own name in the folder asked for."""
    if out is None:
        return Path(name)
    return out / name if out.is_dir() else out


def write_new(place: Path, held: bytes) -> None:
    """Write a file that is not there yet: a form somebody filled in must not be lost."""
    if place.exists() or place.is_symlink():
        raise TreguaError("form_exists", file=str(place))
    write_whole({place: held})
