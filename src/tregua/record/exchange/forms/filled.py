"""A filled copy as it was read: cells with their places, before anything is understood."""

from dataclasses import dataclass, field

from tregua.errors import Problem

__all__ = ["Cell", "Copy", "Found", "tidy"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell holds; `column` and `row` say where, the column being 0 in a document."""

    text: str
    row: int
    column: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """The cells of one question as they were found; `code` is what stands in the first of them.

    `place` is the name of the sheet, or the number of the table.
    """

    code: str
    place: str | int
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """All that was found in a filled form, and what was wrong with its cells.

    `grid` is true where rows have one cell for each column, and false where cells span several.
    `loose` is what stands outside the questions.
    """

    shown: str
    grid: bool
    blocks: tuple[Found, ...]
    loose: tuple[str, ...]
    problems: tuple[Problem, ...] = field(default=())


def tidy(text: str) -> str:
    r"""Return a text on one line without doubled or odd spaces.

    >>> tidy(" one\n two ")
    'one two'
    """
    return " ".join(text.split())
