"""What is coded of one case, by chapter: the value, how it is known, on what ground, and where."""

from collections.abc import Iterator

from tregua.decide.compare import CasePage, Chapter
from tregua.domain.knowledge import Case, Cell
from tregua.record.brief.composing.library.shelf import Shelf
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table, Words

__all__ = ["chapter_blocks", "known_words"]


def chapter_blocks(page: CasePage, shelf: Shelf, *, whole: bool = False) -> Iterator[Block]:
    """Yield every chapter of the codebook: what is known, then by name what is not.

    With `whole` the reason of each gap is told where one was written down.
    """
    titles = {group.id: shelf.text(group.title) for group in shelf.library.codebook.groups}
    yield Heading(shelf.say("library.page.coded"), 1)
    yield Paragraph((Run(shelf.say("library.page.confidence")),), "small")
    for chapter in page.chapters:
        if page.lighter and not chapter.known:
            continue
        yield Heading(titles[chapter.id], 2)
        if chapter.known:
            yield known_table(chapter, page.case, shelf)
        if not page.lighter:
            yield from gaps(chapter, page.case, shelf, whole=whole)


def known_table(chapter: Chapter, case: Case, shelf: Shelf) -> Table:
    """Return what is known in one chapter."""
    caption = shelf.count("library.page.known", len(chapter.known))
    rows = tuple(
        (
            (Run(shelf.label(name), strong=True),),
            (Run(shelf.value(name, case.fields[name].value)),),
            known_words(case.fields[name], shelf),
        )
        for name in chapter.known
    )
    header = tuple(shelf.say(f"library.page.column.{name}") for name in ("fact", "value", "known"))
    return Table(caption, header, rows, (0.24, 0.34, 0.42))


def known_words(cell: Cell, shelf: Shelf) -> Words:
    """Return how a cell is known: stated, inferred or unknown, on what ground, and where."""
    ground = shelf.text(cell.evidence) if cell.evidence is not None else ""
    said = shelf.say(f"library.confidence.{cell.confidence}")
    words = f"{said}: {ground.rstrip('.')}" if ground else said
    marks = shelf.say("library.page.differ_mark") if cell.rivals else ""
    return (Run(f"{words}. {marks}".strip()), Run("", cites=shelf.cite(cell.cites)))


def gaps(chapter: Chapter, case: Case, shelf: Shelf, *, whole: bool) -> Iterator[Block]:
    """Yield what is not known in one chapter: counted, named, and with the reason where asked."""
    if not chapter.unknown:
        return
    names = "; ".join(shelf.label(name) for name in chapter.unknown)
    told = shelf.count("library.page.unknown", len(chapter.unknown), names=names)
    yield Paragraph((Run(told),), "note")
    reasons = [
        reason for name in chapter.unknown if (reason := gap(name, case.fields[name], shelf))
    ]
    if whole and reasons:
        yield Bullets(tuple(reasons))


def gap(name: str, cell: Cell, shelf: Shelf) -> Words:
    """Return why a cell is empty, if a reason was written down."""
    if cell.evidence is None:
        return ()
    words = f": {shelf.text(cell.evidence)}."
    return (Run(shelf.label(name), strong=True), Run(words, cites=shelf.cite(cell.cites)))
