"""What the three formats share: the family, the colours, the words for an answer, page words."""

from pathlib import Path
from typing import Final

from tregua.language import Language, Text
from tregua.record.brief.document import Block, Box, Document, SourceList

__all__ = [
    "ACCENT",
    "FAMILY",
    "FONTS",
    "INK",
    "INK_SOFT",
    "LANGUAGE_TAGS",
    "RULE",
    "SKIP",
    "TONES",
    "answer_word",
    "page_parts",
    "source_numbers",
]

FONTS: Final = Path(__file__).parent / "fonts"
FAMILY: Final = "Source Sans 3"
INK: Final = "#1b2430"
INK_SOFT: Final = "#4a5563"
RULE: Final = "#ddd7cc"
ACCENT: Final = "#0e5a5a"
TONES: Final = {"met": ACCENT, "not_met": "#8a5a00", "unclear": "#5b6470", "plain": INK}
"""One colour per tone: none is green for "all is well", none is red for a party."""

LANGUAGE_TAGS: Final = {"en": "en-GB", "es": "es-ES"}
SKIP: Final = Text(en="Skip to the briefing", es="Ir al informe")
ANSWERS: Final = {
    "met": Text(en="Met", es="Se cumple"),
    "not_met": Text(en="Not met", es="No se cumple"),
    "unclear": Text(en="Unclear", es="No está claro"),
}


def answer_word(box: Box, language: Language) -> str:
    """Return the word for a box's tone, or nothing where it is plain or its title says it."""
    if box.tone == "plain":
        return ""
    word = ANSWERS[box.tone].within(language)
    return "" if word.casefold() in box.title.casefold() else word


def page_parts(document: Document) -> tuple[str, str, str]:
    """Return the words before, between and after the page number and the number of pages.

    The document says them as "Page {page} of {pages}"; the first two `{}` serve as well.
    """
    words = document.page_words.replace("{page}", "{}").replace("{pages}", "{}")
    before, _, rest = words.partition("{}")
    between, _, after = rest.partition("{}")
    return before, between or "/", after


def source_numbers(blocks: tuple[Block, ...]) -> frozenset[int]:
    """Return the numbers that a source list holds: the ones a citation can be linked to."""
    lists = (block for block in blocks if isinstance(block, SourceList))
    return frozenset(entry.number for sources in lists for entry in sources.entries)
