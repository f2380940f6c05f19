"""What is built beside the talks, in words: steps, pressure, prevention, weights and shares."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tregua.domain.deal.giving import Money
from tregua.domain.engagement.public.institutions import (
    Pressure,
    PreventiveStep,
    TrustIndicator,
)
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.naming import owner_name
from tregua.record.brief.composing.concept.ways.shares import share_blocks
from tregua.record.brief.composing.concept.ways.telling import (
    absent,
    absent_blocks,
    elsewhere_blocks,
    heading_blocks,
    noted,
    owners,
    said,
    sentences,
    table,
    when,
)
from tregua.record.brief.document import Block, Box, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.institutions.reading import InstitutionsReading, StepRead
    from tregua.domain.knowledge.concept.beside.institutions import InstitutionsKnown
    from tregua.domain.knowledge.concept.beside.ways import Way
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["institutions_blocks"]

LISTS = ("pressures", "counterweights", "reforms", "economy_steps", "shares")


def institutions_blocks(reading: "InstitutionsReading", told: "Told") -> list[Block]:
    """Return what is built beside the talks, then what is known of the ways it takes."""
    book, known = told.book, told.known.institutions
    blocks = heading_blocks("institutions", told)
    blocks.extend(step_blocks(reading, known, book))
    blocks.extend(pressure_blocks(reading, known, book))
    blocks.extend(preventive_blocks(reading, known, book))
    blocks.extend(indicator_blocks(reading, book))
    blocks.extend(counterweight_blocks(reading, book))
    blocks.extend(reform_blocks(reading, book))
    blocks.extend(economy_blocks(reading, known, book))
    blocks.extend(share_blocks(reading.shares, book))
    given = {each.what for each in reading.not_planned}
    none = [n for n in LISTS if not getattr(reading, n) and n.removesuffix("s") not in given]
    if not preventive_blocks(reading, known, book):
        none = ["prevention", "diversion", *none]
    if not (reading.dependence or reading.trust):
        none.append("indicators")
    blocks.extend(absent_blocks(none, book))
    blocks.extend(elsewhere_blocks(ways_taken(reading, known), book))
    return blocks


def ways_taken(reading: "InstitutionsReading", known: "InstitutionsKnown") -> Iterator["Way"]:
    """Yield the known ways a plan takes, in its order."""
    yield from (known.steps[each.step.kind] for each in reading.steps)
    yield from (known.pressures[each.kind] for each in reading.pressures)
    for step in (*reading.prevention, *reading.diversion):
        yield known.preventive[step.kind]
    yield from (known.economy[each.kind] for each in reading.economy_steps)


def named(what: Line, kind: str) -> Line:
    """Return what is planned, with its kind behind."""
    first = Run(f"{what[0].text.rstrip('.')}. ", strong=True)
    return (first, Run(kind))


def step_blocks(
    reading: "InstitutionsReading", known: "InstitutionsKnown", book: Book
) -> list[Block]:
    """Return the parallel plan by its days; an empty one is said in a frame of its own."""
    rows = []
    for read in reading.steps:
        step = read.step
        head = named(said(step.what, book), book.text(known.steps[step.kind].label))
        who, day = owners((step.institution,), book), when(step.due, book)
        rows.append(((*head, *noted(step.note, book)), who, day, state_of(read, book)))
    blocks: list[Block] = []
    if reading.stand_alone:
        words = Paragraph((Run(book.say("concept.ways.stand_alone")),))
        blocks.append(Box(book.say("concept.ways.stand_alone_title"), "unclear", (words,)))
    columns = ("step", "institution", "due", "state")
    blocks.extend(table(book, "steps", columns, rows, (0.38, 0.2, 0.16, 0.26)))
    return blocks


def state_of(read: "StepRead", book: Book) -> Line:
    """Return where a step stands, what it waits for, and whether its day is past."""
    told: list[Run] = []
    if read.late:
        told.append(Run(book.say("concept.ways.late") + " ", strong=True))
    told.append(Run(book.say(f"concept.ways.state.{read.step.state}")))
    if read.waits_for and read.step.state in ("planned", "under_way"):
        names = book.listed(
            book.name(f"parallel_step:{slug}").rstrip(".") for slug in read.waits_for
        )
        told.append(Run(f"; {book.say('concept.ways.waits_for', steps=names)}"))
    return tuple(told)


def pressure_blocks(
    reading: "InstitutionsReading", known: "InstitutionsKnown", book: Book
) -> list[Block]:
    """Return the lines of lawful pressure with law, limits, and the offers they go with."""
    rows = []
    for line in reading.pressures:
        head = named(said(line.what, book), owner_name(line.institution, book))
        limits = sentences(
            (book.say("concept.ways.label.limits"), said(line.limits, book)),
            (book.say("concept.ways.label.watched_by"), owners((line.watched_by,), book)),
        )
        law = said(line.lawful_basis, book)
        rows.append(((*head, *noted(line.note, book)), law, limits, beside(line, book)))
    told = reason_line("pressure", reading, book)
    if not rows and not told:
        return []
    columns = ("line", "law", "limits", "offers")
    return [
        Heading(book.say("concept.ways.heading.pressures"), 2),
        Paragraph((Run(book.say("concept.ways.pressures_lead")),), "small"),
        *table(book, "pressures", columns, rows, (0.3, 0.2, 0.3, 0.2)),
        *told,
    ]


def beside(line: Pressure, book: Book) -> Line:
    """Return the offers a line goes with; a copy that holds none of them says so."""
    there = {offer.id: offer.gives for offer in book.dossier.bargain.offers}
    names = [book.words(there[slug]).rstrip(".") for slug in line.offers if slug in there]
    if names or not line.offers:
        return (Run("; ".join(names)),) if names else (absent(book),)
    return (Run(book.say("concept.ways.not_here"), emphasis=True),)


def reason_line(what: str, reading: "InstitutionsReading", book: Book) -> list[Block]:
    """Return why something is not planned, where somebody wrote it down."""
    blocks: list[Block] = []
    for each in reading.not_planned:
        if each.what == what:
            name = book.say(f"concept.ways.not_planned.{what}")
            told = f"{name} {book.words(each.because).rstrip('.')} ({each.by})."
            blocks.append(Paragraph((Run(told),)))
    return blocks


def preventive_blocks(
    reading: "InstitutionsReading", known: "InstitutionsKnown", book: Book
) -> list[Block]:
    """Return prevention, then diversion: what, who, for whom; or why none; nothing if neither."""
    given = {each.what for each in reading.not_planned}
    if not (reading.prevention or reading.diversion or given & {"prevention", "diversion"}):
        return []
    blocks: list[Block] = [Heading(book.say("concept.ways.heading.preventive"), 2)]
    for way, steps in (("prevention", reading.prevention), ("diversion", reading.diversion)):
        rows = [preventive_row(each, known, book) for each in steps]
        columns = ("step", "institution", "for_whom", "state")
        told = table(book, way, columns, rows, (0.36, 0.2, 0.24, 0.2))
        blocks.extend(told or reason_line(way, reading, book) or absent_blocks((way,), book))
    return blocks


def preventive_row(
    step: PreventiveStep, known: "InstitutionsKnown", book: Book
) -> tuple[Line, ...]:
    """Return one step of prevention or diversion."""
    state = book.say(f"concept.ways.state.{step.state}")
    told: Line = (Run(f"{state}; "), *when(step.due, book)) if step.due else (Run(state),)
    kind = book.text(known.preventive[step.kind].label)
    head = named(said(step.what, book), kind)
    return (head, owners((step.institution,), book), said(step.for_whom, book), told)


def indicator_blocks(reading: "InstitutionsReading", book: Book) -> list[Block]:
    """Return how dependence and trust are measured; one that is not stays in sight."""
    if not (reading.dependence or reading.trust):
        return []
    rows: list[tuple[Line, ...]] = []
    for of in ("dependence", "trust"):
        name: Line = (Run(book.say(f"concept.ways.of.{of}"), strong=True),)
        held: tuple[TrustIndicator, ...] = getattr(reading, of)
        rows.extend((name, *indicator_row(each, book)) for each in held)
        if not held:
            rows.append((name, (absent(book),), (absent(book),), (absent(book),)))
    columns = ("of", "indicator", "how", "safety")
    return [
        Heading(book.say("concept.ways.heading.indicators"), 2),
        *table(book, "indicators", columns, rows, (0.18, 0.27, 0.28, 0.27)),
    ]


def indicator_row(each: TrustIndicator, book: Book) -> tuple[Line, ...]:
    """Return one indicator: what, how and by whom, and how those asked are safe."""
    series = {record.id: record for record in book.dossier.series}
    names = [book.words(series[slug].institution_name) for slug in each.series if slug in series]
    what = said(each.indicator, book)
    if names:
        counted = book.say("concept.ways.counted_by", who=book.listed(dict.fromkeys(names)))
        what = (*what, Run(f" {counted}"))
    how = (*said(each.how, book), Run(" ("), *owners((each.measured_by,), book), Run(")"))
    return (what, how, said(each.safety, book))


def counterweight_blocks(reading: "InstitutionsReading", book: Book) -> list[Block]:
    """Return the local bodies that are made stronger, with money and safety."""
    rows = [
        (
            owners((each.body,), book),
            said(each.does, book),
            money(each.budget, book),
            said(each.safety, book),
        )
        for each in reading.counterweights
    ]
    heading = [Heading(book.say("concept.ways.heading.counterweights"), 2)] if rows else []
    columns = ("body", "does", "budget", "safety")
    return [*heading, *table(book, "counterweights", columns, rows, (0.18, 0.28, 0.22, 0.32))]


def money(budget: Money | None, book: Book) -> Line:
    """Return a budget line: the amount, the payer and until when."""
    if budget is None:
        return (absent(book),)
    low, high = book.number(budget.low), book.number(budget.high)
    code = "sum" if budget.low == budget.high else "sum_between"
    amount = book.say(f"giving.{code}", amount=low, low=low, high=high, currency=budget.currency)
    return sentences(
        (book.say("concept.ways.label.amount"), (Run(amount),)),
        (book.say("concept.ways.label.paid_by"), owners((budget.payer,), book)),
        (book.say("concept.ways.label.until"), when(budget.until, book)),
    )


def reform_blocks(reading: "InstitutionsReading", book: Book) -> list[Block]:
    """Return each reform people can see, then each offer with the reforms behind it."""
    rows = []
    for each in reading.reforms:
        seen = said(each.seen_as, book)
        if not each.visible:
            seen = (Run(book.say("concept.ways.not_visible")),)
        state = (Run(book.say(f"concept.ways.state.{each.state}") + "; "), *when(each.due, book))
        what = (*said(each.what, book), *noted(each.note, book))
        rows.append((what, owners((each.institution,), book), seen, state))
    offers: list[tuple[Line, ...]] = []
    for read in reading.offers:
        names = [book.name(f"reform:{slug}").rstrip(".") for slug in read.reforms]
        behind: Line = (Run("; ".join(names)),) if names else (absent(book),)
        offers.append(((Run(book.name(f"offer:{read.offer}")),), behind))
    if not rows and not offers:
        return []
    columns = ("reform", "institution", "seen_as", "state")
    return [
        Heading(book.say("concept.ways.heading.reforms"), 2),
        *table(book, "reforms", columns, rows, (0.32, 0.2, 0.3, 0.18)),
        *table(book, "offers", ("offer", "reforms"), offers, (0.4, 0.6)),
    ]


def economy_blocks(
    reading: "InstitutionsReading", known: "InstitutionsKnown", book: Book
) -> list[Block]:
    """Return what is done for the lawful economy and against hidden crime."""
    rows = [
        (
            named(said(each.what, book), book.text(known.economy[each.kind].label)),
            owners((each.owner,), book),
            said(each.legal_basis, book),
            when(each.due, book),
        )
        for each in reading.economy_steps
    ]
    heading = [Heading(book.say("concept.ways.heading.economy"), 2)] if rows else []
    columns = ("measure", "owner", "law", "due")
    return [*heading, *table(book, "economy", columns, rows, (0.36, 0.2, 0.26, 0.18))]
