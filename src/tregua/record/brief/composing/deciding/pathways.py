"""The four pathways, group by group: what speaks for, what against, what would change it."""

from tregua.decide.assess import Assessment, PathwayAnswer
from tregua.domain import Answer
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.deciding.doubts import set_blocks
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table
from tregua.rules import Change

__all__ = ["answers_table", "headline", "pathway_blocks"]

MOST_CHANGES, MOST_COLUMNS = 7, 4


def headline(assessment: Assessment, book: Book) -> str:
    """Return the answer in one or two sentences."""
    none = [d.about for d in assessment.directions if d.pathway == "none"]
    told = book.listed(book.group_names(none))
    if assessment.headline == "none_for_some":
        return book.say("headline.none_for_some", groups=told)
    if assessment.headline != "borne":
        return book.say(f"headline.{assessment.headline}")
    by_pathway: dict[str, list[str]] = {}
    for direction in assessment.directions:
        if direction.pathway == "none" or direction.when != "now":
            continue
        named = by_pathway.setdefault(direction.pathway, [])
        named.extend(name for name in [book.name(direction.about)] if name not in named)
    parts = [
        book.say(
            "headline.part",
            pathway=book.text(book.catalogue.pathways[pathway].title),
            groups=book.listed(names),
        )
        for pathway, names in by_pathway.items()
    ]
    borne = book.say("headline.borne", parts="; ".join(parts))
    return f"{borne} {book.say('headline.none_also', groups=told)}" if none else borne


def answers_table(assessment: Assessment, book: Book) -> Table:
    """Return the four pathways by group, and for the whole, as words."""
    groups = assessment.groups
    if len(groups) > MOST_COLUMNS:
        return answers_by_answer(assessment, book)
    header = (
        book.say("pathways.column.pathway"),
        *(full_name(group, book) for group in groups if group != "dossier"),
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


def answers_by_answer(assessment: Assessment, book: Book) -> Table:
    """Return the four pathways with the groups under each answer, where groups are many."""
    answers = (Answer.MET, Answer.NOT_MET, Answer.UNCLEAR)
    rows: list[tuple[Line, ...]] = []
    for whole in assessment.whole:
        title = Run(book.text(book.catalogue.pathways[whole.id].title), strong=True)
        cells: list[Line] = []
        for answer in answers:
            alike = [p.about for p in assessment.pathways if (p.id, p.answer) == (whole.id, answer)]
            names = book.group_names(alike)
            left = len(names) - MOST_COLUMNS
            shown = names[:MOST_COLUMNS] + ([book.count("list.more", left)] if left > 0 else [])
            cells.append((Run(book.listed(shown)),))
        rows.append(((title,), *cells))
    header = (book.say("pathways.column.pathway"), *(book.answer(answer) for answer in answers))
    return Table(book.say("pathways.caption"), header, tuple(rows), (0.22, 0.26, 0.26, 0.26))


def part(assessment: Assessment, pathway: str, about: str) -> PathwayAnswer:
    """Return the answer on one pathway for one group."""
    return next(p for p in assessment.pathways if (p.id, p.about) == (pathway, about))


def cell(answer: PathwayAnswer, book: Book) -> Line:
    """Return an answer in words, with the forms the facts can bear or the group that holds back."""
    words = book.answer(answer.answer)
    forms = {form.id: form for form in book.catalogue.pathways[answer.id].forms}
    borne = [f.id for f in answer.forms if f.answer is Answer.MET]
    if borne:
        shown = book.listed(lowered(book.text(forms[form].title)) for form in borne)
        return (Run(words), Run(f" ({shown})"))
    held = [] if "dossier" in answer.held_back_by else list(answer.held_back_by)
    negotiated = not book.catalogue.pathways[answer.id].indicated_by
    whole = answer.about == "dossier" and negotiated
    alone = whole and 0 < len(held) < len(book.dossier.groups)
    if alone and answer.answer is not Answer.MET:
        named = book.listed(book.name(group) for group in held)
        return (Run(words), Run(" " + book.count("pathways.held_back", len(held), groups=named)))
    return (Run(words),)


def full_name(about: str, book: Book) -> str:
    """Return the full name of a group."""
    group = next((g for g in book.dossier.groups if f"party:{g.id}" == about), None)
    return book.words(group.name) if group else book.name(about)


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
    answer, abouts = alike[0], [one.about for one in alike]
    names = [n[:1].upper() + n[1:] for n in book.group_names(abouts)]
    head = book.say(
        "pathways.answer",
        groups=book.listed(names) or book.say("pathways.column.whole"),
        answer=book.answer(answer.answer),
    )
    blocks: list[Block] = [Paragraph((Run(head, strong=True),))]
    items: list[Line] = []
    for code, keys in zip(("for", "against", "unclear"), lists(answer), strict=True):
        if keys:
            titles = [told(key, assessment, book) for key in keys]
            label = book.say(f"pathways.{code}")
            items.append((Run(f"{label} ", strong=True), Run(f"{'; '.join(titles)}.")))
    if items:
        blocks.append(Bullets(tuple(items)))
    blocks.extend(set_blocks(answer, book))
    if answer.would_take and not answer.would_open:
        blocks.append(changes_table(answer.would_take, "would_open", book))
        if (left := len(answer.would_take) - MOST_CHANGES) > 0:
            more = book.count("pathways.more_changes", left)
            blocks.append(Paragraph((Run(more),), "small"))
    return blocks


def told(key: str, assessment: Assessment, book: Book) -> str:
    """Return a criterion's title with its answer, inside a sentence."""
    finding = assessment.finding(key)
    title = lowered(book.text(book.catalogue.rules[finding.rule].title))
    if finding.answer is Answer.UNCLEAR:
        return title
    return book.say(f"pathways.told.{finding.answer.value}", title=title)


def changes_table(changes: tuple[Change, ...], code: str, book: Book) -> Table:
    """Return the answers that would have to be otherwise, each beside what it is now."""
    by_question: dict[tuple[str, str, str], list[str]] = {}
    for change in changes[:MOST_CHANGES]:
        key = (change.term, change.about, change.now)
        by_question.setdefault(key, []).append(book.change(change))
    rows = tuple(
        (
            (Run(book.question(term), strong=True),),
            (Run("; ".join(needed)),),
            (Run(book.value(term, now)),),
        )
        for (term, _, now), needed in by_question.items()
    )
    header = tuple(book.say(f"pathways.column.{name}") for name in ("question", "needed", "now"))
    return Table(book.say(f"pathways.{code}"), header, rows, (0.38, 0.31, 0.31))
