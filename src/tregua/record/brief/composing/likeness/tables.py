"""Cases beside a group or a case: how alike, in what, in what not, and how each ended."""

from collections.abc import Iterable

from tregua.decide.compare import CaseLikeness, Emptiness
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.library.owned import own_words
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table

__all__ = ["case_sentence", "case_table", "fields", "opening"]

MOST_FIELDS = 7
MOST_KEY = 3


def opening(empty: Emptiness, book: Book) -> list[Block]:
    """Return what every page on cases opens with: how little is known, and of whom."""
    lead = book.say(
        "cases.lead",
        cases=empty.cases,
        independent=empty.independent,
        known=book.number(100 * empty.known / empty.cells),
        stated=book.number(100 * empty.stated / empty.cells),
        cohesion=empty.cohesion_known,
        cohesion_stated=empty.cohesion_stated,
    )
    return [
        Heading(book.say("cases.heading"), 1),
        Paragraph((Run(f"{lead} {own_words(empty, book.language)}".strip()),), "lead"),
        Paragraph((Run(book.say("cases.notice")),), "note"),
    ]


def case_table(
    shown: Iterable[CaseLikeness], caption: str, key_facts: tuple[str, ...], book: Book
) -> Table:
    """Return cases in their order: likeness in words, in what alike, in what unlike."""
    rows = tuple(case_row(likeness, key_facts, book) for likeness in shown)
    columns = ("case", "likeness", "alike", "unlike", "ended")
    header = tuple(book.say(f"likeness.column.{name}") for name in columns)
    return Table(caption, header, rows, (0.17, 0.24, 0.21, 0.21, 0.17))


def case_row(likeness: CaseLikeness, key_facts: tuple[str, ...], book: Book) -> tuple[Line, ...]:
    """Return one case as a row."""
    return (
        (Run(book.text(likeness.title), strong=True),),
        (Run(case_sentence(likeness, key_facts, book)),),
        (Run(fields(likeness.alike, book)),),
        (Run(fields(likeness.unlike, book)),),
        (Run(ending(likeness, book)),),
    )


def case_sentence(likeness: CaseLikeness, key_facts: tuple[str, ...], book: Book) -> str:
    """Return likeness in counts of facts known for both, naming the emptiest key facts."""
    missing = [name for name in key_facts if name in likeness.unknown][:MOST_KEY]
    code = "likeness.counted_among" if missing else "likeness.counted"
    parts = [
        book.say(
            code,
            alike=len(likeness.alike),
            shared=likeness.shared,
            asked=likeness.asked,
            unlike=len(likeness.unlike),
            unknown=len(likeness.unknown),
            facts=book.listed(label(name, book) for name in missing),
        )
    ]
    if likeness.dependent:
        parts.append(book.say("likeness.dependent"))
    if not likeness.near:
        parts.append(book.say("likeness.too_few"))
    elif len(likeness.unlike) > len(likeness.alike):
        parts.append(book.say("likeness.more_unlike"))
    return " ".join(parts)


def label(name: str, book: Book) -> str:
    """Return a codebook field by its label, as inside a sentence."""
    return lowered(book.text(book.library.codebook.fields[name].label))


def fields(names: tuple[str, ...], book: Book) -> str:
    """Return codebook fields by their labels, so many and how many more."""
    shown = [label(name, book) for name in names[:MOST_FIELDS]]
    left = len(names) - len(shown)
    words = ", ".join(shown) or "–"
    return f"{words}; {book.count('likeness.more', left)}" if left else words


def ending(likeness: CaseLikeness, book: Book) -> str:
    """Return how a case ended, as it is coded, and whether the gain lasted."""
    values = book.library.codebook.fields["outcome_class"].values
    outcome = book.text(values[likeness.outcome_class]) if likeness.outcome_class in values else ""
    lasted = book.say(f"cases.sustained.{likeness.sustained or 'unknown'}")
    return f"{outcome}. {lasted}" if outcome else lasted
