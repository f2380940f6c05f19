"""Who could lead or go between, side by side; who is asked or told."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Line
from tregua.record.brief.composing.concept.choices.considered import case_names
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.choices import CandidateRow, ChoicesReading
    from tregua.domain.engagement.choices import Informed, Rated
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["leading_blocks"]

TRAITS = ("access", "neutrality", "exposure", "safety")
SAID = (
    "reason",
    "instead_of_insiders",
    "knows_first_hand",
    "ties",
    "outside_support",
    "handover",
    "protection",
)


def leading_blocks(reading: "ChoicesReading", told: "Told") -> list[Block]:
    """Return the candidates seat by seat, what each relation asks for, then who is told."""
    book = told.book
    blocks: list[Block] = []
    for seat, known in told.known.choices.seats.items():
        rows = [row for row in reading.candidates if row.seat == seat]
        if rows:
            blocks.append(candidate_table(rows, book.text(known.label), told))
            blocks.append(Bullets(tuple(candidate_line(row, told) for row in rows)))
    blocks.extend(relation_blocks(reading, told))
    if reading.informed:
        blocks.append(informed_table(reading.informed, told))
    return blocks


def candidate_table(rows: "list[CandidateRow]", seat: str, told: "Told") -> Table:
    """Return candidates side by side, a trait a row; levels stand apart and are never added up."""
    book = told.book
    names = [owner_name(row.who, book) for row in rows]
    sides = dict.fromkeys(trust.side for row in rows for trust in row.trust)
    lines: list[tuple[Line, ...]] = [
        (
            (Run(book.say("concept.choices.trait.stands")),),
            *((Run(book.say(f"concept.choices.stands.{row.stands}")),) for row in rows),
        )
    ]
    for side in sides:
        label = book.say("concept.choices.trait.trust", side=book.name(side))
        held = [next((t for t in row.trust if t.side == side), None) for row in rows]
        lines.append(((Run(label),), *(rated(each, told) for each in held)))
    for trait in TRAITS:
        label = book.say(f"concept.choices.trait.{trait}")
        cells = [
            rated(getattr(row, trait), told, trait == "exposure" and row.exposure_raised)
            for row in rows
        ]
        lines.append(((Run(label),), *cells))
    lines.append(
        (
            (Run(book.say("concept.choices.trait.chosen")),),
            *((Run(book.say(f"concept.choices.chosen.{str(r.chosen).lower()}")),) for r in rows),
        )
    )
    width = 0.75 / len(rows)
    caption = book.say("concept.choices.caption.candidates", seat=seat)
    header = (book.say("concept.choices.column.trait"), *names)
    return Table(caption, header, tuple(lines), (0.25, *(width for _ in rows)))


def rated(held: "Rated | None", told: "Told", raised: bool = False) -> Line:
    """Return a level with its reason, or that nobody rated it."""
    book = told.book
    level = held.level if held is not None else "not-known"
    line = [Run(book.say(f"concept.choices.level.{level}"), strong=held is not None)]
    if held is not None and held.reason is not None:
        line.append(Run(f": {book.words(held.reason)}", cites=book.cite(held.sources)))
    if raised:
        line.append(Run(f" {book.say('concept.choices.raised')}", emphasis=True))
    return tuple(line)


def candidate_line(row: "CandidateRow", told: "Told") -> Line:
    """Return what else is written of a candidate, and who could take over."""
    book = told.book
    parts = []
    for name in SAID:
        words = getattr(row, name)
        if words is not None:
            parts.append(book.say(f"concept.choices.candidate.{name}", words=book.words(words)))
    deputy = owner_name(row.deputy, book) if row.deputy else ""
    code = "deputy" if deputy else "no_deputy"
    if deputy or row.chosen:
        parts.append(book.say(f"concept.choices.candidate.{code}", who=deputy))
    who = Run(f"{owner_name(row.who, book)}. ", strong=True)
    return (who, Run(" ".join(parts) or book.say("concept.choices.blank")))


def relation_blocks(reading: "ChoicesReading", told: "Told") -> list[Block]:
    """Return what the relation of the government to those chosen does, and what to see to."""
    book = told.book
    blocks: list[Block] = []
    chosen = dict.fromkeys(row.relation for row in reading.candidates if row.chosen)
    for name in chosen:
        known = told.known.choices.relations.get(name or "")
        if known is None:
            continue
        blocks.append(Heading(book.text(known.label), 3))
        effects = " ".join(book.text(t) for t in (known.mandate, known.liability, known.briefing))
        blocks.append(Paragraph((Run(effects), Run("", cites=book.cite(known.cites)))))
        blocks.append(Bullets(tuple((Run(book.text(each)),) for each in known.checklist)))
        row = next(row for row in reading.candidates if row.chosen and row.relation == name)
        if row.relation_cases:
            names = "; ".join(case_names(row.relation_cases, told))
            said = book.say("concept.choices.relation_cases", names=names)
            blocks.append(Paragraph((Run(said),), "small"))
    return blocks


def informed_table(informed: "tuple[Informed, ...]", told: "Told") -> Table:
    """Return who beyond the principals is asked or told, when, how, at what risk, and why."""
    book = told.book
    codes = ("who", "how", "when", "leak_risk", "why")
    header = tuple(book.say(f"concept.choices.column.{code}") for code in codes)
    rows = tuple(
        (
            (Run(owner_name(entry.who, book)),),
            (Run(book.say(f"concept.choices.how.{entry.how}")),),
            (Run(informed_when(entry, told)),),
            (Run(book.say(f"concept.choices.level.{entry.leak_risk}")),),
            (Run(book.words(entry.reason)),),
        )
        for entry in informed
    )
    caption = book.say("concept.choices.caption.informed")
    return Table(caption, header, rows, (0.2, 0.12, 0.22, 0.12, 0.34))


def informed_when(entry: "Informed", told: "Told") -> str:
    """Return when somebody is told, through what, and whether it was done."""
    book = told.book
    parts = [day_words(entry.when, book) if entry.when else book.say("concept.choices.no_day")]
    if entry.channel is not None:
        parts.append(book.words(entry.channel))
    if entry.told_on is not None:
        parts.append(book.say("concept.choices.told_on", day=day_words(entry.told_on, book)))
    return "; ".join(parts)
