"""Forms for claims: writing them, saying what a filled one would change, and taking it in."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tregua.decide.assess import Assessment, assess
from tregua.domain import Claim, Dossier, Result, Source, active
from tregua.errors import TreguaError
from tregua.files import read_bytes, write_whole
from tregua.knowledge import load_catalogue, load_intake, load_questions
from tregua.language import Language
from tregua.record.exchange.forms import (
    CHOICES,
    FORMATS,
    Settled,
    arrive,
    codes_asked,
    form_of,
    write_form,
    write_intake,
)
from tregua.record.store import NEW_ID, append_all

__all__ = [
    "Arrival",
    "Move",
    "SheetWritten",
    "read_filled_form",
    "take_in",
    "write_claims_form",
    "write_telephone_sheet",
]


@dataclass(frozen=True, slots=True)
class SheetWritten(Result):
    """A form that was written: where, its id, and how many questions it asks."""

    file: Path
    form: str
    questions: int


@dataclass(frozen=True, slots=True)
class Move(Result):
    """A finding or a pathway whose answer would be another."""

    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Arrival(Result):
    """What a filled form would change: nothing is written yet.

    `moves` are findings and pathways that would answer otherwise; `others` are standing claims of
    other analysts on the same matters, which stay as they are.
    """

    form: str
    by: str
    claims: tuple[Settled, ...]
    sources: tuple[Source, ...]
    unchanged: tuple[str, ...]
    others: tuple[Claim, ...]
    moves: tuple[Move, ...]

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Return every text in a person's own words, with the code or id it stands under."""
        notes = ((each.code, each.claim.note) for each in self.claims)
        written = ((each.code, each.claim.value) for each in self.claims)
        titles = ((source.id, source.title) for source in self.sources)
        every = (*notes, *written, *titles)
        return tuple((where, text) for where, text in every if isinstance(text, str))

    def to_dict(self) -> dict[str, Any]:
        """Return what would change as plain values."""
        return {
            "form": self.form,
            "by": self.by,
            "claims": [
                {
                    "code": each.code,
                    **shown(each.claim),
                    "replaces": shown(each.replaces) if each.replaces else None,
                    "beside": list(each.beside),
                }
                for each in self.claims
            ],
            "sources": [shown(source) for source in self.sources],
            "unchanged": list(self.unchanged),
            "others": [shown(claim) for claim in self.others],
            "moves": [each.to_dict() for each in self.moves],
        }


def shown(record: Claim | Source) -> dict[str, Any]:
    """Return a record as plain values, without what is not said and without a provisional id."""
    held = record.model_dump(mode="json", exclude_none=True)
    return {key: value for key, value in held.items() if value != NEW_ID}


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
    place = out or Path(f"form-{form.id.lower()}.{kind}")
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
    place = out or Path(f"telephone.{language}.docx")
    write_new(place, write_intake(numbered, language))
    return SheetWritten(place, "", len(numbered))


def write_new(place: Path, held: bytes) -> None:
    """Write a file that is not there yet: a form somebody filled in must not be lost."""
    if place.exists() or place.is_symlink():
        raise TreguaError("form_exists", file=str(place))
    write_whole({place: held})


def read_filled_form(
    dossier: Dossier, path: Path, *, by: str, today: date, moment: datetime
) -> Arrival:
    """Return what a filled form would change in a dossier as the answers of one analyst.

    Raises
    ------
    Problems
        Everything that is wrong with the file, the form and its answers.
    """
    catalogue = load_catalogue()
    held = read_bytes(path, path.name)
    found = arrive(
        held,
        path.name,
        dossier,
        catalogue.questions,
        by=by,
        today=today,
        moment=moment,
        new_id=NEW_ID,
    )
    new = tuple(settled.claim for settled in found.claims)
    after = replace(
        dossier,
        claims=(*dossier.claims, *new),
        sources=(*dossier.sources, *found.sources),
    )
    moves = moved(assess(dossier, catalogue), assess(after, catalogue)) if new else ()
    matters = {(claim.question, claim.about) for claim in new}
    others = tuple(
        claim
        for claim in active(dossier.claims)
        if claim.by != by and (claim.question, claim.about) in matters
    )
    return Arrival(found.form, by, found.claims, found.sources, found.unchanged, others, moves)


def moved(before: Assessment, after: Assessment) -> tuple[Move, ...]:
    """Return the pathways and findings that answer otherwise, pathways first."""
    then, now = answers(before), answers(after)
    return tuple(
        Move(key, then.get(key, ""), answer)
        for key, answer in now.items()
        if then.get(key) != answer
    )


def answers(assessment: Assessment) -> dict[str, str]:
    """Return the answer of every pathway and finding by its key."""
    pathways = {f"{each.id}@{each.about}": each.answer.value for each in assessment.pathways}
    return pathways | {each.key: each.answer.value for each in assessment.findings}


def take_in(folder: Path, arrival: Arrival, *, moment: datetime) -> tuple[str, ...]:
    """Write what a form adds, sources and claims together or neither; return the new claims' ids.

    Raises
    ------
    Problems
        All that would be wrong with the folder as it would be; nothing is written.
    TreguaError
        `changed_meanwhile` or `cannot_write`.
    """
    claims = tuple(settled.claim for settled in arrival.claims)
    records = {"sources.yaml": arrival.sources, "claims.yaml": claims}
    ids = append_all(folder, records, moment=moment, by=arrival.by, act="import")
    return ids["claims.yaml"]
