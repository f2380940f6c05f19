"""A scripted walk in words: what was agreed to follow if a duty were not kept."""

from tregua.design.agreement.commitments.walking import AfterDecision, BreachWalk, WalkStep
from tregua.language import date_words
from tregua.record.brief.composing.agreement.commitments.wording import bare, headed, paragraph
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.standing.naming import day_words
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

__all__ = ["walk_blocks"]


def walk_blocks(walk: BreachWalk, book: Book) -> list[Block]:
    """Return the steps with their clock, what is missing, and what a decision would change."""
    title = book.name(f"clause:{walk.clause}").rstrip(".")
    day = date_words(walk.on, book.language)
    blocks: list[Block] = [
        Heading(book.say("walk.heading", clause=title), 1),
        Paragraph((Run(book.say("walk.lead", day=day)),), "lead"),
    ]
    if walk.grade:
        says = bare(walk.says, book)
        blocks.append(paragraph(book.say("walk.grade", grade=walk.grade, says=says)))
    elif walk.grades:
        named = ", ".join(walk.grades)
        blocks.append(paragraph(book.say("walk.grades", grades=named)))
    if walk.steps:
        lines = tuple(step_line(n, step, book) for n, step in enumerate(walk.steps, 1))
        blocks.extend([Heading(book.say("walk.steps"), 2), Bullets(lines)])
    return [
        *blocks,
        *end_blocks(walk, book),
        *after_blocks(walk.outcomes, book),
        *ruling_blocks(walk, book),
    ]


def end_blocks(walk: BreachWalk, book: Book) -> list[Block]:
    """Return whether the walk ends in a decision and whose, and what is not written."""
    said = book.say("walk.no_decision")
    if walk.ends_in_decision:
        said = book.say("walk.decides", who=bare(walk.decides, book))
    blocks: list[Block] = [Heading(book.say("walk.end"), 2), paragraph(said)]
    if walk.missing:
        missing = tuple((Run(book.say(f"walk.missing.{each}")),) for each in walk.missing)
        blocks.extend([paragraph(book.say("walk.missing")), Bullets(missing)])
    return blocks


def ruling_blocks(walk: BreachWalk, book: Book) -> list[Block]:
    """Return the decisions already recorded on the clause."""
    lines: list[Line] = []
    for ruling in walk.rulings:
        day, reason = day_words(ruling.on, book), bare(ruling.reason, book)
        said = book.say("walk.ruled", by=book.name(ruling.by), day=day, reason=reason)
        lines.append((Run(said, cites=book.cite(ruling.sources)),))
    return headed("walk.rulings", lines, book)


def step_line(number: int, step: WalkStep, book: Book) -> Line:
    """Return one step: what is done, before or by whom, by when, and what follows if it is not."""
    lead = Run(f"{number}. {book.say(f'walk.step.{step.kind}')} ", strong=True)
    said = [f"{bare(step.does, book)}." if step.does else ""]
    who = bare(step.before, book) or (book.name(step.body) if step.body else "")
    if who:
        code = "walk.decided_by" if step.kind == "response" else "walk.before"
        said.append(book.say(code, who=who))
    if step.within_days is not None:
        day = date_words(step.by_day, book.language) if step.by_day else ""
        said.append(book.count("walk.by_day" if day else "walk.within", step.within_days, day=day))
    elif step.kind in ("forum", "response"):
        said.append(book.say("walk.no_limit"))
    if step.effect:
        said.append(book.say(f"walk.effect.{step.effect}"))
    if step.reversible is not None:
        said.append(book.say(f"walk.reversible.{'yes' if step.reversible else 'no'}"))
    if step.escalates is not None:
        said.append(book.say("walk.escalates", does=bare(step.escalates, book)))
    return (lead, Run(" ".join(part for part in said if part)))


def after_blocks(outcomes: tuple[AfterDecision, ...], book: Book) -> list[Block]:
    """Return how each duty touched stands, and what a decision, and nothing before it, changes."""
    lines: list[Line] = []
    for each in outcomes:
        after = book.either(book.say(f"walk.after.{state}") for state in each.after)
        lines.append(
            (
                Run(book.name(f"clause:{each.clause}").rstrip("."), strong=True),
                Run(
                    book.say(
                        "walk.outcome" if after else "walk.outcome.same",
                        who=book.name(each.owed_by),
                        now=book.say(f"due.state.{each.now.value}"),
                        after=after,
                    )
                ),
            )
        )
    if not lines:
        return []
    lead = paragraph(book.say("walk.outcomes.lead"))
    return [Heading(book.say("walk.outcomes"), 2), lead, Bullets(tuple(lines))]
