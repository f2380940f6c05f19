"""Who can bind whom, in words: each line with its weakest link, and the shape of each group."""

from tregua.decide.actors import ALL, ActorsReading, Binding, BoundOn, Over, Shape
from tregua.domain import Answer, Confidence
from tregua.domain.knowledge.actors import ActorKinds
from tregua.record.brief.composing.actors.naming import cited, named, names, on_words
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.standing.naming import joined
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["binding_blocks", "shape_blocks"]

TELLING = ("low_confidence", "unsupported", "range")


def binding_blocks(reading: ActorsReading, kinds: ActorKinds, book: Book) -> list[Block]:
    """Return for each who leads or speaks the parts they can bind, and those nobody knows of."""
    heading = Heading(book.say("actors.binding"), 2)
    led = [each for each in reading.binding if each.parts or each.unrecorded]
    if not led:
        return [heading, Paragraph((Run(book.say("actors.binding.none")),))]
    rows = tuple(binding_row(each, kinds, book) for each in led)
    header = tuple(book.say(f"actors.column.{name}") for name in ("who", "whom"))
    caption = book.say("actors.binding.caption")
    return [heading, Table(caption, header, rows, (0.26, 0.74))]


def binding_row(each: Binding, kinds: ActorKinds, book: Book) -> tuple[Line, ...]:
    """Return one who leads or speaks, and whom they can bind, alike ones together."""
    alike: dict[Line, list[str]] = {}
    for over in each.parts:
        alike.setdefault(over_line(over, kinds, book), []).append(over.whom)
    lines: list[Line] = [
        (Run(f"{names(whom, book)}: ", strong=True), *line) for line, whom in alike.items()
    ]
    if each.unrecorded:
        bare = Run(f"{names(each.unrecorded, book)}: ", strong=True)
        lines.append((bare, Run(book.say("actors.line.unrecorded"))))
    return ((Run(named(each.who, book), strong=True),), joined(lines))


def over_line(over: Over, kinds: ActorKinds, book: Book) -> Line:
    """Return whether a part can be bound, subject by subject."""
    apart = len(over.on) > 1
    told = joined((bound_line(on, apart, kinds, book) for on in over.on), "; ")
    return (*told, Run("."))


def bound_line(on: BoundOn, apart: bool, kinds: ActorKinds, book: Book) -> Line:
    """Return one answer: on what, through whom, and what its weakest link leaves open."""
    between = names(on.path[1:-1], book)
    through = book.say("actors.line.through", names=between) if between else ""
    said = book.say(
        f"actors.line.{on.answer.value}",
        on=on_words(on.subjects, apart, kinds, book),
        through=through,
        why=why(on, book),
    )
    return (Run(said, cites=cited(on.records, book)),)


def why(on: BoundOn, book: Book) -> str:
    """Return why an answer is no surer, or how sure it is where it is met."""
    if on.answer is Answer.NOT_MET:
        return ""
    sure = on.doubt.confidence
    if on.answer is Answer.MET:
        word = book.catalogue.confidence.words[Confidence(sure)]
        return book.say("actors.line.sure", confidence=lowered(book.text(word.label)))
    lacks = {lack.term if lack.term == "covers" else lack.why for lack in on.missing}
    codes = [on.doubt.hold] if on.doubt.hold != "firm" else []
    codes += [code for code in TELLING if code in lacks]
    if "covers" in lacks:
        codes.append("covers" if set(on.subjects) != {ALL} else "rest")
    return "; ".join(book.say(f"actors.open.{code}") for code in codes)


def shape_blocks(reading: ActorsReading, kinds: ActorKinds, book: Book) -> list[Block]:
    """Return the shape of each group by its lines of command, beside what analysts claim."""
    if not reading.shapes:
        return []
    lines = tuple(shape_line(each, kinds, book) for each in reading.shapes)
    return [Heading(book.say("actors.shapes"), 2), Bullets(lines)]


def shape_line(each: Shape, kinds: ActorKinds, book: Book) -> Line:
    """Return the shape of one group, who can bind all of it or what keeps it open, and claims."""
    told = book.say(
        f"actors.shape.{each.shape}",
        names=names(each.through, book),
        on=on_words(each.on, False, kinds, book),
    )
    open_ = names(each.open, book)
    question = book.catalogue.questions.get("structure")
    runs: list[Run] = [
        Run(f"{named(each.party, book)}: ", strong=True),
        Run(told, cites=cited(each.records, book)),
    ]
    if open_:
        runs.append(Run(" " + book.say("actors.shape.open", names=open_)))
    for claim in each.claimed if question else ():
        value = book.listed(book.level(question, level) for level in claim.value if question)
        said = book.say("actors.shape.claimed", value=value)
        runs.append(Run(f" {said}", cites=book.claimed((claim.claim,))))
    if each.claimed:
        runs.append(Run(" " + book.say(f"actors.shape.differs.{each.differs.value}"), strong=True))
    return tuple(runs)
