"""Names, days and joined lines for the pages of strategy and registers."""

from collections.abc import Iterable, Mapping

from tregua.domain import When, active
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.dating import day_words
from tregua.record.brief.document import Run

__all__ = ["day_words", "joined", "names_of", "time_words"]

LINES_OF_CRIME = "lines-of-crime"


def time_words(code: str, when: When | None, book: Book) -> str:
    """Return from or until when something was so; a span is what is known, not how long it took."""
    if when is None:
        return book.say(f"standing.{code}.none")
    first, spans, last = when.text.partition("/")
    if spans:
        ends = [day_words(When.read(end), book) for end in (first, last)]
        return book.say(f"standing.{code}.between", first=ends[0], last=ends[1])
    return book.say(f"standing.{code}", when=day_words(when, book))


def joined(lines: Iterable[Line], mark: str = " ") -> Line:
    """Return lines as one, a mark between them."""
    runs: list[Run] = []
    for line in lines:
        if runs and line:
            runs.append(Run(mark))
        runs.extend(line)
    return tuple(runs)


def names_of(
    abouts: Iterable[str], book: Book, titles: Mapping[str, str] | None = None
) -> list[str]:
    """Return names of records, each once; `titles` gives those that have no words of their own.

    A red line is never named by its words.
    """
    named = {f"line:{line.id}": line for line in active(book.dossier.aims.portfolio)}
    sheets = {f"proportionality:{s.id}": s for s in active(book.dossier.aims.proportionality)}
    found: list[str] = []
    for about in abouts:
        if about.startswith("red_line:"):
            name = book.say("standing.a_red_line")
        elif about in named:
            kind, of = named[about].kind, book.name(named[about].of)
            question = book.catalogue.questions.get(LINES_OF_CRIME)
            known = question is not None and kind in question.levels
            words = book.level(question, kind) if known and question else book.say("standing.other")
            name = f"{words} ({of})"
        elif about in sheets:
            name = book.name(sheets[about].about)
        else:
            name = (titles or {}).get(about) or book.name(about)
        found.append(name.rstrip("."))
    return list(dict.fromkeys(found))
