"""Which view of the dossier this is, and what it leaves out, by name."""

from tregua.domain import LeftOut, View
from tregua.language import date_words, knows
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

__all__ = ["left_out_blocks", "named", "view_words"]

MOST_NAMED = 12
WHYS = ("hindsight", "unclear", "over", "later")
SHORT = frozenset({"over", "later"})


def view_words(view: View, book: Book) -> str:
    """Return which view this is in a sentence, or nothing where it is the dossier as it is."""
    parts: list[str] = []
    if view.known_on is not None:
        parts.append(book.say("view.known_on", day=date_words(view.known_on, book.language)))
    if view.as_of is not None:
        parts.append(book.say("view.as_of", day=date_words(view.as_of, book.language)))
    if parts and view.left_out:
        parts.append(book.count("view.left_out", len(view.left_out)))
    return " ".join(parts)


def left_out_blocks(view: View, book: Book) -> list[Block]:
    """Return the records a view leaves out, hindsight first, by the day they were learned."""
    blocks: list[Block] = []
    for why in WHYS:
        held = [each for each in view.left_out if each.why == why]
        if held:
            blocks.append(Heading(book.say(f"view.{why}.heading"), 2))
            blocks.append(Bullets(tuple(lines(held, why, book))))
    if blocks:
        first = Paragraph((Run(view_words(view, book)),))
        return [Heading(book.say("view.heading"), 1), first, *blocks]
    return []


def lines(held: list[LeftOut], why: str, book: Book) -> list[Line]:
    """Return a line for each kind of record; hindsight by the day it was learned, and whole."""
    groups: dict[tuple[str, str], list[str]] = {}
    for each in held:
        when = "" if why in SHORT else each.learned or book.say("view.no_date")
        groups.setdefault((when, each.kind), []).append(each.id)
    most = None if why == "hindsight" else MOST_NAMED
    return [
        (Run(book.say(f"view.{why}.line", when=when) + " "), Run(named(kind, ids, book, most)))
        for (when, kind), ids in sorted(groups.items())
    ]


def named(kind: str, ids: list[str], book: Book, most: int | None = MOST_NAMED) -> str:
    """Return records of one kind by their ids, at most so many of them by name."""
    shown = ", ".join(ids[:most])
    left = len(ids) - (most or len(ids))
    more = f" {book.count('view.more', left)}" if left > 0 else ""
    code = f"record.{kind}"
    words = book.say(code if knows(f"brief.{code}", book.language) else "record.record")
    return f"{words}: {shown}{more}."
