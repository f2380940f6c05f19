"""What events reopen: answers to ask again, the findings they mark, decisions to look at again."""

from collections.abc import Iterable

from tregua.decide.changes import Reopened, Revisit, Stale
from tregua.domain import Answer, When
from tregua.language import span_words
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

__all__ = ["mark_words", "reopened_blocks", "rested"]

MOST = 8


def reopened_blocks(reopened: Reopened, book: Book, *, ids: bool = True) -> list[Block]:
    """Return what is to be looked at again; where nothing is, that is said.

    With `ids`, claims and decisions are named by them; without, by the sources of the claims.
    """
    blocks: list[Block] = [Heading(book.say("reopened.heading"), 1)]
    if not reopened.stale and not reopened.decisions:
        return [*blocks, Paragraph((Run(book.say("reopened.nothing")),))]
    blocks.append(Paragraph((Run(book.say("reopened.lead")),)))
    if reopened.stale:
        blocks.append(Heading(book.say("reopened.answers"), 2))
        lines = tuple(answer_lines(reopened.stale, book, ids=ids))
        blocks.append(Bullets(lines if ids else few(lines, book)))
    if reopened.marks:
        blocks.append(Heading(book.say("reopened.findings"), 2))
        lines = tuple(finding_lines(reopened, book))
        blocks.append(Bullets(lines if ids else few(lines, book)))
    if reopened.pathways:
        blocks.append(Heading(book.say("reopened.pathways"), 2))
        blocks.append(Bullets(tuple(pathway_lines(reopened.pathways, book))))
    if reopened.decisions:
        blocks.append(Heading(book.say("reopened.decisions"), 2))
        blocks.append(Bullets(tuple(decision_line(d, book, ids=ids) for d in reopened.decisions)))
    return blocks


def few(lines: tuple[Line, ...], book: Book) -> tuple[Line, ...]:
    """Return the first lines, and how many more there are."""
    left = len(lines) - MOST
    more = ((Run(book.count("reopened.more", left), emphasis=True),),) if left > 0 else ()
    return (*lines[:MOST], *more)


def answer_lines(stale: Iterable[Stale], book: Book, *, ids: bool) -> Iterable[Line]:
    """Yield each question to ask again, of whom, the claims that are old, and older than what.

    Groups of which the same is said share a line.
    """
    groups: dict[tuple[str, str], list[Stale]] = {}
    for one in stale:
        groups.setdefault((one.question, one.about), []).append(one)
    said: dict[tuple[str, str], dict[str, list[str]]] = {}
    for (question, about), held in groups.items():
        whom = said.setdefault((question, older_words(held, book)), {})
        whom[about] = list(dict.fromkeys(one.claim for one in held))
    for (question, older), whom in said.items():
        names = book.listed(book.group_names(whom))
        head = f"{book.question(question)}{f' ({names})' if names else ''} "
        claims = [claim for each in whom.values() for claim in each]
        if ids:
            yield (Run(head, strong=True), Run(f"{older}: {', '.join(claims)}."))
        else:
            yield (Run(head, strong=True), Run(f"{older}.", cites=book.claimed(claims)))


def older_words(held: Iterable[Stale], book: Book) -> str:
    """Return what some answers are older than, or may be where none is surely so."""
    sure, events = older_than(held, book)
    return book.say("reopened.older" if sure else "reopened.maybe_older", events=events)


def older_than(held: Iterable[Stale], book: Book) -> tuple[bool, str]:
    """Return whether answers are surely older than some events, and which events."""
    stale = tuple(held)
    sure = [one for one in stale if one.order is Answer.MET]
    named = dict.fromkeys(event_words(one.kind, one.on, book) for one in sure or stale)
    return bool(sure), book.listed(named)


def finding_lines(reopened: Reopened, book: Book) -> Iterable[Line]:
    """Yield each criterion with the mark of its findings; groups marked alike share a line."""
    said: dict[tuple[str, str], list[str]] = {}
    for key, held in reopened.marks.items():
        rule, _, about = key.partition("@")
        said.setdefault((rule, mark_words(held, book)), []).append(about)
    for (rule, mark), abouts in said.items():
        names = book.listed(book.group_names(abouts))
        title = rested(f"{rule}@dossier", book)
        yield (Run(f"{title}{f' ({names})' if names else ''}: ", strong=True), Run(mark))


def mark_words(stale: Iterable[Stale], book: Book) -> str:
    """Return the mark of a finding: that it rests on an answer older than an event of a date."""
    sure, events = older_than(stale, book)
    return book.say("reopened.mark" if sure else "reopened.maybe_mark", events=events)


def rested(key: str, book: Book) -> str:
    """Return a finding or a pathway by its title and whom it is about."""
    slug, _, about = key.partition("@")
    rule, pathway = book.catalogue.rules.get(slug), book.catalogue.pathways.get(slug)
    title = book.text(pathway.title) if pathway else book.text(rule.title) if rule else slug
    return title if about == "dossier" else f"{title} ({book.name(about)})"


def pathway_lines(keys: Iterable[str], book: Book) -> Iterable[Line]:
    """Yield each pathway with the groups for which it rests on an old answer."""
    groups: dict[str, list[str]] = {}
    for key in keys:
        slug, _, about = key.partition("@")
        groups.setdefault(slug, []).append(about)
    for slug, abouts in groups.items():
        title = book.text(book.catalogue.pathways[slug].title)
        names = book.listed(book.group_names(abouts))
        yield (Run(f"{title}{f' ({names})' if names else ''}"),)


def decision_line(revisit: Revisit, book: Book, *, ids: bool) -> Line:
    """Return a decision, who took it and when, and what event asks for another look."""
    taken = next(d for d in book.dossier.decisions if d.id == revisit.decision)
    code = "reopened.decided" if revisit.order is Answer.MET else "reopened.maybe_decided"
    said = book.say(
        code,
        what=what_words(revisit.what, book),
        by=revisit.by,
        on=str(taken.on),
        event=event_words(revisit.kind, revisit.on, book),
    )
    parts = [f"{revisit.decision}: {said}" if ids else said]
    if revisit.old and ids:
        parts.append(book.say("reopened.looked_at", claims=", ".join(revisit.old)))
    if taken.reopens_when is not None:
        parts.append(book.say("reopened.said_then", words=book.words(taken.reopens_when)))
    return (Run(" ".join(parts)),)


def what_words(what: str, book: Book) -> str:
    """Return what a decision is on: a pathway by its title, anything else by its kind and id."""
    kind, _, slug = what.partition(":")
    known = book.catalogue.pathways.get(slug)
    return lowered(book.text(known.title)) if kind == "pathway" and known else what


def event_words(kind: str, on: str, book: Book) -> str:
    """Return an event by its kind and date."""
    known = book.catalogue.events.get(kind)
    name = book.text(known.label) if known else kind
    when = When.read(on)
    return book.say(
        "reopened.event", kind=name, when=span_words(when.first, when.last, book.language)
    )
