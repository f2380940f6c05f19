"""Actors to send and receive: a small invented set, any set at all, and files as others write."""

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st
from openpyxl import Workbook

from tests.support.dossiers import NOW
from tregua.domain import Actors
from tregua.errors import Problems
from tregua.knowledge.people import load_actor_kinds
from tregua.record.exchange.actors import Given, Incoming, KindWords, incoming, read_map

KINDS = load_actor_kinds()
WORDS = KindWords(KINDS, {})
MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
SMALL: dict[str, list[dict[str, Any]]] = {
    "parties": [
        {
            "id": "north",
            "name": {"en": "North group", "es": "Grupo Norte"},
            "kind": "group",
            "in_talks": True,
            "aliases": ["Los del Ceibo"],
            "label": "banda",
            "note": "Said to be led by Heron",
            "sources": [{"source": "text", "at": "p. 4"}],
        },
        {"id": "state", "name": "The state", "kind": "state"},
    ],
    "factions": [
        {"id": "prison", "party": "north", "name": "Prison wing", "kind": "prison-leadership"},
        {"id": "ceiba", "party": "north", "name": "Clique of Heron", "kind": "clique"},
    ],
    "bodies": [{"id": "diocese", "name": "Diocese", "kind": "church", "aliases": ["La Garza"]}],
    "places": [{"id": "port", "name": "The port"}],
    "persons": [
        {"id": "heron", "code_name": "Heron", "role": "speaks for it", "of": "faction:ceiba"},
        {"id": "otter", "code_name": "Otter", "role": "carries letters", "of": "party:north"},
        {"id": "maple", "code_name": "Maple", "role": "parish priest", "of": "body:diocese"},
        {
            "id": "finch",
            "code_name": "Finch",
            "role": "runs errands",
            "of": "party:north",
            "under_18": True,
        },
    ],
    "relations": [
        {
            "id": "r-1",
            "kind": "command",
            "from": "person:heron",
            "to": "faction:prison",
            "during": "2012-03-09/2013-05",
            "hold": "loose",
            "covers": ["killings", "extortion"],
            "confidence": "low",
            "sources": [{"source": "text"}],
            "note": "Otter says so",
        },
        {
            "id": "r-2",
            "kind": "channel",
            "from": "person:maple",
            "to": "party:state",
            "confidence": "high",
        },
        {
            "id": "r-3",
            "kind": "kinship",
            "from": "person:finch",
            "to": "person:otter",
            "confidence": "high",
        },
    ],
}
LISTED = ("Heron", "Otter", "Maple", "Finch", "Los del Ceibo", "La Garza", "banda", "Said to be")
"""Every code name, alias, shorthand and note of the small set: none may leave by default."""


def actors(**more: Any) -> Actors:
    """Return the small set of actors."""
    held = {**SMALL, **more}
    return Actors.model_validate(
        {name: [{"recorded": NOW, **each} for each in records] for name, records in held.items()}
    )


def bare(given: Actors) -> Actors:
    """Return actors without those under 18 and what ties them."""
    young = {f"person:{person.id}" for person in given.persons if person.under_18}
    return given.model_copy(
        update={
            "persons": tuple(p for p in given.persons if not p.under_18),
            "relations": tuple(
                r for r in given.relations if not young & {r.source_actor, r.target_actor}
            ),
        }
    )


def arrived(*files: bytes, into: Actors | None = None, **more: Any) -> Incoming:
    """Return what some files would add to a dossier that lists two sources."""
    given = {"recorded": MOMENT, "language": "en", "confidence": "low", **more}
    kinds = given.pop("kinds", None)
    readings = [read_map(held, f"file{n}") for n, held in enumerate(files, 1)]
    return incoming(
        readings,
        into or Actors(),
        ["text", "other"],
        KINDS,
        Given(**given),
        new_id="new",
        more=kinds,
    )


def whole(found: Incoming) -> Actors:
    """Return what arrived as actors."""
    return Actors(**found.actors, relations=found.relations)


def wrong(*files: bytes, **more: Any) -> list[tuple[str, int, str]]:
    """Return the code, line and field of everything that is wrong with some files."""
    try:
        told = arrived(*files, **more).warnings
    except Problems as several:
        told = several.problems
    return [(each.code, each.line, each.field) for each in told]


