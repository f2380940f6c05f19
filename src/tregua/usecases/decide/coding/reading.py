"""Reading what a team coded itself, in its dossier or in a folder of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from tregua.domain.knowledge import Cell, Library, Proposition, PublishedSource
from tregua.domain.knowledge.own import PREFIX, Own
from tregua.errors import Problem, Problems
from tregua.knowledge import load_library, load_sources
from tregua.knowledge.own import as_cells, load_own, named_sources, propositions_with, with_own

__all__ = [
    "OWN",
    "case_named",
    "home_of",
    "house_rules",
    "library_with",
    "list_published_sources",
    "own_folder",
    "read_own",
    "read_several",
    "second_codings",
]

OWN = "own"
"""The subfolder of a dossier that holds what its team coded."""


def home_of(where: Path | str) -> Path | None:
    """Return the dossier a team's folder lies in, if it lies in one; nothing is read."""
    place = Path(where)
    homes = (place, place.parent) if place.name == OWN else (place,)
    return next((home for home in homes if (home / "dossier.yaml").is_file()), None)


def own_folder(where: Path | str) -> Path:
    """Return where own cases live: `own/` in a dossier, or the folder itself; nothing is read."""
    home = home_of(where)
    return Path(where) if home is None else home / OWN


def read_own(where: Path | str) -> Own:
    """Return what a team coded itself, checked whole.

    Raises
    ------
    Problems
        `own_missing`, or everything that must be mended first, with file, line and field.
    """
    return load_own(own_folder(where), load_library(), load_sources())


def library_with(*several: Path | str) -> Library:
    """Return our cases with those of teams after them, each with its owner.

    A place may be a folder of own cases or a dossier; a dossier without own cases adds none, and a
    place named twice is read once.

    Raises
    ------
    Problems
        What `read_own` raises of any other place; `own_case_twice`.
    """
    return with_own(load_library(), *read_several(several))


def house_rules(*several: Path | str) -> Mapping[str, tuple[Proposition, str]]:
    """Return the propositions of teams by id, each with its owner; none of ours is among them.

    Their sources are those of `library_with` of the same places.

    Raises
    ------
    Problems
        What `library_with` raises; `own_rule_twice`.
    """
    return propositions_with(*read_several(several))


def second_codings(*several: Path | str) -> Mapping[str, Mapping[str, Mapping[str, Cell]]]:
    """Return what other coders made of cases: by coder and owner, case and field.

    A coding in which no value stands yet is left out.

    Raises
    ------
    Problems
        What `library_with` raises.
    """
    held = read_several(several)
    codebook = load_library().codebook
    found: dict[str, dict[str, dict[str, Cell]]] = {}
    for own, named in zip(held, named_sources(held), strict=True):
        for coding in own.codings:
            cells = as_cells(coding.fields, codebook, named, coding.case)
            if any(cell.value is not None for cell in cells.values()):
                coder = f"{coding.coder} ({own.owner.name})"
                found.setdefault(coder, {})[coding.case] = cells
    return found


def read_several(several: Iterable[Path | str]) -> tuple[Own, ...]:
    """Return what each place holds, with problems named by the folder they are in.

    Raises
    ------
    Problems
        Everything that must be mended in all of them.
    """
    places = {own_folder(where).resolve(): Path(where) for where in several}
    found: list[Own] = []
    problems: list[Problem] = []
    for folder, place in places.items():
        if home_of(place) is not None and not folder.exists():
            continue
        try:
            found.append(read_own(place))
        except Problems as error:
            problems.extend(within(folder.name, problem) for problem in error.problems)
    if problems:
        raise Problems(problems)
    return tuple(found)


def within(folder: str, problem: Problem) -> Problem:
    """Return a problem that names the folder its file is in; of a whole folder it stays."""
    if problem.code in ("own_missing", "file_unreadable") or not problem.file:
        return problem
    return replace(problem, file=f"{folder}/{problem.file}")


def case_named(typed: str, library: Library) -> str:
    """Return the id a person means, however it was typed.

    Raises
    ------
    Problems
        `case_unknown`, or `own_case_elsewhere` for an own case in no place that was named.
    """
    given = typed.strip()
    own = given.lower().startswith(PREFIX)
    ident = given.lower() if own else given.upper()
    if ident not in library.cases and ident not in library.processes:
        code = "own_case_elsewhere" if own else "case_unknown"
        raise Problems([Problem(code, values={"id": ident})])
    return ident


def list_published_sources() -> Mapping[str, PublishedSource]:
    """Return the published sources we cite, by id; an own case may cite them too."""
    return load_sources()
