"""Justice in words: the ways considered, the aims they serve, what pulls apart, advice, dissent."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.composing.concept.victims.wording import by_id, table, told
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.victims import VictimsReading
    from tregua.design.concept.victims.justice import LenientText, Pull, Way
    from tregua.domain.engagement.public.justice import Advice, JusticeOption
    from tregua.domain.knowledge.concept.victims import JusticeWay, VictimsKnown

__all__ = ["advice_blocks", "justice_blocks", "short_justice_blocks", "tension_blocks"]


def justice_blocks(reading: "VictimsReading", known: "VictimsKnown", book: Book) -> list[Block]:
    """Return the ways considered, what is on record of them, and the aims beside each other."""
    blocks: list[Block] = [Heading(told("justice", book), 2), leniency_words(reading, book)]
    if reading.ways:
        held = by_id(book.dossier.victims.options)
        rows = [way_row(held[way.record], known.options[way.option], book) for way in reading.ways]
        columns = ("way", "here", "needs")
        blocks.append(table("ways", columns, rows, (0.2, 0.38, 0.42), book))
        blocks.append(aims_table(reading, known, book))
        blocks.append(Paragraph((Run(told("aims_note", book)),), "small"))
        weighed = [way for way in reading.ways if way.state != "set_aside"]
        blocks.append(Heading(told("evidence", book), 3))
        blocks.append(Bullets(tuple(evidence_line(way, known, book) for way in weighed)))
    if reading.pulls:
        blocks.append(Heading(told("pulls", book), 3))
        blocks.append(Bullets(tuple(pull_line(pull, known, book) for pull in reading.pulls)))
    if reading.unconsidered:
        names = book.listed(
            lowered(book.text(known.options[each].label)) for each in reading.unconsidered
        )
        blocks.append(Paragraph((Run(told("unconsidered", book, ways=names)),)))
    return blocks


def short_justice_blocks(
    reading: "VictimsReading", known: "VictimsKnown", book: Book
) -> list[Block]:
    """Return the ways considered with what each would be here, without what each needs."""
    blocks: list[Block] = [Heading(told("justice", book), 2), leniency_words(reading, book)]
    if reading.ways:
        held = by_id(book.dossier.victims.options)
        rows = [
            way_row(held[way.record], known.options[way.option], book)[:2] for way in reading.ways
        ]
        blocks.append(table("ways_short", ("way", "here"), rows, (0.3, 0.7), book))
    return blocks


def leniency_words(reading: "VictimsReading", book: Book) -> Block:
    """Return the clauses that lighten what the law would do, each with who was heard before."""
    if not reading.leniency:
        return Paragraph((Run(told("leniency_none", book)),))
    return Bullets(tuple(leniency_line(text, book) for text in reading.leniency))


def leniency_line(text: "LenientText", book: Book) -> Line:
    """Return one clause with leniency: whether victims were heard, whether an expert advised."""
    name = Run(f"{book.name(f'clause:{text.clause}')}. ", strong=True)
    heard = told(f"heard.{text.heard or 'unclear'}", book)
    advised = told("advised" if text.advice else "not_advised", book)
    return (name, Run(f"{heard} {advised}"))


def way_row(option: "JusticeOption", way: "JusticeWay", book: Book) -> tuple[Line, ...]:
    """Return one way: what it is, what it would be here and why, and what it needs."""
    stands = told(f"way.{option.state}", book)
    why: Line = (Run(f" {ended(book.words(option.why))}"),) if option.why else ()
    return (
        (Run(book.text(way.label), strong=True), Run(f". {stands}")),
        (Run(ended(book.words(option.says))), *why, Run("", cites=book.cite(option.sources))),
        needs_of(option, way, book),
    )


def ended(words: str) -> str:
    """Return words with a stop at their end."""
    return words if words.endswith((".", "!", "?")) else f"{words}."


def needs_of(option: "JusticeOption", way: "JusticeWay", book: Book) -> Line:
    """Return who must agree, whose consent it needs and what it takes; of one set aside, if told.

    What nobody wrote of a way still looked at stands as it is as a rule.
    """
    written = {
        "must_agree": book.listed(owner_name(who, book) for who in option.must_agree),
        "consent": book.words(option.consent).rstrip("."),
        "feasible": book.words(option.feasible).rstrip("."),
    }
    runs: list[Run] = []
    for name, words in written.items():
        if words or option.state != "set_aside":
            says = Run(words) if words else missing(way, name, book)
            runs.extend((Run(f"{told(name, book)} ", strong=True), says, Run(". ")))
    return tuple(runs)


def missing(way: "JusticeWay", field: str, book: Book) -> Run:
    """Return that a need is not written down, with what it is as a rule."""
    rule = book.text(getattr(way, field)).rstrip(".")
    return Run(told("as_a_rule", book, says=lowered(rule)), emphasis=True)


def aims_table(reading: "VictimsReading", known: "VictimsKnown", book: Book) -> Block:
    """Return the four aims with the ways that may serve each; an empty one stays in sight."""
    option_of = {way.record: way.option for way in reading.ways}

    def names(records: tuple[str, ...]) -> Line:
        labels = [book.text(known.options[option_of[each]].label) for each in records]
        return (Run("; ".join(labels)),) if labels else (Run(told("nothing", book)),)

    rows: list[tuple[Line, ...]] = [
        ((Run(told(f"aim.{a.aim}", book), strong=True),), names(a.chosen), names(a.open))
        for a in reading.aims
    ]
    return table("aims", ("aim", "chosen", "open"), rows, (0.24, 0.38, 0.38), book)


def evidence_line(way: "Way", known: "VictimsKnown", book: Book) -> Line:
    """Return what is on record of a way in talks with such groups."""
    held = known.options[way.option]
    return (
        Run(f"{book.text(held.label)}. ", strong=True),
        Run(book.text(held.evidence), cites=book.cite(held.cites)),
    )


def pull_line(pull: "Pull", known: "VictimsKnown", book: Book) -> Line:
    """Return two ways that pull against each other, and why."""
    one, other = known.options[pull.one], known.options[pull.other]
    names = f"{book.text(one.label)} – {lowered(book.text(other.label))}. "
    return (Run(names, strong=True), Run(book.text(one.against[pull.other])))


def tension_blocks(reading: "VictimsReading", known: "VictimsKnown", book: Book) -> list[Block]:
    """Return what the sources ask for that pulls apart here; people choose, and may change it."""
    lines: list[Line] = []
    for name in reading.tensions:
        held = known.tensions[name]
        label = Run(f"{book.text(held.label)}. ", strong=True)
        lines.append((label, Run(book.text(held.what), cites=book.cite(held.cites))))
    if not lines:
        return []
    return [
        Heading(told("tensions", book), 2),
        Paragraph((Run(told("tensions_lead", book)),)),
        Bullets(tuple(lines)),
    ]


def advice_blocks(reading: "VictimsReading", known: "VictimsKnown", book: Book) -> list[Block]:
    """Return what people who know the field advised, with the dissent kept."""
    if not reading.advice:
        return []
    held = by_id(book.dossier.victims.advice)
    rows = [advice_row(held[each], known, book) for each in reading.advice]
    columns = ("adviser", "on_what", "advice", "dissent")
    return [
        Heading(told("advice", book), 2),
        table("advice", columns, rows, (0.22, 0.2, 0.34, 0.24), book),
    ]


def advice_row(each: "Advice", known: "VictimsKnown", book: Book) -> tuple[Line, ...]:
    """Return one piece of advice: whose, on which clauses, what it says, what is disputed."""
    field = lowered(book.text(known.expertise[each.field].label))
    clauses = "; ".join(book.name(f"clause:{slug}") for slug in each.clauses)
    who = Run(owner_name(each.by, book), strong=True)
    return (
        (who, Run(f", {field}, {day_words(each.on, book)}")),
        (Run(clauses) if clauses else Run(told("whole_text", book)),),
        (Run(book.words(each.says)),),
        (Run(book.words(each.dissent)),) if each.dissent else (Run(told("no_dissent", book)),),
    )
