"""Treaties, lists and bans, and the lock on outward steps, in words."""

from collections.abc import Iterator

from tregua.decide.assess import Outward
from tregua.decide.law import LawReading, ListingReading, TreatyReading
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.law.naming import (
    CRIMES,
    cites_of,
    day,
    label_of,
    list_name,
    subject,
    unsearched,
    whom,
)
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["listing_blocks", "lock_blocks", "never_searched", "shown_treaties", "treaty_blocks"]

SHOWN = ("line", "always")


def shown_treaties(reading: LawReading) -> list[TreatyReading]:
    """Return the treaties that a recorded line of crime brings in, or that are always looked at."""
    return [treaty for treaty in reading.treaties if treaty.why in SHOWN]


def treaty_blocks(reading: LawReading, book: Book) -> Iterator[Block]:
    """Yield the treaties that show, each with why, and those that may or do not."""
    if not reading.treaties:
        return
    yield Heading(book.say("law.treaties"), 2)
    yield Paragraph((Run(book.say("law.treaties.lead")),))
    shown = shown_treaties(reading)
    if shown:
        header = tuple(book.say(f"law.column.{name}") for name in ("treaty", "why", "ask"))
        rows = tuple(treaty_row(treaty, book) for treaty in shown)
        yield Table(book.say("law.treaties.caption"), header, rows, (0.34, 0.28, 0.38))
    for why in ("cannot_tell", "no_line"):
        names = [book.text(t.label) for t in reading.treaties if t.why == why]
        if names:
            yield Paragraph(
                (Run(book.say(f"law.treaties.{why}", names="; ".join(names))),), "small"
            )


def treaty_row(treaty: TreatyReading, book: Book) -> tuple[Line, ...]:
    """Return one treaty: what it asks, why it shows, and what to ask."""
    what: Line = (
        Run(f"{book.text(treaty.label)}. ", strong=True),
        Run(book.text(treaty.asks), cites=cites_of(treaty.cites, book)),
    )
    asks: Line = tuple(Run(book.text(q) + " ") for q in treaty.questions)
    return what, (Run(why_words(treaty, book)),), asks


def why_words(treaty: TreatyReading, book: Book) -> str:
    """Return why a treaty shows."""
    if treaty.why != "line":
        return book.say("law.why.always")
    question = book.catalogue.questions[CRIMES]
    by_line: dict[str, list[str]] = {}
    for found in treaty.lines:
        by_line.setdefault(found.line, []).append(found.about)
    told = (
        f"{book.level(question, line)} ({subject(abouts, book)})"
        for line, abouts in by_line.items()
    )
    return book.say("law.why.line", lines="; ".join(told))


def never_searched(reading: LawReading, book: Book) -> list[Line]:
    """Return the lists nobody searched, for all they were not searched for alike."""
    by_regime: dict[str, list[ListingReading]] = {}
    for each in unsearched(reading.listings):
        by_regime.setdefault(each.regime, []).append(each)
    alike: dict[tuple[str, ...], list[str]] = {}
    for several in by_regime.values():
        key = tuple(each.about for each in several)
        alike.setdefault(key, []).append(list_name(several[0], book))
    return [
        (Run(f"{subject(abouts, book)}: ", strong=True), Run("; ".join(names) + "."))
        for abouts, names in alike.items()
    ]


def listing_blocks(reading: LawReading, book: Book) -> Iterator[Block]:
    """Yield what searches gave, list by list, how each could reach us, and what nobody searched."""
    yield Heading(book.say("law.listings"), 2)
    yield Paragraph((Run(book.say("law.listings.lead")),))
    searched = [each for each in reading.listings if each.searches]
    if searched:
        header = tuple(book.say(f"law.column.{name}") for name in ("list", "gave", "reach"))
        rows = tuple(listing_row(each, book) for each in searched)
        yield Table(book.say("law.listings.caption"), header, rows, (0.30, 0.34, 0.36))
    if never := never_searched(reading, book):
        yield Paragraph((Run(book.say("law.listings.never"), strong=True),))
        yield Bullets(tuple(never))
    elsewhere = dict.fromkeys(list_name(each, book) for each in reading.listings if each.elsewhere)
    if elsewhere:
        told = book.say("law.listings.elsewhere", names="; ".join(elsewhere))
        yield Paragraph((Run(told),), "small")
    if not reading.listings:
        yield Paragraph((Run(book.say("law.listings.nobody")),))


def listing_row(each: ListingReading, book: Book) -> tuple[Line, ...]:
    """Return one list for one actor."""
    name = list_name(each, book)
    what: list[Run] = [Run(f"{whom(each.about, book)}: ", strong=True), Run(name)]
    if each.binds is not None:
        what.append(Run(f". {book.text(each.binds)}"))
    gave: list[Run] = [Run(book.say(f"law.listed.{each.answer}"), strong=True)]
    cited = [c for s in book.dossier.law.listings if s.id in ids(each) for c in s.sources]
    for search in each.searches:
        code = "law.search" if search.stands else "law.search.groundless"
        told = book.say(code, on=day(search.on, book), gave=book.say(f"law.gave.{search.answer}"))
        gave.append(Run(" " + told))
        if search.counsel_note is not None:
            acts = book.listed(act_name(act, book) for act in search.allows)
            code = "law.note.names" if acts else "law.note.names_none"
            gave.append(Run(" " + book.say(code, acts=acts)))
        elif each.answer != "not_found":
            gave.append(Run(" " + book.say("law.note.none")))
    gave.append(Run("", cites=book.cite(cited)))
    return tuple(what), tuple(gave), reach_line(each, book)


def ids(each: ListingReading) -> set[str]:
    """Return the ids of the searches of a list."""
    return {search.id for search in each.searches}


def act_name(act: str, book: Book) -> str:
    """Return an outward act inside a sentence."""
    acts = book.catalogue.locks.acts
    return lowered(book.text(acts[act])) if act in acts else act


def reach_line(each: ListingReading, book: Book) -> Line:
    """Return how a list reaches us, as recorded, and the ways nobody wrote of."""
    by_state: dict[str, list[str]] = {}
    for reach in each.reaches:
        name = lowered(label_of(reach.label, reach.id, book))
        by_state.setdefault(reach.state, []).append(name)
    runs = [
        Run(book.say(f"law.reach.{state}", ways=book.listed(by_state[state])) + " ")
        for state in ("recorded", "missing")
        if state in by_state
    ]
    return tuple(runs) or (Run(book.say("law.reach.not_asked")),)


def lock_blocks(steps: tuple[Outward, ...], book: Book) -> Iterator[Block]:
    """Yield how the lock on bans and lists stands, act by act."""
    by_state: dict[tuple[str, str], list[str]] = {}
    for step in steps:
        for lock in step.locks:
            if lock.id == "listing":
                state = "shut" if lock.shut else "open"
                by_state.setdefault((lock.about, state), []).append(act_name(step.act, book))
    if not by_state:
        return
    alike: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for (about, state), acts in by_state.items():
        alike.setdefault((state, tuple(acts)), []).append(about)
    yield Heading(book.say("law.lock"), 3)
    yield Bullets(
        tuple(
            (
                Run(f"{subject(abouts, book)}: ", strong=True),
                Run(book.say(f"law.lock.{state}", acts=book.listed(acts))),
            )
            for (state, acts), abouts in alike.items()
        )
    )
