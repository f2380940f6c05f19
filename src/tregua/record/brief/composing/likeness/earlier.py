"""The plan beside what earlier research found: present, differing, or not to be said."""

from tregua.decide.compare import Deviation
from tregua.domain import Reason
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table

__all__ = ["deviation_blocks"]


def deviation_blocks(deviations: tuple[Deviation, ...], book: Book) -> list[Block]:
    """Return the report on deviations: a table, and no verdict."""
    if not deviations:
        return []
    header = tuple(
        book.say(f"likeness.earlier.column.{name}") for name in ("finding", "asks", "here", "rests")
    )
    rows = tuple(
        row(deviation, at, book) for deviation in deviations for at in range(len(deviation.tests))
    )
    caption = book.say("likeness.earlier.table")
    return [
        Heading(book.say("likeness.earlier.heading"), 2),
        Paragraph((Run(book.say("likeness.earlier.lead")),)),
        Table(caption, header, rows, (0.3, 0.24, 0.14, 0.32)),
    ]


def row(deviation: Deviation, at: int, book: Book) -> tuple[Line, ...]:
    """Return one thing looked for as a row; the finding and its places stand in its first."""
    test = deviation.tests[at]
    finding: Line = (Run(book.text(deviation.title), strong=True),)
    if at == 0:
        says = Run(f". {book.text(deviation.says)}")
        finding = (*finding, says, Run("", cites=book.cite(deviation.cites)))
    return (
        finding,
        (Run(book.text(test.asks)),),
        (Run(book.say(f"likeness.earlier.{test.answer.value}"), strong=True),),
        rests(deviation, at, book),
    )


def rests(deviation: Deviation, at: int, book: Book) -> Line:
    """Return what an answer rests on, or what would have to be known."""
    test = deviation.tests[at]
    if test.because and not test.missing:
        runs: list[Run] = []
        for reason in test.because:
            runs.extend(ground(reason, book))
            runs.append(Run(" "))
        return tuple(runs[:-1])
    gaps = dict.fromkeys(named(missing.term, book) for missing in test.missing)
    return (Run(book.say("likeness.earlier.missing", terms="; ".join(gaps))),)


def ground(reason: Reason, book: Book) -> Line:
    """Return one record an answer rests on: a claim with its sources, or a part of the dossier."""
    if reason.term in book.catalogue.questions:
        return book.reason(reason)
    return (Run(named(reason.term, book)),)


def named(term: str, book: Book) -> str:
    """Return a question's words, or the part of the dossier that a fact is read from."""
    if term in book.catalogue.questions:
        return book.question(term)
    return book.say(f"likeness.fact.{term}")
