"""A dossier as an audience may read it: what is not theirs was never there, and names are roles."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any, get_type_hints

from pydantic import BaseModel, ValidationError

from tregua.domain import Actors, Agreement, Clause, CountedRows, Dossier, Noun
from tregua.domain.engagement.codes import known_fields
from tregua.domain.knowledge.protection.papers import Audience
from tregua.errors import TreguaError
from tregua.language import Language
from tregua.record.brief.copies.classing import Classes
from tregua.record.brief.copies.folding import Finder
from tregua.record.brief.copies.naming import ListedName

__all__ = ["filtered"]

APART = frozenset({"sheet", "sources", "actors", "view", "protective"})
CODES = frozenset({"value", "question", "confidence", "kind", "form", "pathway"})
"""Fields that hold words of the form, not of the dossier; a name among them is found by looking."""
PARTS = (
    "concept",
    "process",
    "safety",
    "narrative",
    "innovations",
    "victims",
    "institutions",
    "crisis",
    "ending",
)
"""The parts of a dossier that are a concept."""
PRIVATE_KINDS = ("person", "channel", "relation")
GONE = object()
"""Stands for a record that an audience may not read."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """Passes records on as plain values: sources by class, names as roles, the unreadable gone."""

    classes: Classes
    finder: Finder
    names: Mapping[str, ListedName]
    known: frozenset[str]
    language: Language

    def record(self, record: Any) -> Any:
        """Return a record as a copy has it, or `GONE`."""
        told = record.model_dump(mode="json", by_alias=True, exclude_none=True)
        passed = self.value(told)
        return GONE if passed is GONE else type(record).model_validate(passed)

    def value(self, value: Any, key: str = "") -> Any:
        """Return one plain value of a record as a copy has it."""
        if isinstance(value, dict):
            return self.mapping(value)
        if isinstance(value, list):
            kept = (self.value(each, key) for each in value)
            return [each for each in kept if each is not GONE]
        return self.text(value, spoken=key in ("en", "es")) if isinstance(value, str) else value

    def mapping(self, held: dict[str, Any]) -> Any:
        """Return a record's fields, or `GONE` if nothing readable is left to stand on."""
        kind, _, slug = str(held.get("about", "")).partition(":")
        if kind in PRIVATE_KINDS and f"{kind}:{slug}" not in self.known:
            return GONE
        passed: dict[str, Any] = {}
        for key, value in held.items():
            if key == "sources" and isinstance(value, list):
                passed[key] = self.classes.classed(value)
                if value and not passed[key]:
                    return GONE
            elif key == "source" and isinstance(value, str):
                if not self.classes.readable(value):
                    return GONE
                passed[key] = self.classes.one(value)
            elif key == "repeated_in":
                read = [each for each in value if self.classes.readable(each)]
                passed[key] = [self.classes.one(each) for each in read]
            elif key in codes() and isinstance(value, str) and not re.search(r"\s", value):
                passed[key] = value
            else:
                passed[key] = self.value(value, key)
        return {key: value for key, value in passed.items() if value is not GONE}

    def text(self, text: str, *, spoken: bool) -> str:
        """Return a text with roles in place of names: words where people read, an id elsewhere."""
        if spoken or re.search(r"\s", text.strip()):
            said = self.finder.replace(
                text, lambda name: self.names[name].instead.within(self.language)
            )
            return self.finder.replace(said, lambda name: self.names[name].slug)
        return self.finder.replace(text, lambda name: self.names[name].slug)


@cache
def codes() -> frozenset[str]:
    """Return the fields that hold words of the form, those of a concept among them."""
    held = get_type_hints(Dossier)
    files = (held[part] for part in PARTS)
    return CODES | known_fields(*files)


