"""Strategy: positions with gain and hazard side by side, the lessons, and what nobody wrote."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tregua.domain import Answer, active
from tregua.domain.knowledge.strategies import Point
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.standing.gaps import gap_bullets, gap_lines
from tregua.record.brief.composing.standing.lessons import lesson_blocks
from tregua.record.brief.composing.standing.naming import joined, time_words
from tregua.record.brief.composing.standing.sides import (
    gain_blocks,
    half_blocks,
    label_blocks,
    legitimacy_blocks,
    state_blocks,
)
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.decide.strategy import PositionReading, StrategyReading

__all__ = ["strategy_blocks"]

TOLD_APART = (
    "gain-blank",
    "legitimacy-one-sided",
    "ceasefire-half-missing",
    "counter-legitimacy-half-missing",
    "transformation-without-context",
)
"""Gaps that the tables name where they are."""


def strategy_blocks(reading: "StrategyReading", book: Book) -> list[Block]:
    """Return what a dossier records on strategy and lacks; one line where it records nothing."""
    held = book.dossier.strategy
    heading = Heading(book.say("standing.strategy"), 1)
    if not any(active(getattr(held, name)) for name in type(held).model_fields):
        nothing = Paragraph((Run(book.say("standing.strategy.nothing")),))
        return [heading, nothing, *(state_blocks(reading, book) if reading.state_line else ())]
    titles = {f"position:{p.position.id}": book.text(p.title) for p in reading.positions}
    rest = [finding for finding in reading.findings if finding.rule not in TOLD_APART]
    return [
        heading,
        Paragraph((Run(book.say("standing.strategy.lead")),), "lead"),
        *position_blocks(reading.positions, book),
        *lesson_blocks(reading.lessons, book),
        *label_blocks(reading.labels, book),
        *legitimacy_blocks(reading.legitimacy, book),
        *gain_blocks(reading.sides, book),
        *half_blocks(reading.halves, book),
        *state_blocks(reading, book),
        *gap_bullets(gap_lines(rest, book, titles), book),
    ]


def position_blocks(positions: tuple["PositionReading", ...], book: Book) -> list[Block]:
    """Return the positions by when they began: the quick gain beside ten years and more."""
    blocks: list[Block] = [Heading(book.say("standing.positions"), 2)]
    if not positions:
        return [*blocks, Paragraph((Run(book.say("standing.positions.none")),))]
    told: set[str] = set()
    rows = tuple(position_row(each, told, book) for each in positions)
    header = tuple(book.say(f"standing.column.{name}") for name in ("position", "gain", "hazard"))
    caption = book.say("standing.positions.caption")
    return [*blocks, Table(caption, header, rows, (0.36, 0.29, 0.35))]


def position_row(each: "PositionReading", told: set[str], book: Book) -> tuple[Line, ...]:
    """Return one position, what it may gain soon, and what may follow in ten years and more.

    What rows above have said of the same family is not said again.
    """
    gains = [point for point in each.gains if point.says.en not in told]
    hazards = [hazard for hazard in each.hazards if hazard.says.en not in told]
    above: Line = (Run(book.say("standing.as_above"), emphasis=True),)
    by_years = {years: [h for h in hazards if h.horizon_years == years] for years in horizons(each)}
    gained = [points_line(gains, book)]
    later = [
        (Run(book.say("standing.years", years=years) + " ", strong=True), *points_line(own, book))
        for years, own in by_years.items()
        if own
    ]
    cells = (
        joined([*gained, above] if len(gains) < len(each.gains) else gained),
        joined([*later, above] if len(hazards) < len(each.hazards) else later),
    )
    told.update(point.says.en for point in (*each.gains, *each.hazards))
    return (position_line(each, book), *cells)


def horizons(each: "PositionReading") -> list[int]:
    """Return how many years ahead the hazards of a position lie, the nearest first."""
    return sorted({hazard.horizon_years for hazard in each.hazards})


def points_line(points: Sequence[Point], book: Book) -> Line:
    """Return points one after another, each with its sources."""
    return joined((Run(book.text(p.says), cites=book.cite(p.cites)),) for p in points)


def position_line(each: "PositionReading", book: Book) -> Line:
    """Return what a position is, whose, toward whom, from when until when, and as recorded."""
    position = each.position
    toward = book.listed(book.group_names(position.toward))
    facts = [
        book.say("standing.proposed") if position.standing == "proposed" else "",
        book.name(position.by) if position.by else "",
        book.say("standing.toward", whom=toward) if toward else "",
        time_words("since", position.since, book),
        time_words("until", position.until, book),
        book.say("standing.undeclared") if position.in_the_open is False else "",
    ]
    told = "; ".join(fact for fact in facts if fact)
    runs = [
        Run(f"{book.text(each.title)}. ", strong=True),
        Run(f"{told[:1].upper()}{told[1:]}. "),
        Run(book.words(position.says), cites=book.cite(position.sources)),
    ]
    if each.blocked is not Answer.NOT_MET:
        runs.append(Run(" " + book.say(f"standing.blocked.{each.blocked.value}"), strong=True))
    return tuple(runs)
