"""How it starts: openings and their windows, ways there are, past cases somebody follows."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Line, lowered
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.choices import ChoicesReading, OpeningRow, Trait, TransferSheet
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["starting_blocks"]


def starting_blocks(reading: "ChoicesReading", told: "Told") -> list[Block]:
    """Return the openings, the ways to the group, whether a new one is needed, and the models."""
    blocks: list[Block] = []
    if reading.openings:
        blocks.append(opening_table(reading.openings, told))
    blocks.extend(channel_blocks(reading, told))
    for sheet in reading.models:
        blocks.extend(transfer_blocks(sheet, told))
    return blocks


def opening_table(openings: "tuple[OpeningRow, ...]", told: "Told") -> Table:
    """Return who could start, what opened the door, and how long it stands open."""
    book, known = told.book, told.known.choices
    codes = ("initiator", "trigger", "window", "state")
    header = tuple(book.say(f"concept.choices.column.{code}") for code in codes)
    rows = []
    for opening in openings:
        kind = book.text(known.initiators[opening.initiator].label)
        who = f": {owner_name(opening.who, book)}" if opening.who else ""
        ends = [
            book.say(f"concept.choices.window.{name}", day=day_words(when, book))
            for name, when in (("opens", opening.opens), ("closes", opening.closes))
            if when is not None
        ]
        state = opening.state or "no_date"
        rows.append(
            (
                (Run(f"{kind}{who}"),),
                door_line(opening, told),
                (Run("; ".join(ends) or book.say("concept.choices.no_day")),),
                (Run(book.say(f"concept.choices.opening.{state}"), strong=state == "closes_soon"),),
            )
        )
    caption = book.say("concept.choices.caption.openings")
    return Table(caption, header, tuple(rows), (0.24, 0.4, 0.2, 0.16))


def door_line(opening: "OpeningRow", told: "Told") -> Line:
    """Return what opened the door, what is told of it, and on what that rests."""
    book = told.book
    trigger = told.known.choices.triggers.get(opening.trigger or "")
    label = book.text(trigger.label) if trigger else ""
    parts = [part for part in (label, book.words(opening.says)) if part]
    return (Run(". ".join(parts) or "–", cites=book.cite(opening.sources)),)


def channel_blocks(reading: "ChoicesReading", told: "Told") -> list[Block]:
    """Return the ways to the group there are, and whether a new one is needed."""
    book = told.book
    lines: list[Line] = []
    for channel in reading.channels:
        whom = book.listed(book.group_names(channel.reaches))
        state = book.say(f"concept.choices.channel.{channel.state}")
        bears = "" if channel.bears is None else str(channel.bears).lower()
        parts = [book.say(f"concept.choices.bears.{bears}")] if bears else []
        if channel.why is not None:
            parts.append(book.words(channel.why))
        name = book.say(
            "concept.choices.channel_to", who=owner_name(channel.held_by, book), to=whom
        )
        lines.append((Run(f"{name}: ", strong=True), Run("; ".join([state, *map(lowered, parts)]))))
    for check in reading.channel_checks:
        needed = {None: "open", True: "needed", False: "not_needed"}[check.needed]
        answer = book.words(check.answer) or book.say("concept.choices.blank")
        said = book.say(f"concept.choices.new_channel.{needed}")
        lines.append((Run(f"{said} ", strong=True), Run(answer)))
    if not lines:
        return []
    return [Heading(book.say("concept.choices.channels"), 3), Bullets(tuple(lines))]


def transfer_blocks(sheet: "TransferSheet", told: "Told") -> list[Block]:
    """Return every trait in which a past case differs from here, and what nobody recorded here."""
    book = told.book
    title = book.text(book.library.cases[sheet.case].title)
    blocks: list[Block] = [
        Heading(book.say("concept.choices.model", case=title), 3),
        Paragraph(
            (
                Run(book.say("concept.choices.model_wants", words=book.words(sheet.wants))),
                Run(" "),
                Run(book.words(sheet.answer) or book.say("concept.choices.model_unanswered")),
            )
        ),
    ]
    if sheet.differs:
        codes = ("trait", "there", "here")
        header = tuple(book.say(f"concept.choices.column.{code}") for code in codes)
        rows = tuple(
            (
                (Run(label(trait, told)),),
                (Run(coded(trait.field, trait.there, told)),),
                (Run(coded(trait.field, trait.here, told)),),
            )
            for trait in sheet.differs
        )
        caption = book.say("concept.choices.caption.differs", group=book.name(sheet.group))
        blocks.append(Table(caption, header, rows, (0.3, 0.35, 0.35)))
    if sheet.unknown:
        names = "; ".join(lowered(label(trait, told)) for trait in sheet.unknown)
        said = book.say("concept.choices.unknown_here", names=names)
        blocks.append(Paragraph((Run(said),), "note"))
    return blocks


def label(trait: "Trait", told: "Told") -> str:
    """Return the name of a coded trait."""
    return told.book.text(told.book.library.codebook.fields[trait.field].label)


def coded(field: str, values: tuple[str, ...], told: "Told") -> str:
    """Return coded values in the words of the codebook."""
    book = told.book
    known = book.library.codebook.fields[field].values
    words = [book.text(known[value]) if value in known else yes_no(value, told) for value in values]
    return "; ".join(words)


def yes_no(value: str, told: "Told") -> str:
    """Return true and false in words, and anything else as it is."""
    return told.book.say(f"value.{value}") if value in ("true", "false") else value
