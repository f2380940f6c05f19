"""The rows of a form: what is printed, what may be written, in which cells of a five-column grid.

Word and the spreadsheet show the same rows; both readers compare them cell by cell.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.domain import NOT_KNOWN, Confidence
from tregua.domain.knowledge import Question, ValueKind
from tregua.language import Language, say
from tregua.record.exchange.forms.form import Form, Item

__all__ = [
    "BOX",
    "COLUMNS",
    "DEFAULTS",
    "FIELDS",
    "Block",
    "Row",
    "Slot",
    "blocks_of",
    "levels_of",
]

COLUMNS = 5
BOX = "box:"
DEFAULTS = "[0]"
"""The code of the rows that hold for every answer unless it says otherwise."""
FIELDS = (
    ("confidence", "as_of"),
    ("source", "at"),
    ("grade", "seen"),
    ("learned_on", "note"),
)
SHARED = (("source", "at"), ("grade", "seen"), ("learned_on", "as_of"))


@dataclass(frozen=True, slots=True)
class Slot:
    """One cell: printed words, or, where `key` is not empty, a place to write an answer."""

    words: str = ""
    key: str = ""
    span: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One row of cells; `look` is `head`, `quiet`, `box`, `value` or `fields`."""

    look: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """The rows of one question, under its code; the first row begins with it."""

    code: str
    rows: tuple[Row, ...]


def blocks_of(form: Form) -> Iterator[Block]:
    """Yield the blocks of a form in their order: what holds for all, then each question."""
    yield Block(DEFAULTS, tuple(default_rows(form.language)))
    for item in form.items:
        yield Block(item.code, tuple(item_rows(item, form)))


def default_rows(language: Language) -> Iterator[Row]:
    """Yield the rows that hold for every answer unless it says otherwise."""
    title = say("form.for_all", language)
    yield Row("head", (Slot(DEFAULTS), Slot(title, span=COLUMNS - 1)))
    yield from field_rows(SHARED, language)


def item_rows(item: Item, form: Form) -> Iterator[Row]:
    """Yield the rows of one question: its words, a box for each level, and what an answer needs."""
    yield Row("head", (Slot(item.code), Slot(headline(item, form), span=COLUMNS - 1)))
    if not form.blind:
        for words in asking_words(item.question, form.language):
            yield Row("quiet", (Slot(words, span=COLUMNS),))
    for key, words in levels_of(item.question, form.language):
        yield Row("box", (Slot(key=BOX + key), Slot(words, span=COLUMNS - 1)))
    if item.question.kind in (ValueKind.NUMBER, ValueKind.DATE, ValueKind.TEXT):
        asked = say(f"form.value.{item.question.kind.value}", form.language)
        yield Row("value", (Slot(asked, span=2), Slot(key="value", span=3)))
    yield from field_rows(FIELDS, form.language)


def headline(item: Item, form: Form) -> str:
    """Return the words of a question with whom it is about; in a blind form, how to answer it."""
    marks = say(f"form.mark.{item.question.kind.value}", form.language)
    if form.blind:
        return marks
    text = item.question.text.within(form.language)
    return " · ".join(part for part in (text, item.name, marks) if part)


def asking_words(question: Question, language: Language) -> Iterator[str]:
    """Yield how to ask a question, and of whom it must not be asked."""
    yield say("form.how_to_ask", language, words=question.how_to_ask.within(language))
    if question.do_not_ask:
        persons = [say(f"form.person.{who}", language) for who in question.do_not_ask]
        yield say("form.do_not_ask", language, persons=", ".join(persons))


def levels_of(question: Question, language: Language) -> Iterator[tuple[str, str]]:
    """Yield each answer that may be ticked with its words; not known is always the first."""
    yield NOT_KNOWN, say("form.not_known", language)
    if question.kind is ValueKind.YES_NO:
        yield "true", say("form.yes", language)
        yield "false", say("form.no", language)
    for level, words in question.levels.items():
        yield level, words.within(language)


def field_rows(fields: tuple[tuple[str, str], ...], language: Language) -> Iterator[Row]:
    """Yield rows of two labelled places to write each."""
    words = ", ".join(say(f"form.confidence.{each.value}", language) for each in Confidence)
    for pair in fields:
        left, right = (say(f"form.field.{key}", language, words=words) for key in pair)
        yield Row("fields", (Slot(left, span=2), Slot(key=pair[0]), Slot(right), Slot(key=pair[1])))
