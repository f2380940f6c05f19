"""The telephone sheet: two pages to read aloud and tick with a pen, groups only as A, B and C."""

from collections.abc import Iterable, Iterator, Sequence

from tregua.domain.knowledge import AskedPer, Question
from tregua.language import Language, say
from tregua.record.exchange.forms.pages import NEVER_HERE
from tregua.record.exchange.forms.rows import levels_of
from tregua.record.exchange.forms.word.marking import (
    BOX_SIGN,
    cell,
    paragraph,
    row,
    table,
    word_file,
)

__all__ = ["write_intake"]

WIDTHS = (560, 7432, 700, 700, 700)
"""The columns in twentieths of a point: number, words, and one for each of three groups."""
LETTERS = ("A", "B", "C")
BLANK = "____"

Numbered = tuple[int, Question]


def write_intake(numbered: Sequence[Numbered], language: Language) -> bytes:
    """Return the telephone sheet as DOCX; it names no dossier and no group."""
    first, second = halves(numbered)
    title = say("form.intake.title", language)
    never = ", ".join(say(f"form.never.{n}", language) for n in range(1, NEVER_HERE + 1))
    body = (
        paragraph(title, "Title"),
        paragraph(say("form.intake.lead", language), "Lead"),
        paragraph(say("form.intake.never", language, words=never), "Step"),
        paragraph(say("form.intake.facts", language), "Facts"),
        page_table(first, language),
        paragraph("", "Turn"),
        page_table(second, language),
        paragraph(say("form.intake.after", language), "Small"),
    )
    return word_file("".join(body), title, language, title)


def halves(numbered: Sequence[Numbered]) -> tuple[Sequence[Numbered], Sequence[Numbered]]:
    """Return the questions of each page; the first holds fewer, for it also says how to ask."""
    lengths = [2 + len(list(levels_of(question, "en"))) for _, question in numbered]
    room = 0.45 * sum(lengths)
    place = next((n for n in range(len(lengths)) if sum(lengths[: n + 1]) > room), len(lengths))
    return numbered[:place], numbered[place:]


def page_table(numbered: Iterable[Numbered], language: Language) -> str:
    """Return the questions of one page under the letters of the groups."""
    rows = [line for pair in numbered for line in question_rows(*pair, language)]
    return table([head_row(language), *rows], WIDTHS, "IntakeTable")


def head_row(language: Language) -> str:
    """Return the row that says what to write beside a question, and names the columns."""
    words = (say("form.intake.code", language), say("form.intake.sure", language))
    cells = (cell(paragraph(w, "Small"), WIDTHS[n], fill="E7E2D8") for n, w in enumerate(words))
    named = (
        cell(paragraph("", "Tick", strong=letter), WIDTHS[2], fill="E7E2D8") for letter in LETTERS
    )
    return row((*cells, *named), header=True)


def question_rows(number: int, question: Question, language: Language) -> Iterator[str]:
    """Yield a question with room for how sure the answer is, then a box for each answer.

    The boxes stand under the letters, or left of the words where it is not asked of groups.
    """
    once = question.asked_per is AskedPer.DOSSIER
    sure = (BLANK, "", "") if once else (BLANK,) * 3
    yield line(str(number), asked(question, language), "Ask", sure, fill="F6F3ED")
    for _, words in levels_of(question, language):
        left, right = (BOX_SIGN, "") if once else ("", BOX_SIGN)
        yield line(left, words, "Say", (right,) * 3)


def asked(question: Question, language: Language) -> str:
    """Return a question as it is read, with whom it must not be put to, beyond a child."""
    persons = [p for p in question.do_not_ask if p != "child"]
    if not persons:
        return question.text.within(language)
    words = ", ".join(say(f"form.person.{person}", language) for person in persons)
    never = say("form.do_not_ask", language, persons=words)
    return f"{question.text.within(language)}  ({never})"


def line(left: str, words: str, style: str, marks: tuple[str, ...], *, fill: str = "") -> str:
    """Return one line: what stands left of the words, the words, and what is under each letter."""
    held = ((left, style), (words, style), *((mark, "Tick") for mark in marks))
    return row(
        cell(paragraph(text, kind), width, fill=fill)
        for (text, kind), width in zip(held, WIDTHS, strict=True)
    )
