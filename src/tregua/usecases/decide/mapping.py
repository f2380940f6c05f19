"""The map of actors: who is tied to whom on a day, or day by day, as a file."""

from datetime import date
from pathlib import Path

from tregua.domain import Dossier
from tregua.errors import TreguaError
from tregua.files import write_whole
from tregua.knowledge import load_catalogue, load_library
from tregua.knowledge.people import load_actor_kinds
from tregua.language import Language, say, words_in
from tregua.record.brief import plain
from tregua.record.brief.charts.map import LAYOUTS, Heads
from tregua.record.brief.charts.map.pages import FORMATS, sheet_of, written
from tregua.record.brief.composing.book import Book
from tregua.record.brief.document import Document

__all__ = ["draw_map"]

TEXT_BESIDE = ("svg", "png")
"""Formats that are a picture alone: the table and the sentences stand in a text beside it."""


def draw_map(
    dossier: Dossier,
    file: Path | str,
    *,
    language: Language,
    made_on: date,
    on: date | None = None,
    start: date | None = None,
    replay: bool = False,
    layout: str = "force",
) -> tuple[Path, ...]:
    """Write the map of a day, or its replay up to that day, and return where.

    The end of the file's name says the format: svg, html, pdf or png. Beside a picture its table
    and sentences are written as text. Without a day it is the one the dossier is looked at from, as
    for the other answers on actors; where nothing surely stood then, the last on which ties did.

    Raises
    ------
    TreguaError
        `map_format_unknown`, `map_layout_unknown`, `map_days_reversed` or `cannot_write`.
    Declined
        `no_ties`, `no_ties_then` or `no_changes`.
    """
    place = Path(file)
    to = place.suffix.removeprefix(".").lower()
    if to not in FORMATS or (replay and to == "png"):
        formats = [each for each in FORMATS if not (replay and each == "png")]
        raise TreguaError("map_format_unknown", given=to, formats=", ".join(formats))
    if layout not in LAYOUTS:
        raise TreguaError("map_layout_unknown", given=layout, layouts=", ".join(LAYOUTS))
    book = Book(dossier, load_catalogue(), load_library(), language)
    day = on or dossier.view.day(made_on) or made_on
    sheet = sheet_of(
        dossier, load_actor_kinds(), language, day,
        cite=book.cite, heads=heads_of(book), start=start, replay=replay,
        layout=layout, exactly=on is not None,
    )  # fmt: skip
    document = Document(
        title=sheet.heads.title,
        subtitle=sheet.heads.day,
        language=language,
        made_on=made_on,
        facts=(),
        handling=sheet.heads.handling,
        footer=book.say("footer"),
        page_words=book.say("page"),
        blocks=(*sheet.blocks, book.sources()),
    )
    files = {place: written(sheet, to, document)}
    if to in TEXT_BESIDE:
        files[place.with_suffix(".txt")] = plain(document).encode()
    write_whole(files)
    return tuple(files)


def heads_of(book: Book) -> Heads:
    """Return what stands above a map: the dossier's name, or under a neutral face its code."""
    sheet, language = book.dossier.sheet, book.language
    named = sheet.face == "named"
    name = words_in(sheet.title, language) if named else sheet.code or ""
    title = ": ".join(each for each in (say("map.title", language), name) if each)
    stand = say("map.stand", language, as_of=str(sheet.as_of))
    return Heads(title, stand, book.say(f"handling.{sheet.handling}"))
