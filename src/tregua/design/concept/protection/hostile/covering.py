"""Which mandate, lawful basis and advice cover what a record tells: by date, act and subject."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tregua.design.concept.protection.hostile.walking import Told
from tregua.design.concept.protection.mandates import in_force
from tregua.domain import Decision, Dossier, Event, Noun, Result, When, active
from tregua.domain.claims import ABOUT
from tregua.domain.protection import Entry, EntryKind, Mandate

__all__ = ["Cover", "Covers"]

SUBJECT = re.compile(ABOUT)
OWN_NOTE = "counsel_note"


@dataclass(frozen=True, slots=True)
class Cover(Result):
    """What covers a sentence: a mandate, where its lawful basis stands, and advice.

    `basis` names the record that gives it, as `kind:id`; `advice` the number of an entry of
    advice, or `counsel_note` where the record bears one. Each is empty where nothing covers it.
    """

    mandate: str = ""
    basis: str = ""
    advice: str = ""

    @property
    def any(self) -> bool:
        """Tell whether anything covers the sentence, if only in part."""
        return bool(self.mandate or self.basis or self.advice)

    @property
    def lacks(self) -> tuple[str, ...]:
        """What is missing: `mandate`, `basis`, `advice`."""
        held = {"mandate": self.mandate, "basis": self.basis, "advice": self.advice}
        return tuple(name for name, value in held.items() if not value)


class Covers:
    """Finds what covers a record, among the mandates and the protective record of a dossier."""

    def __init__(self, dossier: Dossier, acts: Mapping[str, str]) -> None:
        self.acts = acts
        self.mandates = {mandate.id: mandate for mandate in active(dossier.protection.mandates)}
        self.entries = dossier.protective
        self.known: dict[int, Cover] = {}

    def of(self, told: Told) -> Cover:
        """Return what covers the record a text stands in."""
        key = id(told.record)
        if key not in self.known:
            self.known[key] = (
                self.entry(told.record) if isinstance(told.record, Entry) else self.record(told)
            )
        return self.known[key]

    def entry(self, entry: Entry) -> Cover:
        """Return what covers an entry of the protective record itself; advice covers itself."""
        when = When.read(entry.on)
        mandate = self.held(entry.mandate, when) or next(self.in_force(when, (), entry.by), None)
        basis = f"entry:{entry.n}" if entry.basis else based(mandate)
        own = str(entry.n) if entry.kind is EntryKind.ADVICE else ""
        advice = own or str(entry.advice or "") or self.advice(set(entry.names), when)
        return Cover(mandate.id if mandate else "", basis, advice)

    def record(self, told: Told) -> Cover:
        """Return what covers a record: entries that name it first, then by date, act, subject."""
        when, record = told.when, told.record
        own = [e for e in self.entries if told.key in e.names or noted(e, told)]
        named = [self.mandates[e.mandate] for e in own if e.mandate in self.mandates]
        acts = tuple(acts_of(record, self.acts))
        by = str(getattr(record, "by", "") or "")
        dated = list(self.in_force(when, acts, by)) if when is not None else []
        mandate = next(iter((*named, *dated)), None)
        basis = next((f"entry:{e.n}" for e in own if e.basis), "")
        basis = basis or (told.key if getattr(record, "lawful_basis", None) else based(mandate))
        advice = next((str(e.advice or e.n) for e in own if e.advice or is_advice(e)), "")
        if not advice and getattr(record, OWN_NOTE, None):
            advice = OWN_NOTE
        if not advice and when is not None:
            advice = self.advice({*subjects_of(record), *(f"act:{act}" for act in acts)}, when)
        return Cover(mandate.id if mandate else "", basis, advice)

    def held(self, slug: str, when: When) -> Mandate | None:
        """Return a mandate by its id, if it was in force."""
        mandate = self.mandates.get(slug)
        return mandate if mandate is not None and in_force(mandate, when) else None

    def in_force(self, when: When, acts: tuple[str, ...], by: str) -> Iterator[Mandate]:
        """Yield the mandates in force on a date, for these acts, held by all or by this member."""
        for mandate in self.mandates.values():
            fits = all(act in mandate.allows for act in acts)
            ours = mandate.holder is None or mandate.holder == by
            if fits and ours and in_force(mandate, when):
                yield mandate

    def advice(self, named: set[str], when: When) -> str:
        """Return the latest advice given by a date that names one of these subjects or acts."""
        given = [
            entry
            for entry in self.entries
            if is_advice(entry)
            and named & set(entry.names)
            and When.read(entry.on).last <= when.last
        ]
        return str(given[-1].n) if given else ""


def is_advice(entry: Entry) -> bool:
    """Tell whether an entry is advice."""
    return entry.kind is EntryKind.ADVICE


def noted(entry: Entry, told: Told) -> bool:
    """Tell whether an entry was passed on from the note a text stands in."""
    return bool(entry.note) and told.key == f"note:{entry.note}"


def based(mandate: Mandate | None) -> str:
    """Return a mandate as the place of a lawful basis, if it names one."""
    return f"mandate:{mandate.id}" if mandate is not None and mandate.lawful_basis else ""


def acts_of(record: Any, acts: Mapping[str, str]) -> Iterator[str]:
    """Yield the outward acts a record tells of."""
    if isinstance(record, Event) and record.kind in acts:
        yield acts[record.kind]
    if isinstance(record, Decision):
        yield from record.allows


def subjects_of(record: Any) -> Iterator[str]:
    """Yield the subjects a record speaks of; the dossier as a whole is none."""
    for name in type(record).model_fields if isinstance(record, Noun) else ():
        value = getattr(record, name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, str) and each != "dossier" and SUBJECT.fullmatch(each):
                yield str(each)
