"""The bad night: its page at a moment, and what is written down while it goes on.

It must be there in two seconds: only what the page needs is loaded, and no network is asked.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from tregua.design.concept.crisis import NightReading, read_crisis
from tregua.domain import Dossier, Record, plain
from tregua.domain.engagement.night.crisis import Night, Rumour, Told
from tregua.errors import TreguaError
from tregua.files import write_whole
from tregua.knowledge import load_harms
from tregua.knowledge.concept import load_concept
from tregua.language import Language

if TYPE_CHECKING:
    from tregua.design.agreement.commitments.clocks import ClauseClock
    from tregua.design.concept.checking import ConceptCheck
    from tregua.record.brief.document import Document

__all__ = [
    "Heard",
    "NightRead",
    "check_night_sheet",
    "describe_night",
    "describe_night_check",
    "keep_night",
    "read_night",
    "write_night_page",
]

FILE = "crisis.yaml"
NEW = "new"
FORMATS = ("docx", "pdf", "html")


@dataclass(frozen=True, slots=True)
class NightRead:
    """A night as read at a moment, with the clauses it touches and their clocks."""

    reading: NightReading
    clocks: tuple["ClauseClock", ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the reading with the clauses beside it."""
        return {**self.reading.to_dict(), "clauses": [plain(c.to_dict()) for c in self.clocks]}


def read_night(dossier: Dossier, *, now: datetime, night: str = "") -> NightRead:
    """Return the page of a night at a moment; without a name, of the one that is open.

    Where none is open, it is what stands ready for one.

    Raises
    ------
    TreguaError
        `night_unknown`.
    """
    nights = [each.id for each in dossier.crisis.nights]
    if night and night not in nights:
        raise TreguaError("night_unknown", given=night, nights=", ".join(nights) or "—")
    local = now.astimezone(ZoneInfo(dossier.sheet.time_zone))
    reading = read_crisis(dossier, load_concept().crisis, local, night)
    return NightRead(reading, clocks_of(dossier, reading))


def clocks_of(dossier: Dossier, reading: NightReading) -> tuple["ClauseClock", ...]:
    """Return the clauses a night touches with their clocks; none where there is no agreement."""
    named = next((n.clauses for n in dossier.crisis.nights if n.id == reading.night), ())
    rows = [row.id for row in reading.incidents]
    if dossier.agreement is None or reading.began is None or not (named or rows):
        return ()
    from tregua.design.agreement.commitments.clocks import clauses_touched, clock_of
    from tregua.design.agreement.deal import Deal
    from tregua.knowledge.clauses import load_clause_kinds

    deal = Deal(dossier.agreement, dossier, load_clause_kinds())
    touched = clauses_touched(deal, named, rows)
    return tuple(clock_of(deal, c, by, reading.began, reading.now) for c, by in touched)


def describe_night(dossier: Dossier, read: NightRead, language: Language) -> str:
    """Return the page in words for a terminal."""
    from tregua.record.brief.plain import plain as in_words

    page = page_of(dossier, read, language, printed=False)
    facts = "\n".join(f"{name}: {value}" for name, value in page.facts)
    return f"{page.title}\n{facts}\n\n{in_words(page)}"


def page_of(dossier: Dossier, read: NightRead, language: Language, *, printed: bool) -> "Document":
    """Return the page as a document."""
    from tregua.record.brief.papers.night import night_page

    known = load_concept().crisis
    return night_page(
        read.reading, read.clocks, dossier, known, load_harms(), language, printed=printed
    )


def write_night_page(
    dossier: Dossier,
    read: NightRead,
    folder: Path | str,
    *,
    formats: Iterable[str],
    language: Language,
) -> tuple[Path, ...]:
    """Write the page in each format; all are written whole, or none.

    Raises
    ------
    TreguaError
        `unknown_format` or `cannot_write`.
    """
    from tregua.record.brief.rendering import render_files

    page = page_of(dossier, read, language, printed=True)
    named = {f"{dossier.sheet.file_name}.night.{language}": page}
    files = render_files(named, Path(folder), formats)
    write_whole(files)
    return tuple(files)