def filtered(
    dossier: Dossier, audience: Audience, names: tuple[ListedName, ...], language: Language
) -> Dossier:
    """Return a dossier as an audience may read it, before anything is worked out from it.

    Parts that are not the audience's are empty; a record stays only where a source it cites may
    be read; held sources stand by class; names of people and of the team are roles.

    Raises
    ------
    TreguaError
        `copy_name_common` if a listed name is also a word of the dossier's own form.
    """
    classes = Classes(dossier.sources, frozenset(audience.reads))
    actors = nameless(dossier.actors, audience)
    finder = Finder(each.name for each in names)
    by_name = {each.name: each for each in names}
    sieve = Sieve(classes, finder, by_name, actors.known(), language)
    whole = replace(dossier, agreement=blanked(dossier.agreement, audience))
    try:
        parts = {
            field.name: passed(getattr(whole, field.name), sieve)
            for field in fields(whole)
            if field.name not in APART and field.name in audience.keeps
        }
        kept = Dossier(
            sieve.record(dossier.sheet.model_copy(update={"note": None})),
            actors=sieve.record(actors),
            view=dossier.view,
            **{name: part for name, part in parts.items() if part is not None},
        )
        counted = {asked.id for asked in kept.series}
        asked = tuple(c for c in kept.comparisons if c.series in counted and complete(c, counted))
        kept = with_panels(kept)
        listed = tuple(sieve.record(source) for source in classes.listed())
        return replace(kept, comparisons=asked, sources=listed)
    except ValidationError:
        raise TreguaError("copy_name_common") from None


def with_panels(kept: Dossier) -> Dossier:
    """Return a copy with the tables and studies of the panels that stay, and their plans."""
    panels = {panel.id for panel in kept.panels}
    starts = {start.id for start in kept.treatments}
    studies = tuple(
        asked.model_copy(update={"harms": tuple(h for h in asked.harms if h in panels)})
        for asked in kept.studies
        if asked.panel in panels and asked.treatment in starts
    )
    asked_ids = {asked.id for asked in studies}
    return replace(
        kept,
        panel_rows={name: rows for name, rows in kept.panel_rows.items() if name in panels},
        studies=studies,
        plans=tuple(plan for plan in kept.plans if plan.study in asked_ids),
    )


def blanked(agreement: Agreement | None, audience: Audience) -> Agreement | None:
    """Return the agreement without the fields that are held back from an audience."""
    if agreement is None:
        return None

    def empty(noun: type[Noun], prefix: str) -> dict[str, Any]:
        held = (each.partition(".") for each in audience.without)
        names = [field for kind, _, field in held if kind == prefix]
        return {name: noun.model_fields[name].get_default() for name in names}

    clauses = tuple(c.model_copy(update=empty(Clause, "clause")) for c in agreement.clauses)
    return agreement.model_copy(update={"clauses": clauses, **empty(Agreement, "agreement")})


def nameless(actors: Actors, audience: Audience) -> Actors:
    """Return the lists of actors an audience may read, without other names, labels, code names."""
    kept: dict[str, Any] = {
        field: getattr(actors, field) if field in audience.actors else ()
        for field in Actors.model_fields
    }
    for field in ("parties", "factions", "bodies"):
        blank: dict[str, Any] = {"aliases": ()} | ({"label": None} if field == "parties" else {})
        kept[field] = tuple(each.model_copy(update=blank) for each in kept[field])
    return Actors.model_construct(**kept)


def passed(part: Any, sieve: Sieve) -> Any:
    """Return one part of a dossier through a sieve: a list, a mapping of lists, or one record."""
    if isinstance(part, BaseModel):
        kept = sieve.record(part)
        return None if kept is GONE else kept
    if isinstance(part, tuple):
        through = (sieve.record(each) for each in part)
        return tuple(each for each in through if each is not GONE)
    if isinstance(part, CountedRows):
        return told_rows(part, sieve)
    if isinstance(part, Mapping):
        return {key: passed(held, sieve) for key, held in part.items()}
    return part


def told_rows(rows: CountedRows, sieve: Sieve) -> CountedRows:
    """Return the rows of a table with roles in place of names, each different text read once."""
    columns = dict(rows.columns)
    for name in {"place", "department", "institution"} & columns.keys():
        instead = {cell: sieve.text(cell, spoken=False) for cell in set(columns[name])}
        columns[name] = [instead[cell] for cell in columns[name]]
    return CountedRows(rows.file, columns, rows.lines)


def complete(comparison: Any, counted: set[str]) -> bool:
    """Tell whether all the series a comparison counts by stay."""
    named = [s for b in comparison.baselines for s in (b.series, b.after_series) if s]
    return set(named) <= counted
