"""What the section on breakup still lacks, as it stands in the direction report too."""

from collections.abc import Iterable

from tregua.domain import Missing
from tregua.record.brief.composing.actors.around.wording import gaps_words
from tregua.record.brief.composing.book import Book
from tregua.record.brief.document import Block, Box, Paragraph, Run

__all__ = ["go_sheet_blocks"]


def go_sheet_blocks(gaps: Iterable[Missing], book: Book) -> list[Block]:
    """Return that no direction can be signed yet, with what is open; nothing where none is."""
    held = tuple(gaps)
    if not held:
        return []
    return [
        Box(
            book.say("around.go_sheet.open"),
            "unclear",
            (
                Paragraph((Run(book.say("around.go_sheet.why")),)),
                Paragraph((Run(gaps_words(held, book)),)),
            ),
        )
    ]
