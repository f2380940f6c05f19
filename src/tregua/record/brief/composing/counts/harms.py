"""Every harm side by side, counted or not: none stands for another, and none is added."""

from collections.abc import Iterable

from tregua.deliver.impact import CountsReading, HarmCounted, HarmLine
from tregua.domain import Citation, Comparison, Window
from tregua.language import span_words
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.counts.figures import bounds, sources_of
from tregua.record.brief.document import Run, Table
from tregua.series import CountBounds

__all__ = ["harm_sentence", "harm_table"]


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
