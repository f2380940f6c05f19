"""What to ask next, in order of use, and which answers later events have made old."""

from collections.abc import Iterable

from tregua.decide.assess import Ask, Assessment
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table

__all__ = ["asking_blocks", "by_question", "settled_words"]

MOST_ASKED = 10


def asking_blocks(assessment: Assessment, book: Book) -> list[Block]:
    """Return what to ask next, in order of use, and what events have made old."""
    blocks: list[Block] = [
        Heading(book.say("asking.heading"), 1),
        Paragraph((Run(book.say("asking.lead")),), "lead"),
    ]
    asked = by_question(assessment.ask_next)
    shown = asked[:MOST_ASKED]
    if not shown:
        blocks.append(Paragraph((Run(book.say("asking.nothing")),)))
    else:
        blocks.append(asking_table(shown, book))
        if left := len(asked) - len(shown):
            blocks.append(Paragraph((Run(book.count("asking.more", left)),), "small"))
    return blocks


def by_question(asks: Iterable[Ask]) -> list[list[Ask]]:
    """Return open questions, each once with every group it is open for, in order of use."""
    found: dict[str, list[Ask]] = {}
    for ask in asks:
        found.setdefault(ask.question, []).append(ask)
    return list(found.values())


def asking_table(shown: list[list[Ask]], book: Book) -> Table:
    """Return the table of open questions."""
    rows: list[tuple[Line, ...]] = []
    for asks in shown:
        question = book.catalogue.questions[asks[0].question]
        named = book.group_names(ask.about for ask in asks)
        whom = book.listed(named) or book.say("criteria.whole")
        how: Line = (Run(book.text(question.how_to_ask)),)
        if question.do_not_ask:
            never = book.listed(book.say(f"do_not_ask.{who}") for who in question.do_not_ask)
            how = (*how, Run(" " + book.say("asking.never", who=never), strong=True))
        head: Line = (Run(book.text(question.text), strong=True),)
        rows.append((head, (Run(whom),), how, (Run(settled_words(asks, book)),)))
    names = ("question", "whom", "how", "settles")
    header = tuple(book.say(f"asking.column.{name}") for name in names)
    return Table(book.say("asking.caption"), header, tuple(rows), (0.28, 0.12, 0.38, 0.22))


def settled_words(asks: list[Ask], book: Book) -> str:
    """Return what one answer to a question could settle."""
    pathways = dict.fromkeys(key.partition("@")[0] for ask in asks for key in ask.settles)
    if pathways:
        named = (lowered(book.text(book.catalogue.pathways[p].title)) for p in pathways)
        return book.say("asking.settles", pathways=book.listed(named))
    criteria = {key.partition("@")[0] for ask in asks for key in ask.criteria}
    if criteria:
        return book.count("asking.narrows", len(criteria))
    return book.say("asking.neither")
