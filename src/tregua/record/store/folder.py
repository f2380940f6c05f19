"""Reading a dossier folder: every file, every problem, or the whole dossier."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar, cast

from tregua.domain import Actors, Dossier, DossierSheet, Noun, Strategy
from tregua.domain.engagement import (
    ConceptFile,
    CrisisFile,
    EndingFile,
    InnovationsFile,
    InstitutionsFile,
    NarrativeFile,
    ProcessFile,
    SafetyFile,
    VictimsFile,
)
from tregua.domain.knowledge import EventKind, Harm, Question
from tregua.domain.knowledge.actors import ActorKinds
from tregua.domain.law import LawFile
from tregua.domain.protection import ProtectionFile, WorkingFile
from tregua.domain.registers import Aims, Bargain
from tregua.errors import Problem, Problems
from tregua.files import Tree, bind, bind_rest, parse_tree, read_tree, reason_of
from tregua.record.store.counts import read_incidents, read_windows
from tregua.record.store.journal import journal_problems, read_journal
from tregua.record.store.layout import FILES
from tregua.record.store.linking import (
    commitment_problems,
    engagement_problems,
    impact_problems,
    law_problems,
    link_problems,
    people_problems,
    protection_problems,
)
from tregua.record.store.panels import RowsChecked, read_panel_rows
from tregua.record.store.protective.chain import Chain, chain_problems, read_chain
from tregua.record.store.sealing import sealing_problems
from tregua.record.store.strategy import state_line_problems, strategy_problems
from tregua.record.store.written import Written, inside

__all__ = ["FORMAT", "read_dossier"]

FORMAT = 1
"""The format of a dossier folder this version reads and writes."""

N = TypeVar("N", bound=Noun)


def read_dossier(
    folder: Path,
    questions: Mapping[str, Question],
    harms: Mapping[str, Harm],
    kinds: Mapping[str, EventKind],
    actor_kinds: ActorKinds,
    clause_kinds: Collection[str] = (),
    *,
    instead: Mapping[str, str] | None = None,
    rows_checked: RowsChecked | None = None,
) -> tuple[Dossier, tuple[Problem, ...]]:
    """Return the dossier a folder holds, with warnings that stop nothing.

    `instead` are texts to be read in place of the files of their names, before they are written.
    `rows_checked` tells what is wrong with the rows of a panel.

    Raises
    ------
    Problems
        Everything that must be mended first, over all files, with file, line and field.
    """
    refuse_other_folders(folder)
    written, trees, found, problems = read_files(folder, instead or {})
    sheet = found.get("dossier.yaml")
    if sheet is None:
        raise Problems(problems)
    dossier = assembled(cast(DossierSheet, sheet), found)
    for name, counted in (("series", dossier.series), ("state_line", dossier.state_line)):
        for i, series in enumerate(counted):
            place = Written(trees, written.unread).problem("series.yaml", (name, i, "file"), "")
            windows, wrong = read_windows(folder, series, place, written)
            cast(dict[str, Any], dossier.windows)[series.id] = windows
            problems.extend(wrong)
    for i, panel in enumerate(dossier.panels):
        place = Written(trees, written.unread).problem("series.yaml", ("panels", i, "file"), "")
        rows, wrong = read_panel_rows(folder, panel, place, rows_checked)
        cast(dict[str, Any], dossier.panel_rows)[panel.id] = rows
        problems.extend(wrong)
    incidents, wrong = read_incidents(folder, harms, written)
    problems.extend(wrong)
    problems.extend(link_problems(dossier, trees, written, questions, harms, kinds, clause_kinds))
    problems.extend(impact_problems(dossier, trees, written, harms))
    problems.extend(commitment_problems(dossier, incidents, trees, written))
    problems.extend(people_problems(dossier, trees, written, actor_kinds))
    problems.extend(law_problems(dossier, trees, written))
    with_rows = replace(dossier, incidents=incidents)
    problems.extend(engagement_problems(with_rows, trees, written))
    problems.extend(strategy_problems(dossier, trees, written))
    problems.extend(state_line_problems(dossier, trees, written))
    problems.extend(sealing_problems(folder, dossier, trees))
    problems.extend(journal_problems(folder, written))
    chain, wrong = chained(folder)
    problems.extend(wrong)
    problems.extend(protection_problems(dossier, trees, written, chain.entries))
    errors = [problem for problem in problems if not problem.warning]
    if errors:
        raise Problems(problems)
    whole = assembled(cast(DossierSheet, sheet), found, dossier.windows, incidents)
    rows_of = dossier.panel_rows
    return replace(whole, protective=chain.entries, panel_rows=rows_of), tuple(problems)


def chained(folder: Path) -> tuple[Chain, list[Problem]]:
    """Return the protective record of a folder, and what is wrong with its chain."""
    try:
        chain = read_chain(folder)
    except Problems as several:
        return Chain(), list(several.problems)
    try:
        journal = read_journal(folder)
    except Problems:
        journal = None
    return chain, list(chain_problems(chain, journal))


def refuse_other_folders(folder: Path) -> None:
    """Refuse a folder that is no dossier, or one in a newer format, before reading further.

    Raises
    ------
    Problems
        `no_dossier`, `file_unreadable` or `format_newer`.
    """
    name = "dossier.yaml"
    try:
        if not (folder / name).is_file():
            raise Problems([Problem("no_dossier", str(folder))])
    except OSError as error:
        values = {"reason": reason_of(error)}
        raise Problems([Problem("file_unreadable", str(folder), values=values)]) from None
    try:
        tree = read_tree(folder / name, name)
    except Problems:
        return
    given = tree.data.get("format") if isinstance(tree.data, dict) else None
    if isinstance(given, int) and given > FORMAT:
        formats = {"given": given, "known": FORMAT}
        line = tree.line(("format",))
        raise Problems([Problem("format_newer", name, line, "format", formats)])


def read_files(
    folder: Path, instead: Mapping[str, str]
) -> tuple[Written, dict[str, Tree], dict[str, Noun], list[Problem]]:
    """Read every file that is there: as written, and what fits with where it stands."""
    written: dict[str, Tree] = {}
    trees: dict[str, Tree] = {}
    found: dict[str, Noun] = {}
    problems: list[Problem] = []
    there = [name for name in FILES if name in instead or stands(folder / name)]
    for name in there:
        try:
            if not inside(folder, name):
                raise Problems([Problem("file_outside", name)])
            given = instead.get(name)
            tree = read_tree(folder / name, name) if given is None else parse_tree(given, name)
            written[name] = trees[name] = tree
            found[name] = bind(tree, FILES[name])
        except Problems as several:
            problems.extend(several.problems)
            if name in written:
                rest, trees[name] = bind_rest(written[name], FILES[name])
                found.update({name: rest} if rest is not None else {})
    unread = frozenset(there) - frozenset(written)
    return Written(written, unread), trees, found, problems


def stands(path: Path) -> bool:
    """Tell whether something lies under a name, be it a link that leads nowhere."""
    return path.exists() or path.is_symlink()


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
        decisions=part("decisions.yaml", "decisions"),
        resolutions=part("resolutions.yaml", "resolutions"),
        actors=found.get("actors.yaml", Actors()),
        bargain=found.get("bargain.yaml", Bargain()),
        aims=found.get("aims.yaml", Aims()),
        agreement=found.get("agreement.yaml"),
        undertakings=part("undertakings.yaml", "undertakings"),
        commitments=part("commitments.yaml", "commitments"),
        declarations=part("commitments.yaml", "declarations"),
        waivers=part("waivers.yaml", "waivers"),
        incidents=incidents,
        series=part("series.yaml", "series"),
        state_line=part("series.yaml", "state_line"),
        treatments=part("series.yaml", "treatments"),
        comparisons=part("series.yaml", "comparisons"),
        published=part("series.yaml", "published"),
        panels=part("series.yaml", "panels"),
        studies=part("impact.yaml", "studies"),
        plans=part("impact.yaml", "plans"),
        windows=dict(windows or {}),
        strategy=found.get("strategy.yaml") or Strategy.model_construct(),
        law=found.get("law.yaml") or LawFile.model_construct(),
        protection=found.get("protection.yaml") or ProtectionFile.model_construct(),
        concept=found.get("concept.yaml") or ConceptFile.model_construct(),
        process=found.get("process.yaml") or ProcessFile.model_construct(),
        safety=found.get("safety.yaml") or SafetyFile.model_construct(),
        narrative=found.get("narrative.yaml") or NarrativeFile.model_construct(),
        innovations=found.get("innovations.yaml") or InnovationsFile.model_construct(),
        victims=found.get("victims.yaml") or VictimsFile.model_construct(),
        institutions=found.get("institutions.yaml") or InstitutionsFile.model_construct(),
        crisis=found.get("crisis.yaml") or CrisisFile.model_construct(),
        ending=found.get("ending.yaml") or EndingFile.model_construct(),
        working=found.get("working.yaml") or WorkingFile.model_construct(),
    )
