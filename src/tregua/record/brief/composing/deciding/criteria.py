"""The criteria one by one, with what each rests on, and where recorded claims disagree."""

from tregua.decide.assess import Assessment
from tregua.domain import Answer, Claim, Finding, active
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table
from tregua.rules import shown

__all__ = ["criteria_blocks", "disagreement_blocks", "says"]


def says(findings: list[Finding], book: Book, *, naming: bool = True) -> str:
    """Return what alike findings say; with `naming`, the groups they are about come first.

    Lines of crime are all named: none may be passed over.
    """
    text = book.text(findings[0].says)
    abouts = [finding.about for finding in findings if finding.about != "dossier"]
    if not abouts:
        return text.replace("{item}", book.say("each_group"))
    groups = {f"party:{group.id}" for group in book.dossier.groups}
    if not abouts[0].startswith("party:") or not groups.issuperset(abouts):
        names = [book.name(about) for about in abouts]
        every = abouts[0].startswith("line:")
        return book.naming(text, names, most=len(names)) if every else book.naming(text, names)
    one = len(set(abouts)) == 1
    bare = text.replace("“{item}”", "{item}").replace("«{item}»", "{item}")
    sentence = bare.replace("{item}", book.say("this_group" if one else "each_of_these"))
    sentence = sentence[:1].upper() + sentence[1:]
    if not naming:
        return sentence
    named = book.listed(book.name(about) for about in abouts)
    return book.say("of_groups", groups=named, sentence=lowered(sentence))


def criteria_blocks(assessment: Assessment, book: Book) -> list[Block]:
    """Return every criterion with its answer for each group, and what each rests on."""
    blocks: list[Block] = [
        Heading(book.say("criteria.heading"), 1),
        Paragraph((Run(book.say("criteria.lead")),), "lead"),
    ]
    every: dict[str, list[Finding]] = {}
    for finding in assessment.findings:
        every.setdefault(finding.rule, []).append(finding)
    asked = deciding(book)
    by_rule = {rule: found for rule, found in every.items() if rule in asked}
    for answer in (Answer.NOT_MET, Answer.MET, Answer.UNCLEAR):
        rules = [r for r, found in by_rule.items() if any(f.answer is answer for f in found)]
        if not rules:
            continue
        blocks.append(Heading(book.say(f"criteria.{answer.value}"), 2))
        blocks.append(criteria_table(rules, by_rule, answer, book))
    blocks.extend(notice_blocks({r: f for r, f in every.items() if r not in asked}, book))
    return blocks


def deciding(book: Book) -> frozenset[str]:
    """Return the criteria that some pathway, or a form of one, turns on."""
    named: set[str] = set()
    for pathway in book.catalogue.pathways.values():
        named.update(pathway.needs, pathway.barred_by, pathway.indicated_by)
        named.update(rule for form in pathway.forms for rule in form.needs)
    return frozenset(named)


def notice_blocks(by_rule: dict[str, list[Finding]], book: Book) -> list[Block]:
    """Return what no pathway turns on and is worth knowing, where something recorded tells it."""
    lines: list[Line] = []
    left = 0
    for rule, found in by_rule.items():
        told = [f for f in found if f.answer is not Answer.UNCLEAR]
        left += not told
        for answer in (Answer.MET, Answer.NOT_MET):
            if alike := [f for f in told if f.answer is answer]:
                title = book.text(book.catalogue.rules[rule].title)
                records = [r for f in alike for reason in f.because for r in reason.records]
                head = Run(f"{title}. ", strong=True)
                lines.append((head, Run(says(alike, book)), Run("", cites=book.claimed(records))))
    if not lines:
        return []
    if left:
        lines.append((Run(book.count("criteria.notices_left", left), emphasis=True),))
    return [Heading(book.say("criteria.notices"), 2), Bullets(tuple(lines))]


