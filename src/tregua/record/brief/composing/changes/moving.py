"""What moved between two dossiers: records, answers with what moved them, pathways per group."""

from collections.abc import Iterable

from tregua.decide.changes import AnswerMoved, Difference
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.changes.reopening import answer_lines, rested
from tregua.record.brief.composing.viewing import named
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

__all__ = ["difference_blocks"]

HOWS = ("added", "replaced", "withdrawn", "rewritten", "gone")


def difference_blocks(difference: Difference, a: str, b: str, book: Book) -> list[Block]:
    """Return what moved from one dossier to another; `a` and `b` say which they are."""
    blocks: list[Block] = [
        Heading(book.say("diff.heading"), 1),
        Paragraph((Run(book.say("diff.between", a=a, b=b)),)),
    ]
    if difference.nothing:
        return [*blocks, Paragraph((Run(book.say("diff.nothing")),))]
    parts = (
        ("diff.pathways", moved_lines(difference.pathways, "diff.findings_moved", book)),
        ("diff.answers", moved_lines(difference.answers, "diff.claims_moved", book)),
        ("diff.made_old", answer_lines(difference.made_old, book, ids=True)),
        ("diff.records", record_lines(difference, book)),
    )
    for code, lines in parts:
        held = tuple(lines)
        blocks.append(Heading(book.say(code), 2))
        blocks.append(Bullets(held) if held else Paragraph((Run(book.say("diff.none")),)))
    return blocks


def moved_lines(moves: Iterable[AnswerMoved], why: str, book: Book) -> Iterable[Line]:
    """Yield each answer that moved: what it was, what it is, and what moved it."""
    for move in moves:
        said = book.say(
            "diff.moved", before=answered(move.before, book), after=answered(move.after, book)
        )
        names = [rested(key, book) if "@" in key else key for key in move.moved_by]
        by = f" {book.say(why, names='; '.join(names))}" if names else f" {book.say('diff.other')}"
        yield (Run(f"{rested(move.key, book)}: ", strong=True), Run(said + by))


def answered(answer: str, book: Book) -> str:
    """Return an answer in words, or that there was none."""
    return book.say(f"answer.{answer}") if answer else book.say("diff.absent")


def record_lines(difference: Difference, book: Book) -> Iterable[Line]:
    """Yield the records that differ, by what happened to them and their kind."""
    for how in HOWS:
        kinds: dict[str, list[str]] = {}
        for change in difference.records:
            if change.how == how:
                former = f" ← {change.former}" if change.former else ""
                kinds.setdefault(change.kind, []).append(f"{change.id}{former}")
        for kind, ids in kinds.items():
            yield (Run(f"{book.say(f'diff.{how}')} "), Run(named(kind, ids, book)))
