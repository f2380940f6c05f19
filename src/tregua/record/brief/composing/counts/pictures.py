"""The charts of a briefing, with what each shows in words."""

from datetime import timedelta

from tregua.deliver.impact import CountsReading
from tregua.domain import Comparison, Window
from tregua.language import span_words
from tregua.record.brief.charts import (
    Baseline,
    Baselines,
    CountsOverTime,
    Mark,
    Published,
    Window as Segment,
    baselines,
    counts_over_time,
    figure,
)
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.counts.figures import unit_of
from tregua.record.brief.document import Figure, Run

__all__ = ["baseline_figure", "time_figure"]

NEAR = 731
"""How many days beyond the spans compared are drawn: two years."""


def time_figure(reading: CountsReading, asked: Comparison, book: Book) -> list[Figure]:
    """Return the counts over time, each window at its rate a day, institutions apart."""
    harm = next(s.harm for s in book.dossier.series if s.id == reading.series)
    first = asked.ratio_before.first - timedelta(days=NEAR)
    last = max(asked.ratio_after.last, asked.after.last) + timedelta(days=NEAR)
    segments: list[Segment] = []
    for series in book.dossier.series:
        if series.harm != harm:
            continue
        name = book.words(series.institution_name)
        segments.extend(
            Segment(window.start.first, window.end.first, window.count, name)
            for window in finest(book.dossier.windows[series.id])
            if first <= window.start.first and window.end.first <= last
        )
    if not segments:
        return []
    start = next(t for t in book.dossier.treatments if t.id == asked.treatment)
    marks = (Mark(start.start.first, book.words(start.name)),)
    label = book.text(book.catalogue.harms[harm].label)
    chart = CountsOverTime(
        book.say("figure.time", harm=label),
        book.say("figure.per_day"),
        tuple(segments),
        marks,
        book.locale,
    )
    names = book.listed(dict.fromkeys(s.institution for s in segments))
    caption = book.say("figure.time_caption", harm=label, institutions=names)
    told = time_alt(segments, book)
    return [figure(counts_over_time(chart), caption=(Run(caption),), alt=told)]


def finest(windows: tuple[Window, ...]) -> list[Window]:
    """Return preferred windows that hold no shorter one, so that nothing is drawn twice."""
    kept: list[Window] = []
    for window in sorted(windows, key=lambda w: w.end.first - w.start.first):
        if not window.preferred:
            continue
        apart = all(
            window.end.first < other.start.first or other.end.first < window.start.first
            for other in kept
        )
        if apart:
            kept.append(window)
    return sorted(kept, key=lambda w: w.start.first)


def time_alt(segments: list[Segment], book: Book) -> str:
    """Return what the chart shows in words: highest and lowest rate of each institution."""
    parts: list[str] = []
    for name in dict.fromkeys(s.institution for s in segments):
        own = sorted((s for s in segments if s.institution == name), key=lambda s: s.per_day)
        low, high = own[0], own[-1]
        parts.append(
            book.say(
                "figure.time_alt",
                institution=name,
                low=book.number(low.per_day, 1),
                low_span=span_words(low.first, low.last, book.language),
                high=book.number(high.per_day, 1),
                high_span=span_words(high.first, high.last, book.language),
            )
        )
    return " ".join(parts)


def baseline_figure(reading: CountsReading, asked: Comparison, book: Book) -> list[Figure]:
    """Return the difference under each baseline, if any gives bounds; others' figures beside."""
    named = {baseline.id: book.words(baseline.name) for baseline in asked.baselines}
    rows = tuple(
        Baseline(named[line.baseline], line.low, line.high)
        for line in reading.baselines
        if line.low is not None and line.high is not None
    )
    if not rows:
        return []
    owners = {p.id: book.words(p.owner) for p in book.dossier.published}
    published = tuple(
        Published(book.number(f.value), owners[f.id], f.value) for f in reading.published
    )
    unit = unit_of(reading.series, book)
    chart = Baselines(
        book.say("figure.baselines", unit=unit),
        book.say("figure.fewer", unit=unit),
        rows,
        published,
        book.locale,
    )
    alt = "; ".join(
        f"{row.label}: {book.number(row.low)}"
        + (f"–{book.number(row.high)}" if row.high != row.low else "")
        for row in rows
    )
    beside = "; ".join(f"{p.owner}: {p.label}" for p in published)
    caption = book.say("figure.baselines_caption")
    return [figure(baselines(chart), caption=(Run(caption),), alt=f"{alt}. {beside}".strip())]
