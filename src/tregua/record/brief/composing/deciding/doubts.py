"""How far recorded doubts let us go, in words: a second reading, apart from the answers."""

from tregua.decide.assess import Assessment, PathwayAnswer
from tregua.domain import Answer
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table
from tregua.rules import Change

__all__ = ["doubt_blocks", "set_lines"]

MOST_SETS = 3


def doubt_blocks(assessment: Assessment, book: Book) -> list[Block]:
    """Return the lowest and highest the recorded doubts allow, pathway by pathway."""
    rows: dict[tuple[str, tuple[str, str]], list[PathwayAnswer]] = {}
    for answer in assessment.pathways:
        spans = (span(answer.low, answer.high, book), span(answer.low_any, answer.high_any, book))
        rows.setdefault((answer.id, spans), []).append(answer)
    told = tuple(row(pathway, spans, alike, book) for (pathway, spans), alike in rows.items())
    names = ("pathway", "whom", "apart", "together")
    header = tuple(book.say(f"doubts.column.{name}") for name in names)
    return [
        Heading(book.say("doubts.heading"), 1),
        Paragraph((Run(book.say("doubts.lead")),), "lead"),
        Table(book.say("doubts.caption"), header, told, (0.34, 0.24, 0.21, 0.21)),
        Paragraph((Run(book.text(book.catalogue.confidence.misleads_when)),), "note"),
    ]


def row(
    pathway: str, spans: tuple[str, str], alike: list[PathwayAnswer], book: Book
) -> tuple[Line, ...]:
    """Return one line of the reading, for the groups it is the same for."""
    title = book.text(book.catalogue.pathways[pathway].title)
    whom = book.listed(book.group_names(a.about for a in alike)) or book.say("criteria.whole")
    return ((Run(title, strong=True),), (Run(whom),), *((Run(each),) for each in spans))


def span(low: float | None, high: float | None, book: Book) -> str:
    """Return a lowest and a highest of a hundred as words; anything between them may be so."""
    if low is None or high is None:
        return ""
    least, most = int(100 * low + 1e-9), 100 - int(100 * (1 - high) + 1e-9)
    if (least, most) == (0, 100):
        return book.say("doubts.anything")
    return book.say("doubts.span", low=book.number(least), high=book.number(most))


def set_lines(answer: PathwayAnswer, book: Book) -> list[Line]:
    """Return the smallest sets of answers that would open a pathway, and that would close it."""
    lines: list[Line] = []
    for code, sets in (("open", answer.would_open), ("close", answer.would_close)):
        wanted = Answer.MET if code == "open" else Answer.NOT_MET
        if answer.answer is wanted or not sets:
            continue
        label = Run(book.say(f"sets.{code}") + " ", strong=True)
        shown = "; ".join(set_words(one, book) for one in sets[:MOST_SETS])
        left = len(sets) - MOST_SETS
        more = f" {book.count('sets.more', left)}" if left > 0 else ""
        lines.append((label, Run(f"{shown}.{more}")))
    return lines


def set_words(changes: tuple[Change, ...], book: Book) -> str:
    """Return one set of answers that would have to be given together."""
    each = [f"{book.question(c.term)} {book.change(c)}" for c in changes]
    return book.say("sets.and").join(each)
