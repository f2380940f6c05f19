"""The posts in words: support team with its gaps as a request, third parties, phases, bodies."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Line
from tregua.record.brief.composing.concept.naming import day_words
from tregua.record.brief.composing.concept.process.cells import (
    SAY,
    called,
    grid,
    headed,
    line,
    note,
    open_line,
    sentence,
    since_until,
)
from tregua.record.brief.document import Block, Bullets, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.process import ProcessReading
    from tregua.design.concept.process.posts import Post, Sheet
    from tregua.domain.engagement.planned import Entry, Phase
    from tregua.domain.engagement.running.posts import Machinery
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["body_blocks", "phase_blocks", "role_blocks", "team_blocks"]

GAPS = ("gap", "not_asked")


def team_blocks(reading: "ProcessReading", told: "Told") -> list[Block]:
    """Return the support team; what nobody holds stands below as a request for support."""
    book = told.book
    rows = [post_row(post, told) for post in reading.support]
    gaps = [post for post in reading.support if post.state in GAPS]
    blocks: list[Block] = [
        headed("team", book),
        *grid("team", ("post", "held", "from"), rows, (0.3, 0.45, 0.25), book),
    ]
    if gaps:
        blocks.append(Paragraph((Run(book.say(f"{SAY}team.request"), strong=True),)))
        blocks.append(Bullets(tuple(request(post, told) for post in gaps)))
    return blocks


def post_row(post: "Post", told: "Told") -> tuple[Line, ...]:
    """Return one post: who holds it, or that it is a gap."""
    book = told.book
    label = (Run(book.text(told.known.process.support[post.role].label), strong=True),)
    phase = (Run(book.name(f"phase:{post.since_phase}")),) if post.since_phase else ()
    if post.filled_by is not None:
        held = called(post.filled_by, book)
        if post.deputy is not None:
            other = book.say(f"{SAY}deputy", who=called(post.deputy, book))
            held = f"{held}. {other}"
        return (label, (Run(held),), phase)
    if post.state == "not_needed":
        said = f"{book.say(f'{SAY}team.not_needed')} {book.words(post.says)}"
        return (label, (Run(said),), phase)
    return (label, (Run(book.say(f"{SAY}team.{post.state}"), strong=True),), phase)


def request(post: "Post", told: "Told") -> Line:
    """Return what is asked for: the post, what it does, and what is needed here."""
    word, book = told.known.process.support[post.role], told.book
    asked = f"{book.text(word.what)} {sentence(post.says, book)}".rstrip()
    cites = book.cite(word.cites)
    return (Run(f"{book.text(word.label)}. ", strong=True), Run(asked), Run("", cites=cites))


def role_blocks(reading: "ProcessReading", told: "Told") -> list[Block]:
    """Return the role sheets of third parties, and roles that do not go together."""
    book = told.book
    rows = [role_row(sheet, told) for sheet in reading.roles]
    columns = ("who", "mandate", "reports")
    blocks: list[Block] = [
        headed("roles", book),
        *grid("roles", columns, rows, (0.24, 0.42, 0.34), book),
    ]
    known = {pair.id: pair for pair in told.known.process.conflicts}
    clashes: list[Line] = []
    for each in reading.role_conflicts:
        labels = book.listed(
            book.text(told.known.process.roles[role].label).lower() for role in each.roles
        )
        who = called(each.who, book)
        said = book.say(f"{SAY}roles.clash", who=who, roles=labels)
        clashes.append((Run(f"{said} ", strong=True), Run(book.text(known[each.conflict].why))))
    return [*blocks, Bullets(tuple(clashes))] if clashes else blocks


def role_row(sheet: "Sheet", told: "Told") -> tuple[Line, ...]:
    """Return one role sheet; what it leaves open is named."""
    book = told.book
    label = book.text(told.known.process.roles[sheet.role].label)
    head = [Run(called(sheet.who, book), strong=True), Run(f". {label}.")]
    if sheet.key:
        head.append(Run(f" {book.say(f'{SAY}roles.key')}"))
    if sheet.deputy:
        head.append(Run(f" {book.say(f'{SAY}deputy', who=called(sheet.deputy, book))}"))
    limits = " ".join(sentence(limit, book) for limit in sheet.limits)
    can = f"{sentence(sheet.mandate, book)} {limits}".strip()
    parts = [
        sentence(sheet.reports_to, book),
        since_until(sheet.since, sheet.until, book),
        sentence(sheet.protection, book),
    ]
    rest = " ".join(part for part in parts if part)
    lacks = book.listed(book.say(f"{SAY}roles.open.{name}") for name in sheet.open)
    more = [Run(f" {book.say(f'{SAY}roles.lacks', what=lacks)}", strong=True)] if lacks else []
    return (
        tuple(head),
        (Run(can),) if can else open_line(book),
        (Run(rest), *more),
    )


def phase_blocks(reading: "ProcessReading", told: "Told") -> list[Block]:
    """Return the phases in their order, with who comes in and who leaves."""
    rows = [phase_row(phase, told) for phase in reading.phases]
    columns = ("phase", "aims", "enters")
    widths = (0.24, 0.43, 0.33)
    return [headed("phases", told.book), *grid("phases", columns, rows, widths, told.book)]


def phase_row(phase: "Phase", told: "Told") -> tuple[Line, ...]:
    """Return one phase: when, what for, what ends it, and who comes and goes."""
    book = told.book
    when = since_until(phase.since, phase.until, book)
    aims = [Run(sentence(phase.aims, book))] if phase.aims is not None else []
    if phase.ends_when is not None:
        aims.append(Run(f" {book.say(f'{SAY}phases.ends')} ", strong=True))
        aims.append(Run(sentence(phase.ends_when, book)))
    moves: list[Run] = []
    for code, entries in (("enters", phase.enters), ("leaves", phase.leaves)):
        if entries:
            who = book.listed(entry_name(each, told) for each in entries)
            moves.append(Run(f"{book.say(f'{SAY}phases.{code}', who=who)} "))
    return (
        (Run(book.words(phase.title), strong=True), Run(f". {when}".rstrip(". "))),
        tuple(aims) or open_line(book),
        tuple(moves),
    )


def entry_name(entry: "Entry", told: "Told") -> str:
    """Return who comes or goes."""
    return called(entry.who, told.book)


def body_blocks(reading: "ProcessReading", told: "Told") -> list[Block]:
    """Return the bodies that will carry it out, with whether they stand."""
    rows = [body_row(each, told) for each in reading.machinery]
    columns = ("body", "does", "means")
    widths = (0.24, 0.36, 0.4)
    return [
        headed("bodies", told.book),
        note("bodies.lead", told.book),
        *grid("bodies", columns, rows, widths, told.book),
    ]


def body_row(body: "Machinery", told: "Told") -> tuple[Line, ...]:
    """Return one body: what it does, with what, and since when it can work."""
    book = told.book
    stands = (
        book.say(f"{SAY}bodies.stands", day=day_words(body.stands_since, book))
        if body.stands_since is not None
        else book.say(f"{SAY}bodies.not_yet")
    )
    means: list[Run] = []
    for name in ("staff", "money", "data"):
        words = getattr(body, name)
        said = sentence(words, book) if words is not None else book.say(f"{SAY}open")
        means.append(Run(f"{book.say(f'{SAY}bodies.{name}')} "))
        means.append(Run(f"{said} ", strong=words is None))
    head = (Run(called(body.who, book), strong=True), Run(f". {stands}"))
    return (head, line(body.does, book), tuple(means))
