"""The page of answers: what the facts decide, what is unclear, and what would change it."""

from tregua.decide.assess import Assessment
from tregua.deliver.impact import CountsReading
from tregua.design.agreement import AgreementCheck
from tregua.domain import Answer, Finding
from tregua.record.brief.composing.agreement import gravest
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.counts import harm_sentence, number_sentence, ratio_sentence
from tregua.record.brief.composing.criteria import says, settled_words
from tregua.record.brief.composing.pathways import answers_table, headline
from tregua.record.brief.document import Block, Box, Bullets, Heading, Paragraph, Run

__all__ = ["front_blocks"]

DECIDED, ASKED = 4, 3


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
        answers_table(assessment, book),
        Box(book.say("front.decided"), "plain", (Bullets(decided(assessment, book)),)),
        Box(book.say("front.unclear"), "plain", (Bullets(unclear(assessment, book)),)),
    ]
    change = would_change(assessment, book)
    if change:
        blocks.append(Box(book.say("front.change"), "plain", (Bullets(change),)))
    for reading in readings:
        lines = (ratio_sentence(reading, book), number_sentence(reading, book))
        items = (*lines, harm_sentence(reading, book))
        blocks.append(Box(book.say("front.counts"), "plain", (Bullets(items),)))
    if check is not None and (titles := gravest(check, book)):
        line = book.count("front.agreement_line", len(titles), titles="; ".join(titles))
        blocks.append(Box(book.say("front.agreement"), "plain", (Paragraph((Run(line),)),)))
    return blocks


def decided(assessment: Assessment, book: Book) -> tuple[Line, ...]:
    """Return the criteria that decide a pathway: first those not met, then those met."""
    keys = [key for p in assessment.pathways for key in (*p.against, *p.for_)]
    weight = {key: keys.count(key) for key in dict.fromkeys(keys)}
    found = [f for f in assessment.findings if f.key in weight]
    found = [f for f in found if f.answer is not Answer.UNCLEAR]
    by_rule: dict[tuple[str, Answer], list[Finding]] = {}
    for finding in found:
        by_rule.setdefault((finding.rule, finding.answer), []).append(finding)
    ordered = sorted(
        by_rule.values(),
        key=lambda fs: (fs[0].answer is Answer.MET, -sum(weight[f.key] for f in fs)),
    )
    return tuple(line(findings, book) for findings in ordered[:DECIDED]) or (
        (Run(book.say("front.nothing_decided")),),
    )


def line(findings: list[Finding], book: Book) -> Line:
    """Return what alike findings say, for the groups they are about, with their sources."""
    names = [book.name(f.about) for f in findings if f.about != "dossier"]
    records = [r for f in findings for reason in f.because for r in reason.records]
    title = book.text(book.catalogue.rules[findings[0].rule].title)
    head = Run(f"{title} ({book.listed(names)}). " if names else f"{title}. ", strong=True)
    return (head, Run(says(findings[0], book, names)), Run("", cites=book.claimed(records)))


def unclear(assessment: Assessment, book: Book) -> tuple[Line, ...]:
    """Return the questions of most use."""
    lines: list[Line] = []
    seen: set[str] = set()
    for ask in assessment.ask_next:
        if ask.question in seen or len(lines) == ASKED:
            continue
        seen.add(ask.question)
        same = [a for a in assessment.ask_next if a.question == ask.question]
        names = [book.name(a.about) for a in same if a.about != "dossier"]
        whom = f" ({book.listed(names)})" if names else ""
        question = book.question(ask.question)
        lines.append((Run(f"{question}{whom} ", strong=True), Run(settled_words(ask, book))))
    return tuple(lines) or ((Run(book.say("asking.nothing")),),)


def would_change(assessment: Assessment, book: Book) -> tuple[Line, ...]:
    """Return, for each pathway not met, how many answers it lacks and the first of them."""
    lines: list[Line] = []
    for whole in assessment.whole:
        parts = [p for p in assessment.pathways if p.id == whole.id and p.would_open]
        if whole.answer is Answer.MET or not parts:
            continue
        nearest = min(parts, key=lambda p: len(p.would_open))
        title = book.text(book.catalogue.pathways[whole.id].title)
        head = book.count(
            "front.lacks", len(nearest.would_open), pathway=title, group=book.name(nearest.about)
        )
        lines.append((Run(f"{head} ", strong=True), Run(book.change(nearest.would_open[0]) + ".")))
    return tuple(lines)
