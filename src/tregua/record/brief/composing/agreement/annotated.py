"""The draft with remarks: clause by clause, each finding beside the words it is about."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tregua.design.agreement import AgreementCheck
from tregua.domain import Answer, Clause, Finding, active
from tregua.language import say
from tregua.record.brief.composing.agreement.commitments.wording import on_day
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.deciding.criteria import says
from tregua.record.brief.composing.standing.naming import day_words
from tregua.record.brief.document import Block, Heading, Paragraph, Run

__all__ = ["annotated_blocks"]

FIELDS = (
    "how_much",
    "condition",
    "exceptions",
    "indicator",
    "data",
    "verifier",
    "access",
    "reports_to",
    "source_safety",
    "counts",
    "told",
    "response",
    "decided_by",
    "funded_by",
    "lawful_basis",
)
DAYS = ("since", "until", "funded_until")

Placed = Mapping[tuple[str, str], list[Finding]]
"""Findings by the clause and the field they are about; both empty for the whole."""


def annotated_blocks(check: AgreementCheck, book: Book) -> list[Block]:
    """Return the agreement with remarks: those on the whole first, then clause by clause."""
    agreement = book.dossier.agreement
    assert agreement is not None
    clauses = active(agreement.clauses)
    known = {clause.id for clause in clauses}
    placed: dict[tuple[str, str], list[Finding]] = {}
    for finding in check.findings:
        slug = clause_of(finding)
        at = (slug, finding.field) if slug in known else ("", "")
        placed.setdefault(at, []).append(finding)
    whole = placed.pop(("", ""), [])
    lead = Run(book.say("annotated.whole"), strong=True, remarks=remarks(whole, check, book))
    blocks: list[Block] = [
        Paragraph((Run(book.say("annotated.lead")),), "note"),
        Paragraph((lead, Run(f" {book.words(agreement.title)}")), "lead"),
    ]
    for number, clause in enumerate(clauses, 1):
        blocks.append(Heading(f"{number}. {book.words(clause.title)}", 2))
        blocks.extend(clause_blocks(clause, placed, check, book))
    return blocks


def clause_of(finding: Finding) -> str:
    """Return the clause a finding is about, or about a part of, if it is about one."""
    kind, _, slug = finding.about.partition(":")
    whole, part, _ = slug.partition("/")
    return slug if kind == "clause" else whole if part else ""


def clause_blocks(clause: Clause, placed: Placed, check: AgreementCheck, book: Book) -> list[Block]:
    """Return a clause: what is done and by whom, then each field that says something."""
    lines = dict(field_lines(clause, book))
    loose = [
        finding
        for (slug, field), found in placed.items()
        if slug == clause.id and field not in lines
        for finding in found
    ]
    does = Run(book.words(clause.does), remarks=remarks(loose, check, book))
    blocks: list[Block] = [Paragraph((does,))]
    for field, line in lines.items():
        label, value = line
        held = remarks(placed.get((clause.id, field), []), check, book)
        blocks.append(Paragraph((label, replace(value, remarks=held))))
    return blocks


def field_lines(clause: Clause, book: Book) -> Iterable[tuple[str, Line]]:
    """Yield the fields that say something, each with what it is called and what it says."""
    who = book.listed(book.name(about) for about in clause.duty_of)
    yield "duty_of", (label_of("duty_of", book), Run(who))
    for field in ("towards", "where"):
        held = getattr(clause, field)
        if held:
            names = book.listed(book.name(about) for about in held)
            yield field, (label_of(field, book), Run(names))
    for field in DAYS:
        held = getattr(clause, field)
        if held is not None:
            yield field, (label_of(field, book), Run(day_words(held, book)))
    for field in FIELDS:
        held = getattr(clause, field)
        if held is not None:
            yield field, (label_of(field, book), Run(book.words(held)))
    yield from part_lines(clause, book)


def part_lines(clause: Clause, book: Book) -> Iterable[tuple[str, Line]]:
    """Yield the parts of a clause that are lists: what it waits for, its grades, its yes."""
    waits = [book.name(f"clause:{need.clause}") for need in clause.requires]
    grades = [
        f"{book.words(grade.says)} → {'; '.join(book.words(r.does) for r in grade.responses)}"
        for grade in clause.breaches
    ]
    said = [f"{book.name(yes.party)} ({day_words(yes.on, book)})" for yes in clause.assents]
    for field, parts in (("requires", waits), ("breaches", grades), ("assents", said)):
        if parts:
            label = Run(f"{book.say(f'annotated.{field}')}: ", strong=True)
            yield field, (label, Run("; ".join(parts)))


def label_of(field: str, book: Book) -> Run:
    """Return what a field is called, set off."""
    return Run(f"{say(f'draft.field.{field}', book.language)}: ", strong=True)


def remarks(found: list[Finding], check: AgreementCheck, book: Book) -> tuple[str, ...]:
    """Return a remark for each weakness found, and one for all that cannot be told."""
    told = [remark(finding, check, book) for finding in found if finding.answer is Answer.MET]
    doubts = [finding for finding in found if finding.answer is Answer.UNCLEAR]
    if doubts:
        titles = dict.fromkeys(book.text(book.catalogue.rules[f.rule].title) for f in doubts)
        told.append(book.say("annotated.doubts", titles="; ".join(titles)))
    return tuple(told)


def remark(finding: Finding, check: AgreementCheck, book: Book) -> str:
    """Return a weakness as a remark: what was found, the record, what would mend it, its limits."""
    rule = book.catalogue.rules[finding.rule]
    grade = book.say(f"annotated.{finding.severity.value}") if finding.severity else ""
    lines = [f"{grade}: {book.text(rule.title)}", says([finding], book)]
    waived = check.waived.get(finding.key)
    if waived is not None:
        reason = book.words(waived.reason)
        lines.append(
            book.say("waivers.holds", by=waived.by, on=on_day(waived.on, book), reason=reason)
        )
    lines.append(f"{book.say('agreement.record')} {book.text(rule.why)}")
    if rule.mend is not None:
        lines.append(f"{book.say('agreement.mend')} {book.text(rule.mend)}")
    cases = book.say(
        "annotated.cases",
        given=case_names(rule.cases.for_, book),
        against=case_names(rule.cases.against, book),
    )
    lines.append(cases)
    lines.append(f"{book.say('annotated.misleads')} {book.text(rule.misleads_when)}")
    return "\n".join(lines)


def case_names(slugs: Iterable[str], book: Book) -> str:
    """Return past cases by their titles, or that there is none."""
    known = {**book.library.cases, **book.library.processes}
    return "; ".join(book.text(known[slug].title) for slug in slugs) or book.say(
        "annotated.no_case"
    )
