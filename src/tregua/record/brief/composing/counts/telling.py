"""What the counts say: the ratio, each baseline, and the figures others published beside."""

from tregua.deliver.impact import CountsReading, Dispersion, FewerThanIf, RateRatio, RivalFigure
from tregua.domain import Baseline, Citation, Comparison
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.counts.figures import bounds, days, sources_of, unit_of
from tregua.record.brief.composing.counts.harms import harm_table
from tregua.record.brief.composing.counts.pictures import baseline_figure, time_figure
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table
from tregua.series import CountBounds

__all__ = ["count_blocks", "number_sentence", "ratio_sentence", "short_ratio"]


def count_blocks(readings: tuple[CountsReading, ...], book: Book) -> list[Block]:
    """Return what the counts say for each comparison the dossier wrote down."""
    blocks: list[Block] = [
        Heading(book.say("counts.heading"), 1),
        Paragraph((Run(book.say("counts.lead")),), "lead"),
    ]
    for reading in readings:
        asked = comparison(reading, book)
        blocks.extend(time_figure(reading, asked, book))
        blocks.append(Heading(book.say("counts.ratio"), 2))
        blocks.append(Paragraph(ratio_sentence(reading, book)))
        blocks.extend(ratio_notes(reading.ratio, book))
        blocks.append(Heading(book.say("counts.number"), 2))
        blocks.append(Paragraph(number_sentence(reading, book)))
        blocks.extend(baseline_figure(reading, asked, book))
        if asked.baselines:
            blocks.append(baseline_table(reading, asked, book))
        blocks.extend(published_blocks(reading, book))
        blocks.append(Heading(book.say("counts.harms"), 2))
        blocks.append(Paragraph((Run(book.say("counts.harms_lead")),)))
        blocks.append(harm_table(reading.harms, asked, book))
    return blocks


def comparison(reading: CountsReading, book: Book) -> Comparison:
    """Return the comparison as the dossier wrote it down."""
    return next(c for c in book.dossier.comparisons if c.id == reading.comparison)


def institution(reading: CountsReading, book: Book) -> str:
    """Return the institution whose counts a reading rests on."""
    series = next(s for s in book.dossier.series if s.id == reading.series)
    return book.words(series.institution_name)


def side(count: CountBounds, book: Book) -> dict[str, str]:
    """Return one side of a ratio: how many, when, and how many a day."""
    high = None if count.high is None else count.high / count.span.days
    return {
        "count": bounds(count.low, count.high, book),
        "span": days(count.span, book),
        "rate": bounds(count.low / count.span.days, high, book, 1),
    }


def ratio_sentence(reading: CountsReading, book: Book) -> Line:
    """Return the ratio of the two rates."""
    ratio = reading.ratio
    after, before = side(ratio.after, book), side(ratio.before, book)
    head = book.say(
        "counts.ratio_sides",
        institution=institution(reading, book),
        unit=unit_of(reading.series, book),
        after=after["count"],
        after_span=after["span"],
        after_rate=after["rate"],
        before=before["count"],
        before_span=before["span"],
        before_rate=before["rate"],
    )
    cites = sources_of(ratio.leans_on, book)
    return (Run(head + " "), Run(ratio_words(ratio, book), strong=True), Run("", cites=cites))


def short_ratio(reading: CountsReading, book: Book) -> Line:
    """Return the ratio in one sentence, for the page of answers."""
    ratio = reading.ratio
    head = book.say(
        "counts.ratio_short",
        institution=institution(reading, book),
        unit=unit_of(reading.series, book),
        after=side(ratio.after, book)["rate"],
        after_span=days(ratio.after.span, book),
        before=side(ratio.before, book)["rate"],
        before_span=days(ratio.before.span, book),
    )
    cites = sources_of(ratio.leans_on, book)
    return (Run(head + " "), Run(ratio_words(ratio, book), strong=True), Run("", cites=cites))


def ratio_words(ratio: RateRatio, book: Book) -> str:
    """Return the ratio in words."""
    if ratio.ratio is None:
        shown = bounds(ratio.ratio_low, ratio.ratio_high, book, 2)
        return book.say(f"counts.refused.{ratio.refused}", ratio=shown)
    shown = book.number(ratio.ratio, 2)
    return book.say(
        f"counts.refused.{ratio.refused}" if ratio.refused else "counts.times", ratio=shown
    )


def ratio_notes(ratio: RateRatio, book: Book) -> list[Block]:
    """Return why no interval is given, how unsteady the months were, and what is assumed."""
    blocks: list[Block] = []
    if not ratio.refused:
        blocks.append(Paragraph((Run(book.say(f"counts.no_interval.{ratio.why}")),), "note"))
        blocks.append(Paragraph((Run(unsteady_words(ratio.dispersion, book)),), "note"))
    items = tuple((Run(book.say(f"assumes.{code}")),) for code in ratio.assumptions)
    blocks.append(Paragraph((Run(book.say("counts.assumes")),), "small"))
    blocks.append(Bullets(items))
    return blocks


