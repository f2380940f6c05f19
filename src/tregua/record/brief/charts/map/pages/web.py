"""A map as one page for a browser: it works offline, asks nobody for anything, needs no script."""

import base64
import hashlib
from pathlib import Path

from tregua.language import date_words, say
from tregua.record.brief.charts.map.drawing import layers
from tregua.record.brief.charts.map.pages.sheet import Sheet
from tregua.record.brief.charts.map.replay import frame_words
from tregua.record.brief.charts.map.telling import described
from tregua.record.brief.document import Document
from tregua.record.brief.html import faces, kind, shares
from tregua.record.brief.look import LANGUAGE_TAGS, source_numbers

__all__ = ["page"]

ROOM = Path(__file__).parent
WORDS = (
    "replay.before",
    "replay.after",
    "replay.all",
    "replay.single",
    "replay.steps",
    "replay.same",
    "replay.title",
    "skip",
    "sources",
)


def page(sheet: Sheet, document: Document) -> bytes:
    """Return the map, or its replay with a control for each day, then its table and sentences.

    Ties, actors and ground stand once; each day only names those it shows. Without the script
    all days stand below each other under headings of their own.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    house = Environment(loader=FileSystemLoader(ROOM), autoescape=True, undefined=StrictUndefined)
    script = (ROOM / "replay.jinja").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    styles = [faces(), (ROOM / "map.css").read_text("utf-8")]
    tables = [block for block in document.blocks if kind(block) == "Table"]
    styles += sorted({f".w{w} {{ width: {w}%; }}" for t in tables for w in shares(t)})  # type: ignore[arg-type]  # tables only
    language = sheet.language
    built = house.get_template("map.html").render(
        document=document,
        sheet=sheet,
        tag=LANGUAGE_TAGS[language],
        say={code.replace(".", "_"): say(f"map.{code}", language) for code in WORDS},
        said=described(sheet.graph, language, None if sheet.replay else sheet.frames[0].day),
        script=Markup(script) if sheet.replay else "",  # noqa: S704 - our own script
        digest=digest,
        style=Markup("\n".join(styles)),  # noqa: S704 - our own style sheet
        known=source_numbers(document.blocks),
        kind=kind,
        shares=shares,
        pieces=Markup(pieces(sheet)),  # noqa: S704 - drawn here; every word of it is escaped
        frames=[frame_values(sheet, i) for i in range(len(sheet.frames))],
    )
    return built.encode()


def pieces(sheet: Sheet) -> str:
    """Return what frames are put together from, each piece once under an id of its own."""
    if not sheet.replay:
        return "".join(layers(sheet.graph.ties, sheet.ink))
    ink = sheet.ink
    found = [f'<g id="ground">{ink.ground}</g>', f'<g id="actors">{ink.actors}</g>']
    for i, tie in enumerate(sheet.graph.ties):
        name = tie.id
        found.append(f'<g id="t{i}">{ink.ties[name]}</g><g id="f{i}">{ink.faded[name]}</g>')
        found.append(f'<g id="p{i}">{ink.pins[name]}</g><g id="q{i}">{ink.faded_pins[name]}</g>')
    return "".join(found)


def frame_values(sheet: Sheet, number: int) -> dict[str, object]:
    """Return the values of one frame: its day, what changed, and the pieces it shows, in order."""
    frame, language = sheet.frames[number], sheet.language
    place = {tie.id: i for i, tie in enumerate(sheet.graph.ties)}
    surely = [place[t.id] for t in frame.graph.ties if t.day.value == "met"]
    perhaps = [place[t.id] for t in frame.graph.ties if t.day.value != "met"]
    uses = ["ground", *(f"f{i}" for i in perhaps), *(f"t{i}" for i in surely), "actors"]
    return {
        "day": date_words(frame.day, language),
        "iso": frame.day.isoformat(),
        "words": frame_words(frame, sheet.graph, language),
        "uses": [*uses, *(f"q{i}" for i in perhaps), *(f"p{i}" for i in surely)],
        "count": say("map.replay.frame", language, n=number + 1, all=len(sheet.frames)),
    }
