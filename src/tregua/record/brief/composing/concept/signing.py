"""The page that is signed: the six decisions, what is missing, when we stop, and who signs."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tregua.domain import Severity
from tregua.record.brief.composing.book import Line, lowered
from tregua.record.brief.composing.concept.choices import lacking_line, title_of
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.composing.concept.unwritten import unwritten
from tregua.record.brief.document import Block, Bullets, Heading, PageBreak, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.choices import ChoiceReading, ChoicesReading
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["signing_blocks"]

BLANK = "_" * 22
ELSEWHERE = frozenset({"crisis", "ending"})
"""The parts that have pages of their own: nothing behind this page tells them."""

COLUMNS = ("choice", "decided", "owner", "review")


def signing_blocks(parts: Mapping[str, Any], told: "Told") -> list[Block]:
    """Return the first page: decisions, what is missing, what to mend, stop rule, signatures."""
    book = told.book
    choices: ChoicesReading = parts["choices"]
    rows = tuple(choice_row(choice, told) for choice in choices.choices)
    header = tuple(book.say(f"concept.signing.{name}") for name in COLUMNS)
    blocks: list[Block] = [
        Heading(book.say("concept.signing.heading"), 1),
        Paragraph((Run(book.say(f"concept.signing.lead.{told.reading.logic}")),), "lead"),
        Table(book.say("concept.signing.caption"), header, rows, (0.2, 0.46, 0.18, 0.16)),
    ]
    missing = [lacking_line(lack, told) for lack in choices.incomplete]
    missing.extend(
        (Run(f"{title_of(part, told)}: ", strong=True), Run(book.say("concept.signing.unwritten")))
        for part in unwritten(told)
    )
    if missing:
        blocks.append(Heading(book.say("concept.signing.missing"), 2))
        blocks.append(Bullets(tuple(missing)))
    here, apart = errors(told, elsewhere=False), errors(told, elsewhere=True)
    if here or apart:
        blocks.append(Heading(book.say("concept.error"), 2))
    for code, names in (("errors", here), ("errors_elsewhere", apart)):
        if names:
            said = book.say(f"concept.signing.{code}", names="; ".join(names))
            blocks.append(Paragraph((Run(said[:1].upper() + said[1:]),)))
    blocks.extend(stop_blocks(told))
    blocks.append(signatures(told))
    blocks.append(Paragraph((Run(book.say("concept.signing.means")),), "small"))
    return [*blocks, PageBreak()]


def choice_row(choice: "ChoiceReading", told: "Told") -> tuple[Line, ...]:
    """Return one choice: what was decided, who answers for it, and when it is looked at again."""
    book = told.book
    none = book.say("concept.signing.blank")
    owner = owner_name(choice.owner, book) if choice.owner else none
    review = day_words(choice.review, book) if choice.review else none
    said = book.words(choice.decision) or none
    return (
        (Run(title_of(choice.id, told), strong=True),),
        (Run(said, strong=said == none),),
        (Run(owner, strong=owner == none),),
        (Run(review, strong=review == none),),
    )


def errors(told: "Told", *, elsewhere: bool) -> list[str]:
    """Return the titles of the gravest findings that nobody set aside, told behind or elsewhere."""
    check, book = told.reading.check, told.book
    found = dict.fromkeys(
        f.rule
        for f in check.found
        if f.severity is Severity.ERROR
        and f.key not in check.waived
        and (check.parts[f.rule] in ELSEWHERE) is elsewhere
    )
    return [lowered(book.text(book.catalogue.rules[rule].title)) for rule in found]


def stop_blocks(told: "Told") -> list[Block]:
    """Return what makes us stop, or that nothing is written of it."""
    book = told.book
    rules = told.reading.parts["process"].stop_rules
    blocks: list[Block] = [Heading(book.say("concept.process.stop"), 2)]
    if not rules:
        blocks.append(Paragraph((Run(book.say("concept.process.stop.none"), strong=True),)))
        return blocks
    blocks.append(Bullets(tuple((Run(book.words(each)),) for r in rules for each in r.stops)))
    return blocks


def signatures(told: "Told") -> Table:
    """Return the lines to be signed, all blank."""
    book = told.book
    header = tuple(book.say(f"concept.signing.sign.{name}") for name in ("who", "date", "name"))
    rows = tuple(
        ((Run(book.say(f"concept.signing.by.{who}")),), (Run(BLANK),), (Run(BLANK),))
        for who in ("decides", "counsel", "victims")
    )
    return Table(book.say("concept.signing.sign"), header, rows, (0.4, 0.25, 0.35))
