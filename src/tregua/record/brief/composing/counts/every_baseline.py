"""The same question against every earlier time: a table, the span, and the refused."""

from collections.abc import Iterable

from tregua.deliver.impact import Answered, Multiverse, RivalFigure, Universe
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.counts.figures import bounds, sources_of
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table

__all__ = ["every_baseline_blocks"]


def every_baseline_blocks(found: tuple[Multiverse, ...], book: Book) -> list[Block]:
    """Return every answer of each comparison; none is preferred."""
    blocks: list[Block] = []
    for one in found:
        blocks.append(Heading(book.say("every.heading"), 2))
        blocks.append(Paragraph((Run(span_words(one, book)),)))
        blocks.extend(Paragraph((Run(implied_words(f, book)),)) for f in one.published)
        given = [answer for answer in one.answers if answer.given]
        if given:
            blocks.append(answers_table(given, book))
        blocks.extend(Paragraph((Run(said),), "small") for said in refusals(one, book))
    return blocks


def span_words(one: Multiverse, book: Book) -> str:
    """Return the span of the answers, by counts alone and with rates that somebody used."""
    counted = [a for a in one.answers if a.given and a.universe.days]
    if not counted:
        return book.say("every.none")
    said = book.say(
        "every.span",
        n=len(counted),
        fewer=bounds(one.counted_low, one.counted_high, book),
    )
    if (one.low, one.high) == (one.counted_low, one.counted_high):
        return said
    return f"{said} {book.say('every.span_with_rates', fewer=bounds(one.low, one.high, book))}"


def implied_words(figure: RivalFigure, book: Book) -> str:
    """Return a published figure with the rate a day before that it would need, and its owner."""
    owner = next(book.words(p.owner) for p in book.dossier.published if p.id == figure.id)
    rate = bounds(figure.implied_low, figure.implied_high, book, 1)
    return book.say("every.implied", value=book.number(figure.value), owner=owner, rate=rate)


def answers_table(given: list[Answered], book: Book) -> Table:
    """Return the answers that give a figure, with what each leans on."""
    columns = ("whose", "baseline", "rate", "fewer")
    header = tuple(book.say(f"counts.column.{name}") for name in columns)
    rows = tuple(answer_row(answer, book) for answer in given)
    return Table(book.say("every.table"), header, rows, (0.22, 0.36, 0.14, 0.28), (2, 3))


def answer_row(answer: Answered, book: Book) -> tuple[Line, ...]:
    """Return one answer as a row."""
    line = answer.line
    if line is None:
        raise ValueError("an answer without a line is told among the refused")
    named = universe_words(answer.universe, book)
    if answer.universe.in_run_up:
        named = f"{named} ({book.say('every.in_run_up')})"
    fewer = bounds(line.low, line.high, book)
    if line.if_spread_evenly is not None:
        even = book.say("counts.if_even", value=book.number(line.if_spread_evenly))
        fewer = f"{fewer} {even}"
    cites = (*sources_of(line.leans_on, book), *book.cite(line.sources))
    return (
        (Run(whose(answer.institution, book)),),
        (Run(named), Run("", cites=tuple(dict.fromkeys(cites)))),
        (Run(bounds(line.rate_low, line.rate_high, book, 1)),),
        (Run(fewer),),
    )


def universe_words(universe: Universe, book: Book) -> str:
    """Return an earlier time in words."""
    if universe.rate is not None:
        return book.say("every.rate_used", rate=book.number(universe.rate, 1))
    if universe.kind == "months_before":
        if universe.less:
            return book.say("every.months_less", n=universe.n, less=universe.less)
        return book.say("every.months", n=universe.n)
    if universe.kind == "calendar_years":
        return book.count("every.calendar_years", universe.n)
    return book.count("every.same_months", universe.n)


def whose(institution: str, book: Book) -> str:
    """Return an institution by the name its series gives it."""
    held = (s for s in book.dossier.series if s.institution == institution)
    return next((book.words(s.institution_name) for s in held), institution)


def refusals(one: Multiverse, book: Book) -> Iterable[str]:
    """Yield, for each institution, against which times there is no answer, and why."""
    for institution in dict.fromkeys(answer.institution for answer in one.answers):
        refused = [a for a in one.answers if a.institution == institution and not a.given]
        if any(a.refused == "not_covered_after" for a in refused):
            yield book.say("every.not_after", institution=whose(institution, book))
        elif refused:
            names = book.listed(universe_words(a.universe, book) for a in refused)
            yield book.say("every.not_before", institution=whose(institution, book), names=names)
