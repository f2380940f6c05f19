"""Plans of studies: written into `impact.yaml` before the counts after the start are read."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from tregua.deliver.impact.beginning.choosing import own_truces
from tregua.deliver.impact.evaluating.designs import DESIGNS, design_named
from tregua.deliver.impact.planning import Planned, PlanRead, leaning, planned, read_plan
from tregua.deliver.impact.study import Design
from tregua.domain import (
    PANEL_COLUMNS as COLUMNS,
    PANEL_REQUIRED as REQUIRED,
    CountedPanel,
    CountedRows,
    Dossier,
    Plan,
    Record,
    StudyAsked,
)
from tregua.errors import Declined, Problem, Problems, TreguaError
from tregua.files import read_table
from tregua.record.store import NEW_ID, append_records
from tregua.record.store.written import inside
from tregua.series.panels import Counting, Panel, read_panel
from tregua.usecases.record.folders import open_dossier

__all__ = ["PlanWritten", "plan_studies", "read_dossier_plan"]

FILE = "impact.yaml"

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class PlanWritten:
    """A plan, whether it was written just now or stood already, and which one it replaces."""

    plan: Plan
    replaces: str
    written: bool


def plan_studies(
    folder: Path | str, *, study: str = "", by: str = "", moment: datetime, seed: int = 1
) -> tuple[PlanWritten, ...]:
    """Write a plan of each study a dossier asks, or of one, and note it in the journal.

    A plan that would say the same as the one that stands is not written again.

    Raises
    ------
    Declined
        `no_study` if nothing is asked; `plan_nothing_before`, `plan_no_place`,
        `plan_place_unknown` or `plan_place_unclear`.
    TreguaError
        `study_unknown`.
    Problems
        All that is wrong with the folder or with a panel's table.
    """
    place = Path(folder)
    dossier = open_dossier(place).dossier
    asked = [each for each in standing(dossier.studies) if study in ("", each.id)]
    if not asked and not standing(dossier.studies):
        raise Declined("no_study")
    if not asked:
        raise TreguaError("study_unknown", id=study)
    written = []
    for question in asked:
        now = plan_of(place, dossier, question, seed)
        former = [each for each in standing(dossier.plans) if each.study == question.id]
        if former and former[-1].digest == now.digest:
            written.append(PlanWritten(former[-1], former[-1].replaces or "", written=False))
            continue
        replaces = former[-1].id if former else ""
        record = record_of(now, moment, replaces)
        (slug,) = append_records(place, FILE, [record], moment=moment, by=by, act="plan")
        written.append(PlanWritten(record.model_copy(update={"id": slug}), replaces, written=True))
    return tuple(written)


def read_dossier_plan(folder: Path | str, study: str, *, seed: int = 1) -> PlanRead:
    """Return the plan a study of a dossier is held to, and each departure from it as it is now.

    Raises
    ------
    Declined, Problems, TreguaError
        As `plan_studies`.
    """
    place = Path(folder)
    dossier = open_dossier(place).dossier
    asked = next((each for each in standing(dossier.studies) if each.id == study), None)
    if asked is None:
        raise TreguaError("study_unknown", id=study)
    return read_plan(study, dossier.plans, plan_of(place, dossier, asked, seed).asked)


def standing(records: Sequence[R]) -> list[R]:
    """Return the records that are neither withdrawn nor replaced."""
    held = [each for each in records if not each.withdrawn]
    gone = {each.replaces for each in held if each.replaces}
    return [each for each in held if each.id not in gone]


def record_of(now: Planned, moment: datetime, replaces: str) -> Plan:
    """Return a plan as a record of `impact.yaml`."""
    given = {
        "id": NEW_ID,
        "recorded": moment,
        "replaces": replaces or None,
        "study": now.study,
        "asked": dict(now.asked),
        "digest": now.digest,
        "read_until": now.read_until.isoformat(),
        "outcomes_on_file": now.outcomes_on_file,
    }
    return Plan.model_validate(given)


def plan_of(folder: Path, dossier: Dossier, question: StudyAsked, seed: int) -> Planned:
    """Return the plan of one study as it would be now."""
    held = {each.id: each for each in dossier.panels}
    treatment = next((t for t in dossier.treatments if t.id == question.treatment), None)
    names = question.designs or tuple(DESIGNS)
    wanted = tuple(dict.fromkeys((question.panel, *question.harms)))
    unknown = [
        *(("treatment_unknown", "treatment", question.treatment) for _ in [0] if not treatment),
        *(("plan_panel_unknown", "panel", slug) for slug in wanted if slug not in held),
        *(("plan_design_unknown", "designs", name) for name in names if name not in DESIGNS),
    ]
    if treatment is None or unknown:
        raise Problems(
            Problem(code, FILE, 0, f"studies.{question.id}.{field}", {"id": slug})
            for code, field, slug in unknown
        )
    panels = [panel_of(folder, held[slug]) for slug in wanted]
    others = [each for each in dossier.treatments if each.id != treatment.id]
    return planned(
        question,
        treatment,
        panels,
        partial(leaning, question, treatment, own_truce=own_truces(panels[0], others)),
        designs={name: options_of(design_named(name)) for name in names},
        seed=seed,
    )


def options_of(design: Design) -> str:
    """Return the options of a design as text."""
    given = {each.name: getattr(design, each.name) for each in fields(design)}  # type: ignore[arg-type]  # a design is a dataclass
    return " ".join(f"{name}={getattr(v, 'value', v)}" for name, v in given.items())


def panel_of(folder: Path, asked: CountedPanel) -> Panel:
    """Return the panel a table of the dossier holds.

    Raises
    ------
    Problems
        `file_outside`, and all that is wrong with the table.
    """
    if not inside(folder, asked.file):
        raise Problems([Problem("file_outside", "series.yaml", 0, f"panels.{asked.id}.file")])
    optional = tuple(name for name in COLUMNS if name not in REQUIRED)
    rows = read_table(folder / asked.file, asked.file, REQUIRED, optional)
    named = tuple(rows[0].cells) if rows else REQUIRED
    columns = {name: [row.cells[name] for row in rows] for name in named}
    lines = [row.line for row in rows]
    return read_panel(CountedRows(asked.file, columns, lines), Counting.of(asked)).panel
