"""The map within a briefing: its figure, its table and its sentences, each holding the same."""

from dataclasses import replace
from datetime import date

from tregua.domain import Dossier
from tregua.domain.knowledge.actors import ActorKinds
from tregua.language import Language, date_words, say
from tregua.record.brief.charts.drawing import renderer
from tregua.record.brief.charts.map.days import day_shown
from tregua.record.brief.charts.map.drawing import drawn, svg
from tregua.record.brief.charts.map.nodes import Graph, graph_of
from tregua.record.brief.charts.map.telling import (
    FEW,
    Cite,
    in_short,
    left_out,
    sentences,
    sum_words,
    table,
)
from tregua.record.brief.document import Block, Figure, Heading, Paragraph, Run

__all__ = ["brief_map", "map_blocks", "map_figure", "told_blocks"]

COLUMN = 0.95
"""The width of a map by its height where it stands in a column of text."""
SHARPNESS = 2


def map_figure(
    dossier: Dossier, kinds: ActorKinds, language: Language, day: date | None = None
) -> Figure:
    """Return the map of a day as a figure of the briefing, with what it shows in words.

    Without a day it shows every tie ever recorded.
    """
    return figure_of(graph_of(dossier, kinds, language, day), language, day)


def figure_of(graph: Graph, language: Language, day: date | None) -> Figure:
    """Return the figure of a graph."""
    picture = svg(graph, drawn(graph, language, day, aspect=COLUMN))
    png = renderer().svg_to_png(picture, scale=SHARPNESS)
    title = say("map.title", language)
    words = (
        say("map.caption", language, title=title, day=date_words(day, language)) if day else title
    )
    return Figure(svg=picture, png=png, caption=(Run(words),), alt=in_short(graph, language, day))


def map_blocks(
    dossier: Dossier, kinds: ActorKinds, language: Language, day: date | None, cite: Cite
) -> list[Block]:
    """Return the figure of a map with its table and its sentences; nothing where no tie stands.

    `cite` gives the numbers of places in sources, as the document counts them.
    """
    graph = graph_of(dossier, kinds, language, day)
    if not graph.ties:
        return []
    return [figure_of(graph, language, day), *told_blocks(graph, kinds, language, day, cite)]


def brief_map(
    dossier: Dossier, kinds: ActorKinds, language: Language, asked: date, cite: Cite
) -> list[Block]:
    """Return the map as a briefing holds it: its figure, and its table only where that is short.

    Where nothing surely stood on the day asked for, it shows the last day before on which
    something did, and says so. Nothing where no tie may have held.
    """
    shown = day_shown(graph_of(dossier, kinds, language), asked)
    graph = graph_of(dossier, kinds, language, shown.day)
    if not graph.ties:
        return []
    short = len(graph.ties) <= FEW
    day = date_words(shown.day, language)
    where = say(f"map.brief.{'below' if short else 'printed'}", language, day=shown.day.isoformat())
    figure = figure_of(graph, language, shown.day)
    caption = say("map.brief.caption", language, title=say("map.title", language), day=day)
    told: list[Block] = [
        Heading(say("map.title", language), 2),
        replace(figure, caption=(Run(caption),)),
        Paragraph((Run(f"{left_out(graph, language)} {where}"),), "small"),
    ]
    if words := shown.words(language):
        told.insert(1, Paragraph((Run(words),), "note"))
    return [*told, *([table(graph, kinds, language, shown.day, cite)] if short else [])]


def told_blocks(
    graph: Graph, kinds: ActorKinds, language: Language, day: date | None, cite: Cite
) -> list[Block]:
    """Return a map in words: its sum, what has no line, every tie, and each actor with its ties."""
    return [
        Paragraph((Run(f"{sum_words(graph, language, day)} {left_out(graph, language)}"),), "note"),
        table(graph, kinds, language, day, cite),
        Heading(say("map.tell", language), 3),
        sentences(graph, language),
    ]
