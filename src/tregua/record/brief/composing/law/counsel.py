"""Questions for counsel on two pages: the client's question, facts with doubts, room to answer.

A person is named nowhere on it, nor are sources: each fact says on how many it rests, and their
grades. What does not fit is counted and stands on the law page.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap
from typing import TypeVar

from tregua.decide.law import ActReading, LawReading, TestReading
from tregua.domain import active
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.law.acts import stopped
from tregua.record.brief.composing.law.briefly import element_names
from tregua.record.brief.composing.law.lists import shown_treaties
from tregua.record.brief.composing.law.naming import (
    capital,
    day,
    label_of,
    list_name,
    subject,
    unsearched,
    whom,
)
from tregua.record.brief.composing.law.testing import by_test
from tregua.record.brief.document import (
    Block,
    Box,
    Bullets,
    Heading,
    Paragraph,
    Run,
    Table,
)

__all__ = ["counsel_blocks"]

FACT_LINES, LINES = 36, 118
"""How many printed lines the facts may take, and all of both pages, in every format."""
FACT_WIDTH, QUESTION_WIDTH = 92, 46
"""How many letters a line of a fact, and of a question in its column, holds."""
RULE = 0.4
"""What the rule below a question takes, in lines."""
FIRST_TESTS = ("armed-conflict", "untoc-group")
"""The tests asked of first: which body of law applies, and which crimes taking part may touch."""
READINGS = ("indicated", "not_indicated", "unclear")

Asked = tuple[str, str]
"""A question with what it belongs to."""
T = TypeVar("T")


def counsel_blocks(reading: LawReading, question: str, book: Book) -> list[Block]:
    """Return both pages."""
    asked = question or book.say("law.counsel.question.default")
    room = FACT_LINES - lines_of(asked, FACT_WIDTH)
    kept, left = shared(facts_of(reading, book), room, fact_lines)
    used = FACT_LINES - room + sum(map(fact_lines, kept))
    blocks: list[Block] = [
        Box(book.say("law.counsel.question"), "plain", (Paragraph((Run(asked),)),)),
        Heading(book.say("law.counsel.facts"), 1),
        Paragraph((Run(book.say("law.counsel.facts.lead")),)),
        Bullets(tuple(kept) or ((Run(book.say("law.counsel.facts.none")),),)),
    ]
    if left:
        blocks.append(Paragraph((Run(book.count("law.counsel.facts.left", left)),), "small"))
    return [*blocks, *asking(reading, LINES - used, book)]


def asking(reading: LawReading, room: float, book: Book) -> Iterator[Block]:
    """Yield the questions, each with room for the answer and its date."""
    yield Heading(book.say("law.counsel.questions"), 1)
    kept, left = questions_of(reading, room, book)
    rows = question_rows(kept)
    header = tuple(book.say(f"law.column.{name}") for name in ("question", "answer", "date"))
    yield Table(book.say("law.counsel.caption"), header, rows, (0.50, 0.38, 0.12), beside=True)
    if left:
        yield Paragraph((Run(book.count("law.counsel.questions.left", left)),), "small")
    yield Paragraph((Run(book.say("law.counsel.signed")),))


def lines_of(text: str, width: int) -> int:
    """Return how many lines a text takes, broken between words."""
    return len(wrap(text, width)) or 1


def fact_lines(line: Line) -> int:
    """Return how many lines a fact takes at most."""
    return lines_of("".join(run.text for run in line), FACT_WIDTH)


def question_lines(asked: Asked) -> float:
    """Return how many lines a question takes, with the rule below it."""
    return RULE + lines_of(f"{asked[0]}. {asked[1]}", QUESTION_WIDTH)


def shared(
    kinds: Iterable[Sequence[T]], room: float, takes: Callable[[T], float], first: int = 0
) -> tuple[list[T], int]:
    """Return what fits of several kinds, in their order, and how much does not.

    Room goes to the first of each kind before the second of any, so that no kind crowds out
    another; then to the `first` kinds before the rest, in turn.
    """
    held = [list(kind) for kind in kinds]
    turns = zip_longest(*([(i, j) for j in range(len(kind))] for i, kind in enumerate(held)))
    places = [each for turn in turns for each in turn if each is not None]
    places.sort(key=lambda place: place[1] > 0 and 1 + (place[0] >= first))
    kept: list[tuple[int, int]] = []
    for i, j in places:
        needs = takes(held[i][j])
        if needs <= room:
            room -= needs
            kept.append((i, j))
    return [held[i][j] for i, j in sorted(kept)], sum(map(len, held)) - len(kept)


def question_rows(questions: list[Asked]) -> tuple[tuple[Line, ...], ...]:
    """Return a row for each question, its subject named once, with room to answer."""
    rows: list[tuple[Line, ...]] = []
    told = ""
    for about, question in questions:
        head = f"{about.rstrip('.')}. " if about != told else ""
        rows.append(((Run(head, strong=True), Run(question)), (), ()))
        told = about
    return tuple(rows)


def facts_of(reading: LawReading, book: Book) -> Iterator[list[Line]]:
    """Yield what is recorded, with its doubts, by kind: acts, lists, tests, and what is missing."""
    yield [act_fact(act, book) for act in reading.acts]
    yield list(list_facts(reading, book))
    tests = by_test(reading.tests).values()
    yield [line for readings in tests for line in test_facts(readings, book)]
    yield list(other_facts(reading, book))


def act_fact(each: ActReading, book: Book) -> Line:
    """Return one planned act."""
    said, on = stopped(each.act.says, book), day(each.act.as_of, book)
    towards = subject(each.act.towards, book) if each.act.towards else ""
    if not towards:
        return (Run(book.say("law.counsel.act", act=said, on=on)),)
    return (Run(book.say("law.counsel.act_towards", act=said, on=on, whom=towards)),)


def list_facts(reading: LawReading, book: Book) -> Iterator[Line]:
    """Yield what searches gave for each actor, then how many lists nobody searched."""
    alike: dict[tuple[str, str], list[str]] = {}
    for each in reading.listings:
        if each.searches:
            days = dict.fromkeys(day(search.on, book) for search in each.searches)
            named = f"{list_name(each, book)} ({'; '.join(days)})"
            alike.setdefault((each.about, each.answer), []).append(named)
    for (about, answer), names in alike.items():
        who, told = capital(whom(about, book)), "; ".join(names)
        yield (Run(book.say(f"law.counsel.list.{answer}", whom=who, names=told)),)
    if never := unsearched(reading.listings):
        yield (Run(book.count("law.brief.never", len(never))),)


def other_facts(reading: LawReading, book: Book) -> Iterator[Line]:
    """Yield the treaties a recorded line of crime brings in, states not recorded, bases missing."""
    names = [book.text(t.label) for t in shown_treaties(reading) if t.why == "line"]
    if names:
        yield (Run(book.say("law.counsel.treaty", names="; ".join(names))),)
    missing = [label_of(p.label, p.id, book) for p in reading.jurisdictions if p.missing]
    if missing:
        parts = book.listed(lowered(name) for name in missing)
        yield (Run(book.say("law.brief.states", parts=parts)),)
    if reading.ungranted:
        yield (Run(book.count("law.brief.ungranted", len(reading.ungranted))),)


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


def questions_of(reading: LawReading, room: float, book: Book) -> tuple[list[Asked], int]:
    """Return the questions that fit, by kind and subject, and how many do not.

    What is planned, listed and offered comes first, with the two tests that decide the most.
    """
    first, rest = [list(test_questions(reading, book, first=each)) for each in (True, False)]
    before = [kind(reading, book) for kind in (act_questions, list_questions, other_questions)]
    asked = [in_turn(kind) for kind in (*before, first, rest, treaty_questions(reading, book))]
    kept, left = shared(asked, room, question_lines, first=len(before) + 1)
    order = list(dict.fromkeys(about for kind in asked for about, _ in kind))
    return sorted(kept, key=lambda each: order.index(each[0])), left


def in_turn(asked: Iterable[Asked]) -> list[Asked]:
    """Return questions each once, the first of each subject before the second of any."""
    by_subject: dict[str, list[Asked]] = {}
    for each in dict.fromkeys(asked):
        by_subject.setdefault(each[0], []).append(each)
    rounds = zip_longest(*by_subject.values())
    return [each for one in rounds for each in one if each is not None]


def act_questions(reading: LawReading, book: Book) -> Iterator[Asked]:
    """Yield what to ask of each planned act."""
    for act in reading.acts:
        about = label_of(act.label, act.act.act, book)
        yield from ((about, book.text(question)) for question in act.questions)


def list_questions(reading: LawReading, book: Book) -> Iterator[Asked]:
    """Yield what to ask of the lists that hold an actor or may, and of those nobody searched."""
    about = book.say("law.listings")
    held: dict[tuple[str, str], list[str]] = {}
    for each in reading.listings:
        if each.answer in ("listed", "unclear"):
            held.setdefault((list_name(each, book), each.answer), []).append(each.about)
    for (name, answer), abouts in held.items():
        code = "law.ask.list" if answer == "listed" else "law.ask.unclear"
        yield about, book.say(code, name=name, whom=subject(abouts, book))
    if unsearched(reading.listings):
        yield about, book.say("law.ask.never")


def other_questions(reading: LawReading, book: Book) -> Iterator[Asked]:
    """Yield what to ask of states and of measures."""
    if any(part.missing or part.not_asked for part in reading.jurisdictions):
        yield book.say("law.states"), book.say("law.ask.states")
    if reading.ungranted or any("lawful_basis" in grant.lacks for grant in reading.grants):
        yield book.say("law.grants"), book.say("law.ask.grants")


def test_questions(reading: LawReading, book: Book, *, first: bool) -> Iterator[Asked]:
    """Yield what each of the first tests, or of the others, asks counsel."""
    for readings in by_test(reading.tests).values():
        about = book.text(readings[0].title)
        if (readings[0].id in FIRST_TESTS) is first:
            yield from ((about, book.text(question)) for question in readings[0].ask_counsel)


def treaty_questions(reading: LawReading, book: Book) -> Iterator[Asked]:
    """Yield what to ask of each treaty that shows."""
    for treaty in shown_treaties(reading):
        yield from ((book.text(treaty.label), book.text(q)) for q in treaty.questions)
