"""Questions for counsel on two pages: the client's question, facts with doubts, room to answer.

A person is named nowhere on it, nor are sources: each fact says on how many it rests, and their
grades. What does not fit is counted and stands on the law page.
"""

from collections.abc import Iterator
from itertools import zip_longest

from tregua.decide.law import LawReading, TestReading
from tregua.domain import active
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.law.acts import stopped
from tregua.record.brief.composing.law.briefly import element_names
from tregua.record.brief.composing.law.lists import shown_treaties
from tregua.record.brief.composing.law.naming import capital, day, label_of, subject, whom
from tregua.record.brief.composing.law.testing import by_test
from tregua.record.brief.document import (
    Block,
    Box,
    Bullets,
    Heading,
    PageBreak,
    Paragraph,
    Run,
    Table,
)

__all__ = ["counsel_blocks"]

FACT_LINES, QUESTION_LINES = 36, 58
"""How many printed lines each page holds below its head, with room to spare in every format."""
FACT_WIDTH, QUESTION_WIDTH = 90, 36
"""How many letters a line of a fact, and of a question in its column, holds at least."""
READINGS = ("indicated", "not_indicated", "unclear")

Asked = tuple[str, str]
"""A question with what it belongs to."""


def counsel_blocks(reading: LawReading, question: str, book: Book) -> list[Block]:
    """Return both pages."""
    asked = question or book.say("law.counsel.question.default")
    facts = list(facts_of(reading, book))
    kept, left = fitting(facts, FACT_LINES - lines_of(asked, FACT_WIDTH), FACT_WIDTH)
    blocks: list[Block] = [
        Box(book.say("law.counsel.question"), "plain", (Paragraph((Run(asked),)),)),
        Heading(book.say("law.counsel.facts"), 1),
        Paragraph((Run(book.say("law.counsel.facts.lead")),)),
        Bullets(tuple(kept) or ((Run(book.say("law.counsel.facts.none")),),)),
    ]
    if left:
        blocks.append(Paragraph((Run(book.count("law.counsel.facts.left", left)),), "small"))
    blocks.append(PageBreak())
    return [*blocks, *asking(reading, book)]


def asking(reading: LawReading, book: Book) -> Iterator[Block]:
    """Yield the second page: the questions, each with room for the answer and its date."""
    yield Heading(book.say("law.counsel.questions"), 1)
    kept, left = questions_of(reading, book)
    rows = question_rows(kept)
    header = tuple(book.say(f"law.column.{name}") for name in ("question", "answer", "date"))
    yield Table(book.say("law.counsel.caption"), header, rows, (0.42, 0.45, 0.13), beside=True)
    if left:
        yield Paragraph((Run(book.count("law.counsel.questions.left", left)),), "small")
    yield Paragraph((Run(book.say("law.counsel.signed")),))


