"""Who inside gains from each benefit, and how each group holds together."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tregua.domain import Answer
from tregua.record.brief.composing.actors.around.sheet import go_sheet_blocks
from tregua.record.brief.composing.actors.around.wording import (
    headed,
    names_words,
    plainly,
    span_words,
    tabled,
)
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.standing.naming import day_words, joined
from tregua.record.brief.document import Block, Bullets, Paragraph, Run

if TYPE_CHECKING:
    from tregua.decide.actors.around import AroundReading
    from tregua.decide.actors.around.gains import Benefit
    from tregua.decide.actors.around.splits import Factor, Forecast, GroupUnity

__all__ = ["gain_blocks", "unity_blocks"]

WAYS = (
    ("leave", "if_they_leave_violence", "plan_if_they_leave"),
    ("fight", "if_fighting_grows", "plan_if_fighting"),
)


def gain_blocks(reading: "AroundReading", book: Book) -> list[Block]:
    """Return each benefit with who inside it strengthens or weakens."""
    if not reading.benefits:
        return [headed("gains", book), Paragraph(plainly(book.say("around.gains.none")))]
    rows = [gain_row(each, book) for each in reading.benefits]
    columns = ("benefit", "goes_to", "effect")
    return [headed("gains", book), tabled("gains", columns, rows, (0.3, 0.22, 0.48), book)]


def gain_row(each: "Benefit", book: Book) -> tuple[Line, ...]:
    """Return one benefit: to whom it goes, and each effect inside with why it is thought."""
    effects = joined(
        (
            Run(
                book.say(
                    f"around.effect.{gain.effect}",
                    name=book.name(gain.who),
                    because=book.words(gain.because).rstrip("."),
                ),
                cites=book.cite(gain.sources),
            ),
        )
        for gain in each.gains
    )
    nobody: Line = (Run(book.say("around.effect.unasked"), emphasis=True),)
    return (
        (Run(book.name(each.id), strong=True),),
        plainly(names_words(each.goes_to, book) or book.say("around.goes_to.none")),
        effects or nobody,
    )


def unity_blocks(reading: "AroundReading", book: Book) -> list[Block]:
    """Return what points to a break, part by part, both readings, and the share outside."""
    gaps = [gap for unity in reading.unity for gap in unity.open]
    blocks: list[Block] = [headed("unity", book), *go_sheet_blocks(gaps, book)]
    rows = [row for unity in reading.unity for row in unity_rows(unity, reading, book)]
    if rows:
        columns = ("part", "points", "against", "silent")
        blocks.append(tabled("unity", columns, rows, (0.2, 0.3, 0.25, 0.25), book))
    for unity in reading.unity:
        lines = tuple(plainly(text) for text in both_readings(unity, reading, book))
        blocks.append(Paragraph((Run(book.name(unity.about), strong=True),)))
        blocks.append(Bullets((*lines, plainly(outside_words(unity, book)))))
    if reading.forecasts:
        forecasts = [row for each in reading.forecasts for row in forecast_rows(each, book)]
        columns = ("split", "way", "plan")
        blocks.append(tabled("forecast", columns, forecasts, (0.2, 0.4, 0.4), book))
    return blocks


def unity_rows(
    unity: "GroupUnity", reading: "AroundReading", book: Book
) -> Iterator[tuple[Line, ...]]:
    """Yield a group and each of its parts, with its factors by where they point."""
    held = [(unity.about, unity.factors), *((p.about, p.factors) for p in unity.parts)]
    for about, factors in held:
        cells = tuple(
            joined(factor_line(f, reading, book) for f in factors if f.points is answer)
            for answer in (Answer.MET, Answer.NOT_MET, Answer.UNCLEAR)
        )
        none: Line = plainly(book.say("around.factor.none"))
        yield ((Run(book.name(about), strong=True),), *(cell or none for cell in cells))


def factor_line(factor: "Factor", reading: "AroundReading", book: Book) -> Line:
    """Return one factor: the question and the recorded answer, or the tie, with its sources."""
    if factor.term == "tie":
        other = factor.because[0].value
        kind = book.text(reading.words[f"ties:{factor.value}"])
        ids = {record for reason in factor.because for record in reason.records}
        ties = [tie for tie in book.dossier.actors.relations if tie.id in ids]
        said = book.say("around.factor.tie", kind=kind, name=book.name(other))
        return (Run(said, cites=book.cite(cite for tie in ties for cite in tie.sources)),)
    if factor.term in ("kind", "in_talks"):
        return plainly(book.say(f"around.factor.{factor.term}.{factor.value}"))
    question = book.question(factor.term)
    if not factor.because:
        why = factor.missing[0].why if factor.missing else "not_recorded"
        return plainly(f"{question} {book.say(f'around.why.{why}')}.")
    cites = book.claimed(record for reason in factor.because for record in reason.records)
    return (Run(f"{question} {book.value(factor.term, factor.value)}.", cites=cites),)


def both_readings(unity: "GroupUnity", reading: "AroundReading", book: Book) -> Iterator[str]:
    """Yield how easily a yes comes and how well it would hold: they move apart as unity grows."""
    for rule in ("easier-to-agree", "likelier-to-hold"):
        found = next((f for f in reading.used if f.key == f"{rule}@{unity.about}"), None)
        if found is not None:
            yield book.naming(book.text(found.says), [book.name(unity.about)])


def outside_words(unity: "GroupUnity", book: Book) -> str:
    """Return the share outside beside what was decided on; without that, that nobody set one."""
    share = book.say("around.outside.unknown")
    if unity.outside is not None:
        span = span_words(unity.outside.low, unity.outside.high, book)
        share = book.say("around.outside.share", share=span)
    if unity.tolerance is None:
        return f"{share} {book.say('around.tolerance.none')}"
    values = {
        "share": span_words(unity.tolerance.share, unity.tolerance.share, book),
        "day": day_words(unity.tolerance.on, book),
        "by": unity.tolerance.by,
        "reason": book.words(unity.tolerance.reason).rstrip("."),
    }
    said = book.say("around.tolerance", **values)
    return f"{share} {said} {book.say(f'around.beyond.{unity.beyond.value}')}"


def forecast_rows(each: "Forecast", book: Book) -> Iterator[tuple[Line, ...]]:
    """Yield both ways a split may go, each with its plan, or what is missing named in its place."""
    record = each.record
    for way, branch, plan in WAYS:
        cells = []
        for field in (branch, plan):
            words = getattr(record, field)
            missing = words is None
            told = book.say("around.part.missing") if missing else book.words(words)
            cells.append((Run(told, emphasis=missing, cites=book.cite(record.sources)),))
        head = f"{book.name(record.of)}. "
        yield ((Run(head, strong=True), Run(book.say(f"around.way.{way}"))), *cells)
