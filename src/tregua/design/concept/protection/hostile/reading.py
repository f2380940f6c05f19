"""Read it as: each sentence that names or implies a person, or catches a reader's eye."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from tregua.decide.asking.sensitive import unaccented
from tregua.decide.assess import Uncovered
from tregua.design.concept.protection.hostile.covering import Cover, Covers, subjects_of
from tregua.design.concept.protection.hostile.masking import Mask
from tregua.design.concept.protection.hostile.persons import Implied, both, names_of
from tregua.design.concept.protection.hostile.sentences import sentences
from tregua.design.concept.protection.hostile.walking import Told, every_text
from tregua.design.concept.protection.keeping import keeping_of
from tregua.domain import Dossier, Handling, Published, Result, Severity, Source
from tregua.domain.knowledge.protection.readers import Eye, HostileReader, HostileReaders
from tregua.language import Language

__all__ = ["Caught", "Cover", "HostileReading", "Uncovered", "count_uncovered", "read_as"]

GRAVEST = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
HELD = ("keep", "ask-counsel")
"""All that may be done with a sentence while a hold stands, or once it is in either record."""
RECORDS = frozenset({"protective.jsonl", "working.yaml"})
OURS = frozenset({"dissent", "reason"})
"""Fields in which the team speaks for itself, whatever source the record rests on."""
PERSONS = ("person:", "member:")


@dataclass(frozen=True, slots=True)
class Caught(Result):
    """One sentence, where it stands, why it caught the eye, and what covers it.

    `record` is the record as kind:id. `severity` is empty where mandate, lawful basis and advice
    all cover it; `could` is what a person could do: `keep`, `move`, `rewrite`, `ask-counsel`.
    `public` says that the record rests on public sources alone and speaks of no person: what
    anybody can read there is at most a note. People under 18 are masked in every word.
    """

    sentence: str
    file: str
    record: str
    field: str
    persons: tuple[Implied, ...]
    eyes: tuple[str, ...]
    cover: Cover
    lacks: tuple[str, ...]
    severity: Severity | None
    could: tuple[str, ...]
    public: bool = False


@dataclass(frozen=True, slots=True)
class HostileReading(Result):
    """A dossier as one hostile reader would read it, in the order of its files.

    `held` says that a hold stands: then nothing is to be moved or rewritten.
    """

    reader: str
    day: date
    held: bool
    caught: tuple[Caught, ...]

    @property
    def uncovered(self) -> tuple[Caught, ...]:
        """The sentences that mandate, lawful basis or advice leave uncovered."""
        return tuple(each for each in self.caught if each.severity is not None)


@dataclass(frozen=True, slots=True)
class Looked:
    """One sentence as it was looked at once for every reader."""

    told: Told
    sentence: str
    low: str
    persons: tuple[Implied, ...]


class Desk:
    """A dossier laid out sentence by sentence, for one reader after another."""

    def __init__(
        self,
        dossier: Dossier,
        readers: HostileReaders,
        language: Language,
        acts: Mapping[str, str],
        day: date,
    ) -> None:
        self.day = day
        self.held = bool(keeping_of(dossier, day).standing)
        self.covers = Covers(dossier, acts)
        self.open = {s.id for s in dossier.sources if s.handling is Handling.K4}
        short = frozenset((*readers.abbreviations.en, *readers.abbreviations.es))
        names = names_of(dossier, readers.marks)
        self.mask = Mask(dossier)
        self.looked = tuple(
            Looked(told, one, low, names.within(one, low))
            for told in every_text(dossier, language)
            for one in map(str.strip, sentences(told.text, short))
            for low in (unaccented(one),)
            if one
        )

    def read(self, reader: HostileReader) -> HostileReading:
        """Return the reading of one reader."""
        return HostileReading(reader.id, self.day, self.held, tuple(self.caught(reader)))

    def caught(self, reader: HostileReader) -> Iterator[Caught]:
        """Yield each sentence that catches a reader's eye."""
        for one in self.looked:
            eyes = [eye for eye in reader.eyes if catches(eye, one)]
            if eyes or one.persons:
                yield self.weighed(one, eyes, reader)

    def weighed(self, one: Looked, eyes: list[Eye], reader: HostileReader) -> Caught:
        """Return a sentence with what covers it, how grave it is, and what could be done."""
        cover = self.covers.of(one.told)
        lacks = cover.lacks
        grave = [*(eye.severity for eye in eyes), *([reader.named] if one.persons else [])]
        public = bool(lacks) and self.is_public(one)
        severity = min(grave, key=GRAVEST.index) if lacks else None
        could = [each for eye in eyes for each in eye.could]
        could = [*could, *(reader.could if one.persons else ())] if lacks else ["keep"]
        could = ["keep", *could] if public else could
        return Caught(
            sentence=self.mask.off(one.sentence),
            file=one.told.file,
            record=self.mask.off(one.told.key),
            field=one.told.field,
            persons=tuple(map(self.mask.of, one.persons)),
            eyes=tuple(eye.id for eye in eyes),
            cover=cover,
            lacks=lacks,
            severity=Severity.NOTE if public else severity,
            could=self.allowed(tuple(dict.fromkeys(could)), one.told.file),
            public=public,
        )

    def is_public(self, one: Looked) -> bool:
        """Tell whether a sentence repeats what public sources say, and speaks of no person."""
        record = one.told.record
        cited = set(sources_of(record))
        spoken = any(about.startswith(PERSONS) for about in subjects_of(record))
        ours = one.told.field.split(".")[0] in OURS
        return bool(cited) and cited <= self.open and not (one.persons or spoken or ours)

    def allowed(self, could: tuple[str, ...], file: str) -> tuple[str, ...]:
        """Return what may be done: under a hold, or in either record, nothing is rewritten."""
        if could == ("keep",) or not (self.held or file in RECORDS):
            return could
        return HELD


