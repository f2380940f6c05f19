"""A map as SVG: ground, ties, actors, marks, and below them what the forms mean."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape

from tregua.domain import Answer
from tregua.language import Language, say
from tregua.record.brief.charts.map.holding import since_until
from tregua.record.brief.charts.map.ink import (
    HOLD_MARKS,
    Stroke,
    actor,
    enclosure,
    form_of,
    legend,
    letters,
    line,
    pin,
    text,
    title,
)
from tregua.record.brief.charts.map.layout import Layout, Plan, lines, plan
from tregua.record.brief.charts.map.nodes import Graph, Tie
from tregua.record.brief.look import INK, INK_SOFT, RULE

__all__ = ["Drawn", "Heads", "alone", "drawn", "head", "head_height", "layers", "svg"]

HEAD, LEFT = 62.0, 26.0
NOTE = 12.0


@dataclass(frozen=True, slots=True)
class Heads:
    """What stands above a map: its title, the day in words, and the handling."""

    title: str
    day: str = ""
    handling: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The parts of a picture: its size, and the ink of each layer, from the ground up.

    `body` is the height of the drawing, `height` that with the legend below it.
    """

    width: float
    body: float
    height: float
    ground: str
    ties: dict[str, str]
    faded: dict[str, str]
    actors: str
    pins: dict[str, str]
    faded_pins: dict[str, str]
    legend: str


def marks_of(graph: Graph, language: Language, day: date | None) -> dict[str, tuple[str, str]]:
    """Return the letters and the dates that stand on each tie."""
    return {t.id: (mark(t, graph, language), dated(t, language, day)) for t in graph.ties}


def mark(tie: Tie, graph: Graph, language: Language) -> str:
    """Return the letters of a tie's kind, with a sign where it holds loosely or is contested."""
    listed = graph.kinds.get(tie.kind)
    label = listed.label.within(language) if listed else tie.kind
    return letters(tie.kind, language, label) + (HOLD_MARKS.get(tie.hold, "") if tie.hold else "")


def dated(tie: Tie, language: Language, day: date | None) -> str:
    """Return since when, until when or within what a tie may have held, where the day is open."""
    part = since_until(tie.during, day) if day else ""
    if not part or tie.during is None:
        return ""
    start, slash, end = tie.during.text.partition("/")
    return say(f"map.{part}", language, when=end if slash and part == "until" else start)


def drawn(
    graph: Graph, language: Language, day: date | None = None,
    layout: Layout = "force", aspect: float = 1.6,
) -> Drawn:  # fmt: skip
    """Return the parts of a map's picture; a day of none is a map for a replay, without dates."""
    held = plan(graph, marks_of(graph, language, day), layout, aspect)
    return parts(graph, held, language)


def parts(graph: Graph, held: Plan, language: Language) -> Drawn:
    """Return the ink of a plan, layer by layer."""
    party = {e.id: e.party for e in graph.enclosures}
    ground = [enclosure(rect, party[name]) for name, rect in held.boxes.items()]
    actors = [title(each, party[name]) for name, each in held.titles.items()]
    actors += [actor(held.labels[a.id], a.side, role=a.role) for a in graph.actors]
    ties = {t.id: tie_ink(t, held, faded=False) for t in graph.ties}
    faded = {t.id: tie_ink(t, held, faded=True) for t in graph.ties}
    pins = {t.id: pin(held.pins[t.id], form_of(t.kind).tone) for t in graph.ties}
    grey = {t.id: pin(held.pins[t.id], "#59636f") for t in graph.ties}
    below, end = legend(graph, language, held.height + 14, held.width)
    note = text(LEFT, end + 18, say("map.note", language), NOTE, INK_SOFT)
    across = f"M{LEFT:g} {held.height:.1f}H{held.width - LEFT:.1f}"
    rule = f'<path d="{across}" stroke="{RULE}" stroke-width="1" fill="none"/>'
    return Drawn(
        held.width, held.height, end + 30, "".join(ground), ties, faded,
        "".join(actors), pins, grey, rule + below + note,
    )  # fmt: skip


def tie_ink(tie: Tie, held: Plan, *, faded: bool) -> str:
    """Return the line of one tie."""
    stroke = Stroke(tie.kind, tie.confidence, tie.hold, faded)
    return line(held.routes[tie.id], stroke)


def svg(graph: Graph, ink: Drawn) -> str:
    """Return the picture of a day as shapes and letters only, for pages that say what it shows."""
    body = "".join([*layers(graph.ties, ink), ink.legend])
    return f"{opened(ink.width, ink.height)}>{sheet(ink.width, ink.height)}{body}</svg>"


def opened(width: float, height: float) -> str:
    """Return the beginning of an SVG of a size."""
    box = f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.1f} {height:.1f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}'


def sheet(width: float, height: float) -> str:
    """Return white paper."""
    return f'<rect x="0" y="0" width="{width:.1f}" height="{height:.1f}" fill="#ffffff"/>'


def alone(size: tuple[float, float], body: str, heads: Heads, description: str, face: str) -> str:
    """Return a picture that stands by itself: it says what it shows and brings its letters."""
    width, height = size
    told = f'<title id="title">{escape(heads.title)}</title>'
    told += f'<desc id="desc">{escape(description)}</desc><style>{face}</style>'
    role = 'role="img" aria-labelledby="title desc"'
    return f"{opened(width, height)} {role}>{told}{sheet(width, height)}{body}</svg>"


def layers(ties: Iterable[Tie], ink: Drawn) -> list[str]:
    """Return the layers of a day, from the ground up; ties in doubt are grey and lie lowest."""
    held = sorted(ties, key=lambda t: t.day is Answer.MET)
    lines_ = [(ink.ties if t.day is Answer.MET else ink.faded)[t.id] for t in held]
    pins = [(ink.pins if t.day is Answer.MET else ink.faded_pins)[t.id] for t in held]
    return [ink.ground, *lines_, ink.actors, *pins]


def head_height(heads: Heads, width: float) -> float:
    """Return how high the title is with all its lines."""
    return HEAD + 22.0 * (len(lines(heads.title, width - 2 * LEFT - 190, 18, "Bold")) - 1)


def head(heads: Heads, width: float) -> str:
    """Return the title, the day and the handling."""
    held = lines(heads.title, width - 2 * LEFT - 190, 18, "Bold")
    found = [text(LEFT, 30 + i * 22, words, 18, INK, weight="700") for i, words in enumerate(held)]
    found.append(text(LEFT, 30 + (len(held) - 1) * 22 + 20, heads.day, 13, INK_SOFT))
    if heads.handling:
        found.append(text(width - LEFT, 29, heads.handling, 12, INK, weight="700", anchor="end"))
    return "".join(found)
