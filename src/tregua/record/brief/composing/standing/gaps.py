"""Gaps by severity, each with what could be written; what cannot be told is named below them."""

import re
from collections.abc import Iterable, Mapping

from tregua.domain import Answer, Finding, Severity
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.standing.naming import names_of
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["gap_blocks", "gap_lines"]

MOST_NAMED = 8
QUOTED_ITEM = re.compile(r"[“«]?\{item\}[”»]?")


def by_rule(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Return findings by rule, in their order."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.rule, []).append(finding)
    return found


def gap_blocks(
    findings: Iterable[Finding], book: Book, titles: Mapping[str, str] | None = None
) -> list[Block]:
    """Return the gaps that stand as one table, the gravest first, then what cannot be told.

    `titles` names what has no name of its own in the dossier.
    """
    found = tuple(findings)
    rows: list[tuple[Line, ...]] = []
    for severity in Severity:
        weighed = [f for f in found if f.answer is Answer.MET and f.severity is severity]
        head = book.say(f"standing.severity.{severity.value}")
        for alike in by_rule(weighed).values():
            mend = book.text(alike[0].mend) if alike[0].mend else ""
            rows.append(((Run(head, strong=True),), gap_line(alike, book, titles), (Run(mend),)))
    blocks: list[Block] = []
    if rows:
        header = tuple(book.say(f"standing.column.{name}") for name in ("weight", "gap", "mend"))
        caption = book.say("standing.gaps.caption")
        blocks.append(Heading(book.say("standing.gaps"), 2))
        blocks.append(Table(caption, header, tuple(rows), (0.12, 0.48, 0.40)))
    if doubts := [f for f in found if f.answer is Answer.UNCLEAR]:
        asked = (lowered(book.text(book.catalogue.rules[rule].title)) for rule in by_rule(doubts))
        label = Run(book.say("standing.gaps.doubts") + " ", strong=True)
        blocks.append(Paragraph((label, Run("; ".join(asked) + ".")), "small"))
    return blocks


def gap_line(alike: list[Finding], book: Book, titles: Mapping[str, str] | None = None) -> Line:
    """Return one gap: its title, and the records it is about or, of the whole, what is missing."""
    title = book.text(book.catalogue.rules[alike[0].rule].title)
    abouts = [f.about for f in alike if f.about != "dossier"]
    if not abouts:
        says = book.text(alike[0].says).replace("{item}", lowered(book.name("dossier")))
        return (Run(f"{title}. ", strong=True), Run(says))
    names = names_of(abouts, book, titles)
    shown = [book.naming("{item}", [name]) for name in names[:MOST_NAMED]]
    if left := len(names) - len(shown):
        shown.append(book.say("standing.more", n=left))
    return (Run(f"{title}: ", strong=True), Run(f"{book.listed(shown)}."))


def gap_lines(
    findings: Iterable[Finding], book: Book, titles: Mapping[str, str]
) -> tuple[Line, ...]:
    """Return the gaps of strategy that stand, a sentence each; `titles` names positions."""
    lines: list[Line] = []
    for alike in by_rule(f for f in findings if f.answer is Answer.MET).values():
        names = book.group_names(f.about for f in alike)
        if len(alike) > 1 and names == [book.say("each_group")]:
            says = QUOTED_ITEM.sub(names[0], book.text(alike[0].says))
            lines.append((Run(says),))
            continue
        for finding in alike:
            named = names_of([finding.about], book, titles)
            lines.append((Run(book.naming(book.text(finding.says), named)),))
    return tuple(dict.fromkeys(lines))


def gap_bullets(lines: tuple[Line, ...], book: Book) -> list[Block]:
    """Return sentences on gaps under their heading, if there are any."""
    return [Heading(book.say("standing.gaps"), 2), Bullets(lines)] if lines else []
