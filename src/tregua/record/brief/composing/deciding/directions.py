"""The direction of travel on one page: for whom now, what may follow, and what stays beside it."""

from tregua.decide.assess import Assessment, Direction
from tregua.domain import Answer, Claim, active
from tregua.domain.knowledge import Question
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.deciding.gates import gate_boxes
from tregua.record.brief.composing.deciding.pathways import headline
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table
from tregua.rules import shown

__all__ = ["direction_blocks", "ripeness_blocks", "status_quo_blocks"]

WAITS = 4


def direction_blocks(assessment: Assessment, book: Book) -> list[Block]:
    """Return the direction of travel: one line a group, who is exposed, and the cost of waiting."""
    blocks: list[Block] = [
        Heading(book.say("direction.heading"), 1),
        Paragraph((Run(headline(assessment, book)),), "lead"),
        *gate_boxes(assessment, book),
        direction_table(assessment, book),
    ]
    if assessment.exposures:
        lines = tuple(
            (
                Run(
                    book.say(
                        "direction.exposed",
                        about=book.name(each.about),
                        pathway=titled(each.pathway, book),
                        to=book.name(each.to),
                        other=titled(each.to_pathway, book),
                    )
                ),
            )
            for each in assessment.exposures
        )
        blocks.append(Bullets(lines))
    return blocks


def titled(pathway: str, book: Book) -> str:
    """Return the title of a pathway inside a sentence."""
    return lowered(book.text(book.catalogue.pathways[pathway].title))


def direction_table(assessment: Assessment, book: Book) -> Table:
    """Return what the facts can bear for each group now, and what could follow."""
    told: dict[tuple[str, str], list[str]] = {}
    for group in assessment.groups:
        own = [d for d in assessment.directions if d.about == group]
        now = now_words([d for d in own if d.when == "now"], group, assessment, book)
        then = "; ".join(later_words(d, assessment, book) for d in own if d.when == "later")
        told.setdefault((now, then or book.say("direction.nothing_follows")), []).append(group)
    rows = tuple(
        (
            (
                Run(
                    book.listed(book.group_names(groups)) or book.say("criteria.whole"),
                    strong=True,
                ),
            ),
            (Run(now),),
            (Run(then),),
        )
        for (now, then), groups in told.items()
    )
    names = ("group", "now", "later")
    header = tuple(book.say(f"direction.column.{name}") for name in names)
    return Table(book.say("direction.caption"), header, rows, (0.22, 0.39, 0.39))


def now_words(directions: list[Direction], group: str, assessment: Assessment, book: Book) -> str:
    """Return what the facts can bear for one group now; where nothing, what is unclear."""
    by_pathway: dict[str, list[str]] = {}
    for direction in directions:
        by_pathway.setdefault(direction.pathway, []).append(direction.form)
    if by_pathway:
        return "; ".join(with_forms(p, forms, book) for p, forms in by_pathway.items())
    unclear = [
        titled(p.id, book)
        for p in assessment.pathways
        if p.about == group and p.answer is Answer.UNCLEAR
    ]
    if unclear:
        return book.say("direction.unclear", pathways=book.listed(unclear))
    return book.say("direction.nothing_borne")


def with_forms(pathway: str, forms: list[str], book: Book) -> str:
    """Return a pathway with the forms the facts can bear."""
    title = book.text(book.catalogue.pathways[pathway].title)
    named = {form.id: book.text(form.title) for form in book.catalogue.pathways[pathway].forms}
    listed = book.listed(lowered(named[form]) for form in forms if form)
    return f"{title} ({listed})" if listed else title


def later_words(direction: Direction, assessment: Assessment, book: Book) -> str:
    """Return what could follow a first step, and on what it waits."""
    titles = [
        lowered(book.text(book.catalogue.rules[assessment.finding(key).rule].title))
        for key in direction.depends_on
    ]
    left = len(titles) - WAITS
    waits = "; ".join(titles[:WAITS])
    more = f" {book.count('direction.more', left)}" if left > 0 else ""
    return book.say("direction.later", pathway=titled(direction.pathway, book), waits=waits) + more


def ripeness_blocks(book: Book) -> list[Block]:
    """Return the markers of ripeness, by who perceives each; they start nothing by themselves."""
    return asked_blocks("ripeness", book)


def status_quo_blocks(book: Book) -> list[Block]:
    """Return what going on as now costs, always beside the pathways."""
    return asked_blocks("status-quo", book)


def asked_blocks(section: str, book: Book) -> list[Block]:
    """Return one section of questions read side by side: what is recorded, and what is not."""
    questions = [q for q in book.catalogue.questions.values() if section in q.used_in]
    if not questions:
        return []
    code = section.replace("-", "_")
    rows = tuple((Run(book.text(q.text), strong=True), recorded_on(q, book)) for q in questions)
    told = tuple(((question,), answer) for question, answer in rows if answer)
    blocks: list[Block] = [
        Heading(book.say(f"{code}.heading"), 1),
        Paragraph((Run(book.say(f"{code}.lead")),), "lead"),
    ]
    if told:
        header = (book.say("asked.column.question"), book.say("asked.column.recorded"))
        blocks.append(Table(book.say(f"{code}.caption"), header, told, (0.5, 0.5)))
    if silent := " ".join(question.text for question, answer in rows if not answer):
        label = Run(book.say("asked.silent") + " ", strong=True)
        blocks.append(Paragraph((label, Run(silent)), "small"))
    return blocks


def recorded_on(question: Question, book: Book) -> Line:
    """Return what is recorded on a question, with whom it is about and the sources."""
    claims = active(book.dossier.claims)
    held = [c for c in claims if c.question == question.id and not c.not_known]
    by_value: dict[str, list[Claim]] = {}
    for claim in held:
        by_value.setdefault(shown(claim.value), []).append(claim)
    runs: list[Run] = []
    for value, several in by_value.items():
        names = book.listed(book.group_names(claim.about for claim in several))
        words = book.value(question.id, value) + (f" ({names})" if names else "")
        runs.append(Run(words, cites=book.claimed(claim.id for claim in several)))
        runs.append(Run("; "))
    return tuple(runs[:-1])
