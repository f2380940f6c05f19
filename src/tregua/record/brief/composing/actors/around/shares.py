"""How much is inside the talks, as ranges, and who would be exposed by holding back."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tregua.record.brief.composing.actors.around.wording import (
    headed,
    names_words,
    plainly,
    span_words,
    tabled,
)
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.document import Block, Paragraph, Run

if TYPE_CHECKING:
    from tregua.decide.actors.around import AroundReading
    from tregua.decide.actors.around.coverage import Coverage, ViolenceInside
    from tregua.decide.actors.around.dilemma import Rival, RivalExposure

__all__ = ["coverage_blocks", "exposure_blocks"]


def coverage_blocks(reading: "AroundReading", book: Book) -> list[Block]:
    """Return the share of groups and of violence inside the talks, place by place."""
    rows = [coverage_row(one, book) for one in reading.coverage]
    threshold = book.text(book.catalogue.rules["coverage-low"].why)
    cites = book.cite(book.catalogue.rules["coverage-low"].cites)
    return [
        headed("coverage", book),
        tabled(
            "coverage",
            ("place", "groups", "violence", "open"),
            rows,
            (0.16, 0.28, 0.28, 0.28),
            book,
        ),
        Paragraph((Run(threshold, cites=cites),), "note"),
    ]


def coverage_row(one: "Coverage", book: Book) -> tuple[Line, ...]:
    """Return one place: groups, violence, and what keeps the range wide."""
    groups: Line = plainly(book.say("around.groups.uncounted", n=len(one.inside)))
    if one.groups is not None and one.counted is not None:
        share = span_words(one.groups.low, one.groups.high, book)
        least, most = one.counted
        code = "around.groups.counted" if least == most else "around.groups.between"
        cites = book.cite(cite for count in one.counts for cite in count.sources)
        said = book.say(code, share=share, inside=len(one.inside), least=least, most=most)
        groups = (Run(said, cites=cites),)
    violence = " ".join(violence_words(v, book) for v in one.violence)
    records = {record for v in one.violence for record in v.records}
    held = book.dossier.actors.violence_shares
    cites = book.cite(cite for s in held if s.id in records for cite in s.sources)
    return (
        (Run(book.name(one.whole), strong=True),),
        groups,
        (Run(violence or book.say("around.violence.none"), cites=cites),),
        plainly(" ".join(open_words(one, book)) or book.say("around.open.nothing")),
    )


def violence_words(one: "ViolenceInside", book: Book) -> str:
    """Return the share of one harm inside; a share of killings never stands for all harm."""
    harm = book.catalogue.harms.get(one.harm)
    name = book.text(harm.label) if harm else book.say("around.violence.all")
    return book.say(
        "around.violence.share", harm=name, share=span_words(one.share.low, one.share.high, book)
    )


def open_words(one: "Coverage", book: Book) -> Iterator[str]:
    """Yield what is not known of one place."""
    if one.perhaps:
        yield book.say("around.open.perhaps", names=names_words(one.perhaps, book))
    unread = [about for v in one.violence for about in v.unread]
    if unread:
        yield book.say("around.open.unread", names=names_words(unread, book))
    if any(v.over for v in one.violence):
        yield book.say("around.open.over")


def exposure_blocks(reading: "AroundReading", book: Book) -> list[Block]:
    """Return how each group stands beside its rivals if it holds back."""
    if not reading.exposures:
        return [headed("exposure", book), Paragraph(plainly(book.say("around.exposure.none")))]
    rows = [exposure_row(each, book) for each in reading.exposures]
    columns = ("group", "reading", "rivals", "cover")
    return [
        headed("exposure", book),
        tabled("exposure", columns, rows, (0.16, 0.22, 0.36, 0.26), book),
    ]


def exposure_row(each: "RivalExposure", book: Book) -> tuple[Line, ...]:
    """Return one group: the reading, each rival with why, and what would cover it."""
    cites = book.claimed(record for reason in each.because for record in reason.records)
    rivals = " ".join(rival_words(rival, book) for rival in each.rivals)
    cover = [book.say(f"around.answered.{each.answered.value}")]
    if each.covers:
        names = names_words((f"clause:{slug}" for slug in each.covers), book)
        cover.append(book.say("around.cover.clauses", names=names))
    if each.arms:
        names = names_words((f"clause:{slug}" for slug in each.arms), book)
        cover.append(book.say("around.cover.arms", names=names))
    return (
        (Run(book.name(each.about), strong=True),),
        (Run(book.say(f"around.exposed.{each.reading.value}"), cites=cites),),
        plainly(rivals or book.say("around.rivals.none")),
        plainly(" ".join(cover)),
    )


def rival_words(rival: "Rival", book: Book) -> str:
    """Return one rival and what it means for the group."""
    why = lowered(book.say(f"around.rival.{rival.why}"))
    undated = f" {book.say('around.rival.undated')}" if rival.undated else ""
    return book.say("around.rival", name=book.name(rival.about), why=why) + undated
