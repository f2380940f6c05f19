"""The criteria one by one, what to ask next, and where sources disagree."""

from collections.abc import Iterable

from tregua.decide.assess import Ask, Assessment
from tregua.domain import Answer, Claim, Finding, active
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["asking_blocks", "criteria_blocks", "disagreement_blocks", "says", "settled_words"]

MOST_ASKED = 12


def says(finding: Finding, book: Book, names: Iterable[str] | None = None) -> str:
    """Return what a finding says, naming the groups it is about, or each where none is listed."""
    about = names if names is not None else [book.name(finding.about)]
    if finding.about == "dossier":
        about = [book.say("criteria.each")]
    said = book.text(finding.says).replace("{item}", book.listed(about))
    return said[:1].upper() + said[1:]


def criteria_blocks(assessment: Assessment, book: Book) -> list[Block]:
    """Return every criterion with its answer for each group, and what each rests on."""
    blocks: list[Block] = [
        Heading(book.say("criteria.heading"), 1),
        Paragraph((Run(book.say("criteria.lead")),), "lead"),
    ]
    by_rule: dict[str, list[Finding]] = {}
    for finding in assessment.findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    for answer in (Answer.NOT_MET, Answer.MET, Answer.UNCLEAR):
        rules = [r for r, found in by_rule.items() if any(f.answer is answer for f in found)]
        if not rules:
            continue
        blocks.append(Heading(book.say(f"criteria.{answer.value}"), 2))
        blocks.append(criteria_table(rules, by_rule, answer, book))
    return blocks


def criteria_table(
    rules: list[str], by_rule: dict[str, list[Finding]], answer: Answer, book: Book
) -> Table:
    """Return the criteria with one answer: for whom, what it means, what it rests on."""
    rows: list[tuple[Line, ...]] = []
    for rule in rules:
        found = [f for f in by_rule[rule] if f.answer is answer]
        names = [book.name(f.about) for f in found if f.about != "dossier"]
        title = book.text(book.catalogue.rules[rule].title)
        head: Line = (Run(title, strong=True),)
        whom = book.listed(names) or book.say("criteria.whole")
        cites = book.cite(found[0].cites)
        meaning: Line = (Run(says(found[0], book, names)), Run("", cites=cites))
        rows.append((head, (Run(whom),), meaning, rests_on(found, book)))
    header = tuple(
        book.say(f"criteria.column.{name}") for name in ("title", "whom", "says", "rests")
    )
    caption = book.say(f"criteria.caption.{answer.value}")
    return Table(caption, header, tuple(rows), (0.2, 0.14, 0.36, 0.3))


def rests_on(findings: list[Finding], book: Book) -> Line:
    """Return the recorded values behind findings, or what is missing, with the sources."""
    runs: list[Run] = []
    reasons: dict[tuple[str, str], list[str]] = {}
    for finding in findings:
        for reason in finding.because:
            reasons.setdefault((reason.term, reason.value), []).extend(reason.records)
    for (term, value), records in reasons.items():
        words = f"{book.question(term)} {book.value(term, value)}."
        runs.append(Run(f"{words} ", cites=book.claimed(records)))
        runs.append(Run(" "))
    gaps = dict.fromkeys((m.term, m.why) for finding in findings for m in finding.missing)
    for term, why in gaps:
        runs.append(Run(f"{book.question(term)} "))
        runs.append(Run(f"{book.say(f'missing.{why}')} ", emphasis=True))
    return tuple(runs) or (Run(book.say("criteria.nothing")),)


def asking_blocks(assessment: Assessment, book: Book) -> list[Block]:
    """Return what to ask next, in order of use, and what events have made old."""
    blocks: list[Block] = [
        Heading(book.say("asking.heading"), 1),
        Paragraph((Run(book.say("asking.lead")),), "lead"),
    ]
    shown = assessment.ask_next[:MOST_ASKED]
    if not shown:
        blocks.append(Paragraph((Run(book.say("asking.nothing")),)))
    else:
        blocks.append(asking_table(shown, book))
        left = len(assessment.ask_next) - len(shown)
        if left:
            blocks.append(Paragraph((Run(book.count("asking.more", left)),), "small"))
    if assessment.stale:
        blocks.append(Heading(book.say("stale.heading"), 2))
        blocks.append(Bullets(tuple(stale_lines(assessment, book))))
    return blocks


def asking_table(shown: tuple[Ask, ...], book: Book) -> Table:
    """Return the table of open questions."""
    rows: list[tuple[Line, ...]] = []
    for ask in shown:
        question = book.catalogue.questions[ask.question]
        whom = book.name(ask.about) if ask.about != "dossier" else book.say("criteria.whole")
        how: Line = (Run(book.text(question.how_to_ask)),)
        if question.do_not_ask:
            never = book.listed(book.say(f"do_not_ask.{who}") for who in question.do_not_ask)
            how = (*how, Run(" " + book.say("asking.never", who=never), strong=True))
        rows.append(
            (
                (Run(book.text(question.text), strong=True),),
                (Run(whom),),
                how,
                (Run(settled_words(ask, book)),),
            )
        )
    names = ("question", "whom", "how", "settles")
    header = tuple(book.say(f"asking.column.{name}") for name in names)
    return Table(book.say("asking.caption"), header, tuple(rows), (0.28, 0.14, 0.36, 0.22))


def settled_words(ask: Ask, book: Book) -> str:
    """Return what one answer to a question could settle."""
    if ask.settles:
        pathways = dict.fromkeys(key.partition("@")[0] for key in ask.settles)
        named = (book.text(book.catalogue.pathways[p].title) for p in pathways)
        return book.say("asking.settles", pathways=book.listed(named))
    if ask.narrows:
        return book.count("asking.narrows", len(ask.narrows))
    return book.say("asking.neither")


def stale_lines(assessment: Assessment, book: Book) -> Iterable[Line]:
    """Yield the answers that a later event has made old."""
    events = {event.id: event for event in book.dossier.events}
    by_event: dict[str, dict[str, None]] = {}
    for stale in assessment.stale:
        by_event.setdefault(stale.event, {})[book.question(stale.question)] = None
    for event, questions in by_event.items():
        said = events[event]
        words = book.say("stale.line", event=book.words(said.says), on=str(said.on))
        cites = book.cite(said.sources)
        yield (Run(words + " "), Run(" ".join(questions)), Run("", cites=cites))


def disagreement_blocks(book: Book) -> list[Block]:
    """Return where recorded claims differ: both stand, side by side, nothing averaged."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in active(book.dossier.claims):
        if not claim.not_known:
            groups.setdefault((claim.question, claim.about), []).append(claim)
    lines: list[Line] = []
    for (question, about), claims in groups.items():
        if len({str(claim.value) for claim in claims}) < 2:
            continue
        runs: list[Run] = [Run(f"{book.question(question)} ", strong=True)]
        if about != "dossier":
            runs.append(Run(f"({book.name(about)}) "))
        for claim in claims:
            value = book.value(question, claim_value(claim))
            note = f" ({book.words(claim.note)})" if claim.note else ""
            runs.append(Run(f"{value}{note}", cites=book.cite(claim.sources)))
            runs.append(Run("; " if claim is not claims[-1] else "."))
        lines.append(tuple(runs))
    if not lines:
        return []
    return [
        Heading(book.say("disagree.heading"), 1),
        Paragraph((Run(book.say("disagree.lead")),), "lead"),
        Bullets(tuple(lines)),
    ]


def claim_value(claim: Claim) -> str:
    """Return a claim's value as the codes values are worded by."""
    from tregua.rules.judging import shown

    return shown(claim.value)
