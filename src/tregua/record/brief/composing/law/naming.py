"""Names, days and reasons for the pages on law; a person is never named there, not by a code."""

from collections.abc import Iterable

from tregua.decide.law import Cited, ListingReading
from tregua.domain import Citation, Missing, Reason, When, active
from tregua.language import Text, span_words
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.document import Run

__all__ = [
    "capital",
    "cites_of",
    "day",
    "label_of",
    "list_name",
    "missing_line",
    "pair_name",
    "reason_line",
    "subject",
    "unsearched",
    "whom",
]

CRIMES = "lines-of-crime"
SIDES = ("with_state", "between_groups")
"""What is worked out of a relation: on which sides its ends stand."""


def whom(about: str, book: Book) -> str:
    """Return the name of an actor; of a person only to whom they belong."""
    kind, _, slug = about.partition(":")
    if kind == "relation":
        tie = next((t for t in active(book.dossier.actors.relations) if t.id == slug), None)
        return pair_name((tie.source_actor, tie.target_actor), book) if tie else slug
    if kind != "person":
        return book.name(about)
    person = next((p for p in active(book.dossier.actors.persons) if p.id == slug), None)
    of = (
        book.name(person.of) if person and person.of and not person.of.startswith("person:") else ""
    )
    return book.say("law.someone_of", whom=of) if of else book.say("law.someone")


def pair_name(ends: Iterable[str], book: Book) -> str:
    """Return both ends of a pair."""
    return book.listed(whom(end, book) for end in ends)


def subject(abouts: Iterable[str], book: Book) -> str:
    """Return the names of several subjects, in a word where they are all the groups there are."""
    held = list(dict.fromkeys(abouts))
    if any(about.partition(":")[0] in ("relation", "person") for about in held):
        return "; ".join(dict.fromkeys(whom(about, book) for about in held))
    return book.listed(book.group_names(held)) or book.say("criteria.whole")


def day(when: When, book: Book) -> str:
    """Return a day, month or year in words."""
    return span_words(when.first, when.last, book.language)


def label_of(label: Text | None, slug: str, book: Book) -> str:
    """Return what a listed thing is called, or the word the team wrote."""
    return book.text(label) if label is not None else slug


def unsearched(listings: Iterable[ListingReading]) -> list[ListingReading]:
    """Return the lists nobody searched, without those of states this dossier does not name."""
    return [each for each in listings if each.answer == "never_searched" and not each.elsewhere]


def cites_of(cites: Iterable[Cited], book: Book) -> tuple[int, ...]:
    """Return the numbers of places in sources."""
    return book.cite(Citation(each.source, each.at) for each in cites)


def reason_line(reason: Reason, book: Book, *, named: bool) -> Line:
    """Return one recorded value an answer rests on; `named` says of whom first."""
    start = f"{whom(reason.about, book)}: " if named and reason.about != "dossier" else ""
    if reason.term in book.catalogue.questions:
        return (Run(start), *book.reason(reason)) if start else book.reason(reason)
    return (Run(f"{start}{tie_words(reason, book)}"),)


def tie_words(reason: Reason, book: Book) -> str:
    """Return what a relation says of itself."""
    if reason.term in SIDES and reason.value in ("true", "false"):
        return book.say(f"law.tie.{reason.term}.{reason.value}")
    return book.say("law.of_the_tie", term=reason.term, value=reason.value)


def list_name(each: ListingReading, book: Book) -> str:
    """Return what a list is called: as the team wrote it, as it is known, or its word."""
    return book.words(each.says) if each.says else label_of(each.label, each.regime, book)


def missing_line(missing: Iterable[Missing], book: Book) -> Line:
    """Return what is missing, by why, each question once."""
    by_why: dict[str, dict[str, None]] = {}
    for gap in missing:
        other = "law.missing.sides" if gap.term == "group" else "law.missing.other"
        known = gap.term in book.catalogue.questions
        asked = book.question(gap.term) if known else book.say(other)
        by_why.setdefault(gap.why, {})[asked] = None
    runs: list[Run] = []
    for why, asked_ in by_why.items():
        runs.append(Run(("" if not runs else " ") + book.say(f"missing.{why}"), emphasis=True))
        runs.append(Run(" " + " ".join(asked_)))
    return tuple(runs)


def capital(words: str) -> str:
    """Return words as they stand at the head of a sentence."""
    return words[:1].upper() + words[1:]
