"""Who inside a group grows stronger or weaker through each benefit, and what nobody looked into."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.actors.around.wording import headed, names_words, plainly, tabled
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.standing.naming import joined
from tregua.record.brief.document import Block, Paragraph, Run

if TYPE_CHECKING:
    from tregua.decide.actors.around import AroundReading
    from tregua.decide.actors.around.gains import Benefit

__all__ = ["gain_blocks"]


def gain_blocks(reading: "AroundReading", book: Book) -> list[Block]:
    """Return each benefit with its effects inside, then those nobody looked into."""
    if not reading.benefits:
        return [headed("gains", book), Paragraph(plainly(book.say("around.gains.none")))]
    blocks: list[Block] = [headed("gains", book)]
    if rows := [gain_row(each, book) for each in reading.benefits if each.looked_at]:
        columns = ("benefit", "goes_to", "effect")
        blocks.append(tabled("gains", columns, rows, (0.3, 0.22, 0.48), book))
    if unasked := [each.id for each in reading.benefits if not each.looked_at]:
        label = Run(book.say("around.effect.unasked") + " ", strong=True)
        blocks.append(Paragraph((label, Run(f"{names_words(unasked, book)}."))))
    return blocks


def gain_row(each: "Benefit", book: Book) -> tuple[Line, ...]:
    """Return one benefit: to whom it goes, and each effect inside with why it is thought."""
    effects = joined(
        (
            Run(
                book.say(
                    f"around.effect.{gain.effect}",
                    name=book.name(gain.who),
                    because=book.words(gain.because).rstrip("."),
                ),
                cites=book.cite(gain.sources),
            ),
        )
        for gain in each.gains
    )
    return (
        (Run(book.name(each.id), strong=True),),
        plainly(names_words(each.goes_to, book) or book.say("around.goes_to.none")),
        effects,
    )
