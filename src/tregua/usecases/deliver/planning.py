"""Plans of studies: written into `impact.yaml` before the counts after the start are read."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from tregua.deliver.impact.beginning.choosing import own_truces
from tregua.deliver.impact.beginning.cutting import between
from tregua.deliver.impact.evaluating.designs import DESIGNS, design_named
from tregua.deliver.impact.planning import Planned, PlanRead, leaning, planned, read_plan
from tregua.deliver.impact.study import Design
from tregua.domain import Dossier, Plan, Record, StudyAsked
from tregua.errors import Declined, Problem, Problems, TreguaError
from tregua.record.store import NEW_ID, append_records
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
        now = plan_of(dossier, question, seed)
        former = [each for each in standing(dossier.plans) if each.study == question.id]
        if former and former[-1].digest == now.digest:
            written.append(PlanWritten(former[-1], former[-1].replaces or "", written=False))
            continue
        replaces = former[-1].id if former else ""
        record = record_of(now, moment, replaces)
        (slug,) = append_records(place, FILE, [record], moment=moment, by=by, act="plan")
        written.append(PlanWritten(record.model_copy(update={"id": slug}), replaces, written=True))
    return tuple(written)


def read_dossier_plan(dossier: Dossier, study: str, *, seed: int = 1) -> PlanRead:
    """Return the plan a study of a dossier is held to, and each departure from it as it is now.

    Raises
    ------
    TreguaError
        `study_unknown`.
    Declined, Problems
        As `plan_studies`, where a plan stands.
    """
    asked = next((each for each in standing(dossier.studies) if each.id == study), None)
    if asked is None:
        raise TreguaError("study_unknown", id=study)
    held = any(each.study == study for each in standing(dossier.plans))
    return read_plan(study, dossier.plans, plan_of(dossier, asked, seed).asked if held else {})


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


def plan_of(dossier: Dossier, question: StudyAsked, seed: int) -> Planned:
    """Return the plan of one study as it would be now."""
    treatment = next(each for each in dossier.treatments if each.id == question.treatment)
    names = question.designs or tuple(DESIGNS)
    unknown = [name for name in names if name not in DESIGNS]
    if unknown:
        raise Problems(
            Problem("plan_design_unknown", FILE, 0, f"studies.{question.id}.designs", {"id": name})
            for name in unknown
        )
    slugs = dict.fromkeys((question.panel, *question.harms))
    panels = [panel_of(dossier, slug) for slug in slugs]
    others = [each for each in dossier.treatments if each.id != treatment.id]
    own_truce = own_truces(between(panels[0], question), others)
    return planned(
        question,
        treatment,
        panels,
        partial(leaning, question, treatment, own_truce=own_truce),
        designs={name: options_of(design_named(name)) for name in names},
        seed=seed,
    )


def options_of(design: Design) -> str:
    """Return the options of a design as text."""
    given = {each.name: getattr(design, each.name) for each in fields(design)}  # type: ignore[arg-type]  # a design is a dataclass
    return " ".join(f"{name}={getattr(v, 'value', v)}" for name, v in given.items())


def panel_of(dossier: Dossier, slug: str) -> Panel:
    """Return a panel of a dossier, of the rows its folder holds."""
    counted = next(each for each in dossier.panels if each.id == slug)
    return read_panel(dossier.panel_rows[slug], Counting.of(counted)).panel
