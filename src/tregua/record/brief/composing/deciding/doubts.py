"""How far recorded doubts let us go, in words: a second reading, apart from the answers."""

from tregua.decide.assess import Assessment, PathwayAnswer
from tregua.domain import Answer
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table
from tregua.rules import Change

__all__ = ["doubt_blocks", "set_blocks"]

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


def set_blocks(answer: PathwayAnswer, book: Book) -> list[Block]:
    """Return the smallest sets of answers that would open a pathway, and that would close it."""
    blocks: list[Block] = []
    for code, sets, gives in (
        ("open", answer.would_open, Answer.MET),
        ("close", answer.would_close, Answer.NOT_MET),
    ):
        if answer.answer is gives or not sets:
            continue
        left = len(sets) - MOST_SETS
        lines = [set_line(one, book) for one in sets[:MOST_SETS]]
        if left > 0:
            lines.append((Run(book.count("sets.more", left)),))
        blocks.append(Paragraph((Run(book.say(f"sets.{code}")),), "small"))
        blocks.append(Bullets(tuple(lines)))
    return blocks


def set_line(changes: tuple[Change, ...], book: Book) -> Line:
    """Return one set of answers that would have to be given together."""
    runs: list[Run] = []
    for change in changes:
        if runs:
            runs.append(Run(f" {book.say('sets.and')} ", emphasis=True))
        runs.append(Run(f"{book.question(change.term)} → "))
        runs.append(Run(book.change(change), strong=True))
    return tuple(runs)
