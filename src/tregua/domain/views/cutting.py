"""Cutting a dossier to a day: what was known by then, or what was so by then."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from tregua.domain.claims import Noun, Source
from tregua.domain.dates import When
from tregua.domain.impact import CountedPanel
from tregua.domain.views.dating import dates_of, learned, spoken_of
from tregua.domain.views.entries import entries_kept
from tregua.domain.views.naming import kind_of
from tregua.domain.views.parts import (
    actors_kept,
    asked_kept,
    cited_by,
    counts_kept,
    covered_by,
    deal_kept,
    rows_kept,
    studies_kept,
    truce_by,
)
from tregua.domain.views.view import LeftOut, View

if TYPE_CHECKING:
    from tregua.domain.dossier import Dossier

__all__ = ["known_by", "stood_on"]

N = TypeVar("N", bound=Noun)

APART = frozenset(
    {
        "sheet",
        "sources",
        "actors",
        "agreement",
        "series",
        "windows",
        "comparisons",
        "panels",
        "panel_rows",
        "studies",
        "protective",
        "view",
    }
)
"""Parts that are no plain lists of records, or that stay whole."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """Keeps the records whose date lies surely by a day, and notes each one that does not.

    `dated` gives the date that decides, or nothing for a record that always stays; `known` when
    it was learned, for the note.
    """

    day: date
    dated: Callable[[Noun, When | None], When | None]
    known: Callable[[Noun, When | None], When | None]
    hindsight: bool
    left: list[LeftOut]

    def keep(
        self, kind: str, records: Iterable[N], within: When | None = None, name: str = ""
    ) -> tuple[N, ...]:
        """Return the records that stay, in their order."""
        return tuple(r for r in records if self.lets(kind, r, within, name))

    def lets(self, kind: str, record: Noun, within: When | None = None, name: str = "") -> bool:
        """Tell whether a record stays; note it where it does not."""
        so = spoken_of(record) or within
        why = self.barred(record, so, within)
        if why:
            said = str(getattr(record, "id", "") or name)
            known = self.known(record, within)
            self.left.append(LeftOut(kind, said, str(so or ""), str(known or ""), why))
        return not why

    def barred(self, record: Noun, so: When | None, within: When | None) -> str:
        """Return why a record is left out, or nothing if it stays."""
        if not self.hindsight and isinstance(getattr(record, "during", None), When) and so:
            return "over" if so.last < self.day else "later" if so.first > self.day else ""
        when = self.dated(record, within)
        if when is None or when.last <= self.day:
            return ""
        if when.first <= self.day:
            return "unclear"
        return "hindsight" if self.hindsight and (so is None or so.first <= self.day) else "later"


def known_by(dossier: "Dossier", day: date) -> "Dossier":
    """Return what had surely been learned by a day; `view` names what is left out.

    Names of parties, bodies, places and persons stay: a name alone asserts nothing.
    """
    dates = dates_of(dossier.sources)

    def known(record: Noun, within: When | None) -> When | None:
        return learned(record, dates, within)

    return cut(dossier, Sieve(day, known, known, True, []), known_on=day)


def stood_on(dossier: "Dossier", day: date) -> "Dossier":
    """Return what was surely so by a day; a tie that held for a time stays only within it.

    A record that bears no date stays: nothing says that it was not so.
    """
    dates = dates_of(dossier.sources)

    def so(record: Noun, within: When | None) -> When | None:
        return spoken_of(record) or within

    def known(record: Noun, within: When | None) -> When | None:
        return learned(record, dates, within)

    return cut(dossier, Sieve(day, so, known, False, []), as_of=day)


def cut(
    dossier: "Dossier", sieve: Sieve, *, known_on: date | None = None, as_of: date | None = None
) -> "Dossier":
    """Return a dossier passed through a sieve, with its view; every part that is not named here."""
    parts: dict[str, Any] = {
        field.name: part_kept(field.name, getattr(dossier, field.name), sieve)
        for field in fields(dossier)
        if field.name not in APART
    }
    claims, events, decisions = parts["claims"], parts["events"], parts["decisions"]
    named = frozenset(record.about for record in (*claims, *events, *decisions))
    parts["treatments"] = tuple(truce_by(start, sieve.day) for start in parts["treatments"])
    begun = frozenset(start.id for start in parts["treatments"])
    panels = panels_kept(dossier.panels, sieve)
    counted = frozenset(panel.id for panel in panels)
    tables = dossier.panel_rows
    kept = replace(
        dossier,
        **parts,
        actors=actors_kept(dossier.actors, named, sieve),
        agreement=deal_kept(dossier.agreement, sieve),
        windows={s: counts_kept(s, held, sieve) for s, held in dossier.windows.items()},
        comparisons=asked_kept(dossier.comparisons, begun, sieve),
        panels=panels,
        panel_rows={p.id: rows_kept(p, tables[p.id], sieve.day) for p in panels if p.id in tables},
        studies=studies_kept(dossier.studies, begun, counted),
        protective=entries_kept(dossier.protective, sieve.day, sieve.hindsight, sieve.left),
    )
    if known_on is not None:
        kept = replace(kept, sources=sources_kept(kept, sieve))
    return replace(kept, view=joined(dossier.view, known_on, as_of, sieve.left))


def panels_kept(panels: tuple[CountedPanel, ...], sieve: Sieve) -> tuple[CountedPanel, ...]:
    """Return the panels whose figures had been drawn by the day, or all where only rows are cut."""
    stay = sieve.keep("panel", panels) if sieve.hindsight else panels
    return tuple(p.model_copy(update={"covers": covered_by(p.covers, sieve.day)}) for p in stay)


def part_kept(name: str, held: Any, sieve: Sieve) -> Any:
    """Return a part of a dossier, or a register with several lists, with the records that stay."""
    if isinstance(held, Noun):
        lists = {part: getattr(held, part) for part in type(held).model_fields}
        kept = {part: part_kept(part, each, sieve) for part, each in lists.items()}
        return held.model_copy(update=kept)
    if isinstance(held, tuple) and all(isinstance(each, Noun) for each in held):
        return sieve.keep(kind_of(name), held)
    return held


def sources_kept(kept: "Dossier", sieve: Sieve) -> tuple[Source, ...]:
    """Return the sources that had appeared, or that a kept record cites; then those they quote."""
    parts = (getattr(kept, field.name) for field in fields(kept) if field.name != "sources")
    cited = {
        *cited_by(tuple(parts)),
        *cited_by(tuple(w for ws in kept.windows.values() for w in ws)),
    }
    quoted = {slug for s in kept.sources if s.id in cited for slug in cited_by(s)}
    return tuple(
        s
        for s in kept.sources
        if s.date is None or s.id in cited | quoted or sieve.lets("source", s)
    )


def joined(view: View, known_on: date | None, as_of: date | None, left: list[LeftOut]) -> View:
    """Return a view cut once more."""
    return View(
        min((day for day in (view.known_on, known_on) if day), default=None),
        min((day for day in (view.as_of, as_of) if day), default=None),
        (*view.left_out, *left),
    )
