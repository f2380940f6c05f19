"""Past cases beside the dossier, after what the table of cases cannot show."""

from tregua.decide.compare import CaseLikeness, Comparison
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table

__all__ = ["case_blocks", "case_sentence"]

MOST_FIELDS = 7


def case_blocks(comparison: Comparison, book: Book) -> list[Block]:
    """Return what the table cannot show, then the cases shown for each group."""
    blocks: list[Block] = [
        Heading(book.say("cases.heading"), 1),
        Paragraph((Run(emptiness(comparison, book)),), "lead"),
        Paragraph((Run(book.say("cases.notice")),), "note"),
    ]
    groups = dict.fromkeys(likeness.about for likeness in comparison.shown)
    sets: dict[tuple[object, ...], list[str]] = {}
    for group in groups:
        key = tuple((c.id, c.alike, c.unlike) for c in comparison.shown if c.about == group)
        sets.setdefault(key, []).append(group)
    for alike in sets.values():
        shown = [c for c in comparison.shown if c.about == alike[0]]
        names = book.listed(book.name(group) for group in alike)
        blocks.append(case_table(shown, names, book))
    if comparison.left_out:
        titles = [book.text(book.library.cases[case].title) for case in comparison.left_out]
        left = book.say("cases.left_out", cases=book.listed(titles))
        blocks.append(Paragraph((Run(left),), "small"))
    return blocks


def emptiness(comparison: Comparison, book: Book) -> str:
    """Return how little the table of cases knows, in counts."""
    empty = comparison.emptiness
    return book.say(
        "cases.lead",
        cases=empty.cases,
        independent=empty.independent,
        known=book.number(100 * empty.known / empty.cells),
        stated=book.number(100 * empty.stated / empty.cells),
        cohesion=empty.cohesion_known,
        cohesion_stated=empty.cohesion_stated,
    )


def case_table(shown: list[CaseLikeness], names: str, book: Book) -> Table:
    """Return the cases for some groups: likeness in words, in what alike, in what unlike."""
    rows = tuple(case_row(likeness, book) for likeness in shown)
    columns = ("case", "likeness", "alike", "unlike", "ended")
    header = tuple(book.say(f"cases.column.{name}") for name in columns)
    widths = (0.18, 0.17, 0.24, 0.21, 0.2)
    return Table(book.say("cases.table", groups=names), header, rows, widths)


def case_row(likeness: CaseLikeness, book: Book) -> tuple[Line, ...]:
    """Return one case as a row."""
    return (
        (Run(book.text(likeness.title), strong=True),),
        (Run(case_sentence(likeness, book)),),
        (Run(fields(likeness.alike, book)),),
        (Run(fields(likeness.unlike, book)),),
        (Run(ending(likeness, book)),),
    )


def case_sentence(likeness: CaseLikeness, book: Book) -> str:
    """Return likeness in counts of facts known for both, and on how many nothing can be said."""
    words = book.say(
        "cases.likeness",
        alike=len(likeness.alike),
        shared=likeness.shared,
        asked=likeness.asked,
        unknown=len(likeness.unknown),
    )
    return words if likeness.near else f"{words} {book.say('cases.too_few')}"


def fields(names: tuple[str, ...], book: Book) -> str:
    """Return codebook fields by their labels."""
    labels = [book.text(book.library.codebook.fields[name].label) for name in names]
    labels = [lowered(label) for label in labels]
    shown = labels[:MOST_FIELDS]
    left = len(labels) - len(shown)
    words = ", ".join(shown) or "–"
    return f"{words}; {book.count('cases.more', left)}" if left else words


def ending(likeness: CaseLikeness, book: Book) -> str:
    """Return how a case ended, as it is coded, and whether the gain lasted."""
    values = book.library.codebook.fields["outcome_class"].values
    outcome = book.text(values[likeness.outcome_class]) if likeness.outcome_class in values else ""
    lasted = book.say(f"cases.sustained.{likeness.sustained or 'unknown'}")
    return f"{outcome}. {lasted}" if outcome else lasted
