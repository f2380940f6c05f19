"""What was present in a case and what followed, and which lessons or rules name it.

A cause is told only where the coded cell says that a source states one.
"""

from collections.abc import Iterable, Iterator

from tregua.decide.compare import CaseLikeness, Comparison
from tregua.domain.knowledge import Case, Cell, CellValue
from tregua.language import Text
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.likeness.tables import label
from tregua.record.brief.document import Bullets, Run

__all__ = ["stories"]

NO_CAUSE = "unstated"


def stories(comparison: Comparison, book: Book) -> Bullets:
    """Return each case shown as one short point, told once however many groups it stands beside.

    Where only stated cells are compared, only stated ones are told.
    """
    first: dict[str, CaseLikeness] = {}
    for each in comparison.shown:
        first.setdefault(each.id, each)
    told: set[str] = set()
    return Bullets(tuple(story(one, comparison, told, book) for one in first.values()))


def story(one: CaseLikeness, comparison: Comparison, misleads: set[str], book: Book) -> Line:
    """Return one case: what was present, what followed, a cause a source states, what names it.

    When a lesson or rule misleads is told once, with the first case it names; `misleads` are those
    already told.
    """
    case, told = book.library.cases[one.id], comparison.told
    stated_only = comparison.stated_only
    runs: list[Run] = [Run(f"{book.text(one.title)}. ", strong=True)]
    for code, names in (("present", told.present), ("followed", told.followed)):
        cells = known_cells(case, names, stated_only=stated_only)
        runs.extend(listing(f"likeness.{code}", cells, book))
    runs.extend(causes(case, told.causes, book))
    named = [t for t in comparison.teachings if (t.case, t.about) == (one.id, one.about)]
    for each in named:
        title = book.text(each.title)
        runs.append(Run(book.say(f"likeness.named.{each.side}", title=title) + " "))
        if each.record not in misleads:
            when = book.text(each.misleads_when)
            runs.append(Run(book.say("likeness.misleads", text=when) + " "))
            misleads.add(each.record)
    return tuple(runs)


def known_cells(case: Case, names: Iterable[str], *, stated_only: bool) -> list[tuple[str, Cell]]:
    """Return those of some fields of which a value is coded, or stated where only that counts."""
    cells = ((name, case.fields.get(name)) for name in names)
    return [
        (name, cell)
        for name, cell in cells
        if cell is not None
        and cell.value not in (None, ())
        and (cell.confidence == "stated" or not stated_only)
    ]


def listing(code: str, known: list[tuple[str, Cell]], book: Book) -> Iterator[Run]:
    """Yield known cells, each with its places; inferred ones say so."""
    if known:
        yield Run(f"{book.say(code)} ")
    for at, (name, cell) in enumerate(known):
        words = f"{label(name, book)}: {value(name, cell.value, book)}"
        if cell.confidence == "inferred":
            words = f"{words} {book.say('likeness.inferred')}"
        end = "." if at == len(known) - 1 else ";"
        yield Run(words)
        yield Run("", cites=book.cite(cell.cites))
        yield Run(f"{end} ")


def value(name: str, held: CellValue | tuple[str | Text, ...], book: Book) -> str:
    """Return a coded value in the words of the codebook."""
    if isinstance(held, bool):
        return book.say(f"value.{str(held).lower()}")
    if isinstance(held, tuple):
        return book.listed(value(name, one, book) for one in held)
    if isinstance(held, Text):
        return book.text(held)
    words = book.library.codebook.fields[name].values.get(str(held))
    return lowered(book.text(words)) if words else str(held)


def causes(case: Case, name: str, book: Book) -> Iterator[Run]:
    """Yield the causes that a source states, or that the source states none."""
    cell = case.fields.get(name)
    if cell is None or cell.confidence != "stated" or not isinstance(cell.value, tuple):
        return
    stated = tuple(one for one in cell.value if one != NO_CAUSE)
    if stated:
        yield Run(book.say("likeness.causes", causes=value(name, stated, book)))
    else:
        yield Run(book.say("likeness.causes.none"))
    yield Run("", cites=book.cite(cell.cites))
    yield Run(". ")
