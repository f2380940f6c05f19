"""Past cases beside the dossier, after what the table of cases cannot show."""

from tregua.decide.compare import CaseLikeness, Comparison
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.likeness.earlier import deviation_blocks
from tregua.record.brief.composing.likeness.leaning import leaning, none_near
from tregua.record.brief.composing.likeness.stories import stories
from tregua.record.brief.composing.likeness.tables import case_table, opening
from tregua.record.brief.document import Block, Heading, Paragraph, Run

__all__ = ["case_blocks"]


def case_blocks(comparison: Comparison, book: Book) -> list[Block]:
    """Return what the table cannot show, the cases shown for each group, and earlier findings."""
    blocks = opening(comparison.emptiness, book)
    sets: dict[tuple[object, ...], list[str]] = {}
    for group in dict.fromkeys(likeness.about for likeness in comparison.shown):
        key = tuple((c.id, c.alike, c.unlike) for c in comparison.shown if c.about == group)
        sets.setdefault(key, []).append(group)
    for groups in sets.values():
        shown = [c for c in comparison.shown if c.about == groups[0]]
        blocks.extend(beside(shown, groups, comparison, book))
    if comparison.shown:
        blocks.append(Heading(book.say("likeness.stories"), 2))
        blocks.append(stories(comparison, book))
    if comparison.left_out:
        titles = [book.text(book.library.cases[case].title) for case in comparison.left_out]
        left = book.say("likeness.left_out", cases="; ".join(titles))
        blocks.append(Paragraph((Run(left),), "small"))
    blocks.extend(deviation_blocks(comparison.deviations, book))
    return blocks


def beside(
    shown: list[CaseLikeness],
    groups: list[str],
    comparison: Comparison,
    book: Book,
) -> list[Block]:
    """Return the cases for some groups: the table, and how far to lean on it."""
    names = book.listed(book.name(group) for group in groups)
    code = "likeness.none_near" if none_near(shown) else "likeness.table"
    caption = book.say(code, groups=names, fewest=comparison.fewest_shared)
    weightings = len(comparison.weightings)
    return [
        case_table(shown, caption, comparison.key_facts, book),
        leaning(shown, weightings, stated_only=comparison.stated_only, book=book),
    ]