def unsteady_words(spread: Dispersion, book: Book) -> str:
    """Return how far recorded months scatter, as a description."""
    sides = {"before": spread.months_before, "after": spread.months_after}
    if spread.value is None:
        return book.say("counts.unsteady_unknown", **sides)
    value = book.number(spread.value, 1)
    return book.say("counts.unsteady", months=spread.months, value=value, **sides)


def number_sentence(reading: CountsReading, book: Book) -> Line:
    """Return the number question: the published figures and what the counts give, as ranges."""
    runs: list[Run] = []
    for figure in reading.published:
        own = next(p for p in book.dossier.published if p.id == figure.id)
        code = published_code(figure, reading)
        said = book.say(
            code,
            value=book.number(figure.value),
            owner=book.words(own.owner),
            rate=bounds(figure.implied_low, figure.implied_high, book, 1),
        )
        cites = [*figure.sources, *(Citation(other) for other in own.repeated_in)]
        if own.repeated_in:
            said = f"{said} {book.say('counts.repeated')}"
        runs.extend([Run(said), Run("", cites=book.cite(cites)), Run(" ")])
    given = [line for line in reading.baselines if not line.refused and line.high is not None]
    lows = [line.low for line in given if line.low is not None]
    highs = [line.high for line in given if line.high is not None]
    if lows and highs:
        rose = max(highs) < 0
        ends = (-max(highs), -min(lows)) if rose else (min(lows), max(highs))
        said = book.say(
            "counts.number_more" if rose else "counts.number_pair",
            low=book.number(ends[0]),
            high=book.number(ends[1]),
            n=len(given),
            unit=unit_of(reading.series, book),
        )
        leans = [window for line in given for window in line.leans_on]
        runs.extend([Run(said, strong=True), Run("", cites=sources_of(leans, book))])
    return tuple(runs) or (Run(book.say("counts.cannot_tell")),)


def published_code(figure: RivalFigure, reading: CountsReading) -> str:
    """Return how a published figure is told: by whose it is, and whether counts reach it.

    A party's figure is said not to be reproduced only where counts were set against a baseline.
    """
    given = [(b.low, b.high) for b in reading.baselines if b.low is not None]
    if figure.interest is None or (figure.interest == "party" and not given):
        return "counts.published"
    reached = any(
        low <= figure.value and (high is None or figure.value <= high) for low, high in given
    )
    within = "_within" if figure.interest == "party" and reached else ""
    return f"counts.published.{figure.interest}{within}"


def baseline_table(reading: CountsReading, asked: Comparison, book: Book) -> Table:
    """Return each baseline with what it leans on and the difference it gives."""
    named = {baseline.id: baseline for baseline in asked.baselines}
    rows = tuple(baseline_row(line, named[line.baseline], book) for line in reading.baselines)
    columns = ("baseline", "leans", "rate", "fewer")
    header = tuple(book.say(f"counts.column.{name}") for name in columns)
    caption = book.say("counts.table", unit=unit_of(reading.series, book))
    return Table(caption, header, rows, (0.24, 0.38, 0.16, 0.22), (2, 3))


def baseline_row(line: FewerThanIf, asked: Baseline, book: Book) -> tuple[Line, ...]:
    """Return one baseline as a row."""
    cites = sources_of(line.leans_on, book)
    leans: Line = (Run(book.words(asked.leans_on)), Run("", cites=cites))
    rate = bounds(line.rate_low, line.rate_high, book, 1)
    if line.refused:
        fewer = book.say(f"counts.refused.{line.refused}", ratio="")
    else:
        fewer = bounds(line.low, line.high, book)
    if line.if_spread_evenly is not None:
        even = book.number(line.if_spread_evenly)
        fewer = f"{fewer} {book.say('counts.if_even', value=even)}"
    return ((Run(book.words(asked.name), strong=True),), leans, (Run(rate),), (Run(fewer),))


def published_blocks(reading: CountsReading, book: Book) -> list[Block]:
    """Return the falls others published as shares: each with its owner, none merged."""
    shares = [p for p in book.dossier.published if p.share is not None]
    lines = tuple(
        (
            Run(book.words(figure.says)),
            Run("", cites=book.cite([Citation(figure.source, figure.at)])),
        )
        for figure in shares
    )
    if not lines:
        return []
    return [Paragraph((Run(book.say("counts.shares")),)), Bullets(lines)]
