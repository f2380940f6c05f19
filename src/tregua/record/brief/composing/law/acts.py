"""Planned acts, what could be given, whose law, standing, forms and gaps, in words."""

from collections.abc import Iterator

from tregua.decide.law import ActReading, GrantReading, LawReading, PartReading, StandingReading
from tregua.language import Words
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.law.naming import (
    capital,
    cites_of,
    day,
    label_of,
    list_name,
    subject,
    unsearched,
    whom,
)
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["act_blocks", "form_blocks", "grant_blocks", "standing_blocks", "state_blocks"]


def act_blocks(reading: LawReading, book: Book) -> Iterator[Block]:
    """Yield the planned acts with the points to take to counsel."""
    yield Heading(book.say("law.acts"), 2)
    yield Paragraph((Run(book.say("law.acts.lead" if reading.acts else "law.acts.none")),))
    if reading.acts:
        header = tuple(book.say(f"law.column.{name}") for name in ("act", "points", "ask"))
        rows = tuple(act_row(each, book) for each in reading.acts)
        yield Table(book.say("law.acts.caption"), header, rows, (0.30, 0.38, 0.32))


def act_row(each: ActReading, book: Book) -> tuple[Line, ...]:
    """Return one planned act: what it is, the points, and what to ask."""
    towards = subject(each.act.towards, book) if each.act.towards else ""
    what = [Run(f"{label_of(each.label, each.act.act, book)}. ", strong=True)]
    what.append(Run(stopped(each.act.says, book)))
    if towards:
        what.append(Run(" " + book.say("law.acts.towards", whom=towards)))
    what.append(Run(" " + book.say("law.acts.noted" if each.noted else "law.acts.not_noted")))
    points = [Run(book.text(point) + " ") for point in each.points]
    points.append(Run("", cites=cites_of(each.cites, book)))
    points.append(Run(" "))
    open_ = [one for one in each.lists if one.answer != "never_searched"]
    if open_:
        names = dict.fromkeys(list_name(one, book) for one in open_)
        points.append(Run(book.say("law.acts.lists", lists="; ".join(names)) + " "))
    never = len(unsearched(each.lists))
    if never:
        points.append(Run(f" {book.count('law.acts.never', never)}"))
    asks: Line = tuple(Run(book.text(question) + " ") for question in each.questions)
    return tuple(what), tuple(points), asks


def stopped(words: Words, book: Book) -> str:
    """Return words of the dossier as a sentence."""
    return book.words(words).rstrip(".") + "."


def grant_blocks(reading: LawReading, book: Book) -> Iterator[Block]:
    """Yield who may lawfully give what, and what is offered or promised without a basis."""
    yield Heading(book.say("law.grants"), 2)
    if reading.grants:
        header = tuple(book.say(f"law.column.{name}") for name in ("measure", "basis", "lacks"))
        rows = tuple(grant_row(each, book) for each in reading.grants)
        yield Table(book.say("law.grants.caption"), header, rows, (0.30, 0.40, 0.30))
    else:
        yield Paragraph((Run(book.say("law.grants.none")),))
    if reading.ungranted:
        yield Paragraph((Run(book.say("law.ungranted.lead")),))
        yield Bullets(tuple(ungranted_lines(reading, book)))


def ungranted_lines(reading: LawReading, book: Book) -> Iterator[Line]:
    """Yield what is offered, and what is in the text, by what was found of its basis."""
    alike: dict[tuple[str, str], list[str]] = {}
    for each in reading.ungranted:
        kind = each.about.partition(":")[0]
        alike.setdefault((kind, each.basis), []).append(book.name(each.about).rstrip("."))
    for (kind, basis), names in alike.items():
        head = book.say(f"law.ungranted.{kind}")
        told = f"{'; '.join(dict.fromkeys(names))}: {book.say(f'law.basis.{basis}')}"
        yield (Run(f"{head} ", strong=True), Run(told))