def criteria_table(
    rules: list[str], by_rule: dict[str, list[Finding]], answer: Answer, book: Book
) -> Table:
    """Return the criteria with one answer: for whom, what it means, what it rests on."""
    rows: list[tuple[Line, ...]] = []
    for rule in rules:
        found = [f for f in by_rule[rule] if f.answer is answer]
        title = book.text(book.catalogue.rules[rule].title)
        head: Line = (Run(title, strong=True),)
        whom = book.listed(book.group_names(f.about for f in found)) or book.say("criteria.whole")
        cites = book.cite(found[0].cites)
        meaning: Line = (Run(says(found, book, naming=False)), Run("", cites=cites))
        if cases := case_words(found[0], book):
            meaning = (*meaning, Run(f" {cases}", emphasis=True))
        rows.append((head, (Run(whom),), meaning, rests_on(found, book)))
    names = ("title", "whom", "says", "rests")
    header = tuple(book.say(f"criteria.column.{name}") for name in names)
    caption = book.say(f"criteria.caption.{answer.value}")
    return Table(caption, header, tuple(rows), (0.19, 0.12, 0.33, 0.36))


def case_words(finding: Finding, book: Book) -> str:
    """Return the past cases a criterion rests on, with those against it on the same line.

    The case this dossier is about says nothing beside itself, and is left out.
    """
    own = book.dossier.sheet.is_case
    held = {**book.library.cases, **book.library.processes}

    def named(ids: tuple[str, ...]) -> str:
        titles = [book.text(held[each].title) for each in ids if each in held and each != own]
        return "; ".join(titles) or book.say("cases.none_known")

    if not finding.cases_for and not finding.cases_against:
        return ""
    values = {"for_": named(finding.cases_for), "against": named(finding.cases_against)}
    return book.say("cases.beside", **values)


def rests_on(findings: list[Finding], book: Book) -> Line:
    """Return the recorded values behind findings, or what is missing, with the sources."""
    values: dict[str, dict[str, list[str]]] = {}
    for finding in findings:
        for reason in finding.because:
            values.setdefault(reason.term, {}).setdefault(reason.value, []).extend(reason.records)
    runs: list[Run] = []
    for term, recorded in values.items():
        runs.append(Run(f"{book.question(term)} "))
        for value, records in recorded.items():
            runs.append(Run(book.value(term, value), strong=True, cites=book.claimed(records)))
            runs.append(Run("; " if value != list(recorded)[-1] else ". "))
    gaps: dict[str, list[str]] = {}
    for finding in findings:
        for gap in finding.missing:
            gaps.setdefault(gap.why, []).append(gap.term)
    for why, terms in gaps.items():
        asked = " ".join(book.question(term) for term in dict.fromkeys(terms))
        runs.append(Run(f"{book.say(f'missing.{why}')} ", emphasis=True))
        runs.append(Run(f"{asked} "))
    return tuple(runs) or (Run(book.say("criteria.nothing")),)


def disagreement_blocks(book: Book) -> list[Block]:
    """Return where recorded claims differ: both stand, side by side, nothing averaged."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in active(book.dossier.claims):
        if not claim.not_known:
            groups.setdefault((claim.question, claim.about), []).append(claim)
    alike: dict[tuple[object, ...], list[tuple[str, str]]] = {}
    for key, claims in groups.items():
        if len({str(claim.value) for claim in claims}) > 1:
            told = tuple((str(c.value), book.words(c.note), c.sources) for c in claims)
            alike.setdefault((key[0], told), []).append(key)
    lines = [
        differing(keys[0][0], [about for _, about in keys], groups[keys[0]], book)
        for keys in alike.values()
    ]
    if not lines:
        return []
    return [
        Heading(book.say("disagree.heading"), 1),
        Paragraph((Run(book.say("disagree.lead")),), "lead"),
        Bullets(tuple(lines)),
    ]


def differing(question: str, abouts: list[str], claims: list[Claim], book: Book) -> Line:
    """Return claims that differ on one question, each with its note and sources."""
    runs: list[Run] = [Run(f"{book.question(question)} ", strong=True)]
    if names := book.listed(book.group_names(abouts)):
        runs.append(Run(f"({names}) "))
    for claim in claims:
        runs.append(Run(book.value(question, shown(claim.value)), emphasis=True))
        note = f" ({book.words(claim.note).rstrip('.')})" if claim.note else ""
        runs.append(Run(note, cites=book.cite(claim.sources)))
        runs.append(Run("; " if claim is not claims[-1] else "."))
    return tuple(runs)
