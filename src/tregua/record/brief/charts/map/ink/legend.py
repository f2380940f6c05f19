"""What the forms of a map mean, below it: only what this map uses, in the reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass

from tregua.domain import Confidence
from tregua.domain.people import Hold
from tregua.language import Language, say
from tregua.record.brief.charts.map.ink.shapes import box, enclosure, outline, text
from tregua.record.brief.charts.map.ink.strokes import FADED, Stroke, form_of, line
from tregua.record.brief.charts.map.layout import Rect, wide
from tregua.record.brief.charts.map.nodes import Graph
from tregua.record.brief.look import INK, INK_SOFT

__all__ = ["HOLD_MARKS", "legend", "letters"]

SIZE, ROW, SAMPLE, GAP = 12.5, 20.0, 54.0, 26.0
LEFT, HEAD = 26.0, 20.0
ROWS = (6, 7, 8, 9, 10)
"""How many rows the legend is tried with, until its sections fit beside each other."""
HOLD_MARKS = {Hold.LOOSE: "~", Hold.CONTESTED: "?"}
SIDES = (
    "state",
    "foreign",
    "community",
    "victims",
    "business",
    "third",
    "political",
    "group",
    "place",
)
PLAIN = f'fill="#ffffff" stroke="{INK}" stroke-width="1.2"'


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the legend: a drawn sample around the origin, and what it means."""

    sample: str
    words: str


def letters(kind: str, language: Language, label: str = "") -> str:
    """Return the letters that stand for a kind of tie; an unworded kind has its first letters."""
    try:
        return say(f"map.mark.{kind}", language)
    except KeyError:
        return (label or kind)[:3].capitalize()


def legend(graph: Graph, language: Language, top: float, width: float) -> tuple[str, float]:
    """Return the legend as SVG from a height on, and the height at which it ends."""
    sections = [
        (say("map.legend.who", language), who(graph, language)),
        (say("map.legend.ties", language), kinds(graph, language)),
        (say("map.legend.doubt", language), doubts(graph, language)),
    ]
    held = [section for section in sections if section[1]]
    tried = (sum(span(*section, n) + GAP + 8 for section in held) for n in ROWS)
    fits = (n for n, wanted in zip(ROWS, tried, strict=True) if wanted < width - LEFT)
    high = next(fits, ROWS[0])
    parts: list[str] = []
    x, y, lowest = LEFT, top, top
    for heading, entries in held:
        columns, wides = columned(entries, high)
        room = span(heading, entries, high)
        if x > LEFT and x + room > width - LEFT:
            x, y = LEFT, lowest + 14
        parts.append(text(x, y + 12, heading, SIZE, INK, weight="700"))
        at = x
        for column, size in zip(columns, wides, strict=True):
            parts.append(rows(column, at, y + HEAD))
            at += size + GAP
        lowest = max(lowest, y + HEAD + ROW * min(len(entries), high))
        x += room + GAP + 8
    return "".join(parts), lowest


def columned(entries: list[Entry], high: int) -> tuple[list[list[Entry]], list[float]]:
    """Return entries in columns of so many rows at most, and how wide each column is."""
    columns = [entries[i : i + high] for i in range(0, len(entries), high)]
    return columns, [SAMPLE + 8 + max(wide(e.words, SIZE) for e in each) for each in columns]


def span(heading: str, entries: list[Entry], high: int) -> float:
    """Return how wide a section of the legend is."""
    _, wides = columned(entries, high)
    return max(sum(wides) + GAP * (len(wides) - 1), wide(heading, SIZE, "Bold"))


def rows(entries: Sequence[Entry], x: float, y: float) -> str:
    """Return entries one below the other."""
    parts = []
    for i, entry in enumerate(entries):
        middle = y + ROW * i + ROW / 2
        parts.append(f'<g transform="translate({x:.1f} {middle:.1f})">{entry.sample}</g>')
        parts.append(text(x + SAMPLE + 8, middle + 4.2, entry.words, SIZE, INK_SOFT))
    return "".join(parts)


def who(graph: Graph, language: Language) -> list[Entry]:
    """Return the sides that stand on this map, and what the enclosures mean."""
    used = {a.side for a in graph.actors} | {e.side for e in graph.enclosures if e.party}
    found = [
        Entry(outline(Rect(22, 0, 44, 15), side, PLAIN), say(f"map.side.{side}", language))
        for side in SIDES
        if side in used
    ]
    if any(a.role for a in graph.actors):
        dotted = PLAIN + ' stroke-dasharray="2 2.5"'
        found.append(
            Entry(outline(Rect(22, 0, 44, 15), "place", dotted), say("map.legend.role", language))
        )
    for party, code in ((True, "party"), (False, "zone")):
        if any(e.party is party for e in graph.enclosures):
            found.append(
                Entry(enclosure(Rect(22, 0, 44, 15), party), say(f"map.legend.{code}", language))
            )
    return found


def kinds(graph: Graph, language: Language) -> list[Entry]:
    """Return the kinds of tie drawn on this map, in the order they are listed."""
    used = {t.kind for t in graph.ties}
    order = [k for k in graph.kinds if k in used] + sorted(used - set(graph.kinds))
    found = []
    for kind in order:
        listed = graph.kinds.get(kind)
        words = listed.label.within(language) if listed else kind
        stroke = line([(2, 0), (52, 0)], Stroke(kind, Confidence.HIGH, None), halo=False)
        tone = form_of(kind).tone
        mark = letters(kind, language, words)
        size = max(wide(mark, 11, "Bold") + 8, 15)
        back = box(Rect(27, 0, size, 15), 4, f'fill="#ffffff" stroke="{tone}" stroke-width="0.9"')
        found.append(
            Entry(stroke + back + text(27, 4, mark, 11, tone, weight="700", anchor="middle"), words)
        )
    return found


def doubts(graph: Graph, language: Language) -> list[Entry]:
    """Return what dashes, weights and grey mean; holds and dates only where this map has some."""
    sure = [
        Entry(plain(Stroke("", level, None)), say(f"map.confidence.{level}", language))
        for level in (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)
        if any(t.confidence is level for t in graph.ties)
    ]
    holds = [
        Entry(
            plain(Stroke("", Confidence.HIGH, hold), HOLD_MARKS.get(hold, "")),
            say(f"map.hold.{hold}", language),
        )
        for hold in (Hold.FIRM, Hold.LOOSE, Hold.CONTESTED)
        if any(t.hold is hold for t in graph.ties)
    ]
    open_ = any(t.day.value == "unclear" for t in graph.ties)
    dated = [
        Entry(
            plain(Stroke("", Confidence.HIGH, None, faded=True)), say("map.legend.dated", language)
        )
    ]
    return sure + holds + (dated if open_ else [])


def plain(stroke: Stroke, mark: str = "") -> str:
    """Return a line without the form of a kind, to show a dash, a weight or a tone alone."""
    drawn = line(
        [(2, 0), (52, 0)], Stroke("alone", stroke.confidence, stroke.hold, stroke.faded), halo=False
    )
    tone = FADED if stroke.faded else INK
    return drawn + (text(27, -2, mark, 13, tone, weight="700", anchor="middle") if mark else "")
