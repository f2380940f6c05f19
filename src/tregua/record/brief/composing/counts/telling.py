"""What the counts say: the ratio, each baseline, published figures beside, and every harm."""

from collections.abc import Iterable

from tregua.deliver.impact import (
    CountsReading,
    FewerThanIf,
    HarmCounted,
    HarmLine,
    RateRatio,
    RivalFigure,
)
from tregua.domain import Baseline, Citation, Comparison, Window
from tregua.language import span_words
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.counts.pictures import baseline_figure, time_figure
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table
from tregua.series import CountBounds, Span

__all__ = ["count_blocks", "harm_sentence", "number_sentence", "ratio_sentence", "short_ratio"]


def count_blocks(readings: tuple[CountsReading, ...], book: Book) -> list[Block]:
    """Return what the counts say for each comparison the dossier wrote down."""
    blocks: list[Block] = [
        Heading(book.say("counts.heading"), 1),
        Paragraph((Run(book.say("counts.lead")),), "lead"),
    ]
    for reading in readings:
        asked = comparison(reading, book)
        blocks.append(time_figure(reading, asked, book))
        blocks.append(Heading(book.say("counts.ratio"), 2))
        blocks.append(Paragraph(ratio_sentence(reading, book)))
        blocks.extend(interval_notes(reading.ratio, book))
        blocks.append(Heading(book.say("counts.number"), 2))
        blocks.append(Paragraph(number_sentence(reading, book)))
        blocks.append(baseline_figure(reading, asked, book))
        blocks.append(baseline_table(reading, asked, book))
        blocks.extend(published_blocks(reading, book))
        blocks.append(Heading(book.say("counts.harms"), 2))
        blocks.append(Paragraph((Run(book.say("counts.harms_lead")),)))
        blocks.append(harm_table(reading.harms, asked, book))
    return blocks


def comparison(reading: CountsReading, book: Book) -> Comparison:
    """Return the comparison as the dossier wrote it down."""
    return next(c for c in book.dossier.comparisons if c.id == reading.comparison)


def sources_of(windows: Iterable[Window], book: Book) -> tuple[int, ...]:
    """Return the numbers of the sources of some windows."""
    return book.cite(Citation(window.source, window.at) for window in windows)


def days(span: Span, book: Book) -> str:
    """Return a span in words."""
    return span_words(span.first, span.last, book.language)


