"""The four pathways, group by group: what speaks for, what against, what would change it."""

from tregua.decide.assess import Assessment, PathwayAnswer
from tregua.domain import Answer
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["answers_table", "headline", "pathway_blocks"]

MOST_CHANGES = 8


def headline(assessment: Assessment, book: Book) -> str:
    """Return the answer in one or two sentences."""
    if assessment.headline != "borne":
        return book.say(f"headline.{assessment.headline}")
    by_pathway: dict[str, list[str]] = {}
    for direction in assessment.directions:
        by_pathway.setdefault(direction.pathway, []).append(book.name(direction.about))
    parts = [
        book.say(
            "headline.part",
            pathway=book.text(book.catalogue.pathways[pathway].title),
            groups=book.listed(names),
        )
        for pathway, names in by_pathway.items()
    ]
    return book.say("headline.borne", parts="; ".join(parts))


def answers_table(assessment: Assessment, book: Book) -> Table:
    """Return the four pathways by group, and for the whole, as words."""
    groups = assessment.groups
    header = (
        book.say("pathways.column.pathway"),
        *(book.name(group) for group in groups if group != "dossier"),
        book.say("pathways.column.whole"),
    )
    rows: list[tuple[Line, ...]] = []
    for whole in assessment.whole:
        pathway = book.catalogue.pathways[whole.id]
        cells: list[Line] = [(Run(book.text(pathway.title), strong=True),)]
        cells.extend(
            cell(part(assessment, whole.id, group), book) for group in groups if group != "dossier"
        )
        cells.append(cell(whole, book))
        rows.append(tuple(cells))
    share = 0.66 / (len(header) - 1)
    widths = (0.34, *(share for _ in header[1:]))
    return Table(book.say("pathways.caption"), header, tuple(rows), widths)


def part(assessment: Assessment, pathway: str, about: str) -> PathwayAnswer:
    """Return the answer on one pathway for one group."""
    return next(p for p in assessment.pathways if (p.id, p.about) == (pathway, about))


def cell(answer: PathwayAnswer, book: Book) -> Line:
    """Return an answer in words, with the forms the facts can bear or the group that holds back."""
    words = book.answer(answer.answer)
    forms = {form.id: form for form in book.catalogue.pathways[answer.id].forms}
    borne = [f.id for f in answer.forms if f.answer is Answer.MET]
    if borne:
        named = book.listed(book.text(forms[form].title) for form in borne)
        return (Run(words), Run(f" ({named})"))
    if answer.about == "dossier" and answer.held_back_by and "dossier" not in answer.held_back_by:
        held = book.listed(book.name(group) for group in answer.held_back_by)
        if answer.answer is not Answer.MET:
            return (Run(words), Run(" " + book.say("pathways.held_back", groups=held)))
    return (Run(words),)


def pathway_blocks(assessment: Assessment, book: Book) -> list[Block]:
    """Return each pathway with its reasons for each group."""
    blocks: list[Block] = [
        Heading(book.say("pathways.heading"), 1),
        Paragraph((Run(book.say("pathways.lead")),), "lead"),
    ]
    for whole in assessment.whole:
        pathway = book.catalogue.pathways[whole.id]
        cites = book.cite(pathway.cites)
        blocks.append(Heading(book.text(pathway.title), 2))
        blocks.append(Paragraph((Run(book.text(pathway.meaning)), Run("", cites=cites))))
        answers = [part(assessment, whole.id, group) for group in assessment.groups]
        for alike in together(answers):
            blocks.extend(group_blocks(alike, assessment, book))
        misleads = book.say("misleads", text=book.text(pathway.misleads_when))
        blocks.append(Paragraph((Run(misleads),), "note"))
    return blocks


def together(answers: list[PathwayAnswer]) -> list[list[PathwayAnswer]]:
    """Return answers in sets that read the same, so that nothing is printed twice."""
    sets: dict[tuple[object, ...], list[PathwayAnswer]] = {}
    for answer in answers:
        key = (answer.answer, *(tuple(map(bare, keys)) for keys in lists(answer)))
        sets.setdefault(key, []).append(answer)
    return list(sets.values())


def lists(answer: PathwayAnswer) -> tuple[tuple[str, ...], ...]:
    """Return the findings for, against and unclear."""
    return (answer.for_, answer.against, answer.unclear)


def bare(key: str) -> str:
    """Return a finding's rule."""
    return key.partition("@")[0]


def group_blocks(alike: list[PathwayAnswer], assessment: Assessment, book: Book) -> list[Block]:
    """Return one answer for the groups it is the same for, with its reasons."""
    answer, names = alike[0], [book.name(a.about) for a in alike]
    head = book.say("pathways.answer", groups=book.listed(names), answer=book.answer(answer.answer))
    blocks: list[Block] = [Paragraph((Run(head[:1].upper() + head[1:], strong=True),))]
    items: list[Line] = []
    for code, keys in zip(("for", "against", "unclear"), lists(answer), strict=True):
        if keys:
            titles = [title_of(key, assessment, book) for key in keys]
            label = book.say(f"pathways.{code}")
            items.append((Run(f"{label} ", strong=True), Run(f"{book.listed(titles)}.")))
    if answer.answer is not Answer.MET and answer.would_open:
        items.append(opening(answer, book))
    if answer.answer is Answer.MET and answer.would_close:
        closing = "; ".join(book.change(change) for change in answer.would_close)
        items.append((Run(book.say("pathways.would_close") + " ", strong=True), Run(closing)))
    if items:
        blocks.append(Bullets(tuple(items)))
    return blocks


def title_of(key: str, assessment: Assessment, book: Book) -> str:
    """Return a criterion's title inside a sentence."""
    rule = assessment.finding(key).rule
    title = book.text(book.catalogue.rules[rule].title)
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def opening(answer: PathwayAnswer, book: Book) -> Line:
    """Return what would have to be recorded, or be otherwise, for a pathway to be met."""
    shown = answer.would_open[:MOST_CHANGES]
    words = "; ".join(book.change(change) for change in shown)
    left = len(answer.would_open) - len(shown)
    more = " " + book.count("pathways.more_changes", left) if left else ""
    return (Run(book.say("pathways.would_open") + " ", strong=True), Run(words + "." + more))