def sources_of(record: object) -> Iterator[str]:
    """Yield the sources a record rests on; a source rests on itself."""
    if isinstance(record, Source):
        yield record.id
    yield from (cite.source for cite in getattr(record, "sources", ()))
    if isinstance(record, Published):
        yield record.source


def catches(eye: Eye, one: Looked) -> bool:
    """Tell whether a sentence catches an eye: by where it stands or by its words."""
    if eye.person and not one.persons:
        return False
    place = f"{one.told.file}:{one.told.list}"
    if place in eye.places or f"{place}:{one.told.field}" in eye.places:
        return True
    return bool((eye.words.en or eye.words.es) and both(eye.words).search(one.low))


def read_as(
    dossier: Dossier,
    readers: HostileReaders,
    reader: str,
    *,
    language: Language,
    acts: Mapping[str, str],
    day: date,
) -> HostileReading:
    """Return a dossier as one hostile reader would read it.

    Every text of every record is read, withdrawn ones too: they still stand in the file. Where a
    text is written in both languages the one asked for is read, with the words of both. `acts`
    gives the outward act of each kind of event that is one. Sentences stand in the order of the
    files; people are not ordered and sentences are not weighed against each other.

    Raises
    ------
    KeyError
        If there is no such reader.
    """
    known = {each.id: each for each in readers.readers}
    return Desk(dossier, readers, language, acts, day).read(known[reader])


def count_uncovered(
    dossier: Dossier,
    readers: HostileReaders,
    *,
    language: Language,
    acts: Mapping[str, str],
    day: date,
) -> tuple[Uncovered, ...]:
    """Return for each reader how many sentences stand uncovered, the dossier laid out once."""
    desk = Desk(dossier, readers, language, acts, day)
    return tuple(
        Uncovered(r.id, r.label, r.asks, len(desk.read(r).uncovered)) for r in readers.readers
    )
