"""Exposure in a document: who is out of pocket when, in steps and ranks, and a lower order."""

from collections.abc import Iterable
from itertools import zip_longest

from tregua.design.agreement.exposure import Course, Curve, Division, ExposureReading, StepPart
from tregua.domain.deal import DealStep
from tregua.record.brief.composing.agreement.steps.ordering import (
    divided_words,
    proof_words,
    range_words,
)
from tregua.record.brief.composing.book import QUOTES, Book, Line
from tregua.record.brief.document import Block, Bullets, Figure, Heading, Paragraph, Run, Table

__all__ = ["exposure_blocks", "exposure_figure"]

Steps = dict[str, DealStep]


def exposure_blocks(
    reading: ExposureReading, steps: Iterable[DealStep], book: Book, *, drawn: bool = False
) -> list[Block]:
    """Return what is told of exposure: the most, by side, the orders, and what it rests on."""
    held = {step.id: step for step in steps}
    blocks: list[Block] = [
        Heading(book.say("exposure.heading"), 1),
        Paragraph((Run(lead(reading, held, book)),), "lead"),
        *untold_blocks(reading, held, book),
        side_table(reading, held, book),
    ]
    if drawn:
        blocks.append(exposure_figure(reading, held, book))
    blocks.extend(turn_blocks(reading, held, book))
    blocks.extend(order_tables(reading, held, book))
    blocks.extend(rest_blocks(reading, held, book))
    return blocks


def named(held: Steps, book: Book) -> dict[str, str]:
    """Return the quoted title of each step."""
    opening, closing = QUOTES[book.language]
    return {id_: f"{opening}{book.words(s.title)}{closing}" for id_, s in held.items()}


def lead(reading: ExposureReading, held: Steps, book: Book) -> str:
    """Return the most that any side is out of pocket, as drafted and re-ordered, in steps."""
    before = stand(reading.drafted, held, book)
    if reading.reordered is None or reading.worst is None:
        code = "untold" if before else "untold_none"
        return book.say(f"exposure.lead.{code}", before=before)
    if not before:
        return book.say("exposure.lead.never")
    if reading.worst.reordered >= reading.worst.as_drafted:
        code = "no_lower" if reading.proved else "none_found"
        return book.say(f"exposure.lead.{code}", before=before)
    after = stand(reading.reordered, held, book)
    code = "lower" if after else "lower_none"
    return book.say(f"exposure.lead.{code}", before=before, after=after)


def stand(course: Course, held: Steps, book: Book) -> str:
    """Return where the side furthest out stands then: what it gave, against what it received."""
    curve = next((each for each in course.sides if each.side == course.furthest), None)
    if curve is None:
        return ""
    side = book.name(curve.side)
    return standing(curve, held, book, "stand", side=side)


def standing(curve: Curve, held: Steps, book: Book, told: str, **more: str) -> str:
    """Return what one side gave against what it received, in steps."""
    moment = curve.furthest
    given, received = (listed(each, held, book) for each in (moment.given, moment.received))
    code = f"exposure.{told}.{'some' if received else 'nothing'}"
    return book.say(code, given=given, received=received, done=moment.done, **more)


def listed(parts: Iterable[StepPart], held: Steps, book: Book) -> str:
    """Return steps by their titles: equal ones counted, parts of one together."""
    titles = named(held, book)
    seen: dict[tuple[str, int], list[int]] = {}
    for each in parts:
        seen.setdefault((titles[each.step], each.parts), []).append(each.part)
    lasting = {titles[id_] for id_, step in held.items() if step.irreversible}
    found = []
    for (title, count), own in seen.items():
        words = title
        if own[0]:
            numbers = book.listed(map(str, own))
            words = book.count("exposure.part", len(own), title=title, parts=numbers, of=count)
        elif len(own) > 1:
            words = book.say("exposure.times", title=title, times=len(own))
        found.append(book.say("exposure.lasting", step=words) if title in lasting else words)
    return book.listed(found)


def side_words(curve: Curve, held: Steps, book: Book) -> str:
    """Return when a side is furthest out of pocket in an order, and what is outstanding then."""
    if not curve.furthest.done:
        return book.say("exposure.never")
    return standing(curve, held, book, "side")


def courses_of(reading: ExposureReading) -> list[tuple[str, Course]]:
    """Return the orders there are, each with its code."""
    divided: Division | None = reading.divided
    courses = (
        ("drafted", reading.drafted),
        ("reordered", reading.reordered),
        ("divided", divided.course if divided else None),
    )
    return [(code, course) for code, course in courses if course is not None]


def side_table(reading: ExposureReading, held: Steps, book: Book) -> Table:
    """Return for each side when it is furthest out, order by order, all in the same words."""
    courses = courses_of(reading)
    rows: list[tuple[Line, ...]] = []
    for curves in zip(*(course.sides for _, course in courses), strict=True):
        name = (Run(book.name(curves[0].side), strong=True),)
        rows.append((name, *((Run(side_words(each, held, book)),) for each in curves)))
    header = [book.say("exposure.column.side")]
    header += [book.say(f"exposure.column.{code}") for code, _ in courses]
    wide = 0.82 / len(courses)
    widths = (0.18, *(wide for _ in courses))
    return Table(book.say("exposure.sides"), tuple(header), tuple(rows), widths)


