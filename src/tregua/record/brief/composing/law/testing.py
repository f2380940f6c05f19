"""Legal tests in words: element by element, all readings, and on to counsel."""

from collections.abc import Iterable, Iterator

from tregua.decide.law import ElementReading, IncidentLine, LawReading, PairIncidents, TestReading
from tregua.language import Text
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.law.naming import (
    cites_of,
    day,
    missing_line,
    reason_line,
    subject,
)
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["by_test", "incident_blocks", "test_blocks", "together_lines"]

MOST_TOLD = 3
"""Of so many subjects the recorded values are told one by one; of more, their sources alone."""


def by_test(readings: Iterable[TestReading]) -> dict[str, list[TestReading]]:
    """Return readings by test, in their order."""
    found: dict[str, list[TestReading]] = {}
    for reading in readings:
        found.setdefault(reading.id, []).append(reading)
    return found


def test_blocks(reading: LawReading, book: Book) -> list[Block]:
    """Return every test; the incidents stand once, after the tests that ask of two parties."""
    pairs = [test for test in reading.tests if test.asked_of == "pair"]
    others = [test for test in reading.tests if test.asked_of != "pair"]
    blocks = [block for each in by_test(pairs).values() for block in one_test(each, book)]
    blocks.extend(incident_blocks(reading.incidents, book))
    blocks.extend(block for each in by_test(others).values() for block in one_test(each, book))
    return blocks


def one_test(readings: list[TestReading], book: Book) -> Iterator[Block]:
    """Yield one test, for all it is asked of."""
    test = readings[0]
    yield Heading(book.text(test.title), 2)
    ground = book.say("law.ground", law=book.text(test.jurisdiction), day=day(test.as_of, book))
    signed = book.say("law.signed", by=test.reviewer) if test.reviewer else book.say("law.draft")
    cites = cites_of(test.cites, book)
    yield Paragraph((Run(ground), Run("", cites=cites), Run(f" {signed}")), "small")
    yield Table(
        book.say("law.elements.caption"),
        tuple(book.say(f"law.column.{name}") for name in ("element", "reading", "rests")),
        tuple(element_rows(readings, book)),
        (0.30, 0.33, 0.37),
    )
    yield Paragraph((Run(book.text(test.follows)),))
    lines = [*together_lines(readings, book)]
    if lines:
        yield Bullets(tuple(lines))
    yield Heading(book.say("law.readings"), 3)
    yield Bullets(tuple((Run(book.text(each)),) for each in test.readings))
    yield Paragraph(labelled("law.contested", test.contested, book))
    if test.warning is not None:
        yield Paragraph(labelled("law.warning", test.warning, book), "note")
    yield Paragraph(labelled("law.misleads", test.misleads_when, book), "small")
    yield Heading(book.say("law.ask"), 3)
    yield Bullets(tuple((Run(book.text(each)),) for each in test.ask_counsel))


def labelled(code: str, text: Text, book: Book) -> Line:
    """Return a text of the knowledge after what it is."""
    return (Run(book.say(code) + " ", strong=True), Run(book.text(text)))


def together_lines(readings: list[TestReading], book: Book) -> Iterator[Line]:
    """Yield what the elements give together, where the law asks for all: for all alike at once."""
    alike: dict[str, list[str]] = {}
    for reading in readings:
        if reading.together:
            alike.setdefault(reading.together, []).append(reading.about)
    for together, abouts in alike.items():
        yield (
            Run(f"{subject(abouts, book)}: ", strong=True),
            Run(book.say(f"law.together.{together}")),
        )


def element_rows(readings: list[TestReading], book: Book) -> Iterator[tuple[Line, ...]]:
    """Yield one row for each element."""
    for slug in dict.fromkeys(e.id for reading in readings for e in reading.elements):
        found = [(e, e.of or r.about) for r in readings for e in r.elements if e.id == slug]
        held = list({about: (e, about) for e, about in reversed(found)}.values())[::-1]
        yield asked_line(held[0][0], book), indicated_line(held, book), resting_line(held, book)


def asked_line(element: ElementReading, book: Book) -> Line:
    """Return what an element asks, with the words it rests on."""
    cites = cites_of(element.cites, book)
    runs = [
        Run(f"{book.text(element.title)}. ", strong=True),
        Run(book.text(element.asks), cites=cites),
    ]
    for quote in element.quotes:
        told = book.say("law.quoted", words=quote.words)
        runs.append(Run(f" {told}", emphasis=True))
        runs.append(Run("", cites=cites_of((quote.cite,), book)))
    return tuple(runs)


