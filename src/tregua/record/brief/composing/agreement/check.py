"""The arrangement: its clauses as reported, the weaknesses found, and the doubts."""

from tregua.design.agreement import AgreementCheck
from tregua.domain import Clause, Finding, Severity, active
from tregua.record.brief.composing.agreement.duties import duty_blocks, waiver_blocks
from tregua.record.brief.composing.agreement.giving import giving_blocks
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.deciding.criteria import says
from tregua.record.brief.composing.standing.naming import day_words
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["agreement_blocks", "clauses_alone", "gravest"]


def agreement_blocks(check: AgreementCheck, book: Book, *, whole: bool = True) -> list[Block]:
    """Return the clauses, then findings by severity, then what cannot be told.

    Where it is not the `whole`, as in a briefing on everything, what is less than an error stands
    in one line each.
    """
    blocks = clauses_alone(book)
    blocks.extend(duty_blocks(check, book, drawn=not whole))
    if check.giving is not None:
        blocks.extend(giving_blocks(check.giving, book))
    for severity in Severity:
        found = [f for f in check.found if f.severity is severity and f.key not in check.waived]
        if found:
            blocks.append(Heading(book.say(f"agreement.{severity.value}"), 2))
            full = whole or severity is Severity.ERROR
            blocks.extend(rule_blocks(found, book) if full else [rule_lines(found, book)])
    blocks.extend(waiver_blocks(check, book))
    if check.doubts:
        blocks.append(Heading(book.say("agreement.doubts"), 2))
        blocks.append(Paragraph((Run(book.say("agreement.doubts_lead")),)))
        blocks.append(Bullets(tuple(doubt_lines(check.doubts, book))))
    blocks.append(Paragraph((Run(book.say("agreement.promise")),), "note"))
    return blocks


def clauses_alone(book: Book) -> list[Block]:
    """Return the clauses as they stand, and nothing of what was found in them."""
    agreement = book.dossier.agreement
    assert agreement is not None
    cites = book.cite(agreement.sources)
    lead = book.say("agreement.lead", title=book.words(agreement.title))
    return [
        Heading(book.say("agreement.heading"), 1),
        Paragraph((Run(lead), Run("", cites=cites)), "lead"),
        *clause_blocks(active(agreement.clauses), book),
    ]


def clause_blocks(clauses: tuple[Clause, ...], book: Book) -> list[Block]:
    """Return the clauses as a table; what is reported of no clause is said once, below it."""
    columns = {
        "until": [day_words(c.until, book) if c.until else "" for c in clauses],
        "seen": [book.words(clause.indicator) for clause in clauses],
        "follows": [book.words(clause.response) for clause in clauses],
    }
    told = [name for name, cells in columns.items() if any(cells)]
    rows: list[tuple[Line, ...]] = []
    for i, clause in enumerate(clauses):
        who = book.listed(book.name(about) for about in clause.duty_of)
        more: list[Line] = [
            (Run(columns[name][i] or book.say("agreement.silent")),) for name in told
        ]
        what: Line = (
            Run(book.words(clause.title), strong=True),
            Run(f". {book.words(clause.does)}"),
            Run("", cites=book.cite(clause.sources)),
        )
        rows.append(((Run(who),), what, *more))
    header = tuple(book.say(f"agreement.column.{name}") for name in ("who", "what", *told))
    share = 0.15
    widths = (0.2, 0.8 - share * len(told), *(share for _ in told))
    blocks: list[Block] = [Table(book.say("agreement.table"), header, tuple(rows), widths)]
    silent = [book.say(f"agreement.no.{name}") for name in columns if name not in told]
    if silent and clauses:
        said = book.say("agreement.nothing", what=book.listed(silent))
        blocks.append(Paragraph((Run(said),)))
    return blocks


def by_rule(findings: list[Finding]) -> dict[str, list[Finding]]:
    """Return findings by rule, in their order."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.rule, []).append(finding)
    return found


def once(findings: list[Finding], book: Book) -> list[Finding]:
    """Return one finding for each name: several parts of one clause are named as that clause."""
    return list({book.name(finding.about): finding for finding in findings}.values())


def rule_blocks(findings: list[Finding], book: Book) -> list[Block]:
    """Return one paragraph for each weakness: what was found, what the record shows, the mend."""
    blocks: list[Block] = []
    for rule, found in by_rule(findings).items():
        title = book.text(book.catalogue.rules[rule].title)
        first = found[0]
        cites = book.cite(first.cites)
        told = says(once(found, book), book)
        blocks.append(Paragraph((Run(f"{title}. ", strong=True), Run(told))))
        items: list[Line] = []
        if first.why is not None:
            label = Run(book.say("agreement.record") + " ", strong=True)
            items.append((label, Run(book.text(first.why)), Run("", cites=cites)))
        if first.mend is not None:
            mend = Run(book.say("agreement.mend") + " ", strong=True)
            items.append((mend, Run(book.text(first.mend))))
        if items:
            blocks.append(Bullets(tuple(items)))
    return blocks


def rule_lines(findings: list[Finding], book: Book) -> Bullets:
    """Return weaknesses in one line each: what was found, and where the record can be read."""
    lines: list[Line] = []
    for rule, found in by_rule(findings).items():
        title = book.text(book.catalogue.rules[rule].title)
        cites = Run("", cites=book.cite(found[0].cites))
        lines.append((Run(f"{title}. ", strong=True), Run(says(found, book)), cites))
    return Bullets(tuple(lines))


def doubt_lines(findings: tuple[Finding, ...], book: Book) -> list[Line]:
    """Return what cannot be told of, one line a rule."""
    lines: list[Line] = []
    for rule, found in by_rule(list(findings)).items():
        title = book.text(book.catalogue.rules[rule].title)
        lines.append((Run(f"{title}. ", strong=True), Run(says(once(found, book), book))))
    return lines


def gravest(check: AgreementCheck, book: Book) -> list[str]:
    """Return the titles of the gravest weaknesses found."""
    waived = check.waived
    found = [f for f in check.found if f.severity is Severity.ERROR and f.key not in waived]
    return [lowered(book.text(book.catalogue.rules[rule].title)) for rule in by_rule(found)]
