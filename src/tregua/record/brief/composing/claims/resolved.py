"""Claims beside what turned out to be so: how they held, and how little that shows."""

from tregua.decide.judgement import Marked, Resolved, Span
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

__all__ = ["resolved_blocks"]


def resolved_blocks(resolved: Resolved, book: Book) -> list[Block]:
    """Return the claims whose answer became known, by question, and what they show together."""
    said = [book.count("claims.resolved.count", len(resolved.marked))]
    if resolved.brier is not None:
        said.append(book.count("claims.resolved.scored", resolved.scored, by_word=resolved.by_word))
        said.append(book.say("claims.resolved.brier", score=spanned(resolved.brier, book)))
    if resolved.ranges:
        values = {"inside": resolved.inside}
        said.append(book.count("claims.resolved.ranges", resolved.ranges, **values))
    said.append(book.say("claims.resolved.few" if resolved.few else "claims.resolved.many"))
    lines = tuple(line(one, book) for one in resolved.marked)
    return [
        Heading(book.say("claims.resolved.heading"), 1),
        Paragraph((Run(" ".join(said)),), "lead"),
        Bullets(lines),
    ]


def line(one: Marked, book: Book) -> Line:
    """Return one claim and how it held."""
    subject = "" if one.about == "dossier" else f" ({book.name(one.about)})"
    runs = [Run(f"{book.question(one.question)}{subject} ")]
    if one.inside is not None:
        code = "claims.resolved.inside" if one.inside else "claims.resolved.outside"
        runs.append(Run(book.say(code, id=one.claim)))
    elif one.brier is not None:
        code = "claims.resolved.worded" if one.by_word else "claims.resolved.stated"
        runs.append(Run(book.say(code, id=one.claim, score=spanned(one.brier, book))))
    return tuple(runs)


def spanned(span: Span, book: Book) -> str:
    """Return a score, or the best and worst it may be."""
    best = book.number(span.best, 2)
    worst = book.number(span.worst, 2) if span.worst is not None else best
    return best if best == worst else book.say("claims.range", low=best, high=worst)
