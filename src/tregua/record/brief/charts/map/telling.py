"""A map in words: its sum, every tie in a table, and who is tied to whom in sentences."""

from collections.abc import Callable, Iterable
from datetime import date

from tregua.domain import Citation
from tregua.domain.knowledge.actors import ActorKinds
from tregua.language import Language, date_words, say, say_count
from tregua.record.brief.charts.map.holding import when_words
from tregua.record.brief.charts.map.nodes import Actor, Graph, Tie
from tregua.record.brief.document import Bullets, Run, Table, Words

__all__ = [
    "FEW",
    "Cite",
    "described",
    "in_short",
    "left_out",
    "reading",
    "sentences",
    "sum_words",
    "table",
]

Cite = Callable[[Iterable[Citation]], tuple[int, ...]]
"""Gives the numbers of places in sources, as the document's own list of sources counts them."""
COLUMNS = (("tie", 40), ("when", 20), ("day", 12), ("sure", 17), ("rests", 11))
FEW = 14
"""So many ties at most are told one by one in the short text of a picture."""


def sum_words(graph: Graph, language: Language, day: date | None) -> str:
    """Return how much a map shows, and for which day."""
    actors = len(graph.actors) + sum(e.party for e in graph.enclosures)
    counts = {
        "actors": say_count("map.actors", actors, language),
        "ties": say_count("map.ties", len(graph.ties), language),
    }
    if day is None:
        return say("map.sum.all", language, **counts)
    return say("map.sum", language, day=date_words(day, language), **counts)


def left_out(graph: Graph, language: Language) -> str:
    """Return what is recorded and has no line, and how people are shown."""
    counts = {"past": graph.past, "inner": graph.inner, "unplaced": graph.unplaced}
    told = [say_count(f"map.left.{name}", n, language) for name, n in counts.items() if n]
    return " ".join([*told, say("map.people", language)])


def reading(tie: Tie, graph: Graph, language: Language, *, back: bool = False) -> str:
    """Return a tie in words, from its one end or back from the other."""
    listed = graph.kinds.get(tie.kind)
    names = {"one": graph.name(tie.one), "other": graph.name(tie.other)}
    if listed is None:
        words = f"{names['one']}: {tie.kind}: {names['other']}"
    else:
        words = (listed.reads_back if back else listed.reads).within(language).format(**names)
    return words[:1].upper() + words[1:]


def table(
    graph: Graph, kinds: ActorKinds, language: Language, day: date | None, cite: Cite
) -> Table:
    """Return every tie of a map in words: what, when, whether it held, how sure, on what.

    Without a day there is no telling whether a tie held on it, and no column for it.
    """
    columns = [(name, width) for name, width in COLUMNS if day is not None or name != "day"]
    cells = [row(tie, graph, kinds, language, cite) for tie in graph.ties]
    return Table(
        caption=say("map.table", language),
        header=tuple(say(f"map.table.{name}", language) for name, _ in columns),
        rows=tuple(tuple(each[name] for name, _ in columns) for each in cells),
        widths=tuple(width for _, width in columns),
        beside=True,
    )


def row(
    tie: Tie, graph: Graph, kinds: ActorKinds, language: Language, cite: Cite
) -> dict[str, Words]:
    """Return one tie as the cells of a row, by column."""
    what = reading(tie, graph, language)
    if tie.covers:
        labels = [
            kinds.reaches[c].label.within(language) if c in kinds.reaches else c for c in tie.covers
        ]
        covers = ", ".join(label[:1].lower() + label[1:] for label in labels)
        what += f" ({say('map.table.covers', language, covers=covers)})"
    hold = say(f"map.holds.{tie.hold or 'none'}", language)
    numbers = cite(tie.sources)
    rests = Run("", cites=numbers) if numbers else Run(say("map.rests.none", language))
    return {
        "tie": (Run(what),),
        "when": (Run(when_words(tie.during, language)),),
        "day": (Run(say(f"map.day.{tie.day.value}", language)),),
        "sure": (Run(f"{say(f'map.sure.{tie.confidence}', language)}; {hold}"),),
        "rests": (rests,),
    }


def sentences(graph: Graph, language: Language) -> Bullets:
    """Return each actor with its side, its parts, and all its ties read from its own end."""
    parties = [e for e in graph.enclosures if e.party]
    everyone = sorted(
        [(e.name, e.id, parts_words(e.id, graph, language)) for e in parties]
        + [(a.name, a.id, alone_words(a, language)) for a in graph.actors],
        key=lambda each: (each[0].casefold(), each[1]),
    )
    items = [
        (Run(f"{head} ", strong=True), Run(ends_words(about, graph, language)))
        for _, about, head in everyone
    ]
    zones = [
        (Run(say("map.tell.zone", language, side=e.name, parts=members(e.id, graph))),)
        for e in graph.enclosures
        if not e.party
    ]
    return Bullets((*zones, *items))


def members(box: str, graph: Graph) -> str:
    """Return the names of what stands in an enclosure."""
    return "; ".join(a.name for a in graph.actors if a.inside == box)


def parts_words(box: str, graph: Graph, language: Language) -> str:
    """Return a party with its side and its parts."""
    held = next(e for e in graph.enclosures if e.id == box)
    side = say(f"map.side.{held.side}", language)
    return say("map.tell.parts", language, name=held.name, side=side, parts=members(box, graph))


def alone_words(actor: Actor, language: Language) -> str:
    """Return an actor with its side."""
    side = say(f"map.side.{actor.side}", language)
    return say(
        "map.tell.role" if actor.role else "map.tell.one", language, name=actor.name, side=side
    )


def ends_words(about: str, graph: Graph, language: Language) -> str:
    """Return all ties of an actor, each read from its own end."""
    held = [
        tie_words(tie, graph, language, back=tie.other == about)
        for tie in graph.ties
        if about in (tie.one, tie.other)
    ]
    return " ".join(held) or say("map.tell.no_ties", language)


def tie_words(tie: Tie, graph: Graph, language: Language, *, back: bool = False) -> str:
    """Return a tie as a sentence with its doubt."""
    level = say("map.tell.confidence", language, level=say(f"map.sure.{tie.confidence}", language))
    doubt = [level, when_words(tie.during, language)]
    if tie.hold is not None:
        doubt.insert(1, say(f"map.holds.{tie.hold}", language))
    words = reading(tie, graph, language, back=back)
    return say("map.tell.tie", language, tie=words, doubt="; ".join(doubt))


def described(graph: Graph, language: Language, day: date | None) -> str:
    """Return what a picture shows as one text: its sum, what has no line, and every tie."""
    told = [sum_words(graph, language, day), left_out(graph, language)]
    return " ".join([*told, *(tie_words(tie, graph, language) for tie in graph.ties)])


def in_short(graph: Graph, language: Language, day: date | None) -> str:
    """Return what a picture shows, for those who cannot see it; the ties themselves where few."""
    if len(graph.ties) <= FEW:
        return described(graph, language, day)
    return f"{sum_words(graph, language, day)} {left_out(graph, language)}"
