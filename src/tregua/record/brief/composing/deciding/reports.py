"""Reports that stand alone: the direction of travel, no negotiation, and not enough is known."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tregua.decide.actors.around import go_sheet_open
from tregua.decide.assess import Assessment, PathwayAnswer
from tregua.domain import Answer, Decision, DecisionKind, Missing, active
from tregua.record.brief.composing.actors.around import go_sheet_blocks
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.deciding.asking import asking_blocks
from tregua.record.brief.composing.deciding.criteria import criteria_blocks, disagreement_blocks
from tregua.record.brief.composing.deciding.directions import (
    direction_blocks,
    ripeness_blocks,
    status_quo_blocks,
)
from tregua.record.brief.composing.deciding.doubts import doubt_blocks
from tregua.record.brief.composing.deciding.gates import gate_boxes, taken_blocks
from tregua.record.brief.composing.deciding.pathways import headline, pathway_blocks
from tregua.record.brief.composing.standing import tension_blocks
from tregua.record.brief.document import Block, Bullets, Heading, PageBreak, Paragraph, Run

if TYPE_CHECKING:
    from tregua.decide.strategy import StrategyReading

__all__ = ["REPORTS", "report_blocks"]

REPORTS = ("direction", "no-negotiation", "not-enough")
"""The reports that can be written alone."""


def report_blocks(
    report: str, assessment: Assessment, strategy: "StrategyReading | None", book: Book
) -> list[Block]:
    """Return one report; each holds to the same sections and the same standard of sources.

    The tensions that bear stand in every one: none is settled in silence.
    """
    tensions = strategy.tensions if strategy is not None else ()
    if report == "direction":
        return [
            *direction_blocks(assessment, book),
            *go_sheet_blocks(go_sheet_open(book.dossier), book),
            *status_quo_blocks(book),
            *ripeness_blocks(book),
            PageBreak(),
            *pathway_blocks(assessment, book),
            *doubt_blocks(assessment, book),
            *taken_blocks(assessment, book),
            *asking_blocks(assessment, book),
            *tension_blocks(tensions, book),
        ]
    opening = no_negotiation if report == "no-negotiation" else not_enough
    return [
        *opening(assessment, book),
        *status_quo_blocks(book),
        *ripeness_blocks(book),
        *pathway_blocks(assessment, book),
        *asking_blocks(assessment, book),
        *tension_blocks(tensions, book),
        *taken_blocks(assessment, book),
        *disagreement_blocks(book),
        *criteria_blocks(assessment, book),
    ]


def no_negotiation(assessment: Assessment, book: Book) -> list[Block]:
    """Return who deems that no negotiation can be borne, on what, and what would reopen it."""
    blocks: list[Block] = [
        Heading(book.say("no_report.heading"), 1),
        Paragraph((Run(headline(assessment, book)),), "lead"),
        *gate_boxes(assessment, book),
        Heading(book.say("no_report.deemed"), 2),
    ]
    deemed = [
        d
        for d in active(book.dossier.decisions)
        if d.kind is DecisionKind.DEEMS and d.what == "pathway:none"
    ]
    if deemed:
        blocks.append(Bullets(tuple(deemed_line(each, book) for each in deemed)))
    else:
        blocks.append(Paragraph((Run(book.say("no_report.nobody")),)))
    blocks.append(Heading(book.say("no_report.indicated"), 2))
    none = [p for p in assessment.pathways if p.id == "none"]
    blocks.append(Bullets(tuple(indicated(none, assessment, book))))
    blocks.append(Heading(book.say("no_report.reopens"), 2))
    blocks.append(Bullets(tuple(reopening(deemed, none, book))))
    return blocks


def deemed_line(decision: Decision, book: Book) -> Line:
    """Return who deemed it, when, why, and on which claims."""
    said = book.say(
        "no_report.by",
        by=decision.by,
        on=str(decision.on),
        whom=book.listed(book.group_names([decision.about])) or book.say("criteria.whole"),
        reason=book.words(decision.reason).rstrip("."),
    )
    return (Run(said, cites=book.claimed(decision.looked_at)),)


def indicated(
    answers: Iterable[PathwayAnswer], assessment: Assessment, book: Book
) -> Iterable[Line]:
    """Yield which facts indicate no negotiation for each group, or that none do."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for answer in answers:
        alike.setdefault(tuple(k.partition("@")[0] for k in answer.for_), []).append(answer.about)
    for rules, abouts in alike.items():
        whom = book.listed(book.group_names(abouts)) or book.say("criteria.whole")
        if not rules:
            yield (Run(book.say("no_report.not_indicated", whom=whom)),)
            continue
        found = [f for f in assessment.findings if f.rule in rules and f.answer is Answer.MET]
        records = [r for f in found for reason in f.because for r in reason.records]
        titles = book.listed(book.text(book.catalogue.rules[rule].title) for rule in rules)
        said = book.say("no_report.indicated_by", whom=whom, titles=titles)
        yield (Run(said, cites=book.claimed(records)),)


def reopening(deemed: list[Decision], answers: list[PathwayAnswer], book: Book) -> Iterable[Line]:
    """Yield what would reopen the question: what the person said, and which answers would."""
    for decision in deemed:
        if decision.reopens_when:
            yield (Run(book.words(decision.reopens_when)),)
    closing = [change for a in answers for one in a.would_close for change in one]
    asked = dict.fromkeys(f"{book.question(c.term)} {book.change(c)}" for c in closing)
    for each in list(asked)[:6]:
        yield (Run(each),)
    if not closing and any(a.answer is Answer.MET for a in answers):
        yield (Run(book.say("no_report.many")),)
    if not any(d.reopens_when for d in deemed):
        yield (Run(book.say("no_report.nothing_reopens")),)


def not_enough(assessment: Assessment, book: Book) -> list[Block]:
    """Return what keeps the answer open: never asked, asked in vain, differing, too weak."""
    missing = tuple(dict.fromkeys(m for p in assessment.pathways for m in p.missing))
    blocks: list[Block] = [
        Heading(book.say("not_enough.heading"), 1),
        Paragraph((Run(headline(assessment, book)),), "lead"),
        *gate_boxes(assessment, book),
        Paragraph((Run(book.say("not_enough.locked")),)),
    ]
    by_why: dict[str, list[Missing]] = {}
    for gap in missing:
        by_why.setdefault(gap.why, []).append(gap)
    lines = [gaps_line(why, gaps, book) for why, gaps in by_why.items()]
    if lines:
        blocks.append(Bullets(tuple(lines)))
    return blocks


def gaps_line(why: str, gaps: list[Missing], book: Book) -> Line:
    """Return the questions that are open for one reason, each with whom it is open for."""
    by_question: dict[str, list[str]] = {}
    for gap in gaps:
        by_question.setdefault(gap.term, []).append(gap.about)
    asked: list[str] = []
    for term, abouts in by_question.items():
        names = book.listed(book.group_names(abouts))
        asked.append(book.question(term) + (f" ({names})" if names else ""))
    return (Run(book.say(f"missing.{why}") + " ", strong=True), Run(" ".join(asked)))