def codes(*files: bytes, **more: Any) -> list[str]:
    """Return the codes of everything that is wrong with some files."""
    return [code for code, _, _ in wrong(*files, **more)]


def book(**sheets: list[list[Any]]) -> Workbook:
    """Return a workbook as a person would make it for Kumu."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return made


def saved(made: Workbook) -> bytes:
    """Return the bytes of a workbook."""
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def xlsx(**sheets: list[list[Any]]) -> bytes:
    """Return the bytes of a workbook with some sheets."""
    return saved(book(**sheets))


def csv(*lines: str) -> bytes:
    """Return the bytes of a CSV file."""
    return "".join(f"{line}\n" for line in lines).encode()


def readable(held: bytes) -> str:
    """Return all that can be read in a file, every part of it if it is a package."""
    if not held.startswith(b"PK"):
        return held.decode()
    with zipfile.ZipFile(io.BytesIO(held)) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    return "\n".join(f"{name}\n{part}" for name, part in parts.items())


ODD = ["=1+1", "'=x", '"quoted"', "a|b", " edge ", "line\nline", "cr\rlf\r\n", "[1]", "\u200b"]
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
texts |= st.sampled_from(ODD)
words = texts | st.builds(lambda en, es: {"en": en, "es": es}, texts, texts)
slugs = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,6}", fullmatch=True).filter("new".__ne__)
sources = st.lists(
    st.builds(lambda s, at: {"source": s, "at": at}, st.sampled_from(["text", "other"]), texts),
    max_size=2,
)
dates = st.sampled_from(["2012", "2012-03", "~2012-03-09", "2012-03/2013-05", "1999/~2001-02"])


def record(**fields: Any) -> st.SearchStrategy[dict[str, Any]]:
    """Return records of some fields, each of them absent now and then."""
    required = {"name", "kind", "code_name", "role", "party", "confidence", "from", "to", "id"}
    must = {name: held for name, held in fields.items() if name in required}
    may = {name: held for name, held in fields.items() if name not in required}
    return st.fixed_dictionaries({"recorded": st.just(NOW), **must}, optional=may)


@st.composite
def any_actors(draw: st.DrawFn) -> Actors:
    """Draw actors and relations with every grade they may have."""

    def some(least: int, **fields: Any) -> list[dict[str, Any]]:
        unique = st.lists(slugs, unique=True, min_size=least, max_size=3)
        return [draw(record(id=st.just(slug), **fields)) for slug in draw(unique)]

    told = {"aliases": st.lists(texts, max_size=2), "sources": sources, "note": words}
    flag = st.booleans()
    parties = some(
        1,
        name=words,
        short=words,
        label=words,
        in_talks=flag,
        kind=st.sampled_from(["group", "state", "community", "victims", "third_party"]),
        **told,
    )
    one_party = st.sampled_from([each["id"] for each in parties])
    parts = some(0, name=words, party=one_party, in_talks=flag, **told)
    kinds = st.sampled_from(sorted(KINDS.bodies))
    bodies = some(0, name=words, kind=kinds, liaison=words, **told)
    places = some(0, name=words, sources=sources)
    wholes = [f"party:{each['id']}" for each in parties] + [f"body:{b['id']}" for b in bodies]
    people = some(
        0,
        code_name=texts,
        role=words,
        of=st.sampled_from(wholes),
        public=flag,
        under_18=flag,
        sources=sources,
    )
    ends = st.sampled_from(
        wholes
        + [f"faction:{each['id']}" for each in parts]
        + [f"place:{each['id']}" for each in places]
        + [f"person:{each['id']}" for each in people]
    )
    fields = {
        "kind": st.sampled_from(sorted(KINDS.ties)),
        "from": ends,
        "to": ends,
        "during": dates,
        "hold": st.sampled_from(["contested", "loose", "firm"]),
        "covers": st.lists(st.sampled_from(sorted(KINDS.reaches)), max_size=2),
        "confidence": st.sampled_from(["low", "medium", "high"]),
        "sources": sources,
        "note": words,
    }
    held = {"parties": parties, "factions": parts, "bodies": bodies, "places": places}
    return Actors.model_validate({**held, "persons": people, "relations": some(0, **fields)})
