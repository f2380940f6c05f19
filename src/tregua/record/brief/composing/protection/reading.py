"""Mandates, what is missing for whom, and what is kept how long; never a working note."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tregua.domain import Answer
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.protection.meetings import meeting_blocks
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.protection import Gap, ProtectionReading
    from tregua.design.concept.protection.checklist import CheckPoint
    from tregua.design.concept.protection.mandates import MandateStanding
    from tregua.domain.knowledge.protection import ProtectionKnowledge

__all__ = ["protection_blocks", "who_words"]

COUNTED = frozenset({"notes_due", "rules_after_notes"})
"""Gaps on working notes, of which the number is told and no name."""


def protection_blocks(
    reading: "ProtectionReading", book: Book, knowledge: "ProtectionKnowledge | None" = None
) -> list[Block]:
    """Return what keeps the promoter safe and what is missing; with knowledge, the checklist."""
    holding = [mandate for mandate in reading.mandates if mandate.holds]
    lead = book.count("protection.mandates", len(holding)) if holding else ""
    blocks: list[Block] = [
        Heading(book.say("protection.heading"), 1),
        Paragraph((Run(lead or book.say("protection.no_mandate")),), "lead"),
        Paragraph((Run(book.say("protection.never_enough"), strong=True),)),
    ]
    if reading.mandates:
        blocks.append(Bullets(tuple((Run(mandate_words(m, book)),) for m in reading.mandates)))
    for relation, risks in reading.raised.items():
        told = book.listed(book.say(f"protection.risk.{risk}") for risk in risks)
        level = book.value("government-part", relation)
        if told:
            raises = book.say("protection.raises", relation=level, risks=told)
            blocks.append(Paragraph((Run(raises),)))
    blocks.append(Heading(book.say("protection.gaps"), 2))
    if lines := tuple(gap_lines(reading, book)):
        blocks.append(Bullets(lines))
    else:
        blocks.append(Paragraph((Run(book.say("protection.no_gaps")),)))
    blocks.extend(meeting_blocks(reading.meetings, book, knowledge))
    if knowledge is not None and reading.checklist:
        blocks.extend(checklist_blocks(reading.checklist, knowledge, book))
    return blocks


def checklist_blocks(
    points: "tuple[CheckPoint, ...]", knowledge: "ProtectionKnowledge", book: Book
) -> Iterator[Block]:
    """Yield the points that apply, then those that may, with why that is not clear."""
    may = [point for point in points if point.answer is Answer.UNCLEAR]
    if do := [point for point in points if point not in may]:
        yield Heading(book.say("protection.checklist"), 2)
        yield Bullets(tuple(point_line(point, knowledge, book) for point in do))
    if may:
        yield Heading(book.say("protection.checklist_unclear"), 2)
        yield Paragraph((Run(book.say("protection.checklist_unclear_why")),))
        yield Bullets(tuple(point_line(point, knowledge, book) for point in may))


def mandate_words(mandate: "MandateStanding", book: Book) -> str:
    """Return one mandate: how strong, from whom, since when, for which acts, in force or not."""
    acts = [book.text(book.catalogue.locks.acts[act]) for act in mandate.allows]
    said = book.say(
        "protection.mandate",
        id=mandate.id,
        strength=book.say(f"protection.strength.{mandate.strength}"),
        by=book.name(mandate.given_by),
        on=mandate.on,
        state=book.say(f"protection.state.{mandate.state}", until=mandate.until),
    )
    allows = book.say("protection.allows", acts=book.listed(acts).lower())
    told = [said, allows if acts else book.say("protection.no_act")]
    if not mandate.written:
        told.append(book.say("protection.spoken"))
    return " ".join(told)


def gap_lines(reading: "ProtectionReading", book: Book) -> Iterator[Line]:
    """Yield what is missing, for all it is missing for alike, in the order it was found."""
    alike: dict[tuple[str, tuple[str, ...]], list[Gap]] = {}
    for gap in reading.gaps:
        alike.setdefault((gap.code, gap.names), []).append(gap)
    for (code, names), gaps in alike.items():
        whom = book.listed(who_words(gap.about, book) for gap in gaps)
        told = book.listed(name_words(code, name, book) for name in names)
        words = book.say(f"protection.gap.{code}", whom=whom, names=told, n=len(names))
        severity = book.say(f"protection.severity.{gaps[0].severity}")
        yield (Run(f"{severity} ", strong=True), Run(words))


def who_words(about: str, book: Book) -> str:
    """Return whom something is about: a member by code name, a body or the whole by its name."""
    kind, _, slug = about.partition(":")
    return slug if kind in ("member", "mandate", "meeting") else book.name(about)


def name_words(code: str, name: str, book: Book) -> str:
    """Return a name in a gap: a risk or an act in words, anything else as it is."""
    if code.startswith("risk_"):
        return book.say(f"protection.risk.{name}")
    if code == "mandate_acts":
        return book.text(book.catalogue.locks.acts[name]).lower()
    return "" if code in COUNTED else name


def point_line(point: "CheckPoint", knowledge: "ProtectionKnowledge", book: Book) -> Line:
    """Return one point of the checklist with whom it is for."""
    whom = f" ({', '.join(point.who)})" if point.who else ""
    return (Run(book.text(knowledge.checklist[point.id].says) + whom),)
