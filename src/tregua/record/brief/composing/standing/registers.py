"""The registers: what is asked, offered and pressed, what is open, what is due, and the gaps."""

from itertools import zip_longest
from typing import TYPE_CHECKING

from tregua.domain import Answer, active
from tregua.domain.registers import Feud, Lever, Offer
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.standing.gaps import gap_blocks
from tregua.record.brief.composing.standing.naming import day_words, joined
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.decide.registers import Due, OpenDilemma, RegisterReading

__all__ = ["dilemma_blocks", "register_blocks"]


def register_blocks(reading: "RegisterReading", book: Book) -> list[Block]:
    """Return what the registers hold and lack; one line where none holds anything.

    The words of a red line are never repeated.
    """
    heading = Heading(book.say("standing.registers"), 1)
    files = (book.dossier.bargain, book.dossier.aims)
    if not any(active(getattr(file, kind)) for file in files for kind in type(file).model_fields):
        return [heading, Paragraph((Run(book.say("standing.registers.nothing")),))]
    blocks: list[Block] = [
        heading,
        Paragraph((Run(book.say("standing.registers.lead")),), "lead"),
        *sheet_blocks(reading, book),
        *offer_blocks(reading, book),
        *lever_blocks(reading, book),
        *dilemma_blocks(reading.open_dilemmas, book),
        *due_blocks(reading, book),
        *gap_blocks(reading.findings, book),
    ]
    if reading.unwritten:
        kinds = book.listed(book.say(f"standing.register.{kind}") for kind in reading.unwritten)
        blocks.append(Paragraph((Run(book.say("standing.unwritten", kinds=kinds)),), "small"))
    return blocks


def sheet_blocks(reading: "RegisterReading", book: Book) -> list[Block]:
    """Return what each side asks, sheet beside sheet; a blank sheet is named."""
    if not reading.sheets:
        return []
    demands = {demand.id: demand for demand in active(book.dossier.bargain.demands)}
    columns: list[list[Line]] = []
    for sheet in reading.sheets:
        alike: dict[str, list[str]] = {}
        for slug in sheet.demands:
            alike.setdefault(book.words(demands[slug].asks).rstrip("."), []).append(slug)
        cells: list[Line] = []
        for asks, slugs in alike.items():
            names = book.listed(dict.fromkeys(book.name(demands[slug].of) for slug in slugs))
            cites = book.cite(c for slug in slugs for c in demands[slug].sources)
            cells.append((Run(f"{asks} ({names})", cites=cites),))
        columns.append(cells or [(Run(book.say("standing.sheet.blank"), strong=True),)])
    rows = tuple(zip_longest(*columns, fillvalue=(Run(""),)))
    header = tuple(book.say(f"standing.sheet.{sheet.side}") for sheet in reading.sheets)
    widths = (1 / len(header),) * len(header)
    caption = book.say("standing.sheets.caption")
    table = Table(caption, header, rows, widths, beside=True)
    return [Heading(book.say("standing.sheets"), 2), table]


def offer_blocks(reading: "RegisterReading", book: Book) -> list[Block]:
    """Return the offers: which demands each fits, and what follows if its terms are not kept."""
    offers = {offer.id: offer for offer in active(book.dossier.bargain.offers)}
    alike: dict[tuple[Line, Line], list[str]] = {}
    for paired in reading.paired:
        cells = (fit_line(paired.offer, reading, book), follows_line(paired.offer, reading, book))
        alike.setdefault(cells, []).append(paired.offer)
    rows = tuple(
        (joined((offer_line(offers[slug], book) for slug in slugs), "; "), *cells)
        for cells, slugs in alike.items()
    )
    if not rows:
        return []
    header = tuple(book.say(f"standing.column.{name}") for name in ("offer", "fits", "follows"))
    caption = book.say("standing.offers.caption")
    table = Table(caption, header, rows, (0.4, 0.3, 0.3))
    return [Heading(book.say("standing.offers"), 2), table]


def offer_line(offer: Offer, book: Book) -> Line:
    """Return what an offer gives, to whom, and its sources."""
    to = book.listed(book.group_names(offer.to))
    words = book.words(offer.gives).rstrip(".")
    return (Run(words + (f" ({to})" if to else ""), cites=book.cite(offer.sources)),)


def fit_line(offer: str, reading: "RegisterReading", book: Book) -> Line:
    """Return the demands an offer fits, with the interests they share."""
    fits = [fit for fit in reading.fitting if fit.offer == offer]
    if not fits:
        return (Run(book.say("standing.offer.no_fit")),)
    demands = {demand.id: demand for demand in active(book.dossier.bargain.demands)}
    return joined(
        (
            Run(
                book.say(
                    "standing.offer.fits",
                    asks=book.naming("{item}", [book.words(demands[fit.demand].asks).rstrip(".")]),
                    of=book.name(fit.about),
                    interests=book.listed(book.say(f"standing.concern.{i}") for i in fit.interests),
                )
            ),
        )
        for fit in fits
    )


