"""Tensions that bear: both sides with their sources, and who chose what, when; none is settled."""

from typing import TYPE_CHECKING

from tregua.domain import Answer, Decision, Missing
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.standing.naming import day_words
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.decide.strategy import SideReading, TensionReading

__all__ = ["tension_blocks"]


def tension_blocks(tensions: tuple["TensionReading", ...], book: Book) -> list[Block]:
    """Return the tensions that bear side by side, then those of which that cannot be told.

    One that does not bear is left out; one somebody chose on is shown whole even in doubt.
    """
    shown = [t for t in tensions if t.notice and (t.bears is Answer.MET or t.choices)]
    doubtful = [t for t in tensions if t.notice and t not in shown]
    if not shown and not doubtful:
        return []
    blocks: list[Block] = [
        Heading(book.say("standing.tensions"), 1),
        Paragraph((Run(book.say("standing.tensions.lead")),), "lead"),
    ]
    if shown:
        names = ("tension", "one_side", "other_side", "choice")
        header = tuple(book.say(f"standing.column.{name}") for name in names)
        rows = tuple(row(tension, book) for tension in shown)
        caption = book.say("standing.tensions.caption")
        blocks.append(Table(caption, header, rows, (0.17, 0.3, 0.3, 0.23)))
    if doubtful:
        blocks.append(Paragraph((Run(book.say("standing.tensions.doubtful")),)))
        blocks.append(Bullets(tuple(doubt_line(tension, book) for tension in doubtful)))
    return blocks


def row(tension: "TensionReading", book: Book) -> tuple[Line, ...]:
    """Return one tension: its title, each side, and the choices on record."""
    title: Line = (Run(book.text(tension.title), strong=True),)
    if tension.bears is not Answer.MET:
        title = (*title, Run(f" {book.say('standing.tension.may_bear')}", emphasis=True))
    one, *others = tension.sides
    other = tuple(run for side in others for run in side_line(side, book))
    return (title, side_line(one, book), other, choice_line(tension, book))


def side_line(side: "SideReading", book: Book) -> Line:
    """Return one side with its sources, and whether the dossier holds anything on it."""
    said: Line = (Run(book.text(side.says), cites=book.cite(side.cites)),)
    if side.empty in (Answer.MET, Answer.UNCLEAR):
        note = book.say(f"standing.side.empty.{side.empty.value}")
        return (*said, Run(f" {note}", strong=True))
    return said


def choice_line(tension: "TensionReading", book: Book) -> Line:
    """Return who chose what and when, and whether it still holds; or who may choose."""
    parts = book.either(book.say(f"standing.part.{part.value}") for part in tension.may_choose)
    if not tension.choices:
        return (Run(book.say("standing.choice.none", parts=parts)),)
    runs: list[Run] = []
    for choice in tension.choices:
        runs.append(Run(choice_words(choice, book) + " ", cites=book.claimed(choice.looked_at)))
        if choice.id in tension.without_the_part:
            runs.append(Run(book.say("standing.choice.part", parts=parts) + " ", strong=True))
        if choice.id in tension.lapsed:
            runs.append(Run(book.say("standing.choice.lapsed") + " ", strong=True))
    return tuple(runs)


def choice_words(choice: Decision, book: Book) -> str:
    """Return one choice: by whom, when, about whom, until when, and why."""
    whom = book.listed(book.group_names([choice.about]))
    until = choice.until
    return book.say(
        "standing.choice",
        by=choice.by,
        on=day_words(choice.on, book),
        whom=f" ({whom})" if whom else "",
        until=book.say("standing.choice.until", when=day_words(until, book)) if until else "",
        reason=book.words(choice.reason).rstrip("."),
    )


def doubt_line(tension: "TensionReading", book: Book) -> Line:
    """Return a tension that may bear, with the questions whose answers would tell."""
    runs: list[Run] = [Run(f"{book.text(tension.title)}. ", strong=True)]
    for why, asked in asked_by_why(tension.missing, book).items():
        runs.append(Run(book.say(f"missing.{why}") + " ", emphasis=True))
        runs.append(Run(" ".join(asked) + " "))
    return tuple(runs)


def asked_by_why(missing: tuple[Missing, ...], book: Book) -> dict[str, list[str]]:
    """Return the open questions by why each is open; what is no question is left out."""
    found: dict[str, list[str]] = {}
    for gap in missing:
        if gap.term in book.catalogue.questions:
            asked = found.setdefault(gap.why, [])
            if book.question(gap.term) not in asked:
                asked.append(book.question(gap.term))
    return found