def bounds(low: float | None, high: float | None, book: Book, digits: int = 0) -> str:
    """Return a pair of bounds in words, one number where they agree, or that it cannot be told."""
    if high is None:
        if not low:
            return book.say("counts.cannot_tell")
        return book.say("counts.at_least", low=book.number(low, digits))
    if low is None:
        return book.say("counts.at_most", high=book.number(high, digits))
    if book.number(low, digits) == book.number(high, digits):
        return book.number(low, digits)
    return book.say("counts.range", low=book.number(low, digits), high=book.number(high, digits))


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
    """Return the ratio of the two rates, with its interval where it may be given."""
    ratio = reading.ratio
    after, before = side(ratio.after, book), side(ratio.before, book)
    head = book.say(
        "counts.ratio_sides",
        institution=institution(reading, book),
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
    ends = [(book.number(i.low, 2), book.number(i.high, 2)) for i in ratio.intervals]
    if len(ends) == 1:
        return book.say("counts.interval", ratio=shown, low=ends[0][0], high=ends[0][1])
    if ends:
        return book.say(
            "counts.two_intervals",
            ratio=shown,
            low=ends[0][0],
            high=ends[0][1],
            low2=ends[1][0],
            high2=ends[1][1],
        )
    return book.say(f"counts.refused.{ratio.refused}", ratio=shown)


def interval_notes(ratio: RateRatio, book: Book) -> list[Block]:
    """Return how many months an interval rests on, and all that is taken for granted."""
    blocks: list[Block] = []
    spread = ratio.dispersion
    if ratio.intervals:
        words = book.say(
            "counts.months",
            months=spread.months,
            before=spread.months_before,
            after=spread.months_after,
        )
        blocks.append(Paragraph((Run(words),), "note"))
    items = tuple((Run(book.say(f"assumes.{code}")),) for code in ratio.assumptions)
    blocks.append(Paragraph((Run(book.say("counts.assumes")),), "small"))
    blocks.append(Bullets(items))
    return blocks


def number_sentence(reading: CountsReading, book: Book) -> Line:
    """Return the number question: the published figures and what the counts give, as ranges."""
    runs: list[Run] = []
    for figure in reading.published:
        own = next(p for p in book.dossier.published if p.id == figure.id)
        code = f"counts.published.{figure.interest}" if figure.interest else "counts.published"
        if figure.interest == "party" and within_counts(figure, reading):
            code = "counts.published.party_within"
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
        said = book.say(
            "counts.number_pair",
            low=book.number(min(lows)),
            high=book.number(max(highs)),
            n=len(given),
        )
        leans = [window for line in given for window in line.leans_on]
        runs.extend([Run(said, strong=True), Run("", cites=sources_of(leans, book))])
    return tuple(runs) or (Run(book.say("counts.cannot_tell")),)


def within_counts(figure: RivalFigure, reading: CountsReading) -> bool:
    """Tell whether a published figure lies where the counts and their baselines reach."""
    given = [b for b in reading.baselines if b.low is not None and b.high is not None]
    return any((b.low or 0) <= figure.value <= (b.high or 0) for b in given)


def baseline_table(reading: CountsReading, asked: Comparison, book: Book) -> Table:
    """Return each baseline with what it leans on and the difference it gives."""
    named = {baseline.id: baseline for baseline in asked.baselines}
    rows = tuple(baseline_row(line, named[line.baseline], book) for line in reading.baselines)
    columns = ("baseline", "leans", "rate", "fewer")
    header = tuple(book.say(f"counts.column.{name}") for name in columns)
    return Table(book.say("counts.table"), header, rows, (0.24, 0.38, 0.16, 0.22), (2, 3))


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


def harm_table(harms: tuple[HarmLine, ...], asked: Comparison, book: Book) -> Table:
    """Return every harm asked about, counted or not: none stands for another."""
    rows: list[tuple[Line, ...]] = []
    for line in harms:
        label = book.text(book.catalogue.harms[line.harm].label)
        status = book.say(f"harm.{line.why or line.status}")
        for n, counted in enumerate(line.counted or (None,)):
            head: Line = (Run(label if n == 0 else "", strong=True),)
            cells = harm_cells(counted, book)
            rows.append((head, *cells, (Run(status if n == 0 else ""),)))
    columns = ("harm", "whose", "before", "after", "compared")
    header = tuple(book.say(f"counts.column.{name}") for name in columns)
    spans = {
        "before": span_words(asked.ratio_before.first, asked.ratio_before.last, book.language),
        "after": span_words(asked.ratio_after.first, asked.ratio_after.last, book.language),
    }
    caption = book.say("counts.harm_table", **spans)
    return Table(caption, header, tuple(rows), (0.16, 0.18, 0.22, 0.22, 0.22))


def harm_cells(counted: HarmCounted | None, book: Book) -> tuple[Line, Line, Line]:
    """Return whose counts, before and after, as cells."""
    if counted is None:
        return ((Run("–"),), (Run("–"),), (Run("–"),))
    series = next(s for s in book.dossier.series if s.id == counted.series)
    sides = (
        side_cell(counted.before, counted.windows_before, book),
        side_cell(counted.after, counted.windows_after, book),
    )
    return ((Run(book.words(series.institution_name)),), *sides)


def side_cell(count: CountBounds, windows: tuple[Window, ...], book: Book) -> Line:
    """Return one side of one harm: its bounds if it has any, else the longest window within."""
    if count.high is not None:
        cites = sources_of(count.leans_on or windows, book)
        return (Run(bounds(count.low, count.high, book)), Run("", cites=cites))
    if not windows:
        return (Run(book.say("counts.none")),)
    longest = max(windows, key=lambda w: (w.end.first - w.start.first, w.start.first))
    span = span_words(longest.start.first, longest.end.first, book.language)
    said = book.say("counts.only", count=book.number(longest.count), span=span)
    return (Run(said), Run("", cites=sources_of([longest], book)))


def harm_sentence(reading: CountsReading, book: Book) -> Line:
    """Return the harms counted on both sides, with their counts, and those that cannot be told."""
    main = next(s.harm for s in book.dossier.series if s.id == reading.series)
    other = [line for line in reading.harms if line.harm != main]
    known = [line for line in other if line.status == "recorded"]
    runs = [run for line in known for run in pair_runs(line, book)]
    for told in book.dossier.published:
        if told.harm != main and told.value is None and told.share is None:
            cites = book.cite([Citation(told.source, told.at)])
            runs.extend([Run(book.words(told.says), cites=cites), Run(" ")])
    labels = (book.text(book.catalogue.harms[h.harm].label) for h in other if h not in known)
    unknown = [lowered(label) for label in labels]
    if unknown:
        runs.append(Run(book.say("counts.harms_unknown", harms=book.listed(unknown))))
    return tuple(runs)


def pair_runs(line: HarmLine, book: Book) -> Iterable[Run]:
    """Yield the counts of one harm after and before, of the institutions that gave both."""
    label = book.text(book.catalogue.harms[line.harm].label)
    for counted in line.counted:
        if not counted.windows_before or not counted.windows_after:
            continue
        whose, before, after = harm_cells(counted, book)
        said = book.say(
            "counts.harm_pair",
            harm=label,
            institution=whose[0].text,
            before=before[0].text,
            after=after[0].text,
        )
        cites = dict.fromkeys((*after[1].cites, *before[1].cites))
        yield Run(said, cites=tuple(cites))
        yield Run(" ")
