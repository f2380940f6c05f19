"""Loading what is known of keeping a promoter safe, when first asked, each record checked."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from tregua.domain import Noun, Part
from tregua.domain.knowledge.protection import (
    CheckItem,
    MeetingMeasure,
    Profession,
    Prosecution,
    ProtectionKnowledge,
    RecordLaw,
    RelationToState,
)
from tregua.domain.knowledge.protection.meetings import MeetingKnowledge
from tregua.domain.protection import Risk
from tregua.domain.results import Citation
from tregua.errors import Problem, Problems
from tregua.knowledge.loading import HERE, load_questions, load_sources, read

__all__ = ["load_protection"]

FOLDER = "protection"
RISKS = tuple(risk.value for risk in Risk)
ASKED = {
    "relations": "government-part",
    "sides": "promoter-side",
    "persons": "promoter-person",
    "capacities": "promoter-capacity",
}
"""Which question the levels of a field of a checklist's point belong to."""

Known = Profession | Prosecution | CheckItem | RelationToState | RecordLaw | MeetingMeasure
K = TypeVar("K", Profession, Prosecution, CheckItem, RelationToState, RecordLaw, MeetingMeasure)


class ProfessionsFile(Noun):
    """`professions.yaml`."""

    professions: tuple[Profession, ...]


class ProsecutionsFile(Noun):
    """`prosecutions.yaml`."""

    prosecutions: tuple[Prosecution, ...]


class ChecklistFile(Noun):
    """`checklist.yaml`."""

    checklist: tuple[CheckItem, ...]


class RelationsFile(Noun):
    """`relations.yaml`."""

    relations: tuple[RelationToState, ...]


class RecordLawsFile(Noun):
    """`record-laws.yaml`."""

    record_laws: tuple[RecordLaw, ...]


@cache
def load_protection() -> ProtectionKnowledge:
    """Return all that is known of keeping a promoter safe, by kind and id.

    Raises
    ------
    Problems
        If an id stands twice, or a record names a source, level, part or risk there is not, or
        rests neither on a source nor on judgment.
    """
    folder, problems = HERE / FOLDER, list[Problem]()
    meetings = read(folder / "measures.yaml", MeetingKnowledge)
    known = ProtectionKnowledge(
        by_id("professions", read(folder / "professions.yaml", ProfessionsFile).professions),
        by_id("prosecutions", read(folder / "prosecutions.yaml", ProsecutionsFile).prosecutions),
        by_id("checklist", read(folder / "checklist.yaml", ChecklistFile).checklist),
        by_id("relations", read(folder / "relations.yaml", RelationsFile).relations),
        by_id("record-laws", read(folder / "record-laws.yaml", RecordLawsFile).record_laws),
        by_id("measures", meetings.measures),
        meetings.telling,
    )
    for name, records in (
        ("professions", known.professions),
        ("prosecutions", known.prosecutions),
        ("checklist", known.checklist),
        ("relations", known.relations),
        ("record-laws", known.record_laws),
        ("measures", known.measures),
    ):
        for record in records.values():
            problems.extend(ground_problems(record, f"{FOLDER}/{name}.yaml"))
    for item in known.checklist.values():
        problems.extend(item_problems(item))
    for relation in known.relations.values():
        problems.extend(relation_problems(relation))
    if problems:
        raise Problems(problems)
    return known


def by_id(name: str, records: tuple[K, ...]) -> Mapping[str, K]:
    """Return records by id, in the order written; an id that stands twice is a mistake."""
    found: dict[str, K] = {}
    for record in records:
        if record.id in found:
            raise Problems([Problem("duplicate_id", f"{FOLDER}/{name}.yaml", field=record.id)])
        found[record.id] = record
    return MappingProxyType(found)


def ground_problems(record: Known, file: str) -> Iterator[Problem]:
    """Yield a record that rests on nothing, or on a source there is not."""
    cites: tuple[Citation, ...] = record.cites
    if bool(cites) == getattr(record, "judgment", not cites):
        yield Problem("word_ground", file, field=record.id)
    for cite in cites:
        if cite.source not in load_sources():
            yield Problem("source_unknown", file, field=record.id, values={"source": cite.source})


def item_problems(item: CheckItem) -> Iterator[Problem]:
    """Yield what a point of the checklist names that there is not."""
    file, questions = f"{FOLDER}/checklist.yaml", load_questions()
    for field, question in ASKED.items():
        for level in getattr(item, field):
            if level not in questions[question].levels:
                values = {"question": question, "given": level}
                yield Problem("level_unknown", file, field=item.id, values=values)
    yield from unlisted(item.parts, tuple(part.value for part in Part), file, item.id)
    yield from unlisted((item.risk,), RISKS, file, item.id)


def relation_problems(relation: RelationToState) -> Iterator[Problem]:
    """Yield a relation that is no level of its question, or raises a risk there is not."""
    file = f"{FOLDER}/relations.yaml"
    levels = tuple(load_questions()["government-part"].levels)
    yield from unlisted((relation.id,), levels, file, relation.id)
    yield from unlisted(relation.raises, RISKS, file, relation.id)


def unlisted(
    given: tuple[str, ...], allowed: tuple[str, ...], file: str, field: str
) -> Iterator[Problem]:
    """Yield a problem for each name that is not among those allowed."""
    for name in given:
        if name not in allowed:
            values = {"given": name, "allowed": ", ".join(allowed)}
            yield Problem("not_allowed", file, field=field, values=values)
