"""What every file of a map is made from: its pictures by day, its words, and its sources."""

from dataclasses import dataclass, replace
from datetime import date

from tregua.domain import Dossier
from tregua.domain.knowledge.actors import ActorKinds
from tregua.errors import Declined, TreguaError
from tregua.language import Language, date_words, say, say_count
from tregua.record.brief.charts.map.days import Shown, day_shown
from tregua.record.brief.charts.map.drawing import Drawn, Heads, drawn
from tregua.record.brief.charts.map.figures import told_blocks
from tregua.record.brief.charts.map.layout import Layout
from tregua.record.brief.charts.map.nodes import Graph, graph_of
from tregua.record.brief.charts.map.replay import Frame, frames
from tregua.record.brief.charts.map.telling import Cite
from tregua.record.brief.document import Block, Heading, Paragraph, Run

__all__ = ["Sheet", "sheet_of"]

LANDSCAPE = 1.9
"""The width of the drawing by its height on a landscape sheet, with room for its legend below."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One map, ready to be written: `frames` holds one day, or each day of a replay."""

    language: Language
    heads: Heads
    graph: Graph
    ink: Drawn
    frames: tuple[Frame, ...]
    replay: bool
    blocks: tuple[Block, ...]


def sheet_of(
    dossier: Dossier, kinds: ActorKinds, language: Language, day: date, *,
    cite: Cite, heads: Heads, start: date | None = None, replay: bool = False,
    layout: Layout = "force", exactly: bool = True,
) -> Sheet:  # fmt: skip
    """Return the map of a day, or its replay up to that day.

    Unless it is to be `exactly` that day, a map on which nothing surely stands shows the last day
    before on which something did, and says so.

    Raises
    ------
    Declined
        `no_ties` where nothing is recorded, `no_ties_then` where nothing held on the day, or
        `no_changes` where a replay would show nothing that moves.
    TreguaError
        `map_days_reversed` if a replay would begin after it ends.
    """
    whole = graph_of(dossier, kinds, language)
    if not whole.ties:
        raise Declined("no_ties")
    if start is not None and start > day:
        raise TreguaError("map_days_reversed", first=start.isoformat(), last=day.isoformat())
    if replay:
        return replayed(
            whole, kinds, language, day, cite=cite, heads=heads, start=start, layout=layout
        )
    picked = Shown(day, day) if exactly else day_shown(whole, day)
    day, moved = picked.day, picked.words(language)
    graph = graph_of(dossier, kinds, language, day)
    if not graph.ties:
        past = say_count("map.ties", graph.past, language)
        raise Declined("no_ties_then", day=day.isoformat(), past=past)
    ink = drawn(graph, language, day, layout, LANDSCAPE)
    blocks = [
        Heading(say("map.title", language), 1),
        *([Paragraph((Run(moved, strong=True),), "note")] if moved else []),
        *told_blocks(graph, kinds, language, day, cite),
    ]
    shown = dated(heads, picked, language)
    return Sheet(language, shown, graph, ink, (Frame(day, graph),), replay, tuple(blocks))


def dated(heads: Heads, shown: Shown, language: Language) -> Heads:
    """Return what stands above a map with the day shown before the day the dossier stands at."""
    day, asked = (date_words(each, language) for each in (shown.day, shown.asked))
    words = say("map.on_day", language, day=day)
    if shown.last:
        words = say("map.on_last_day", language, day=day, asked=asked)
    return replace(heads, day=f"{words} · {heads.day}" if heads.day else words)


def replayed(
    whole: Graph, kinds: ActorKinds, language: Language, last: date, *,
    cite: Cite, heads: Heads, start: date | None, layout: Layout,
) -> Sheet:  # fmt: skip
    """Return the replay of a map: one layout for all days, so that every place stays."""
    held = frames(whole, start, last)
    if len(held) < 2:
        days = {"first": (start or held[0].day).isoformat(), "last": last.isoformat()}
        raise Declined("no_changes", **days)
    seen = {tie.id for frame in held for tie in frame.graph.ties}
    ties = tuple(t for t in whole.ties if t.id in seen)
    graph = replace(whole, ties=ties, past=len(whole.ties) - len(ties))
    ink = drawn(graph, language, None, layout, LANDSCAPE)
    title = Heading(say("map.title", language), 1)
    blocks = [title, *told_blocks(graph, kinds, language, None, cite)]
    span = say("map.replay.title", language)
    shown = replace(heads, day=f"{span} · {heads.day}" if heads.day else span)
    return Sheet(language, shown, graph, ink, held, True, tuple(blocks))
