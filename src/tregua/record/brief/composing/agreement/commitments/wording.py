"""Days, duties and lines in words, alike for every party."""

from tregua.design.agreement.commitments.days import AGREEMENT, DueDay
from tregua.design.agreement.commitments.duties import Duty
from tregua.domain import When
from tregua.language import Words
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.dating import day_words, on_day, the_day
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

__all__ = [
    "bare",
    "due_words",
    "duty_number",
    "headed",
    "number_of",
    "on_day",
    "paragraph",
    "read_day",
    "the_day",
    "whose",
]


def bare(words: Words | None, book: Book) -> str:
    """Return words of the dossier without the stop at their end."""
    return book.words(words).rstrip(".")


def number_of(number: int) -> str:
    """Return the neutral name of a duty: the number of its clause.

    >>> number_of(7)
    'D-07'
    """
    return f"D-{number:02}"


def duty_number(duty: Duty, book: Book) -> Run:
    """Return the number and title of a duty."""
    title = book.name(f"clause:{duty.clause}").rstrip(".")
    return Run(f"{number_of(duty.number)} {title}", strong=True)


def whose(duty: Duty, book: Book) -> str:
    """Return who owes a duty, and to whom where that is written."""
    to = book.listed(book.group_names(duty.towards))
    who = book.name(duty.owed_by)
    return book.say("due.whose_to", who=who, to=to) if to else who


def read_day(text: str, book: Book) -> str:
    """Return a recorded date in words, or nothing where none is."""
    return day_words(When.read(text), book) if text else ""


def due_words(day: DueDay, book: Book) -> str:
    """Return a day as far as it is known, and from what it is counted."""
    if day.how == "none":
        return ""
    whole = day.after in ("", AGREEMENT)
    title = "" if whole else book.name(f"clause:{day.after}").rstrip(".")
    after = book.say("due.after.agreement" if whole else f"due.after.{day.once}", clause=title)
    if day.when is None:
        return book.count("due.not_known", day.days or 0, after=after)
    shown = day_words(day.when, book)
    if day.how != "counted":
        return shown
    return book.count("due.counted", day.days or 0, day=shown, after=after)


def headed(code: str, lines: list[Line], book: Book, lead: str = "") -> list[Block]:
    """Return lines under a heading, with a sentence before them; nothing where there is none."""
    if not lines:
        return []
    before = [paragraph(lead)] if lead else []
    return [Heading(book.say(code), 2), *before, Bullets(tuple(lines))]


def paragraph(words: str) -> Paragraph:
    """Return a sentence as a paragraph."""
    return Paragraph((Run(words),))
