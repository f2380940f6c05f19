"""The registers in words: what is declared and measured, who said yes, what is vague or outside."""

from tregua.design.agreement.breaches import Touch
from tregua.design.agreement.commitments.reading import CommitmentsReading
from tregua.design.agreement.commitments.registers import (
    AssentRead,
    StandingSaid,
    UndertakingRead,
    VagueRead,
)
from tregua.domain import Answer, When
from tregua.record.brief.composing.agreement.commitments.wording import (
    bare,
    due_words,
    headed,
    on_day,
    paragraph,
    read_day,
)
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.document import Block, Bullets, Heading, Run

__all__ = ["assent_blocks", "outside_blocks", "touched_blocks", "two_registers", "vague_blocks"]


def two_registers(reading: CommitmentsReading, book: Book) -> list[Block]:
    """Return what is declared of the agreement and what is measured, each in its own register."""
    register = reading.agreement_register
    lines = [said_line(each, book) for each in register.said]
    blocks: list[Block] = [
        Heading(book.say("due.registers"), 2),
        paragraph(book.say("due.registers.agreement" if lines else "due.registers.nobody")),
    ]
    if lines:
        blocks.append(Bullets(tuple(lines)))
    if register.differ:
        blocks.append(paragraph(book.say("due.registers.differ")))
    level = f"due.registers.level.{reading.level_register.why}"
    return [*blocks, paragraph(book.say(level))]


def said_line(each: StandingSaid, book: Book) -> Line:
    """Return what one voice declared."""
    said = book.say(
        "due.said" if each.stands else "due.said.before",
        state=book.say(f"due.standing.{each.state.value}"),
        by=book.name(each.by),
        day=read_day(each.on, book),
    )
    of = book.listed(book.name(f"clause:{slug}").rstrip(".") for slug in each.clauses)
    parts = [said, book.say("due.said.of", clauses=of) if of else "", bare(each.says, book)]
    words = " ".join(f"{part.rstrip('.')}." for part in parts if part)
    return (Run(words, cites=book.cite(each.sources)),)


def touched_blocks(reading: CommitmentsReading, book: Book) -> list[Block]:
    """Return the incidents that touch a clause, with what was agreed to follow."""
    lines = [touch_line(each, book) for each in reading.touched]
    return headed("due.touched", lines, book, book.say("due.touched.lead"))


def touch_line(each: Touch, book: Book) -> Line:
    """Return one incident beside one clause."""
    title = book.name(f"clause:{each.clause}").rstrip(".")
    who = "held" if each.attribution.held else "graded"
    parts = [
        book.say(f"due.touched.{each.by}", clause=title),
        book.say(
            f"due.attribution.{who}",
            to=book.name(each.attribution.to) if each.attribution.to else "",
            grade=each.attribution.grade,
        ),
    ]
    if each.bound is Answer.NOT_MET:
        parts.append(book.say("due.touched.not_bound"))
    parts.append(book.say("due.touched.answered" if each.answered else "due.touched.unanswered"))
    return (Run(f"{each.incident}: ", strong=True), Run(" ".join(parts)))


def assent_blocks(assents: tuple[AssentRead, ...], book: Book) -> list[Block]:
    """Return who said yes to each clause, by clause, with what each yes lacks."""
    lines = [assent_line(each, book) for each in assents]
    return headed("due.assents", lines, book, book.say("due.assents.lead"))


def assent_line(each: AssentRead, book: Book) -> Line:
    """Return one yes, or that none is recorded."""
    title = book.name(f"clause:{each.clause}").rstrip(".")
    who = book.name(each.party)
    lead = Run(f"{title}: ", strong=True)
    if not each.on:
        return (lead, Run(book.say("due.assent.none", who=who)))
    through = book.say("due.assent.through", who=book.name(each.through)) if each.through else ""
    said = book.say(
        "due.assent",
        who=who,
        through=through,
        form=book.say(f"due.form.{each.form}"),
        day=read_day(each.on, book),
    )
    proof = book.say("due.shown_by", proof=bare(each.proof, book)) if each.proof else ""
    gaps = gaps_in(each.gaps, "assent", book)
    words = " ".join(part for part in (said, proof, gaps) if part)
    return (lead, Run(words, cites=book.cite(each.sources)))


def gaps_in(gaps: tuple[str, ...], what: str, book: Book) -> str:
    """Return what a record lacks, as a sentence."""
    told = book.listed(book.say(f"due.gap.{what}.{gap}") for gap in gaps)
    return book.say("due.gaps", gaps=told) if told else ""


def vague_blocks(vague: tuple[VagueRead, ...], book: Book) -> list[Block]:
    """Return the clauses left vague on purpose, why, and when they are looked at again."""
    lines: list[Line] = []
    for each in vague:
        title = book.name(f"clause:{each.clause}").rstrip(".")
        day = due_words(each.review, book)
        review = book.say("due.vague.review", day=day) if day else ""
        said = book.say("due.vague.line", reason=bare(each.reason, book), by=each.by)
        words = " ".join(part for part in (said, review, gaps_in(each.gaps, "vague", book)) if part)
        lines.append((Run(f"{title}: ", strong=True), Run(words)))
    return headed("due.vague", lines, book)


def outside_blocks(promises: tuple[UndertakingRead, ...], book: Book) -> list[Block]:
    """Return the promises outside the text beside the clauses they bear on."""
    lines = [outside_line(each, book) for each in promises]
    return headed("due.outside", lines, book)


def outside_line(each: UndertakingRead, book: Book) -> Line:
    """Return one promise outside the text."""
    to = book.listed(book.group_names(each.made_to))
    parts = [
        book.say("due.outside.line", by=book.name(each.made_by), to=to),
        book.say("due.outside.on", day=on_day(When.read(each.on), book)) if each.on else "",
        book.say("due.outside.basis", basis=bare(each.lawful_basis, book))
        if each.lawful_basis
        else "",
    ]
    for code, slugs in (("bears_on", each.bears_on), ("contradicts", each.contradicts)):
        named = book.listed(book.name(f"clause:{slug}").rstrip(".") for slug in slugs)
        parts.append(book.say(f"due.outside.{code}", clauses=named) if named else "")
    gaps = tuple(gap for gap in each.gaps if gap != "contradicts")
    parts.append(gaps_in(gaps, "outside", book))
    lead = Run(f"{bare(each.promise, book)}. ", strong=True)
    return (lead, Run(" ".join(p for p in parts if p), cites=book.cite(each.sources)))
