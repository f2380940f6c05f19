"""How each group holds together: what points to a break, both readings, and the share outside."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tregua.domain import Answer, Missing
from tregua.record.brief.composing.actors.around.sheet import go_sheet_blocks
from tregua.record.brief.composing.actors.around.wording import (
    gaps_words,
    headed,
    plainly,
    span_words,
    tabled,
)
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.standing.naming import day_words, joined
from tregua.record.brief.document import Block, Bullets, Paragraph, Run

if TYPE_CHECKING:
    from tregua.decide.actors.around import AroundReading
    from tregua.decide.actors.around.splits import Factor, Forecast, GroupUnity

__all__ = ["unity_blocks"]

WAYS = (
    ("leave", "if_they_leave_violence", "plan_if_they_leave"),
    ("fight", "if_fighting_grows", "plan_if_fighting"),
)


def unity_blocks(reading: "AroundReading", book: Book) -> list[Block]:
    """Return what points to a break, part by part, both readings, and the share outside."""
    gaps = [gap for unity in reading.unity for gap in unity.open]
    blocks: list[Block] = [headed("unity", book), *go_sheet_blocks(gaps, book)]
    held = [factors for unity in reading.unity for factors in by_actor(unity)]
    rows = [row for about, factors in held if (row := unity_row(about, factors, reading, book))]
    if rows:
        columns = ("part", "points", "against")
        blocks.append(tabled("unity", columns, rows, (0.24, 0.4, 0.36), book))
    open_ = {(gap.term, gap.about) for gap in gaps}
    silent = [gap for _, factors in held for factor in factors for gap in factor.missing]
    blocks.extend(silent_blocks([g for g in silent if (g.term, g.about) not in open_], book))
    for unity in reading.unity:
        lines = tuple(plainly(text) for text in both_readings(unity, reading, book))
        blocks.append(Paragraph((Run(book.name(unity.about), strong=True),)))
        blocks.append(Bullets((*lines, plainly(outside_words(unity, book)))))
    if reading.forecasts:
        forecasts = [row for each in reading.forecasts for row in forecast_rows(each, book)]
        columns = ("split", "way", "plan")
        blocks.append(tabled("forecast", columns, forecasts, (0.2, 0.4, 0.4), book))
    return blocks


def by_actor(unity: "GroupUnity") -> list[tuple[str, tuple["Factor", ...]]]:
    """Return a group and each of its parts with their factors."""
    return [(unity.about, unity.factors), *((p.about, p.factors) for p in unity.parts)]


def unity_row(
    about: str, factors: tuple["Factor", ...], reading: "AroundReading", book: Book
) -> tuple[Line, ...]:
    """Return one group or part with what points to a break and what does not; nothing if silent."""
    cells = tuple(
        joined(factor_line(f, reading, book) for f in factors if f.points is answer)
        for answer in (Answer.MET, Answer.NOT_MET)
    )
    if not any(cells):
        return ()
    none: Line = plainly(book.say("around.factor.none"))
    return ((Run(book.name(about), strong=True),), *(cell or none for cell in cells))


def silent_blocks(gaps: list[Missing], book: Book) -> list[Block]:
    """Return what is not known of unity, by why it is not, each question once."""
    by_why: dict[str, list[Missing]] = {}
    for gap in gaps:
        by_why.setdefault(gap.why, []).append(gap)
    return [
        Paragraph(
            (Run(book.say(f"missing.{why}") + " ", strong=True), Run(gaps_words(own, book))),
            "small",
        )
        for why, own in by_why.items()
    ]


def factor_line(factor: "Factor", reading: "AroundReading", book: Book) -> Line:
    """Return one factor: the question and the recorded answer, or the tie, with its sources."""
    if factor.term == "tie":
        ids = {record for reason in factor.because for record in reason.records}
        ties = [tie for tie in book.dossier.actors.relations if tie.id in ids]
        kind = book.text(reading.words[f"ties:{factor.value}"])
        code = "around.factor.contested" if factor.value == "command" else "around.factor.tie"
        said = book.say(code, kind=kind, name=book.name(factor.because[0].value))
        return (Run(said, cites=book.cite(cite for tie in ties for cite in tie.sources)),)
    if factor.term in ("kind", "in_talks"):
        return plainly(book.say(f"around.factor.{factor.term}.{factor.value}"))
    cites = book.claimed(record for reason in factor.because for record in reason.records)
    value = book.value(factor.term, factor.value)
    return (
        Run(f"{book.question(factor.term)} "),
        Run(value, strong=True),
        Run(".", cites=cites),
    )


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
            cites = () if missing else book.cite(record.sources)
            cells.append((Run(told, emphasis=missing, cites=cites),))
        head = f"{book.name(record.of)}. "
        yield ((Run(head, strong=True), Run(book.say(f"around.way.{way}"))), *cells)