def grant_row(each: GrantReading, book: Book) -> tuple[Line, ...]:
    """Return one measure: by whom, on what basis, within what, and what nobody recorded."""
    grant = each.grant
    what = [Run(f"{label_of(each.label, grant.measure, book)}. ", strong=True)]
    what.append(Run(book.say("law.grants.by", whom=whom(grant.by, book))))
    if each.usually_by is not None:
        usual = book.say("law.grants.usually", by=book.text(each.usually_by))
        what.append(Run(f" {usual}", cites=cites_of(each.cites, book)))
    told = (
        book.say(f"law.grants.{name}", words=book.words(words).rstrip("."))
        for name, words in (
            ("basis", grant.lawful_basis),
            ("conditions", grant.conditions),
            ("limits", grant.limits),
        )
        if words is not None
    )
    basis = [Run(" ".join(told)), Run("", cites=book.cite(grant.sources))]
    if each.usual_limits is not None:
        basis.append(
            Run(" " + book.say("law.grants.usual_limits", limits=book.text(each.usual_limits)))
        )
    lacks = book.listed(book.say(f"law.lacks.{name}") for name in each.lacks)
    return tuple(what), tuple(basis), (Run(capital(lacks) or book.say("law.lacks.nothing")),)


def state_blocks(reading: LawReading, book: Book) -> Iterator[Block]:
    """Yield whose law may apply: part by part, who holds discretion, and what nobody asked."""
    yield Heading(book.say("law.states"), 2)
    yield Paragraph((Run(book.say("law.states.lead")),))
    header = tuple(book.say(f"law.column.{name}") for name in ("part", "state", "discretion"))
    rows = tuple(row for part in reading.jurisdictions for row in part_rows(part, book))
    yield Table(book.say("law.states.caption"), header, rows, (0.24, 0.36, 0.40))


def part_rows(part: PartReading, book: Book) -> Iterator[tuple[Line, ...]]:
    """Yield a row for each state in a part, or that none is recorded."""
    name: Line = (Run(label_of(part.label, part.id, book), strong=True),)
    if part.missing:
        yield name, (Run(book.say("law.states.missing")),), ()
    for state in part.states:
        asked = book.say("law.states.asked" if state.asked else "law.states.not_asked")
        when = f" ({day(state.on, book)})" if state.on is not None else ""
        cites = book.cite(state.sources)
        what: Line = (Run(f"{book.words(state.state)}. {asked}{when}", cites=cites),)
        nobody = book.say("law.states.nobody")
        held = stopped(state.discretion, book) if state.discretion is not None else nobody
        yield name, what, (Run(held),)


def standing_blocks(reading: LawReading, book: Book) -> Iterator[Block]:
    """Yield the ways to give an agreement standing, and where each stands."""
    yield Heading(book.say("law.standing"), 2)
    yield Paragraph((Run(book.say("law.standing.lead")),))
    if reading.standing:
        yield Bullets(tuple(standing_line(way, book) for way in reading.standing))


def standing_line(way: StandingReading, book: Book) -> Line:
    """Return one way to give an agreement standing."""
    means = book.text(way.means) if way.means is not None else ""
    runs = [
        Run(f"{label_of(way.label, way.id, book)}. ", strong=True),
        Run(means, cites=cites_of(way.cites, book)),
    ]
    for option in way.options:
        told = [book.say(f"law.standing.{option.state.replace('-', '_')}")]
        told.extend(stopped(w, book) for w in (option.difficulty, option.reason) if w is not None)
        runs.append(Run(" " + " ".join(told), cites=book.cite(option.sources)))
    if not way.looked_at:
        runs.append(Run(" " + book.say("law.standing.nobody")))
    return tuple(runs)


def form_blocks(reading: LawReading, book: Book) -> Iterator[Block]:
    """Yield the words of this dossier's states for legal forms; none is adopted."""
    here = [form for form in reading.forms if form.here]
    if not reading.forms:
        return
    yield Heading(book.say("law.forms"), 2)
    yield Paragraph((Run(book.say("law.forms.lead")),))
    lines: list[Line] = []
    for each in here or reading.forms:
        form = each.form
        runs = [
            Run(f"{book.text(form.label)} ({book.text(form.state)}). ", strong=True),
            Run(book.text(form.in_law), cites=cites_of(each.cites, book)),
        ]
        titles = [book.text(book.catalogue.pathways[slug].title) for slug in form.read_as]
        if titles:
            runs.append(Run(" " + book.say("law.forms.read_as", pathways="; ".join(titles))))
        if form.contested is not None:
            runs.append(Run(" " + book.text(form.contested)))
        lines.append(tuple(runs))
    yield Bullets(tuple(lines))
    left = len(reading.forms) - len(here)
    if here and left:
        yield Paragraph((Run(book.count("law.forms.more", left)),), "small")
