"""New ways in words: academics, acts, activities, rewards, zones and courses."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tregua.domain.engagement.public.innovations import (
    Activity,
    Celebration,
    ShowCheck,
    SymbolicAct,
)
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.naming import owner_name
from tregua.record.brief.composing.concept.ways.courses import course_blocks
from tregua.record.brief.composing.concept.ways.telling import (
    absent,
    absent_blocks,
    elsewhere_blocks,
    heading_blocks,
    noted,
    owners,
    said,
    sentences,
    table,
    when,
)
from tregua.record.brief.composing.concept.ways.women import women_blocks
from tregua.record.brief.composing.concept.ways.zones import zone_blocks
from tregua.record.brief.composing.standing.naming import day_words
from tregua.record.brief.document import Block, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.innovations.reading import (
        InnovationsReading,
        ShowingRead,
        TeamRead,
    )
    from tregua.domain.knowledge.concept.beside.innovations import InnovationsKnown
    from tregua.domain.knowledge.concept.beside.ways import Way
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["innovations_blocks"]

LISTS = ("academics", "showings", "activities", "celebrations", "zones", "courses")
CHECKS = ("victim_check", "glorification_check")


def innovations_blocks(reading: "InnovationsReading", told: "Told") -> list[Block]:
    """Return the new ways that are planned, then women's roles, then what is known of each."""
    book, known = told.book, told.known.innovations
    blocks = heading_blocks("innovations", told)
    blocks.extend(team_blocks(reading.academics, known, book))
    blocks.extend(showing_blocks(reading.showings, known, book))
    blocks.extend(activity_blocks(reading.activities, known, book))
    blocks.extend(celebration_blocks(reading.celebrations, known, book))
    for zone in reading.zones:
        blocks.extend(zone_blocks(zone, book))
    for course in reading.courses:
        blocks.extend(course_blocks(course, known, book))
    blocks.extend(women_blocks(reading, known, book))
    none = [name for name in LISTS if not getattr(reading, name)]
    blocks.extend(absent_blocks(none, book))
    blocks.extend(elsewhere_blocks(ways_taken(reading, known), book))
    return blocks


def ways_taken(reading: "InnovationsReading", known: "InnovationsKnown") -> Iterator["Way"]:
    """Yield the known ways a plan takes, in its order."""
    for team in reading.academics:
        yield from (known.functions[each] for each in team.team.does)
    for showing in reading.showings:
        kinds = known.acts if showing.kind == "symbolic_act" else known.celebrations
        yield kinds[showing.act.kind]
    yield from (known.activities[each.kind] for each in reading.activities)
    yield from (known.celebrations[each.kind] for each in reading.celebrations)
    yield from (known.zones["covenant"] for _ in reading.zones[:1])
    yield from (known.courses[each.kind] for each in reading.courses)
    yield from (known.womens_roles[each.role.role] for each in reading.womens_roles)


def team_blocks(
    teams: tuple["TeamRead", ...], known: "InnovationsKnown", book: Book
) -> list[Block]:
    """Return each academic team: how free it is, and its five functions."""
    blocks: list[Block] = []
    for read in teams:
        team = read.team
        because = {each.function: each.because for each in team.leaves_out}
        facts = sentences(
            (book.say("concept.ways.label.who"), owners((team.who,), book)),
            (book.say("concept.ways.label.paid_by"), owners((team.paid_by,), book)),
            (book.say("concept.ways.label.reports_to"), owners((team.reports_to,), book)),
            (book.say("concept.ways.label.independence"), said(team.independence, book)),
            (book.say("concept.ways.label.data"), said(team.data, book)),
            (book.say("concept.ways.label.data_kept"), said(team.data_kept, book)),
        )
        blocks.append(Heading(book.words(team.title), 2))
        blocks.append(Paragraph(facts))
        rows: list[tuple[Line, ...]] = []
        for slug, state in read.functions.items():
            told: Line = (Run(book.say(f"concept.ways.function.{state}")),)
            if state == "left_out":
                told = (Run(book.say("concept.ways.function.left_out") + " "),)
                told = (*told, *said(because[slug], book))
            elif state == "open":
                told = (absent(book),)
            rows.append(((Run(book.text(known.functions[slug].label), strong=True),), told))
        blocks.extend(table(book, "functions", ("function", "covered"), rows, (0.4, 0.6)))
    return blocks


