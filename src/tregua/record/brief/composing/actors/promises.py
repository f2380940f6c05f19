"""Promises in the order of the agreement, in words: through whom, and what keeps each open."""

from tregua.decide.actors import ActorsReading, Fate, Promise, SaidYes, SideFate
from tregua.domain import Answer
from tregua.domain.knowledge.actors import ActorKinds
from tregua.record.brief.composing.actors.naming import cited, named, names, on_words
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.standing.naming import day_words, joined
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["promise_blocks", "without_blocks"]


def promise_blocks(reading: ActorsReading, kinds: ActorKinds, book: Book) -> list[Block]:
    """Return each promise with the yes of each side; promises alike in all of it stand together."""
    if not reading.promises:
        return []
    alike: dict[Line, list[Promise]] = {}
    for each in reading.promises:
        alike.setdefault(joined(side_line(s, each, kinds, book) for s in each.sides), []).append(
            each
        )
    rows = tuple((titles(several, book), line) for line, several in alike.items())
    header = tuple(book.say(f"actors.column.{name}") for name in ("promise", "yes"))
    caption = book.say("actors.promises.caption")
    return [
        Heading(book.say("actors.promises"), 2),
        Table(caption, header, rows, (0.3, 0.7)),
    ]


def titles(several: list[Promise], book: Book) -> Line:
    """Return the names of promises."""
    return (Run("; ".join(title(each.promise, book) for each in several), strong=True),)


def title(promise: str, book: Book) -> str:
    """Return the name of a promise; a commitment is called by its clause."""
    kind, _, slug = promise.partition(":")
    if kind == "commitment":
        due = next((c for c in book.dossier.commitments if c.id == slug), None)
        clause = book.name(f"clause:{due.clause}") if due else slug
        return book.say("actors.promise.due", title=clause.rstrip("."))
    return book.name(promise).rstrip(".")


def side_line(side: SaidYes, promise: Promise, kinds: ActorKinds, book: Book) -> Line:
    """Return one yes: whose, through whom, in what form, how strong, and what keeps it open."""
    head = Run(f"{named(side.party, book)}: ", strong=True)
    if not side.form and not side.through:
        return (head, Run(book.say("actors.yes.none")))
    form = book.say(f"actors.form.{side.form or 'not_said'}")
    on = f", {day_words(side.on, book)}" if side.on else ""
    voice = book.say("actors.yes.through", who=named(side.through, book)) if side.through else ""
    told = book.say("actors.yes", form=f"{form}{on}", through=voice)
    if not side.through:
        return (head, Run(f"{told} {book.say('actors.yes.no_voice')}"))
    answers = {"authority": side.authority, "binding": side.binding}
    words = [book.say(f"actors.yes.{part}.{answer.value}") for part, answer in answers.items()]
    open_ = [part.whom for part in side.parts if part.answer is not Answer.MET]
    if open_:
        words.append(book.say("actors.yes.open", names=names(open_, book)))
    if side.others:
        words.append(book.say("actors.yes.others", names=names(side.others, book)))
    about = on_words(promise.on, False, kinds, book)
    strength = book.say(f"actors.strength.{side.strength.value}", on=about)
    records = (*side.covered_by, *(r for part in side.parts for r in part.records))
    return (
        head,
        Run(f"{told} "),
        Run(f"{strength} ", strong=True),
        Run(" ".join(words), cites=cited(records, book)),
    )


def without_blocks(reading: ActorsReading, book: Book) -> list[Block]:
    """Return what would become of each promise without the one interlocutor asked about."""
    if reading.without is None:
        return []
    who = named(reading.without.who, book)
    alike: dict[Line, list[Fate]] = {}
    for fate in reading.without.promises:
        alike.setdefault(fate_line(fate, book), []).append(fate)
    lines = tuple(
        (Run(f"{'; '.join(title(f.promise, book) for f in several)}: ", strong=True), *line)
        for line, several in alike.items()
    )
    told = Bullets(lines) if lines else Paragraph((Run(book.say("actors.without.none")),))
    return [
        Heading(book.say("actors.without", who=who), 2),
        Paragraph((Run(book.say("actors.without.lead")),)),
        told,
    ]


def fate_line(fate: Fate, book: Book) -> Line:
    """Return what would become of one promise, without its title."""
    stands = Run(book.say(f"actors.fate.{fate.stands.value}") + " ", strong=True)
    return (stands, *joined(side_fate_line(side, book) for side in fate.sides))


def side_fate_line(side: SideFate, book: Book) -> Line:
    """Return what would become of one party's yes, and through whom it may still stand."""
    said = book.say(
        f"actors.fate.{side.why}", party=named(side.party, book), names=names(side.through, book)
    )
    if side.why == "spoke":
        code = side.stands.value
        through = names(side.through, book)
        said = f"{said} {book.say(f'actors.fate.spoke.{code}', names=through)}"
    return (Run(said),)