def follows_line(offer: str, reading: "RegisterReading", book: Book) -> Line:
    """Return the consequence paired with an offer, and whether what would carry it out counts."""
    paired = next(each for each in reading.paired if each.offer == offer)
    if paired.consequence is None:
        return (Run(book.say("standing.offer.unpaired"), strong=True),)
    said = Run(book.words(paired.consequence))
    if paired.lever_counts is Answer.MET:
        return (said,)
    code = "no_lever" if not paired.lever else "lever_uncounted"
    return (said, Run(" " + book.say(f"standing.offer.{code}"), strong=True))


def lever_blocks(reading: "RegisterReading", book: Book) -> list[Block]:
    """Return the pressures that count, and those that do not and why."""
    levers = {lever.id: lever for lever in active(book.dossier.bargain.levers)}
    if not reading.levers:
        return []
    lines: list[Line] = []
    for read in sorted(reading.levers, key=lambda each: not each.counts):
        why = book.listed(book.say(f"standing.lever.{code}") for code in read.why_not)
        counted = book.say(
            "standing.lever.counts" if read.counts else "standing.lever.not", why=why
        )
        lines.append((Run(counted + " ", strong=True), *lever_line(levers[read.lever], book)))
    lead = Paragraph((Run(book.say("standing.levers.lead")),))
    return [Heading(book.say("standing.levers"), 2), lead, Bullets(tuple(lines))]


def lever_line(lever: Lever, book: Book) -> Line:
    """Return a pressure, who holds it, on whom it bears, and what has shown it can be used."""
    holder = book.say("standing.lever.held", by=book.name(lever.holder)) if lever.holder else ""
    on = book.listed(book.group_names(lever.bears_on))
    facts = [holder, book.say("standing.lever.on", whom=on) if on else ""]
    told = "; ".join(fact for fact in facts if fact)
    words = book.words(lever.says).rstrip(".") + (f" ({told})." if told else ".")
    runs: Line = (Run(words, cites=book.cite(lever.sources)),)
    if lever.proof is not None:
        shown = book.say("standing.lever.proof", proof=book.words(lever.proof.says).rstrip("."))
        runs = (*runs, Run(f" {shown}", cites=book.cite(lever.proof.sources)))
    return runs


def dilemma_blocks(dilemmas: tuple["OpenDilemma", ...], book: Book) -> list[Block]:
    """Return the open dilemmas: who carries each, and its options with what speaks either way."""
    if not dilemmas:
        return []
    header = tuple(book.say(f"standing.column.{name}") for name in ("dilemma", "options"))
    rows = tuple(dilemma_row(each, book) for each in dilemmas)
    caption = book.say("standing.dilemmas.caption")
    return [
        Heading(book.say("standing.dilemmas"), 2),
        Table(caption, header, rows, (0.36, 0.64)),
    ]


def dilemma_row(each: "OpenDilemma", book: Book) -> tuple[Line, ...]:
    """Return one dilemma with its owner and the step it is looked at before, and its options."""
    dilemma = next(d for d in active(book.dossier.aims.dilemmas) if d.id == each.dilemma)
    owner = each.owner or book.say("standing.nobody")
    act = book.catalogue.locks.acts.get(each.gate)
    gate = book.text(act) if act else each.gate
    before = (
        book.say("standing.dilemma.before", step=gate)
        if gate
        else book.say("standing.dilemma.every")
    )
    head: Line = (
        Run(book.words(dilemma.asks), strong=True, cites=book.cite(dilemma.sources)),
        Run(f" {book.say('standing.dilemma.owner', owner=owner)} {before}"),
    )
    options: list[Line] = []
    for option in dilemma.options:
        runs: Line = (Run(book.words(option.says).rstrip(".") + ".", strong=True),)
        for code, words in (("for", option.speaks_for), ("against", option.speaks_against)):
            if words is not None:
                said = book.say(f"standing.speaks.{code}", says=book.words(words).rstrip("."))
                runs = (*runs, Run(f" {said}"))
        options.append(runs)
    none: Line = (Run(book.say("standing.dilemma.no_options"), strong=True),)
    return (head, joined(options) or none)


def due_blocks(reading: "RegisterReading", book: Book) -> list[Block]:
    """Return the grievances with retaliation expected or feared; no act and no day is told."""
    feuds = {feud.id: feud for feud in active(book.dossier.aims.feuds)}
    if not reading.due:
        return []
    lines = tuple(due_line(each, feuds[each.feud], book) for each in reading.due)
    return [Heading(book.say("standing.due"), 2), Bullets(lines)]


def due_line(each: "Due", feud: Feud, book: Book) -> Line:
    """Return one grievance: of whom against whom, whether retaliation may fall in the truce."""
    said = book.say(
        f"standing.due.{each.retaliation}",
        of=book.name(each.of),
        against=book.name(each.against),
        window=f" ({day_words(each.window, book)})" if each.window else "",
    )
    inside = book.say(f"standing.in_truce.{each.in_truce.value}")
    words = book.words(feud.says).rstrip(".")
    runs: Line = (Run(f"{words}. ", cites=book.cite(feud.sources)), Run(f"{said} ", strong=True))
    answer = book.say("standing.due.nobody")
    if feud.answer:
        answer = book.say("standing.due.answer", says=book.words(feud.answer).rstrip("."))
    return (*runs, Run(f"{inside} {answer}"))
