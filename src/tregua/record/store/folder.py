"""Reading a dossier folder: every file, every problem, or the whole dossier."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

from tregua.domain import Actors, Dossier, DossierSheet, Noun
from tregua.domain.knowledge import Harm, Question
from tregua.errors import Problem, Problems
from tregua.files import Tree, bind, read_tree
from tregua.record.store.counts import read_incidents, read_windows
from tregua.record.store.layout import FILES
from tregua.record.store.linking import link_problems
from tregua.record.store.sealing import sealing_problems

__all__ = ["FORMAT", "read_dossier"]

FORMAT = 1
"""The format of a dossier folder this version reads and writes."""

N = TypeVar("N", bound=Noun)


def read_dossier(
    folder: Path, questions: Mapping[str, Question], harms: Mapping[str, Harm]
) -> tuple[Dossier, tuple[Problem, ...]]:
    """Return the dossier a folder holds, with warnings that stop nothing.

    Raises
    ------
    Problems
        Everything that must be mended first, over all files, with file, line and field.
    """
    trees, found, problems = read_files(folder)
    sheet = found.get("dossier.yaml")
    if sheet is None:
        raise Problems(problems)
    dossier = assembled(cast(DossierSheet, sheet), found)
    for series in dossier.series:
        windows, wrong = read_windows(folder, series)
        cast(dict[str, Any], dossier.windows)[series.id] = windows
        problems.extend(wrong)
    incidents, wrong = read_incidents(folder, harms)
    problems.extend(wrong)
    problems.extend(link_problems(dossier, trees, questions, harms))
    problems.extend(sealing_problems(folder, dossier, trees))
    errors = [problem for problem in problems if not problem.warning]
    if errors:
        raise Problems(problems)
    whole = assembled(cast(DossierSheet, sheet), found, dossier.windows, incidents)
    return whole, tuple(problems)


def read_files(folder: Path) -> tuple[dict[str, Tree], dict[str, Noun], list[Problem]]:
    """Read every file of the folder that is there."""
    if not (folder / "dossier.yaml").is_file():
        raise Problems([Problem("no_dossier", str(folder))])
    trees: dict[str, Tree] = {}
    found: dict[str, Noun] = {}
    problems: list[Problem] = []
    for name, model in FILES.items():
        if not (folder / name).exists():
            continue
        try:
            trees[name] = tree = read_tree(folder / name, name)
            if name == "dossier.yaml":
                refuse_other_formats(tree)
            found[name] = bind(tree, model)
        except Problems as several:
            problems.extend(several.problems)
    return trees, found, problems


def refuse_other_formats(tree: Tree) -> None:
    """Refuse a folder written in a newer format, by name, before reading any further."""
    given = tree.data.get("format") if isinstance(tree.data, dict) else None
    if isinstance(given, int) and given > FORMAT:
        line = tree.line(("format",))
        values = {"given": given, "known": FORMAT}
        raise Problems([Problem("format_newer", tree.file, line, "format", values)])


def assembled(
    sheet: DossierSheet,
    found: Mapping[str, Any],
    windows: Mapping[str, Any] | None = None,
    incidents: tuple[Any, ...] = (),
) -> Dossier:
    """Return the dossier made of the files that could be read."""

    def part(name: str, field: str) -> Any:
        return getattr(found[name], field) if name in found else ()

    return Dossier(
        sheet=sheet,
        claims=part("claims.yaml", "claims"),
        sources=part("sources.yaml", "sources"),
        events=part("events.yaml", "events"),
        actors=found.get("actors.yaml", Actors()),
        agreement=found.get("agreement.yaml"),
        undertakings=part("undertakings.yaml", "undertakings"),
        commitments=part("commitments.yaml", "commitments"),
        incidents=incidents,
        series=part("series.yaml", "series"),
        treatments=part("series.yaml", "treatments"),
        comparisons=part("series.yaml", "comparisons"),
        published=part("series.yaml", "published"),
        windows=dict(windows or {}),
    )
