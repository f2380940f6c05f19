"""A filled Word document, table by table; nothing it links to is opened."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tregua.errors import Problem
from tregua.record.exchange.forms.filled import Cell, Copy, Found, tidy
from tregua.record.exchange.forms.package import Package, foreign, parsed, refusal

__all__ = ["read_word"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CHANGES = frozenset(
    W + name
    for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "delText")
)
BREAKS = {W + "tab": " ", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}


def read_word(package: Package) -> Copy:
    """Return what a filled document holds.

    Raises
    ------
    Problems
        `form_broken`.
    """
    with foreign(package.shown):
        body = parsed(package.parts["word/document.xml"]).find(W + "body")
        if body is None:
            raise refusal("form_broken", package.shown)
        tables = [each for each in inside(body) if each.tag == W + "tbl"]
        lines = [text_of(each) for each in inside(body) if each.tag == W + "p"]
        blocks = tuple(block(each, number) for number, each in enumerate(tables, 1))
        problems = tuple(changes(body, tables, package.shown))
    loose = tuple(line for line in map(tidy, lines) if line)
    return Copy(package.shown, False, blocks, loose, problems)


def inside(element: Element) -> Iterator[Element]:
    """Yield the children of an element, those of content controls and insertions among them."""
    for child in element:
        if child.tag == W + "sdt":
            for content in child.findall(W + "sdtContent"):
                yield from inside(content)
        elif child.tag in CHANGES:
            yield from inside(child)
        else:
            yield child


def block(table: Element, number: int) -> Found:
    """Return the cells of a table, row by row."""
    rows = tuple(
        tuple(Cell(tidy(text_of(cell)), place) for cell in inside(row) if cell.tag == W + "tc")
        for place, row in enumerate((e for e in inside(table) if e.tag == W + "tr"), 1)
    )
    first = rows[0][0].text if rows and rows[0] else ""
    return Found(first, number, rows)


def text_of(element: Element) -> str:
    """Return the text under an element, a line for each paragraph."""
    held: list[str] = []
    for each in element.iter():
        if each.tag == W + "t":
            held.append(each.text or "")
        elif each.tag == W + "p" and held:
            held.append("\n")
        else:
            held.append(BREAKS.get(each.tag, ""))
    return "".join(held)


def changes(body: Element, tables: list[Element], shown: str) -> Iterator[Problem]:
    """Yield each row with tracked changes, and one problem for those outside the tables."""
    every = sum(each.tag in CHANGES for each in body.iter())
    for number, table in enumerate(tables, 1):
        every -= sum(each.tag in CHANGES for each in table.iter())
        for place, row in enumerate((e for e in inside(table) if e.tag == W + "tr"), 1):
            if any(each.tag in CHANGES for each in row.iter()):
                yield Problem("form_tracked", shown, field=f"{number}/{place}")
    if every:
        yield Problem("form_tracked", shown)
