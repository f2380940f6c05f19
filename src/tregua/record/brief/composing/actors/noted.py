"""What to look at among the actors, in words, and what nobody wrote down."""

from collections.abc import Iterable

from tregua.decide.actors import ActorsReading, Noted
from tregua.domain import Missing
from tregua.record.brief.composing.actors.naming import cited, named, names
from tregua.record.brief.composing.actors.promises import title
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

__all__ = ["noted_blocks"]

PROMISED = ("clause", "commitment", "undertaking")
MOST = 6
WHOSE = ("command", "authority", "voice", "assent")
"""What is missing of an actor, and not of a record: told by name."""


def noted_blocks(reading: ActorsReading, book: Book) -> list[Block]:
    """Return the findings, those of one rule together, then what is not recorded."""
    blocks: list[Block] = []
    by_rule: dict[str, list[Noted]] = {}
    for each in reading.findings:
        by_rule.setdefault(each.rule, []).append(each)
    if by_rule:
        lines = tuple(rule_line(rule, several, book) for rule, several in by_rule.items())
        blocks += [Heading(book.say("actors.noted"), 2), Bullets(lines)]
    if told := missing_line(reading.missing, book):
        blocks.append(Paragraph(told, "small"))
    return blocks


def rule_line(rule: str, several: list[Noted], book: Book) -> Line:
    """Return what one rule found, on whom."""
    items = list(dict.fromkeys(item_words(each, book) for each in several))
    shown = items[:MOST]
    if left := len(items) - len(shown):
        shown.append(book.count("list.more", left))
    said = book.say(f"actors.noted.{rule}", items="; ".join(shown))
    severity = book.say(f"standing.severity.{several[0].severity.value}")
    records = (record for each in several for record in each.records)
    return (Run(f"{severity}: ", strong=True), Run(said, cites=cited(records, book)))


def item_words(each: Noted, book: Book) -> str:
    """Return whom a finding is about, in words."""
    first, *rest = each.about
    if each.rule == "one-facilitator":
        return names(each.records, book)
    if first.partition(":")[0] in PROMISED:
        return book.say("actors.item.of", item=title(first, book), of=names(rest, book))
    if first.startswith("channel:"):
        return named(each.about[-1], book)
    if each.rule == "authority-void":
        return book.say("actors.item.for", who=named(first, book), whom=names(rest, book))
    if each.rule == "party-one-channel":
        return book.say("actors.item.through", who=named(first, book), through=names(rest, book))
    return names(each.about, book)


def missing_line(missing: Iterable[Missing], book: Book) -> Line:
    """Return what nobody wrote down, of whom, or nothing."""
    found: dict[str, list[str]] = {}
    for lack in missing:
        if lack.term in WHOSE and lack.why == "not_recorded":
            found.setdefault(lack.term, []).append(named(lack.about, book))
    parts = []
    for term, several in found.items():
        told = list(dict.fromkeys(several))
        shown = told[:MOST]
        if left := len(told) - len(shown):
            shown.append(book.count("list.more", left))
        parts.append(book.say(f"actors.missing.{term}", names=book.listed(shown)))
    if not parts:
        return ()
    return (Run(book.say("actors.missing") + " ", strong=True), Run(" ".join(parts)))
