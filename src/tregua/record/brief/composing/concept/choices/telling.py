"""The six choices in words: first what is incomplete, by name; then each choice with its tables."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Line, lowered
from tregua.record.brief.composing.concept.choices.considered import (
    considered_blocks,
    outcome_blocks,
)
from tregua.record.brief.composing.concept.choices.leading import leading_blocks
from tregua.record.brief.composing.concept.choices.starting import starting_blocks
from tregua.record.brief.composing.concept.choices.tabling import (
    agenda_blocks,
    design_blocks,
    mode_blocks,
    support_blocks,
)
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.choices import ChoiceReading, ChoicesReading, Lacking
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["choices_blocks"]

MOST_VERSIONS = 6
TABLES: Mapping[str, tuple[Callable[["ChoicesReading", "Told"], list[Block]], ...]] = {
    "initiating": (starting_blocks, leading_blocks),
    "mode": (mode_blocks,),
    "design": (design_blocks,),
    "agenda": (agenda_blocks,),
    "support": (support_blocks,),
}
"""The tables that stand behind each choice."""


def choices_blocks(reading: "ChoicesReading", told: "Told") -> list[Block]:
    """Return the six choices: what is not written down, then choice by choice with its tables."""
    book = told.book
    blocks: list[Block] = [
        Heading(book.say("concept.choices.heading"), 1),
        Paragraph((Run(book.say("concept.choices.lead")),), "lead"),
        *lacking_blocks(reading.incomplete, told),
    ]
    for choice in reading.choices:
        blocks.extend(choice_blocks(choice, told))
        for table in TABLES.get(choice.id, ()):
            blocks.extend(table(reading, told))
    return [*blocks, *outcome_blocks(reading.choices, told)]


def title_of(choice: str, told: "Told") -> str:
    """Return the name of a choice."""
    part = next(part for part in told.known.parts if part.id == choice)
    return told.book.text(part.title)


def lacking_blocks(incomplete: "tuple[Lacking, ...]", told: "Told") -> list[Block]:
    """Return what is not written down, unless the first page says it, or that nothing lacks."""
    book = told.book
    if not incomplete:
        return [Paragraph((Run(book.say("concept.choices.all_parts")),), "note")]
    if told.signed:
        return []
    lines = tuple(lacking_line(lack, told) for lack in incomplete)
    return [Paragraph((Run(book.say("concept.choices.incomplete"), strong=True),)), Bullets(lines)]


def lacking_line(lack: "Lacking", told: "Told") -> Line:
    """Return what one choice lacks."""
    book = told.book
    name = Run(f"{title_of(lack.choice, told)}: ", strong=True)
    if "choice" in lack.parts:
        return (name, Run(book.say("concept.choices.undecided")))
    said = []
    if lack.parts:
        parts = book.listed(book.say(f"concept.choices.part.{part}") for part in lack.parts)
        said.append(book.say("concept.choices.not_written", parts=parts))
    if lack.sets:
        asks = " ".join(book.text(told.known.choices.sets[each].asks) for each in lack.sets)
        said.append(book.say("concept.choices.not_answered", asks=asks))
    return (name, Run(" ".join(said)))


def choice_blocks(choice: "ChoiceReading", told: "Told") -> list[Block]:
    """Return one choice: the question, what was decided, and what this dossier says of it."""
    book = told.book
    part = next(part for part in told.known.parts if part.id == choice.id)
    cites = book.cite(part.cites)
    blocks: list[Block] = [
        Heading(book.text(part.title), 2),
        Paragraph((Run(book.text(part.asks), emphasis=True), Run("", cites=cites))),
    ]
    if choice.decision is None and choice.owner is None:
        words = book.say("concept.choices.undecided")
        blocks.append(Paragraph((Run(words[:1].upper() + words[1:], strong=True),)))
    else:
        blocks.append(decided_table(choice, told))
    if len(choice.versions) > 1:
        lines = tuple(version_lines(choice, told))
        blocks.append(Paragraph((Run(book.say("concept.choices.versions"), strong=True),)))
        blocks.append(Bullets(lines))
    return [*blocks, *considered_blocks(choice, told)]


def decided_table(choice: "ChoiceReading", told: "Told") -> Table | Paragraph:
    """Return what was decided, by whom, why, and what else would be done; or that nothing was."""
    book = told.book
    if choice.decision is None and not choice.options and choice.owner is None:
        none = book.say("concept.choices.undecided")
        return Paragraph((Run(none[:1].upper() + none[1:], emphasis=True),))
    labels = {o.id: book.text(o.label) for o in told.known.choices.options}
    taken = "; ".join(labels.get(option, option) for option in choice.options)
    decided = book.words(choice.decision)
    if choice.decided_on is not None and decided:
        decided = f"{decided} ({day_words(choice.decided_on, book)})"
    values = {
        "decision": decided,
        "options": taken,
        "owner": owner_name(choice.owner, book) if choice.owner else "",
        "reason": book.words(choice.reason),
        "fallback": book.words(choice.fallback),
        "review": day_words(choice.review, book) if choice.review else "",
    }
    sources = book.cite(choice.sources)
    cited = "reason" if values["reason"] else "decision"
    rows = tuple(
        (
            (Run(book.say(f"concept.choices.row.{name}"), strong=True),),
            (written(value, told), Run("", cites=sources if name == cited else ())),
        )
        for name, value in values.items()
    )
    header = (book.say("concept.choices.column.part"), book.say("concept.choices.column.written"))
    caption = book.say("concept.choices.caption.decided")
    return Table(caption, header, rows, (0.2, 0.8))


def written(value: str, told: "Told") -> Run:
    """Return a value, or that it is not written down."""
    return Run(value) if value else Run(told.book.say("concept.choices.blank"), emphasis=True)


def version_lines(choice: "ChoiceReading", told: "Told") -> list[Line]:
    """Return the versions of a choice, the oldest first."""
    book = told.book
    lines: list[Line] = []
    for version in choice.versions[-MOST_VERSIONS:]:
        code = "stands" if version.stands else "withdrawn" if version.withdrawn else "before"
        on = day_words(version.decided_on, book) if version.decided_on else version.recorded
        words = book.words(version.decision) or book.say("concept.choices.blank")
        said = book.say(f"concept.choices.version.{code}", on=on)
        lines.append((Run(f"{said} ", strong=version.stands), Run(lowered(words))))
    return lines
