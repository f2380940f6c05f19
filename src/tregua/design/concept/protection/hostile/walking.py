"""Every text a dossier holds, with the file, record and field it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from tregua.domain import Dossier, Noun, When
from tregua.domain.protection import Entry
from tregua.domain.views.naming import kind_of
from tregua.language import Language, Text, Words, words_in

__all__ = ["Told", "every_text"]

FILES = {
    "claims": "claims.yaml",
    "sources": "sources.yaml",
    "events": "events.yaml",
    "decisions": "decisions.yaml",
    "resolutions": "resolutions.yaml",
    "undertakings": "undertakings.yaml",
    "commitments": "commitments.yaml",
    "declarations": "commitments.yaml",
    "waivers": "waivers.yaml",
    "series": "series.yaml",
    "state_line": "series.yaml",
    "treatments": "series.yaml",
    "comparisons": "series.yaml",
    "published": "series.yaml",
    "panels": "series.yaml",
    "studies": "impact.yaml",
    "plans": "impact.yaml",
}
WHOLE = {
    "sheet": "dossier.yaml",
    "actors": "actors.yaml",
    "bargain": "bargain.yaml",
    "aims": "aims.yaml",
    "agreement": "agreement.yaml",
    "strategy": "strategy.yaml",
    "law": "law.yaml",
    "protection": "protection.yaml",
    "working": "working.yaml",
    "concept": "concept.yaml",
    "process": "process.yaml",
    "safety": "safety.yaml",
    "narrative": "narrative.yaml",
    "innovations": "innovations.yaml",
    "victims": "victims.yaml",
    "institutions": "institutions.yaml",
    "crisis": "crisis.yaml",
    "ending": "ending.yaml",
}
CHAIN = "protective.jsonl"
FREE = frozenset({"aliases", "code_name", "authors", "publisher"})
"""Fields of plain text that hold names, not words for people to read in both languages."""
TIMES = ("on", "as_of", "reached", "during", "start", "span", "date")


@dataclass(frozen=True, slots=True)
class Told:
    """One text and where it stands: `list` is the list of the file, `key` the record as kind:id.

    `record` is the record itself.
    """

    file: str
    list: str
    key: str
    field: str
    text: str
    record: Any = None

    @property
    def when(self) -> When | None:
        """When what the record tells was so, if it says."""
        found = (getattr(self.record, name, None) for name in TIMES)
        own = next((when for when in found if isinstance(when, When)), None)
        if own is None and isinstance(self.record, Entry):
            return When.read(self.record.on)
        return own


def every_text(dossier: Dossier, language: Language) -> Iterator[Told]:
    """Yield every text of a dossier: file by file, record by record, as it is written."""
    for part, file in WHOLE.items():
        held = getattr(dossier, part)
        if held is not None:
            yield from texts(held, held, Place(file, "", kind_of(part), language))
    for part, file in FILES.items():
        for record in getattr(dossier, part):
            yield from texts(record, record, Place(file, part, keyed(part, record), language))
    yield from entry_texts(dossier)
    yield from counted_texts(dossier, language)


def entry_texts(dossier: Dossier) -> Iterator[Told]:
    """Yield the words of the protective record."""
    for entry in dossier.protective:
        for name in ("says", "basis"):
            if said := getattr(entry, name):
                yield Told(CHAIN, "entries", f"entry:{entry.n}", name, said, entry)


def counted_texts(dossier: Dossier, language: Language) -> Iterator[Told]:
    """Yield what is written of incidents and beside counts."""
    for incident in dossier.incidents:
        place = Place("incidents.csv", "incidents", f"incident:{incident.id}", language)
        yield from texts(incident, incident, place)
    for series, windows in dossier.windows.items():
        for window in windows:
            if window.note:
                key = f"count:{series}:{window.start}"
                yield Told(f"series/{series}", "windows", key, "note", window.note, window)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a walk stands."""

    file: str
    list: str
    key: str
    language: Language


def keyed(part: str, record: Any) -> str:
    """Return a record as kind:id."""
    return f"{kind_of(part)}:{getattr(record, 'id', '')}".rstrip(":")


def texts(held: Noun, record: Any, place: Place, under: str = "") -> Iterator[Told]:
    """Yield the texts of a noun, and of the records and values in it."""
    kind: type[Noun] = type(held)
    for name in worded(kind):
        value = getattr(held, name)
        for i, each in enumerate(value if isinstance(value, tuple) else (value,)):
            if said := words_of(each, name, place.language):
                shown = f"{under}{name}" + (f".{i + 1}" if isinstance(value, tuple) else "")
                yield Told(place.file, place.list, place.key, shown, said, record)
    for name in kind.model_fields:
        value = getattr(held, name)
        if isinstance(value, Noun):
            yield from texts(value, record, place, f"{under}{name}.")
        elif isinstance(value, tuple) and value and isinstance(value[0], Noun):
            for i, each in enumerate(value, 1):
                if getattr(each, "recorded", None) is not None or not under:
                    inner = Place(place.file, place.list or name, keyed(name, each), place.language)
                    yield from texts(each, each, inner)
                else:
                    yield from texts(each, record, place, f"{under}{name}.{i}.")


def words_of(value: Any, name: str, language: Language) -> str:
    """Return the words a field holds in a language, or nothing where it holds none."""
    if isinstance(value, Text):
        return words_in(value, language)
    if isinstance(value, str) and (name != "value" or " " in value):
        return value
    return ""


@cache
def worded(kind: type[Noun]) -> tuple[str, ...]:
    """Return the fields of a noun that hold words for people to read, or names."""
    found = []
    for name, info in kind.model_fields.items():
        if name in FREE or name == "value" or holds_words(info.annotation):
            found.append(name)
    return tuple(found)


def holds_words(annotation: Any) -> bool:
    """Tell whether an annotation is of words, alone or among others."""
    return (
        annotation == Words
        or any(holds_words(part) for part in get_args(annotation))
        or (annotation is Text)
    )
