"""What was present in a case and what followed, and which lessons or rules name it.

A cause is told only where the coded cell says that a source states one.
"""

from collections.abc import Iterable, Iterator

from tregua.decide.compare import CaseLikeness, Teaching
from tregua.domain.knowledge import Case, Cell, CellValue
from tregua.domain.knowledge.cases import ToldFields
from tregua.language import Text
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.likeness.tables import label
from tregua.record.brief.document import Bullets, Run

__all__ = ["stories"]

NO_CAUSE = "unstated"


def stories(
    shown: Iterable[CaseLikeness], told: ToldFields, teachings: Iterable[Teaching], book: Book
) -> Bullets:
    """Return each case shown as one short point."""
    held = list(teachings)
    return Bullets(
        tuple(
            story(one, told, [t for t in held if (t.case, t.about) == (one.id, one.about)], book)
            for one in shown
        )
    )


def story(one: CaseLikeness, told: ToldFields, named: list[Teaching], book: Book) -> Line:
    """Return one case: what was present, what followed, a cause a source states, what names it."""
    case = book.library.cases[one.id]
    runs: list[Run] = [Run(f"{book.text(one.title)}. ", strong=True)]
    runs.extend(listing("likeness.present", told.present, case, book))
    runs.extend(listing("likeness.followed", told.followed, case, book))
    runs.extend(causes(case, told.causes, book))
    for each in named:
        title = book.text(each.title)
        runs.append(Run(book.say(f"likeness.named.{each.side}", title=title) + " "))
        misleads = book.text(each.misleads_when)
        runs.append(Run(book.say("likeness.misleads", text=misleads) + " "))
    return tuple(runs)


def listing(code: str, names: Iterable[str], case: Case, book: Book) -> Iterator[Run]:
    """Yield the known cells among some fields, each with its places; inferred ones say so."""
    known = [(name, cell) for name in names if (cell := case.fields.get(name)) and known_in(cell)]
    if not known:
        return
    yield Run(f"{book.say(code)} ")
    for at, (name, cell) in enumerate(known):
        words = f"{label(name, book)}: {value(name, cell.value, book)}"
        if cell.confidence == "inferred":
            words = f"{words} {book.say('likeness.inferred')}"
        end = "." if at == len(known) - 1 else ";"
        yield Run(words)
        yield Run("", cites=book.cite(cell.cites))
        yield Run(f"{end} ")


def known_in(cell: Cell) -> bool:
    """Tell whether a cell holds a value."""
    return cell.value is not None and cell.value != ()


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