def indicated_line(held: list[tuple[ElementReading, str]], book: Book) -> Line:
    """Return how an element reads, alike ones at once, and how others read it."""
    alike: dict[str, list[tuple[ElementReading, str]]] = {}
    for element, about in held:
        alike.setdefault(element.reading.value, []).append((element, about))
    runs: list[Run] = []
    for reading, several in alike.items():
        names = subject((about for _, about in several), book)
        whom_ = f" ({names})" if len(alike) > 1 else ""
        start = " " if runs else ""
        runs.append(Run(f"{start}{book.say(f'law.reading.{reading}')}{whom_}. ", strong=True))
        runs.append(Run(book.text(several[0][0].says)))
        if all(element.weak for element, _ in several):
            runs.append(Run(" " + book.say("law.weak")))
    if (other := held[0][0].other_reading) is not None:
        runs.append(Run(" " + book.say("law.other_reading", reading=book.text(other))))
    return tuple(runs)


def resting_line(held: list[tuple[ElementReading, str]], book: Book) -> Line:
    """Return what the answers rest on, the factors one by one, and what is missing."""
    runs: list[Run] = []
    several = len({reason.about for e, _ in held for reason in e.because}) > 1
    reasons = dict.fromkeys(reason for element, _ in held for reason in element.because)
    if held[0][0].factors:
        runs.extend(factor_runs(held, book))
    elif len(held) <= MOST_TOLD:
        for reason in reasons:
            runs.extend((*reason_line(reason, book, named=several), Run(". ")))
    else:
        records = [record for reason in reasons for record in reason.records]
        runs.append(Run(book.say("law.several_rest"), cites=book.claimed(records)))
    missing = [gap for element, _ in held for gap in element.missing]
    if missing:
        runs.extend(missing_line(missing, book))
    return tuple(runs) or (Run(book.say("law.nothing_recorded")),)


def factor_runs(held: list[tuple[ElementReading, str]], book: Book) -> Iterator[Run]:
    """Yield the factors by how they read, for all for whom they read alike, and how many we ask."""
    alike: dict[tuple[str, ...], list[tuple[ElementReading, str]]] = {}
    for element, about in held:
        key = tuple(factor.reading.value for factor in element.factors)
        alike.setdefault(key, []).append((element, about))
    for key, several in alike.items():
        if len(alike) > 1:
            yield Run(f"{subject((about for _, about in several), book)}: ", strong=True)
        for reading in dict.fromkeys(key):
            yield Run(book.say(f"law.factors.{reading}") + " ", emphasis=True)
            named = [i for i, each in enumerate(key) if each == reading]
            yield from named_factors(named, several, book)
    first = held[0][0]
    if first.needs is not None:
        yield Run(book.say("law.needs", needs=first.needs) + " ")


def named_factors(
    named: list[int], several: list[tuple[ElementReading, str]], book: Book
) -> Iterator[Run]:
    """Yield factors by name, each with the decisions it is from and the claims behind it."""
    for i in named:
        factors = [element.factors[i] for element, _ in several]
        records = [r for one in factors for reason in one.because for r in reason.records]
        cites = dict.fromkeys((*cites_of(factors[0].cites, book), *book.claimed(records)))
        yield Run(lowered(book.text(factors[0].title)), cites=tuple(cites))
        yield Run(". " if i == named[-1] else "; ")


def incident_blocks(pairs: Iterable[PairIncidents], book: Book) -> Iterator[Block]:
    """Yield the incidents beside each pair: kinds apart, grades apart, nothing added up."""
    held = list(pairs)
    silent = [pair.about for pair in held if not pair.lines]
    told = [pair for pair in held if pair.lines]
    if held:
        yield Heading(book.say("law.incidents"), 2)
    if silent:
        yield Paragraph((Run(book.say("law.incidents.none", pair=subject(silent, book))),))
    for pair in told:
        columns = ("kind", "laid_to", "grade", "records", "people", "counts")
        yield Table(
            book.say("law.incidents.caption", pair=subject((pair.about,), book)),
            tuple(book.say(f"law.column.{name}") for name in columns),
            tuple(incident_row(line, book) for line in pair.lines),
            (0.22, 0.24, 0.12, 0.12, 0.12, 0.18),
            numeric=(3, 4),
        )
        if pair.first:
            span = book.say("law.incidents.span", first=pair.first, last=pair.last)
            yield Paragraph((Run(span),), "small")
    if told:
        yield Paragraph((Run(book.say("law.incidents.note")),), "small")


def incident_row(line: IncidentLine, book: Book) -> tuple[Line, ...]:
    """Return one kind on one grade."""
    return (
        (Run(book.text(book.catalogue.harms[line.kind].label)),),
        (Run(book.say(f"law.laid_to.{line.laid_to}")),),
        (Run(line.grade or book.say("law.ungraded")),),
        (Run(book.number(line.records)),),
        (Run(book.number(line.people)),),
        (Run(book.say("law.counts" if line.counts else "law.counts_not")),),
    )
