"""One case whole: what is known of it by chapter, what is not, and what in Tregua leans on it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from tregua.decide.compare.emptiness import Emptiness, emptiness_of
from tregua.decide.compare.listing import kin_of
from tregua.domain import Result
from tregua.domain.knowledge import Case, Library, Proposition, Rule

__all__ = ["CasePage", "Chapter", "NamedBy", "read_case"]


@dataclass(frozen=True, slots=True)
class Chapter(Result):
    """One chapter of the codebook: its fields known of the case, and those that are not."""

    id: str
    known: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedBy(Result):
    """A proposition or rule that names the case, for it or against it."""

    kind: Literal["proposition", "rule"]
    id: str
    side: Literal["for", "against"]


@dataclass(frozen=True, slots=True)
class CasePage(Result):
    """A case with all that stands around it.

    `asked` are the fields of the codebook; a `lighter` entry was never asked them all. `differ`
    are the fields on which its sources differ, `kin` the cases that count as one with it.
    """

    case: Case
    lighter: bool
    asked: int
    known: int
    stated: int
    inferred: int
    chapters: tuple[Chapter, ...]
    differ: tuple[str, ...]
    kin: tuple[str, ...]
    named_by: tuple[NamedBy, ...]
    emptiness: Emptiness


def read_case(
    case: Case,
    library: Library,
    propositions: Mapping[str, Proposition],
    rules: Iterable[Rule],
) -> CasePage:
    """Return one case with its chapters, its kin, and the propositions and rules that name it."""
    cells = case.fields.values()
    known = [cell for cell in cells if cell.value is not None]
    stated = sum(cell.confidence == "stated" for cell in known)
    return CasePage(
        case=case,
        lighter=case.id in library.processes,
        asked=len(library.codebook.fields),
        known=len(known),
        stated=stated,
        inferred=len(known) - stated,
        chapters=tuple(chapter(group.id, case, library) for group in library.codebook.groups),
        differ=tuple(name for name, cell in case.fields.items() if cell.rivals),
        kin=kin_of(case, library),
        named_by=(*naming(case.id, propositions), *ruling(case.id, rules)),
        emptiness=emptiness_of(library),
    )


def chapter(group: str, case: Case, library: Library) -> Chapter:
    """Return one chapter of the codebook as far as a case fills it."""
    fields = [name for name, field in library.codebook.fields.items() if field.group == group]
    known = [name for name in fields if name in case.fields and case.fields[name].value is not None]
    unknown = tuple(name for name in fields if name not in known)
    return Chapter(group, tuple(known), unknown)


def naming(case: str, propositions: Mapping[str, Proposition]) -> Iterator[NamedBy]:
    """Yield the propositions that name a case."""
    for ident, one in propositions.items():
        for side in sides(case, one.for_, one.against):
            yield NamedBy("proposition", ident, side)


def ruling(case: str, rules: Iterable[Rule]) -> Iterator[NamedBy]:
    """Yield the rules that name a case."""
    for rule in rules:
        for side in sides(case, rule.cases.for_, rule.cases.against):
            yield NamedBy("rule", rule.id, side)


def sides(
    case: str, named_for: tuple[str, ...], against: tuple[str, ...]
) -> list[Literal["for", "against"]]:
    """Return on which sides a case is named."""
    found: list[Literal["for", "against"]] = []
    if case in named_for:
        found.append("for")
    if case in against:
        found.append("against")
    return found
