"""The deal as a machine in words: what its text allows, each with its story, and what is open."""

from collections.abc import Iterator

from tregua.design.agreement.states import Searched, StateProblem, StatesReading, StoryStep
from tregua.domain import When
from tregua.record.brief.composing.book import QUOTES, Book, Line, lowered
from tregua.record.brief.composing.standing.naming import day_words
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

__all__ = ["states_blocks"]

BARE = {"dead_end": 2, "dispute_open": 3, "no_end": 2}
"""Kinds told in one line for all clauses of which the story is no longer than this."""
MOST = 4
UNPLACED = frozenset({"still_owed", "never.too_late", "never.window_shut"})
"""Steps that name a day inside their sentence."""


def states_blocks(reading: StatesReading, book: Book) -> list[Block]:
    """Return what the text allows, kind by kind, then what the record leaves open."""
    agreement = book.dossier.agreement
    assert agreement is not None
    lead = book.say("states.lead", title=book.words(agreement.title))
    blocks: list[Block] = [
        Heading(book.say("states.heading"), 1),
        Paragraph((Run(lead), Run("", cites=book.cite(agreement.sources))), "lead"),
        Paragraph((Run(" ".join(searched_words(reading.searched, book))),), "small"),
    ]
    for kind, found in by_kind(reading.problems).items():
        blocks.append(Heading(book.say(f"states.kind.{kind}"), 2))
        blocks.extend(kind_blocks(kind, found, book))
    if not reading.problems:
        blocks.append(Paragraph((Run(book.say("states.none")),)))
    if reading.ends_in_order:
        blocks.append(Paragraph((Run(book.say("states.in_order")),)))
    if lines := tuple(open_lines(reading, book)):
        blocks.append(Heading(book.say("states.not_recorded"), 2))
        blocks.append(Bullets(lines))
    return blocks


def searched_words(searched: Searched, book: Book) -> Iterator[str]:
    """Yield how far the deal was searched."""
    duties = book.count("states.duties", searched.duties)
    code = "states.searched" if searched.exhaustive else "states.bounded"
    yield book.say(code, duties=duties, events=searched.events)
    if searched.exhaustive:
        yield book.count("states.states", searched.states)
    if searched.unsettled:
        yield book.count("states.unsettled", searched.unsettled)


def by_kind(problems: tuple[StateProblem, ...]) -> dict[str, list[StateProblem]]:
    """Return problems by kind, in their order."""
    found: dict[str, list[StateProblem]] = {}
    for problem in problems:
        found.setdefault(problem.kind, []).append(problem)
    return found


def kind_blocks(kind: str, found: list[StateProblem], book: Book) -> Iterator[Block]:
    """Yield the problems of one kind: those with nothing to tell in one line, then each story."""
    bare = [p for p in found if len(p.story) <= BARE.get(kind, 0)]
    if bare:
        clauses = book.listed(quoted(p.clauses[0], book) for p in bare)
        yield Paragraph((Run(book.say(f"states.bare.{kind}", clauses=clauses)),))
    for problem in found:
        if problem not in bare:
            if title := title_words(problem, book):
                yield Paragraph((Run(title, strong=True),))
            yield Bullets(tuple(story_lines(problem, book)))


def title_words(problem: StateProblem, book: Book) -> str:
    """Return the side, or the clauses, a problem is about."""
    if problem.side:
        return book.name(problem.side)
    names = [quoted(clause, book) for clause in problem.clauses[:MOST]]
    left = len(problem.clauses) - len(names)
    return book.listed([*names, book.count("list.more", left)] if left else names)


def story_lines(problem: StateProblem, book: Book) -> Iterator[Line]:
    """Yield the steps of a story, each with its day where that is another one."""
    last = ""
    for step in problem.story:
        words = step_words(step, problem, book)
        when = "" if step.event in UNPLACED else when_words(step, book)
        told = f"{when}: {words}" if when and when != last else words
        last = when or last
        yield (Run(told[:1].upper() + told[1:]),)
    if problem.kind == "ring":
        yield (Run(book.say("states.ring_ends")),)


def step_words(step: StoryStep, problem: StateProblem, book: Book) -> str:
    """Return one step in words."""
    grade = grade_words(step, book)
    return book.say(
        f"states.step.{step.event}" + ("_graded" if grade else ""),
        clause=clause_words(step.clause, book) if step.clause else "",
        who=book.listed(book.name(about) for about in step.by),
        on=book.listed(quoted(clause, book) for clause in step.on),
        until=until_words(step, book),
        grade=grade,
        count=count_words(problem, book),
    )


def count_words(problem: StateProblem, book: Book) -> str:
    """Return how many of a side's duties are performed in full when a story ends."""
    if problem.of is None:
        return ""
    if not problem.performed:
        return book.count("states.count.none", problem.of)
    return book.say("states.count.some", performed=problem.performed, of=problem.of)


def grade_words(step: StoryStep, book: Book) -> str:
    """Return the grade of breach a step speaks of, as the clause says it."""
    agreement = book.dossier.agreement
    clauses = agreement.clauses if agreement else ()
    for clause in clauses:
        for grade in clause.breaches:
            if clause.id == step.clause and grade.id == step.grade:
                return lowered(book.words(grade.says)).rstrip(".") + "."
    return ""


def when_words(step: StoryStep, book: Book) -> str:
    """Return the day of a step as it begins a sentence; nothing where no day is known."""
    date = day_words(When.read(step.date), book) if step.date else ""
    if step.day is None:
        return date
    return book.say("states.when.both" if date else "states.when.day", day=step.day, date=date)


def until_words(step: StoryStep, book: Book) -> str:
    """Return the day of a step inside a sentence."""
    date = day_words(When.read(step.date), book) if step.date else ""
    if step.day is None:
        return date
    return book.say("states.on.both" if date else "states.on.day", day=step.day, date=date)


def clause_words(clause: str, book: Book) -> str:
    """Return the title of a clause."""
    return book.words(book.dossier.name_of(f"clause:{clause}"))


def quoted(clause: str, book: Book) -> str:
    """Return the title of a clause in quotes."""
    opening, closing = QUOTES[book.language]
    return f"{opening}{clause_words(clause, book)}{closing}"


def open_lines(reading: StatesReading, book: Book) -> Iterator[Line]:
    """Yield what is not recorded and therefore no move of anybody."""
    if reading.open_ended:
        yield (Run(book.say("states.open_ended")),)
    for code in ("unverified", "in_words"):
        clauses = getattr(reading, code)
        if clauses:
            listed = book.listed(quoted(clause, book) for clause in clauses)
            yield (Run(book.say(f"states.{code}", clauses=listed)),)
