"""What the check found in a part of a concept, and what it cannot tell, in words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tregua.domain import Finding, Severity
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.deciding.criteria import says
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.checking import ConceptCheck

__all__ = ["doubt_blocks", "found_blocks"]


def found_blocks(findings: tuple[Finding, ...], book: Book) -> list[Block]:
    """Return what was found by severity, each rule once with all it is about and the mend."""
    blocks: list[Block] = []
    for severity in Severity:
        found = [f for f in findings if f.severity is severity]
        if found:
            blocks.append(Heading(book.say(f"concept.{severity.value}"), 3))
            blocks.append(Bullets(tuple(rule_line(each, book) for each in by_rule(found))))
    return blocks


def by_rule(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Return findings rule by rule, in their order."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.rule, []).append(finding)
    return list(found.values())


def rule_line(found: list[Finding], book: Book) -> Line:
    """Return one rule's findings in a line: what, why it matters, and how to mend it."""
    first = found[0]
    title = book.text(book.catalogue.rules[first.rule].title)
    line: list[Run] = [Run(f"{title}. ", strong=True), Run(says(found, book))]
    if first.why is not None:
        line.append(Run(f" {book.text(first.why)}"))
    line.append(Run("", cites=book.cite(first.cites)))
    if first.mend is not None:
        line.append(Run(f" {book.text(first.mend)}", emphasis=True))
    return tuple(line)


def doubt_blocks(check: "ConceptCheck", parts: Iterable[str], book: Book) -> list[Block]:
    """Return what cannot be told of some parts from what is recorded, one line a rule."""
    wanted = set(parts)
    found = by_rule(f for f in check.doubts if check.parts[f.rule] in wanted)
    if not found:
        return []
    lines: list[Line] = []
    for each in found:
        title = book.text(book.catalogue.rules[each[0].rule].title)
        lines.append((Run(f"{title}. ", strong=True), Run(says(each, book))))
    return [
        Heading(book.say("concept.doubts"), 2),
        Paragraph((Run(book.say("concept.doubts_lead")),)),
        Bullets(tuple(lines)),
    ]
