"""Readiness in words: one row an item, with what it rests on or what is missing, and no total."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.process.cells import (
    SAY,
    called,
    grid,
    headed,
    note,
    sentence,
)
from tregua.record.brief.document import Block, Run
from tregua.rules import shown as shown_value

if TYPE_CHECKING:
    from tregua.design.concept.process.readiness import Ready
    from tregua.domain.knowledge.concept.process import ReadyItem
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["ready_blocks"]

MOST = 3
"""Of more names it is said that each is there; what is missing is always named."""
MOST_WORDS = 3
"""Names of more words stand apart by a semicolon, since they may hold an and."""
NAMED = ("clause", "party", "faction", "body", "person", "member", "undertaking")
WORDS = {"stop-rule", "leaves", "dispute", "not_known", "refused"}


def ready_blocks(code: str, items: "tuple[Ready, ...]", told: "Told") -> list[Block]:
    """Return a readiness table; an item nobody wrote of stands there like any other."""
    known = {item.id: item for item in told.known.process.items}
    rows = [ready_row(each, known[each.item], told) for each in items]
    columns = ("item", "stands", "rests")
    return [
        headed(code, told.book),
        note("ready.lead", told.book),
        *grid(code, columns, rows, (0.46, 0.16, 0.38), told.book),
    ]


def ready_row(ready: "Ready", item: "ReadyItem", told: "Told") -> tuple[Line, ...]:
    """Return one item: the question, where it stands, and on what that rests."""
    book = told.book
    state = book.say(f"{SAY}ready.{ready.state}")
    asked = (Run(book.text(item.asks)), Run("", cites=book.cite(item.cites)))
    return (asked, (Run(state, strong=ready.state != "there"),), rests(ready, told))


def rests(ready: "Ready", told: "Told") -> Line:
    """Return what is missing by name, or what shows the item, and what somebody says of it."""
    book = told.book
    runs: list[Run] = []
    if ready.lacks:
        names = in_row(dict.fromkeys(shown(each, told) for each in ready.lacks), book)
        runs.append(Run(book.say(f"{SAY}ready.lacks", what=names)))
    elif ready.answer is not None:
        runs.append(Run(begun(f"{book.say(f'duties.sign.{ready.answer}')}.")))
    elif ready.rests_on:
        runs.append(Run(there(ready.rests_on, told)))
    if ready.says is not None:
        who = f" ({ready.by})" if ready.by else ""
        gap = " " if runs else ""
        runs.append(Run(f"{gap}{sentence(ready.says, book)}{who}", emphasis=True))
    return tuple(runs)


def there(names: tuple[str, ...], told: "Told") -> str:
    """Return what shows an item, in a word where it is many or a list of the record."""
    kind = names[0].partition(":")[0]
    if kind == "claim":
        return claimed(names, told.book)
    if kind not in NAMED and kind not in ("rule", "support") and names[0] not in WORDS:
        return told.book.say(f"{SAY}ready.recorded")
    shown_names = list(dict.fromkeys(shown(name, told) for name in names))
    if len(shown_names) > MOST:
        return told.book.say(f"{SAY}ready.each")
    return begun(f"{in_row(shown_names, told.book)}.")


def in_row(names: Iterable[str], book: Book) -> str:
    """Return names as a list in words; titles that hold an and or a comma stand apart."""
    held = list(names)
    mixed = any("," in name or len(name.split()) > MOST_WORDS for name in held)
    return "; ".join(held) if mixed and len(held) > 1 else book.listed(held)


def begun(text: str) -> str:
    """Return a text that begins large."""
    return f"{text[:1].upper()}{text[1:]}"


def claimed(names: tuple[str, ...], book: Book) -> str:
    """Return what was answered, by whomever."""
    ids = {name.partition(":")[2] for name in names}
    held = [claim for claim in book.dossier.claims if claim.id in ids]
    values = dict.fromkeys(book.value(c.question, shown_value(c.value)) for c in held)
    return begun(f"{'; '.join(values)}.")


def shown(name: str, told: "Told") -> str:
    """Return one thing that is there or missing, by its name."""
    book, (kind, _, slug) = told.book, name.partition(":")
    if name in WORDS:
        return book.say(f"{SAY}ready.word.{name}")
    if kind == "rule":
        return book.text(told.known.process.rules[slug].label).lower()
    if kind == "support":
        return book.text(told.known.process.support[slug].label).lower()
    return called(name, book).rstrip(".")