def check_night_sheet(dossier: Dossier, *, day: date) -> "ConceptCheck":
    """Return what the check finds, of which the part `crisis` is about the sheet and the nights."""
    from tregua.usecases.design.concepts import read_dossier_concept

    return read_dossier_concept(dossier, day=day).check


def describe_night_check(
    dossier: Dossier, check: "ConceptCheck", language: Language, made_on: date
) -> str:
    """Return what was found on the sheet in words for a terminal; nothing where nothing was."""
    from tregua.knowledge import load_catalogue, load_library
    from tregua.record.brief.composing.binding import bound
    from tregua.record.brief.composing.book import Book
    from tregua.record.brief.composing.concept.found import found_blocks
    from tregua.record.brief.plain import plain as in_words

    book = Book(dossier, load_catalogue(), load_library(), language)
    blocks = found_blocks(check.on(("crisis",)), book)
    return in_words(bound(blocks, book, made_on)) if blocks else ""


@dataclass(frozen=True, slots=True)
class Heard:
    """What is to be written down of a night: all of it at once, or nothing.

    `heard` begins a night. `rumour` comes from the kind of source `heard_from`. `told` and
    `not_reached` are ids of calls or of people in danger; `by` is the member who spoke to them.
    `night` names the night, otherwise it is the open one.
    """

    heard: str = ""
    rumour: str = ""
    heard_from: str = ""
    told: str = ""
    not_reached: str = ""
    by: str = ""
    night: str = ""

    def __bool__(self) -> bool:
        """Tell whether there is anything to write down."""
        return bool(self.heard or self.rumour or self.told or self.not_reached)


def keep_night(
    folder: Path | str, dossier: Dossier, heard: Heard, *, now: datetime
) -> tuple[str, ...]:
    """Write down what was heard and who was told, with the moment, and return the ids.

    None of this is a step towards the other side, so no lock holds it.

    Raises
    ------
    Problems, TreguaError
        As `append_records`, `night_heard_from`, `night_told_unknown`, `night_unknown` or
        `no_open_night`; nothing is written then.
    """
    from tregua.record.store.recording import append_records, next_id

    check_source(heard.heard_from)
    records: list[Record] = []
    if heard.heard:
        slug = next_id("nights", [each.id for each in dossier.crisis.nights])
        start = {"began": now, "heard": heard.heard, "heard_from": heard.heard_from or None}
        records.append(Night.model_validate({"id": slug, "recorded": now, **start}))
        of = slug
    else:
        of = night_of(dossier, heard.night, now)
    held: dict[str, Any] = {"id": NEW, "recorded": now, "night": of}
    if heard.rumour:
        values = {"says": heard.rumour, "heard_at": now, "heard_from": heard.heard_from}
        records.append(Rumour.model_validate({**held, **values}))
    for who, reached in ((heard.told, True), (heard.not_reached, False)):
        if who:
            check_told(dossier, who)
            values = {"who": who, "by": heard.by, "at": now, "reached": reached}
            records.append(Told.model_validate({**held, **values}))
    return append_records(Path(folder), FILE, records, moment=now, by=heard.by, act="night")


def check_told(dossier: Dossier, who: str) -> None:
    """Refuse somebody who is neither called nor in danger."""
    known = [each.id for each in (*dossier.crisis.calls, *dossier.crisis.in_danger)]
    if who not in known:
        raise TreguaError("night_told_unknown", given=who, known=", ".join(known) or "—")


def check_source(given: str) -> None:
    """Refuse a kind of source there is not."""
    allowed = load_concept().crisis.heard_from
    if given and given not in allowed:
        raise TreguaError("night_heard_from", given=given, allowed=", ".join(allowed))


def night_of(dossier: Dossier, name: str, now: datetime) -> str:
    """Return the id of the night to write under."""
    found = read_night(dossier, now=now, night=name).reading.night
    if not found:
        raise TreguaError("no_open_night")
    return found