def titled(each: SymbolicAct | Celebration | Activity, kind: str, book: Book) -> Line:
    """Return what is planned, of what kind, in which phase or on which day."""
    parts = [kind]
    phases = {phase.id: phase.title for phase in book.dossier.concept.phases}
    if each.phase in phases:
        parts.append(book.words(phases[each.phase]))
    if each.planned is not None:
        parts.append(day_words(each.planned, book))
    title = book.words(each.title).rstrip(".")
    return (Run(f"{title}. ", strong=True), Run("; ".join(parts)), *noted(each.note, book))


def showing_blocks(
    showings: tuple["ShowingRead", ...], known: "InnovationsKnown", book: Book
) -> list[Block]:
    """Return what shows a group in public: what it says to each side, and both checks."""
    if not showings:
        return []
    rows = []
    for read in showings:
        act = read.act
        kinds = known.acts if isinstance(act, SymbolicAct) else known.celebrations
        head = titled(act, book.text(kinds[act.kind].label), book)
        if read.waits:
            head = (Run(book.say("concept.ways.waits") + " ", strong=True), *head)
        rows.append((head, meant(act, book), checks_of(act, book)))
    return [
        Heading(book.say("concept.ways.heading.showings"), 2),
        Paragraph((Run(book.say("concept.ways.showings_lead")),), "small"),
        *table(book, "showings", ("act", "says", "checks"), rows, (0.28, 0.34, 0.38)),
    ]


def meant(act: SymbolicAct | Celebration, book: Book) -> Line:
    """Return what an act says to each side, and what it lends the group."""
    if isinstance(act, Celebration):
        return sentences((book.say("concept.ways.label.commits"), said(act.commits, book)))
    parts = [(book.name(each.to), said(each.says, book)) for each in act.meaning]
    parts = parts or [(book.say("concept.ways.label.meaning"), said(None, book))]
    return sentences(*parts, (book.say("concept.ways.label.glorifies"), said(act.glorifies, book)))


def checks_of(act: SymbolicAct | Celebration, book: Book) -> Line:
    """Return both checks of an act: who looked, what they answered, in which words."""
    told = [
        (book.say(f"concept.ways.label.{each}"), check(getattr(act, each), book)) for each in CHECKS
    ]
    return sentences(*told)


def check(held: ShowCheck | None, book: Book) -> Line:
    """Return one check in words, or that there was none."""
    if held is None:
        return (absent(book),)
    said_by = book.say(
        "concept.ways.checked",
        who=owner_name(held.by, book),
        day=day_words(held.checked_on, book),
        answer=book.say(f"concept.ways.answer.{held.answer}"),
    )
    return (Run(f"{said_by} {book.words(held.says)}"),)


def activity_blocks(
    activities: tuple[Activity, ...], known: "InnovationsKnown", book: Book
) -> list[Block]:
    """Return arts, sport and culture: the aim, with whom, and how all come home."""
    rows = [
        (
            titled(each, book.text(known.activities[each.kind].label), book),
            said(each.aim, book),
            owners(each.partners, book),
            said(each.safety, book),
        )
        for each in activities
    ]
    heading = [Heading(book.say("concept.ways.heading.activities"), 2)] if rows else []
    columns = ("activity", "aim", "partners", "safety")
    return [*heading, *table(book, "activities", columns, rows, (0.27, 0.25, 0.16, 0.32))]


def celebration_blocks(
    celebrations: tuple[Celebration, ...], known: "InnovationsKnown", book: Book
) -> list[Block]:
    """Return what is given at celebrations, how it gets smaller, and what stands afterwards.

    One at which nothing is given stands among the public acts alone.
    """
    rows = []
    for each in celebrations:
        if each.reward is None and each.kind != "reward":
            continue
        steps = [f"{day_words(step.since, book)}: {book.words(step.says)}" for step in each.taper]
        taper: Line = (Run("; ".join(steps)),) if steps else (absent(book),)
        after = sentences(
            (book.say("concept.ways.label.taper"), taper),
            (book.say("concept.ways.label.reward_until"), when(each.reward_until, book)),
            (book.say("concept.ways.label.paid_by"), owners((each.paid_by,), book)),
            (book.say("concept.ways.label.after"), said(each.after, book)),
        )
        head = titled(each, book.text(known.celebrations[each.kind].label), book)
        rows.append((head, said(each.reward, book), after))
    heading = [Heading(book.say("concept.ways.heading.celebrations"), 2)] if rows else []
    columns = ("event", "given", "then")
    return [*heading, *table(book, "celebrations", columns, rows, (0.28, 0.26, 0.46))]
