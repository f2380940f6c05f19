"""The concession ledger in words: who gives what to whom, and what answers it."""

from tregua.design.agreement.ledger import Answering, Concession
from tregua.record.brief.composing.agreement.commitments.wording import bare
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.document import Block, Heading, Run, Table

__all__ = ["ledger_blocks"]


def ledger_blocks(concessions: tuple[Concession, ...], book: Book) -> list[Block]:
    """Return the ledger as a table."""
    if not concessions:
        return []
    header = tuple(book.say(f"due.ledger.{name}") for name in ("gives", "what", "to", "answered"))
    rows = tuple(row_of(each, book) for each in concessions)
    table = Table(book.say("due.ledger.caption"), header, rows, (0.18, 0.36, 0.18, 0.28))
    return [Heading(book.say("due.ledger"), 2), table]


def row_of(each: Concession, book: Book) -> tuple[Line, ...]:
    """Return one concession."""
    to = book.listed(book.group_names(each.receivers)) or book.say("due.ledger.nobody")
    what = bare(each.what, book)
    basis = bare(each.lawful_basis, book) or book.say("due.ledger.no_basis")
    basis = book.say("due.ledger.basis", basis=basis)
    return (
        (Run(book.name(each.giver)),),
        (Run(f"{what}. {basis}", cites=book.cite(each.sources)),),
        (Run(to),),
        (Run(answer_words(each, book)),),
    )


def answer_words(each: Concession, book: Book) -> str:
    """Return what answers a concession, and how each answer stands."""
    if not each.answered_by:
        return book.say(f"due.reciprocity.{each.reciprocity.value}")
    return "; ".join(answering_words(answer, book) for answer in each.answered_by)


def answering_words(answer: Answering, book: Book) -> str:
    """Return one duty that answers a concession."""
    return book.say(
        "due.answering",
        clause=book.name(f"clause:{answer.clause}").rstrip("."),
        who=book.name(answer.owed_by),
        state="; ".join(book.say(f"due.state.{state.value}") for state in answer.stands),
    )
