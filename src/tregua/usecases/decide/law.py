"""Reading the law beside a dossier, and writing what to take to counsel.

What is known of the law is loaded when first asked, so that other questions do not wait for it.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from tregua.domain import Dossier
from tregua.knowledge import load_catalogue, load_library
from tregua.language import Language

if TYPE_CHECKING:
    from tregua.decide.assess import Outward
    from tregua.decide.law import LawReading
    from tregua.record.brief import Document, Material

__all__ = ["counsel_questions", "describe_law", "gap_memo", "listing_locks", "read_law"]


def read_law(dossier: Dossier, *, day: date, pair: tuple[str, str] | None = None) -> "LawReading":
    """Return what the recorded facts indicate under the law, element by element.

    `pair` names two actors whose relation the pair tests are read for; without it they are read
    for every relation of a kind that fights.

    Raises
    ------
    TreguaError
        `pair_unknown`, `pair_unknown_near` or `pair_is_one`.
    Declined
        `pair_no_tie`.
    """
    from tregua.decide.law import read_law_of
    from tregua.knowledge.law import load_law
    from tregua.knowledge.people import load_actor_kinds

    armed = {slug for slug, kind in load_actor_kinds().ties.items() if kind.armed}
    seen = dossier.view.day(day) or day
    return read_law_of(dossier, load_catalogue(), load_law(), seen, armed=armed, pair=pair)


def listing_locks(dossier: Dossier, *, day: date) -> tuple["Outward", ...]:
    """Return every act towards the groups with the locks that hold it, to tell of lists."""
    from tregua.usecases.decide.assessing import may_step_outward

    acts = load_catalogue().locks.acts
    return tuple(may_step_outward(dossier, act, day=day) for act in acts)


def describe_law(dossier: Dossier, reading: "LawReading", language: Language, made_on: date) -> str:
    """Return the whole reading in words for a terminal."""
    from tregua.record.brief import plain
    from tregua.record.brief.composing.law.documents import compose_law

    steps = listing_locks(dossier, day=made_on)
    return plain(compose_law(held(dossier), reading, steps, language, made_on))


def counsel_questions(
    dossier: Dossier,
    folder: Path | str,
    *,
    formats: Iterable[str],
    language: Language,
    made_on: date,
    pair: tuple[str, str] | None = None,
    question: str = "",
) -> tuple[Path, ...]:
    """Write the two pages for counsel in each format and return where; all whole, or none.

    `question` is the client's own; without it the standing question is asked.

    Raises
    ------
    TreguaError
        `unknown_format`, `cannot_write`, or what `read_law` raises.
    """
    from tregua.record.brief.composing.law.documents import compose_counsel

    reading = read_law(dossier, day=made_on, pair=pair)
    document = compose_counsel(held(dossier), reading, question, language, made_on)
    return written(dossier, document, "counsel", folder, formats)


def gap_memo(
    dossier: Dossier,
    folder: Path | str,
    *,
    formats: Iterable[str],
    language: Language,
    made_on: date,
) -> tuple[Path, ...]:
    """Write the memo on what the law leaves open in each format and return where.

    Raises
    ------
    TreguaError
        `unknown_format` or `cannot_write`.
    """
    from tregua.record.brief.composing.law.documents import compose_memo

    reading = read_law(dossier, day=made_on)
    document = compose_memo(held(dossier), reading, language, made_on)
    return written(dossier, document, "gaps", folder, formats)


def held(dossier: Dossier) -> "Material":
    """Return what a document is made of, without any analysis but the law's."""
    from tregua.record.brief import Material

    return Material(dossier, load_catalogue(), load_library())


def written(
    dossier: Dossier, document: "Document", named: str, folder: Path | str, formats: Iterable[str]
) -> tuple[Path, ...]:
    """Write a document in each format and return where."""
    from tregua.errors import TreguaError
    from tregua.files import write_whole
    from tregua.record.brief import FORMATS, Format, render

    asked = tuple(formats)
    for given in asked:
        if given not in FORMATS:
            raise TreguaError("unknown_format", given=given)
    sheet = dossier.sheet
    name = sheet.id if sheet.face == "named" else sheet.code or "dossier"
    files = {
        Path(folder) / f"{name}.{named}.{document.language}.{given}": render(
            document, cast(Format, given)
        )
        for given in asked
    }
    write_whole(files)
    return tuple(files)
