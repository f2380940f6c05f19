"""The cases as a list: how each is coded, which match what was asked, which cannot be told."""

from collections.abc import Iterable
from dataclasses import dataclass

from tregua.decide.compare.choosing import Choice, chosen_by
from tregua.decide.compare.emptiness import Emptiness, emptiness_of
from tregua.domain import Answer, Result
from tregua.domain.knowledge import Case, Library
from tregua.language import Text

__all__ = ["Counted", "Listed", "Listing", "list_library"]


@dataclass(frozen=True, slots=True)
class Counted(Result):
    """How many cases match, do not, and cannot be said; `families` are those of the matching.

    Dependent cases are one family. These are counts of a chosen set, never rates.
    """

    matching: int
    not_matching: int
    cannot_say: int
    families: int


@dataclass(frozen=True, slots=True)
class Listed(Result):
    """One case as a line of the list.

    `known` and `stated` are of the `asked` facts; a `lighter` entry carries its coded facts only.
    `cannot_say` are the expressions its cells leave open, `differ` the fields asked about on
    which its sources differ.
    """

    id: str
    title: Text
    lighter: bool
    year_start: int | None
    year_end: int | None
    scale: str
    outcome_class: str
    sustained: str
    known: int
    stated: int
    asked: int
    family: str
    kin: tuple[str, ...]
    answer: Answer = Answer.MET
    cannot_say: tuple[str, ...] = ()
    differ: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing(Result):
    """The cases and the lighter entries, and the counts of what was asked, if anything was.

    `with_inferred` counts every known cell, `stated_alone` stated cells only; `stated_only` says
    which of the two the answers of the rows follow. `own` are the cases teams coded themselves:
    they are listed apart, and no count takes them in.
    """

    cases: tuple[Listed, ...]
    processes: tuple[Listed, ...]
    where: tuple[str, ...]
    stated_only: bool
    with_inferred: Counted | None
    stated_alone: Counted | None
    emptiness: Emptiness
    own: tuple[Listed, ...] = ()


def list_library(
    library: Library, choices: tuple[Choice, ...] = (), *, stated_only: bool = False
) -> Listing:
    """List the cases, told apart by whether they match, do not match or cannot be said.

    Whatever is asked, it is counted twice: with inferred cells and with stated cells alone.
    """

    def rows(cases: Iterable[Case], stated: bool) -> tuple[Listed, ...]:
        return tuple(listed(case, library, choices, stated) for case in cases)

    loose, strict = (rows(library.ours.values(), stated) for stated in (False, True))
    own = [case for ident, case in library.cases.items() if ident in library.owners]
    return Listing(
        cases=strict if stated_only else loose,
        processes=rows(library.processes.values(), stated_only),
        where=tuple(str(choice) for choice in choices),
        stated_only=stated_only,
        with_inferred=counted(loose) if choices else None,
        stated_alone=counted(strict) if choices else None,
        emptiness=emptiness_of(library),
        own=rows(own, stated_only),
    )


def listed(case: Case, library: Library, choices: tuple[Choice, ...], stated_only: bool) -> Listed:
    """Return one case as a line of the list."""
    answers = chosen_by(choices, case, library.codebook, stated_only=stated_only)
    asked = {choice.field for choice in choices}
    cells = case.fields.values()
    return Listed(
        id=case.id,
        title=case.title,
        lighter=case.id in library.processes,
        year_start=year(case, "year_start"),
        year_end=year(case, "year_end"),
        scale=word(case, "scale"),
        outcome_class=word(case, "outcome_class"),
        sustained=word(case, "sustained"),
        known=sum(cell.value is not None for cell in cells),
        stated=sum(cell.value is not None and cell.confidence == "stated" for cell in cells),
        asked=len(library.codebook.fields),
        family=case.family,
        kin=kin_of(case, library),
        answer=Answer.all_of(answers.values()),
        cannot_say=tuple(str(one) for one, answer in answers.items() if answer is Answer.UNCLEAR),
        differ=tuple(name for name, cell in case.fields.items() if name in asked and cell.rivals),
    )


def kin_of(case: Case, library: Library) -> tuple[str, ...]:
    """Return the other cases that count as one with it."""
    return tuple(
        other.id
        for other in library.cases.values()
        if other.id != case.id and other.family == case.family
    )


def year(case: Case, field: str) -> int | None:
    """Return a year of a case, where it is known."""
    cell = case.fields.get(field)
    return cell.value if cell is not None and isinstance(cell.value, int) else None


def word(case: Case, field: str) -> str:
    """Return a coded word of a case, empty where it is not known."""
    cell = case.fields.get(field)
    return str(cell.value or "") if cell is not None else ""


def counted(rows: Iterable[Listed]) -> Counted:
    """Count lines by their answer, and the families of those that match."""
    held = list(rows)
    matching = [row for row in held if row.answer is Answer.MET]
    return Counted(
        matching=len(matching),
        not_matching=sum(row.answer is Answer.NOT_MET for row in held),
        cannot_say=sum(row.answer is Answer.UNCLEAR for row in held),
        families=len({row.family for row in matching}),
    )
