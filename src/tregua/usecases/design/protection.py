"""Protection: what keeps the promoter safe on a day, and the dossier read by hostile eyes."""

from datetime import date
from pathlib import Path

from tregua.decide.assess import Uncovered
from tregua.design.concept.protection import ProtectionReading, read_protection as judge_protection
from tregua.design.concept.protection.hostile import HostileReading, count_uncovered, read_as
from tregua.domain import Dossier
from tregua.errors import Declined, TreguaError
from tregua.files import write_whole
from tregua.knowledge import load_catalogue, load_events, load_library, load_locks
from tregua.knowledge.protecting import load_protection
from tregua.knowledge.readers import load_readers
from tregua.language import Language
from tregua.record.brief import (
    FORMATS,
    Material,
    plain,
    render,
    tell_hostile,
    tell_protection,
    tell_protective,
)
from tregua.record.store.protective import head_of

__all__ = [
    "count_hostile",
    "describe_hostile",
    "describe_protection",
    "read_hostile",
    "read_protection",
    "write_protective_record",
]


def read_protection(dossier: Dossier, *, day: date | None = None) -> ProtectionReading:
    """Return what keeps the promoter safe on a day (the dossier's own `as_of` if none)."""
    seen = dossier.view.day(day) or dossier.sheet.as_of.last
    return judge_protection(dossier, load_protection(), seen, acts=load_locks().acts)


def outward_acts() -> dict[str, str]:
    """Return the outward act of each kind of event that is one."""
    return {slug: kind.outward for slug, kind in load_events().items() if kind.outward}


def read_hostile(
    dossier: Dossier, reader: str, *, language: Language, day: date | None = None
) -> HostileReading:
    """Return a dossier as a prosecutor, journalist, group or bereaved family would read it.

    Raises
    ------
    TreguaError
        `reader_unknown`, with the readers there are.
    """
    known = [each.id for each in load_readers().readers]
    if reader not in known:
        raise TreguaError("reader_unknown", given=reader, readers=", ".join(known))
    seen = dossier.view.day(day) or dossier.sheet.as_of.last
    held = load_readers()
    return read_as(dossier, held, reader, language=language, acts=outward_acts(), day=seen)


def count_hostile(dossier: Dossier, *, day: date | None = None) -> tuple[Uncovered, ...]:
    """Return for each hostile reader how many sentences of a dossier stand uncovered."""
    seen = dossier.view.day(day) or dossier.sheet.as_of.last
    language = dossier.sheet.languages[0] if dossier.sheet.languages else "en"
    return count_uncovered(
        dossier, load_readers(), language=language, acts=outward_acts(), day=seen
    )


def describe_protection(
    dossier: Dossier, reading: ProtectionReading, language: Language, made_on: date
) -> str:
    """Return what keeps the promoter safe, in words for a terminal."""
    held = Material(dossier, load_catalogue(), load_library(), protection=reading)
    return plain(tell_protection(held, load_protection(), language, made_on))


def describe_hostile(
    dossier: Dossier, reading: HostileReading, language: Language, made_on: date
) -> str:
    """Return a hostile reading in words for a terminal."""
    held = Material(dossier, load_catalogue(), load_library())
    return plain(tell_hostile(held, reading, load_readers(), language, made_on))


def write_protective_record(
    dossier: Dossier, out: Path | str, *, language: Language, made_on: date
) -> Path:
    """Write the protective record as a document of its own, in the format the name ends in.

    Raises
    ------
    Declined
        `no_protective_record`, if nothing was entered.
    TreguaError
        `unknown_format` or `cannot_write`.
    """
    path = Path(out)
    given = path.suffix.removeprefix(".").lower()
    if given not in FORMATS:
        raise TreguaError("unknown_format", given=given or path.name)
    if not dossier.protective:
        raise Declined("no_protective_record")
    held = Material(dossier, load_catalogue(), load_library())
    document = tell_protective(held, head_of(dossier.protective), language, made_on)
    write_whole({path: render(document, given)})
    return path