def order_tables(reading: ExposureReading, held: Steps, book: Book) -> list[Block]:
    """Return the order offered, each step with who gives it and where it was drafted."""
    places = {each.step: str(place) for place, each in enumerate(reading.drafted.steps, 1)}
    tables: list[Block] = []
    for code, course in courses_of(reading):
        if code == "drafted" and reading.reordered is not None:
            continue
        names = ("place", "step", "giver", "was")[: 3 if code == "drafted" else 4]
        rows: list[tuple[Line, ...]] = []
        for place, each in enumerate(course.steps, 1):
            giver = book.name(held[each.step].by)
            cells = (str(place), step_words(each, held, book), giver, places[each.step])
            rows.append(tuple((Run(cell),) for cell in cells[: len(names)]))
        header = tuple(book.say(f"exposure.column.{name}") for name in names)
        widths = (0.1, 0.5, 0.24, 0.16) if len(names) == 4 else (0.1, 0.6, 0.3)
        caption = book.say(f"exposure.order.{code}")
        tables.append(Table(caption, header, tuple(rows), widths))
        if code == "divided" and reading.divided is not None:
            told = divided_words(reading.divided, named(held, book), book)
            tables.insert(-1, Paragraph((Run(told),)))
    return tables


def step_words(part: StepPart, held: Steps, book: Book) -> str:
    """Return a step of an order by its title, with its part."""
    title = book.words(held[part.step].title)
    if not part.part:
        return title
    return book.count("exposure.part", 1, title=title, parts=str(part.part), of=part.parts)


def untold_blocks(reading: ExposureReading, held: Steps, book: Book) -> list[Block]:
    """Return which steps nobody weighed, and for whom."""
    titles = named(held, book)
    items = [
        (Run(book.say(f"exposure.untold.{e.what}", step=titles[e.step], side=book.name(e.side))),)
        for e in reading.cannot_tell
    ]
    if not items:
        return []
    return [Paragraph((Run(book.say("exposure.untold.lead")),)), Bullets(tuple(items))]


def turn_blocks(reading: ExposureReading, held: Steps, book: Book) -> list[Block]:
    """Return steps drafted before one they must come after."""
    titles = named(held, book)
    items = tuple(
        (Run(book.say("exposure.turn", step=titles[e.step], after=titles[e.after])),)
        for e in reading.out_of_turn
    )
    return [Bullets(items)] if items else []


def rest_blocks(reading: ExposureReading, held: Steps, book: Book) -> list[Block]:
    """Return what the answer rests on: the search, the ranges, the guesses, and the limits."""
    worths = [w for s in held.values() for w in (s.costs, s.brings) if w is not None]
    asked = sum(1 for worth in worths if worth.asked)
    wide = any(worth.low < worth.high for worth in worths)
    guesses = book.count("exposure.guesses", len(worths), asked=asked)
    told = [proof_words(reading, book), *range_words(reading, wide, book), guesses]
    still = [book.name(each.side) for each in reading.drafted.sides if each.ranks[-1]]
    if still:
        told.append(book.say("exposure.left", sides=book.listed(still)))
    if reading.reordered is not None and any(step.on for step in held.values()):
        told.append(book.say("exposure.planned"))
    return [
        Heading(book.say("exposure.rests"), 2),
        Bullets(tuple((Run(each),) for each in told if each)),
        Paragraph((Run(book.say("exposure.limits")),), "note"),
    ]


def exposure_figure(reading: ExposureReading, held: Steps, book: Book) -> Figure:
    """Return the chart of both orders, one panel a side, and the same in words."""
    from tregua.record.brief.charts import figure
    from tregua.record.brief.charts.courses import Courses, SideCourse, courses

    new = reading.reordered.sides if reading.reordered is not None else ()
    sides = tuple(
        SideCourse(book.name(before.side), heights(before), heights(after) if after else ())
        for before, after in zip_longest(reading.drafted.sides, new)
    )
    chart = Courses(
        title=book.say("exposure.chart.title"),
        before=book.say("exposure.column.drafted"),
        after=book.say("exposure.column.reordered"),
        nothing=book.say("exposure.chart.nothing"),
        furthest=book.say("exposure.chart.furthest"),
        steps=book.say("exposure.chart.steps"),
        sides=sides,
    )
    told = [
        book.say(f"exposure.alt.{code}", side=book.name(e.side), words=side_words(e, held, book))
        for code, course in courses_of(reading)
        if code != "divided"
        for e in course.sides
    ]
    caption = (Run(book.say("exposure.chart.caption")),)
    return figure(courses(chart), caption=caption, alt=" ".join(told))


def heights(curve: Curve) -> tuple[float, ...]:
    """Return a curve's ranks as heights from 0 to 1 of its own panel."""
    return tuple(rank / max(1, curve.levels) for rank in curve.ranks)
