"""Likeness of past cases to a group of the dossier, in counts of facts known for both."""

from collections.abc import Mapping
from dataclasses import dataclass

from tregua.decide.compare.coding import Coded, coded_for, linked_fields
from tregua.decide.compare.emptiness import Emptiness, emptiness_of
from tregua.domain import Dossier, Result
from tregua.domain.knowledge import Case, Cell, Library, Question
from tregua.language import Text

__all__ = ["CaseLikeness", "Comparison", "compare"]

FEWEST_SHARED = 10
"""A case with fewer facts known for both is not called near (judgement)."""

SHOWN = 3
HALF = 0.5
"""Lists are alike when they share at least half of all the values named in either (judgement)."""


@dataclass(frozen=True, slots=True)
class CaseLikeness(Result):
    """One case beside one group: the fields alike, unlike and unknown, of those asked.

    `near` says whether enough is known of both to call it near at all.
    """

    id: str
    title: Text
    about: str
    alike: tuple[str, ...]
    unlike: tuple[str, ...]
    unknown: tuple[str, ...]
    asked: int
    sustained: str
    outcome_class: str
    independence_group: str
    near: bool

    @property
    def shared(self) -> int:
        """Return the number of facts known for both."""
        return len(self.alike) + len(self.unlike)


@dataclass(frozen=True, slots=True)
class Comparison(Result):
    """The cases shown for each group, all cases ranked, and what the table cannot show."""

    shown: tuple[CaseLikeness, ...]
    ranked: tuple[CaseLikeness, ...]
    left_out: tuple[str, ...]
    emptiness: Emptiness
    stated_only: bool


def compare(
    dossier: Dossier,
    library: Library,
    questions: Mapping[str, Question],
    *,
    stated_only: bool = False,
) -> Comparison:
    """Compare each group of a dossier with the coded cases.

    Facts that could be known beforehand are compared, never outcomes. Cases are ordered by the
    least likeness (every unknown fact differs), then by the most (every unknown fact agrees);
    of those shown at least one did not last. The case the dossier itself is about, and cases
    of its independence group, are left out.
    """
    own = library.cases.get(dossier.sheet.is_case or "")
    dependent = {
        case.id for case in library.cases.values() if own is not None and case.family == own.family
    }
    fields = [
        name
        for name in linked_fields(questions)
        if name in library.codebook.fields and library.codebook.fields[name].condition
    ]
    groups = tuple(f"party:{group.id}" for group in dossier.groups)
    ranked: list[CaseLikeness] = []
    shown: list[CaseLikeness] = []
    for group in groups:
        coded = coded_for(dossier, group, questions)
        against = [
            liken(case, group, coded, fields, stated_only)
            for case in library.cases.values()
            if case.id not in dependent
        ]
        against.sort(key=rank)
        ranked.extend(against)
        shown.extend(choose(against))
    return Comparison(
        tuple(shown), tuple(ranked), tuple(sorted(dependent)), emptiness_of(library), stated_only
    )


def rank(likeness: CaseLikeness) -> tuple[int, int, str]:
    """Return the place in the order: least likeness first, then most."""
    most = len(likeness.alike) + len(likeness.unknown)
    return (-len(likeness.alike), -most, likeness.id)


def choose(ranked: list[CaseLikeness]) -> list[CaseLikeness]:
    """Return the nearest cases, with at least one that did not last among them."""
    near = [likeness for likeness in ranked if likeness.near] or ranked
    first = near[:SHOWN]
    if any(likeness.sustained == "no" for likeness in first):
        return first
    ended = next((likeness for likeness in ranked if likeness.sustained == "no"), None)
    return [*first, ended] if ended else first


def liken(
    case: Case, group: str, coded: Mapping[str, Coded], fields: list[str], stated_only: bool
) -> CaseLikeness:
    """Compare one case with one group, field by field."""
    alike: list[str] = []
    unlike: list[str] = []
    unknown: list[str] = []
    for field in fields:
        theirs = values_of(case.fields[field], stated_only)
        ours = coded.get(field)
        if not theirs or not ours:
            unknown.append(field)
        elif len(ours & theirs) >= HALF * len(ours | theirs):
            alike.append(field)
        else:
            unlike.append(field)
    return CaseLikeness(
        id=case.id,
        title=case.title,
        about=group,
        alike=tuple(alike),
        unlike=tuple(unlike),
        unknown=tuple(unknown),
        asked=len(fields),
        sustained=str(case.fields["sustained"].value or ""),
        outcome_class=str(case.fields["outcome_class"].value or ""),
        independence_group=case.family,
        near=len(alike) + len(unlike) >= FEWEST_SHARED,
    )


def values_of(cell: Cell, stated_only: bool) -> Coded:
    """Return the values of a cell; none where unknown, or not stated when only that counts."""
    if cell.value is None or (stated_only and cell.confidence != "stated"):
        return frozenset()
    held = cell.value if isinstance(cell.value, tuple) else (cell.value,)
    if any(isinstance(one, Text) for one in held):
        return frozenset()
    return frozenset(str(one).lower() for one in held)