def lines_of(text: str, width: int) -> int:
    """Return how many lines a text takes at most."""
    return -(-len(text) // width) or 1


def fitting(facts: list[Line], room: int, width: int) -> tuple[list[Line], int]:
    """Return the facts that fit, and how many do not."""
    kept: list[Line] = []
    for line in facts:
        takes = lines_of("".join(run.text for run in line), width)
        if takes > room:
            break
        room -= takes
        kept.append(line)
    return kept, len(facts) - len(kept)


def question_rows(questions: list[Asked]) -> tuple[tuple[Line, ...], ...]:
    """Return a row for each question, its subject named once, with room to answer."""
    rows: list[tuple[Line, ...]] = []
    told = ""
    for about, question in questions:
        head = f"{about.rstrip('.')}. " if about != told else ""
        rows.append(((Run(head, strong=True), Run(question)), (), ()))
        told = about
    return tuple(rows)


def facts_of(reading: LawReading, book: Book) -> Iterator[Line]:
    """Yield what is recorded, with its doubts: acts, lists, tests, states, promises."""
    for act in reading.acts:
        towards = subject(act.act.towards, book) if act.act.towards else ""
        said = stopped(act.act.says, book)
        code = "law.counsel.act_towards" if towards else "law.counsel.act"
        yield (Run(book.say(code, act=said, whom=towards, on=day(act.act.as_of, book))),)
    yield from list_facts(reading, book)
    for readings in by_test(reading.tests).values():
        yield from test_facts(readings, book)
    for treaty in shown_treaties(reading):
        if treaty.why == "line":
            yield (Run(book.say("law.counsel.treaty", name=book.text(treaty.label))),)
    missing = [label_of(p.label, p.id, book) for p in reading.jurisdictions if p.missing]
    if missing:
        parts = book.listed(lowered(name) for name in missing)
        yield (Run(book.say("law.brief.states", parts=parts)),)
    if reading.ungranted:
        yield (Run(book.count("law.brief.ungranted", len(reading.ungranted))),)


def list_facts(reading: LawReading, book: Book) -> Iterator[Line]:
    """Yield what each search gave and when, then how many lists nobody searched."""
    for each in reading.listings:
        if each.searches:
            name = book.words(each.says) if each.says else label_of(each.label, each.regime, book)
            told = book.say(
                "law.counsel.list",
                whom=capital(whom(each.about, book)),
                name=name,
                gave=lowered(book.say(f"law.listed.{each.answer}")).rstrip("."),
                on="; ".join(dict.fromkeys(day(search.on, book) for search in each.searches)),
            )
            yield (Run(told),)
    never = sum(each.answer == "never_searched" for each in reading.listings)
    if never:
        yield (Run(book.count("law.brief.never", never)),)


def test_facts(readings: list[TestReading], book: Book) -> Iterator[Line]:
    """Yield how a test stands, for all for whom it stands alike, and on what it rests."""
    alike: dict[tuple[str, ...], list[TestReading]] = {}
    for reading in readings:
        cells = tuple(element_names(reading, each, book) for each in READINGS)
        alike.setdefault(cells, []).append(reading)
    for cells, several in alike.items():
        names = subject((each.about for each in several), book)
        told = " ".join(
            book.say(f"law.counsel.{reading}", elements=cell)
            for reading, cell in zip(READINGS, cells, strict=True)
            if cell
        )
        head = f"{book.text(readings[0].title)} ({names}). "
        yield (Run(head, strong=True), Run(f"{told} {resting(several, book)}".strip()))


def resting(readings: list[TestReading], book: Book) -> str:
    """Return on how many sources the answers rest, and their grades; no source is named."""
    records = {
        record
        for reading in readings
        for element in reading.elements
        for reason in element.because
        for record in reason.records
    }
    held = [claim for claim in active(book.dossier.claims) if claim.id in records]
    cited = dict.fromkeys(cite.source for claim in held for cite in claim.sources)
    grades = sorted({s.grade for slug in cited if (s := book.dossier.source(slug)) is not None})
    if not cited:
        return ""
    return book.count("law.counsel.rests", len(cited), grades=", ".join(grades))


def questions_of(reading: LawReading, book: Book) -> tuple[list[Asked], int]:
    """Return the questions that fit by subject, and how many do not.

    Room goes to the first question of each subject before the second of any. They stand by
    subject: planned acts, lists, states, measures, tests, treaties.
    """
    by_subject: dict[str, list[Asked]] = {}
    for asked in dict.fromkeys(every_question(reading, book)):
        by_subject.setdefault(asked[0], []).append(asked)
    rounds = zip_longest(*by_subject.values())
    room, kept, left = QUESTION_LINES, [], 0
    for asked in (each for one in rounds for each in one if each is not None):
        takes = 1 + lines_of(f"{asked[0]}. {asked[1]}", QUESTION_WIDTH)
        if takes > room:
            left += 1
            continue
        room -= takes
        kept.append(asked)
    order = list(by_subject)
    return sorted(kept, key=lambda each: order.index(each[0])), left


def every_question(reading: LawReading, book: Book) -> Iterator[Asked]:
    """Yield every question with what it belongs to."""
    for act in reading.acts:
        about = label_of(act.label, act.act.act, book)
        yield from ((about, book.text(question)) for question in act.questions)
    held = [e for e in reading.listings if e.answer in ("listed", "unclear")]
    for each in held:
        name = label_of(each.label, each.regime, book)
        yield (
            book.say("law.listings"),
            book.say("law.ask.list", name=name, whom=whom(each.about, book)),
        )
    if any(each.answer == "never_searched" for each in reading.listings):
        yield book.say("law.listings"), book.say("law.ask.never")
    if any(part.missing or part.not_asked for part in reading.jurisdictions):
        yield book.say("law.states"), book.say("law.ask.states")
    if reading.ungranted or any("lawful_basis" in grant.lacks for grant in reading.grants):
        yield book.say("law.grants"), book.say("law.ask.grants")
    for test in (readings[0] for readings in by_test(reading.tests).values()):
        yield from ((book.text(test.title), book.text(question)) for question in test.ask_counsel)
    for treaty in shown_treaties(reading):
        yield from ((book.text(treaty.label), book.text(q)) for q in treaty.questions)
