"""The protective record as a document of its own: chronological, to be handed to a judge."""

from typing import TYPE_CHECKING, Protocol

from tregua.domain import Dossier, When
from tregua.language import date_words
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.protection.reading import who_words
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.domain.protection import Entry, Mandate

__all__ = ["Ended", "protective_blocks"]

COLUMNS = ("n", "on", "says", "covered")
GROUP = 8


class Ended(Protocol):
    """The end of the record: the number, moment and hash of its last entry."""

    @property
    def n(self) -> int:
        """The number of the last entry."""

    @property
    def at(self) -> str:
        """When it was written."""

    @property
    def hash(self) -> str:
        """Its SHA-256."""


def protective_blocks(dossier: Dossier, head: Ended, book: Book) -> list[Block]:
    """Return the record entry by entry, the mandates it names, and what its chain shows."""
    header = tuple(book.say(f"protective.column.{name}") for name in COLUMNS)
    rows = tuple(row(entry, book) for entry in dossier.protective)
    blocks: list[Block] = [
        Paragraph((Run(book.say("protective.lead")),), "lead"),
        Table(book.say("protective.caption"), header, rows, (0.06, 0.2, 0.48, 0.26), (0,)),
    ]
    named = {entry.mandate for entry in dossier.protective}
    mandates = [each for each in dossier.protection.mandates if each.id in named]
    if mandates:
        blocks.append(Heading(book.say("protective.mandates"), 2))
        blocks.append(Bullets(tuple(mandate_line(each, book) for each in mandates)))
    grouped = " ".join(head.hash[i : i + GROUP] for i in range(0, len(head.hash), GROUP))
    blocks.append(Heading(book.say("protective.chain"), 2))
    blocks.append(Paragraph((Run(book.say("protective.head", n=head.n, at=head.at)),)))
    blocks.append(Paragraph((Run(grouped, strong=True),)))
    blocks.append(Paragraph((Run(book.say("protective.shows")),)))
    blocks.append(Paragraph((Run(book.say("protective.shows_not")),), "note"))
    return blocks


def row(entry: "Entry", book: Book) -> tuple[Line, ...]:
    """Return one entry: its number, its day and when it was written, what it tells, its cover."""
    on = When.read(entry.on)
    told = date_words(on.first, book.language) if on.first == on.last else entry.on
    written = date_words(entry.at.date(), book.language)
    names = book.listed(named(name, book) for name in entry.names)
    about: Line = (Run(" " + book.say("protective.names", names=names)),) if names else ()
    return (
        (Run(str(entry.n)),),
        (Run(told), Run(f" {book.say('protective.written', day=written, by=entry.by)}")),
        (
            Run(book.say(f"protective.kind.{entry.kind}"), strong=True),
            Run(f" {entry.says}"),
            *about,
        ),
        (Run(covered(entry, book)),),
    )


def named(name: str, book: Book) -> str:
    """Return what an entry names: an act in words, a subject by its name, a record by its id."""
    kind, _, slug = name.partition(":")
    if kind == "act" and slug in book.catalogue.locks.acts:
        return book.text(book.catalogue.locks.acts[slug]).lower()
    return who_words(name, book)


def covered(entry: "Entry", book: Book) -> str:
    """Return the mandate, the lawful basis and the advice an entry names, or that it names none."""
    told = [
        book.say("protective.mandate", id=entry.mandate) if entry.mandate else "",
        book.say("protective.basis", basis=entry.basis.rstrip(".")) if entry.basis else "",
        book.say("protective.advice", n=entry.advice) if entry.advice else "",
        book.say("protective.note", id=entry.note) if entry.note else "",
    ]
    return " ".join(part for part in told if part) or book.say("protective.nothing")


def mandate_line(mandate: "Mandate", book: Book) -> Line:
    """Return one mandate: how strong, from whom, from when until when, within which limits."""
    said = book.say(
        "protective.mandate_line",
        id=mandate.id,
        strength=book.say(f"protection.strength.{mandate.strength}"),
        by=book.name(mandate.given_by),
        on=str(mandate.on),
        until=str(mandate.until) if mandate.until else book.say("protective.open_end"),
    )
    more = [
        book.say("protective.basis", basis=book.words(mandate.lawful_basis).rstrip("."))
        if mandate.lawful_basis
        else "",
        book.say("protective.limits", limits=book.words(mandate.limits).rstrip("."))
        if mandate.limits
        else "",
    ]
    return (Run(" ".join([said, *(each for each in more if each)])),)
