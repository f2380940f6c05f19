"""What changed between two states of a concept: records field by field, and what is found now."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tregua.design.concept.checking import ConceptCheck, check_concept
from tregua.design.concept.engagement import Engagement
from tregua.domain import Answer, Dossier, Record, Result, plain

__all__ = ["ConceptChange", "ConceptChanges", "FieldChange", "changed_records", "concept_changes"]

FILES = (
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
"""The files of a dossier that are a concept, by the part of a dossier each is."""

WRITING = frozenset({"id", "recorded", "replaces", "withdrawn"})


@dataclass(frozen=True, slots=True)
class FieldChange(Result):
    """One field that says something else: what it said, and what it says, nothing where empty."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class ConceptChange(Result):
    """One record of a concept that came, changed, was withdrawn, or is no longer there.

    `how` is `came`, `changed`, `withdrawn` or `gone`. `former` is the record it stands for, or
    takes back.
    """

    file: str
    list: str
    id: str
    how: str
    former: str = ""
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ConceptChanges(Result):
    """All that changed in a concept; `arose` and `went` are the findings that came and left."""

    records: tuple[ConceptChange, ...]
    arose: tuple[str, ...] = ()
    went: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        """Tell whether nothing changed."""
        return not (self.records or self.arose or self.went)


def concept_changes(before: Engagement, after: Engagement) -> ConceptChanges:
    """Return what changed from one state of a concept to another.

    Where a record changed, all coherence rules are run on both states again: a changed choice can
    sit badly with another that nobody touched.
    """
    records = changed_records(before.dossier, after.dossier)
    if not records:
        return ConceptChanges(())
    then, now = found(check_concept(before)), found(check_concept(after))
    return ConceptChanges(
        records,
        tuple(key for key in now if key not in then),
        tuple(key for key in then if key not in now),
    )


def found(check: ConceptCheck) -> dict[str, None]:
    """Return the keys of the weaknesses found."""
    return dict.fromkeys(f.key for f in check.findings if f.answer is Answer.MET)


def changed_records(before: Dossier, after: Dossier) -> tuple[ConceptChange, ...]:
    """Return the records of all nine files that differ, file by file in their order."""
    held: list[ConceptChange] = []
    for file in FILES:
        then, now = lists_of(getattr(before, file)), lists_of(getattr(after, file))
        for name in dict.fromkeys((*then, *now)):
            held.extend(compared(file, name, then.get(name, {}), now.get(name, {})))
    return tuple(held)


def lists_of(file: Any) -> dict[str, dict[str, Record]]:
    """Return the records of each list of a file, by id; one record alone is a list of one."""
    found: dict[str, dict[str, Record]] = {}
    for name in type(file).model_fields:
        value = getattr(file, name)
        records = value if isinstance(value, tuple) else (value,)
        own = {record.id: record for record in records if isinstance(record, Record)}
        if own:
            found[name] = own
    return found


def compared(
    file: str, name: str, then: dict[str, Record], now: dict[str, Record]
) -> Iterator[ConceptChange]:
    """Yield what differs between two states of one list."""
    for slug, record in now.items():
        former = now.get(record.replaces or "") or then.get(record.replaces or "")
        if slug in then:
            fields = differing(then[slug], record)
            if record.withdrawn and not then[slug].withdrawn:
                yield ConceptChange(file, name, slug, "withdrawn")
            elif fields:
                yield ConceptChange(file, name, slug, "changed", "", fields)
        elif record.withdrawn:
            yield ConceptChange(file, name, slug, "withdrawn", record.replaces or "")
        elif former is not None:
            fields = differing(former, record)
            yield ConceptChange(file, name, slug, "changed", former.id, fields)
        else:
            yield ConceptChange(file, name, slug, "came")
    for slug in then:
        if slug not in now:
            yield ConceptChange(file, name, slug, "gone")


def differing(then: Record, now: Record) -> tuple[FieldChange, ...]:
    """Return the fields of two records that say something else."""
    names = dict.fromkeys((*type(then).model_fields, *type(now).model_fields))
    return tuple(
        FieldChange(name, getattr(then, name, None), getattr(now, name, None))
        for name in names
        if name not in WRITING
        and plain(getattr(then, name, None)) != plain(getattr(now, name, None))
    )
