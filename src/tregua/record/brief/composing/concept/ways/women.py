"""Women's roles in words: who agreed to what, how she is safe, and how she may stop."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.ways.telling import (
    absent,
    noted,
    owners,
    said,
    sentences,
    table,
    when,
)
from tregua.record.brief.document import Block, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.innovations.reading import InnovationsReading, RoleRead
    from tregua.domain.knowledge.concept.beside.innovations import InnovationsKnown

__all__ = ["women_blocks"]


def women_blocks(
    reading: "InnovationsReading", known: "InnovationsKnown", book: Book
) -> list[Block]:
    """Return women's roles, or why there are none; where nobody asked, that is said."""
    blocks: list[Block] = [Heading(book.say("concept.ways.heading.women"), 2)]
    why = reading.no_womens_role
    if reading.womens_roles:
        rows = [role_row(each, known, book) for each in reading.womens_roles]
        widths = (0.22, 0.26, 0.22, 0.3)
        blocks.append(Paragraph((Run(book.say("concept.ways.women_lead")),), "small"))
        columns = ("role", "does", "consent", "safe")
        blocks.extend(table(book, "women", columns, rows, widths))
    elif why is not None:
        told = sentences(
            (book.say("concept.ways.label.because"), said(why.because, book)),
            (book.say("concept.ways.label.said_by"), (Run(why.by),)),
            (book.say("concept.ways.label.asks_again"), when(why.asks_again, book)),
        )
        blocks.append(Paragraph((Run(book.say("concept.ways.no_women") + " "), *told)))
    else:
        blocks.append(Paragraph((Run(book.say("concept.ways.women_open"), emphasis=True),)))
    return blocks


def role_row(read: "RoleRead", known: "InnovationsKnown", book: Book) -> tuple[Line, ...]:
    """Return one role: who, what, consent, and safety with the way out."""
    role = read.role
    label = book.text(known.womens_roles[role.role].label)
    who: Line = (Run(book.say("concept.ways.nobody_yet"), emphasis=True),)
    if role.who is not None:
        who = owners((role.who,), book)
    head: Line = (Run(f"{label}. ", strong=True), *who)
    consent = Run(book.say(f"concept.ways.consent.{role.consent}"))
    told: Line = (consent,)
    if role.consent_on is not None:
        told = (*told, Run(", "), *when(role.consent_on, book))
    if role.consent_to is not None:
        told = (*told, Run(f": {book.words(role.consent_to)}"))
    safe = sentences(
        (book.say("concept.ways.label.safety"), said(role.safety, book)),
        (book.say("concept.ways.label.leaves_by"), said(role.leaves_by, book)),
        *(
            ((book.say("concept.ways.label.needs"), said(role.needs, book)),)
            if role.needs is not None
            else ()
        ),
    )
    does = (*said(role.does, book), *noted(role.note, book))
    return (head, does, told if told else (absent(book),), safe)
