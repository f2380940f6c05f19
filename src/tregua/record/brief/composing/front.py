"""The page of answers: what the facts decide, what is unclear, and what would change it."""

from tregua.decide.assess import Assessment
from tregua.deliver.impact import CountsReading
from tregua.design.agreement import AgreementCheck
from tregua.domain import Answer, Finding
from tregua.record.brief.composing.agreement import gravest
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.counts import harm_sentence, number_sentence, short_ratio
from tregua.record.brief.composing.deciding.asking import by_question, settled_words
from tregua.record.brief.composing.deciding.criteria import says
from tregua.record.brief.composing.deciding.gates import gate_boxes
from tregua.record.brief.composing.deciding.pathways import answers_table, headline
from tregua.record.brief.document import Block, Box, Bullets, Heading, Paragraph, Run

__all__ = ["front_blocks"]

DECIDED, ASKED, NAMED, NEEDED = 3, 3, 4, 3


def front_blocks(
    assessment: Assessment,
    check: AgreementCheck | None,
    readings: tuple[CountsReading, ...],
    book: Book,
) -> list[Block]:
    """Return the page of answers."""
    blocks: list[Block] = [
        Heading(book.say("front.heading"), 1),
        Paragraph((Run(headline(assessment, book)),), "lead"),
        *gate_boxes(assessment, book),
        answers_table(assessment, book),
        Box(book.say("front.decided"), "plain", (Bullets(decided(assessment, book)),)),
        Box(book.say("front.unclear"), "plain", (Bullets(unclear(assessment, book)),)),
    ]
    for reading in readings:
        first, second = short_ratio(reading, book), number_sentence(reading, book)
        told = Bullets((first, second, harm_sentence(reading, book)))
        blocks.append(Box(book.say("front.counts"), "plain", (told,)))
    if check is not None and (titles := gravest(check, book)):
        lacks = (Paragraph((Run(lacking(titles, book)),)),)
        blocks.append(Box(book.say("front.agreement"), "plain", lacks))
    return blocks


def lacking(titles: list[str], book: Book) -> str:
    """Return the first of the gravest weaknesses, and how many more there are."""
    named = "; ".join(titles[:NAMED])
    line = book.count("front.agreement_line", len(titles), titles=named)
    left = len(titles) - NAMED
    return f"{line} {book.count('front.agreement_more', left)}" if left > 0 else line


def decided(assessment: Assessment, book: Book) -> tuple[Line, ...]:
    """Return what the criteria that decide a pathway say: first against, then for."""
    shut = [p for p in assessment.pathways if p.answer is Answer.NOT_MET]
    borne = [p for p in assessment.pathways if p.answer is Answer.MET]
    gate = assessment.finding(assessment.gate.finding)
    clear = {gate.key} if gate.answer is Answer.NOT_MET else set()
    against = [key for p in shut for key in p.against if key not in clear]
    favour = [key for p in borne for key in p.for_ if key not in clear]
    if not against and not favour:
        favour = [key for p in assessment.pathways for key in p.for_]
    weight = {key: (key not in against, -against.count(key)) for key in (*against, *favour)}
    by_rule: dict[tuple[str, Answer], list[Finding]] = {}
    for finding in assessment.findings:
        if finding.key in weight and finding.answer is not Answer.UNCLEAR:
            by_rule.setdefault((finding.rule, finding.answer), []).append(finding)
    ordered = sorted(by_rule.values(), key=lambda fs: min(weight[f.key] for f in fs))
    return tuple(line(findings, book) for findings in ordered[:DECIDED]) or (
        (Run(book.say("front.nothing_decided")),),
    )


def line(findings: list[Finding], book: Book) -> Line:
    """Return what alike findings say, with the sources of the claims they rest on."""
    records = [r for f in findings for reason in f.because for r in reason.records]
    return (Run(says(findings, book)), Run("", cites=book.claimed(records)))


def unclear(assessment: Assessment, book: Book) -> tuple[Line, ...]:
    """Return the questions of most use, and what would change the answer."""
    lines: list[Line] = []
    for asks in by_question(assessment.ask_next)[:ASKED]:
        names = book.listed(book.group_names(ask.about for ask in asks))
        whom = f" ({names})" if names else ""
        question = book.question(asks[0].question)
        lines.append((Run(f"{question}{whom} ", strong=True), Run(settled_words(asks, book))))
    if change := would_change(assessment, book):
        lines.append((Run(change),))
    return tuple(lines) or ((Run(book.say("asking.nothing")),),)


def would_change(assessment: Assessment, book: Book) -> str:
    """Return what would change the answer on the pathway of negotiation that lacks least."""
    open_ = [
        part
        for part in assessment.pathways
        if part.answer is not Answer.MET
        and part.would_take
        and not book.catalogue.pathways[part.id].indicated_by
    ]
    if not open_:
        return ""
    nearest = min(open_, key=lambda part: len(part.would_take))
    title = lowered(book.text(book.catalogue.pathways[nearest.id].title))
    asked = dict.fromkeys(book.question(change.term) for change in nearest.would_take)
    return book.say("front.change", pathway=title, questions=" ".join(list(asked)[:NEEDED]))
