"""Studies of a dossier answered from its panels, with the plan each is held to."""

from collections.abc import Callable, Sequence
from functools import partial

from tregua.deliver.impact.beginning import study_of
from tregua.deliver.impact.evaluating import DESIGNS, Asking, Beside, evaluate
from tregua.deliver.impact.moved import rings_by_km
from tregua.deliver.impact.study import Study
from tregua.domain import Dossier, StudyAsked, Treatment
from tregua.errors import Declined, Problem, Problems, TreguaError
from tregua.knowledge import load_harms
from tregua.knowledge.worlds import load_tried
from tregua.record.brief.composing.impact import Around, Evaluated
from tregua.series.panels import Counting, Panel, read_panel
from tregua.usecases.deliver.planning import read_dossier_plan, standing

__all__ = [
    "ALWAYS",
    "Evaluated",
    "evaluate_impact",
    "refuse_unknown_designs",
    "spots_of",
    "studies_in",
]

FILE = "impact.yaml"
ALWAYS = ("killing", "missing_person", "extortion")
"""Harms a reader sees side by side, whether or not anybody counts them."""


def evaluate_impact(
    dossier: Dossier,
    study: str = "",
    *,
    designs: Sequence[str] = (),
    seed: int = 1,
    asking: Asking | None = None,
) -> tuple[Evaluated, ...]:
    """Return what became of each study a dossier asks, or of one, by every design.

    `designs` asks some only; otherwise those the study names, or all there are. `asking` is what
    `share_impact` gives; this process alone where None.

    Raises
    ------
    Declined
        `no_study`, if the dossier asks none.
    TreguaError
        `study_unknown` or `design_unknown`.
    Problems
        All that is wrong with a panel's table or with what a study asks of it.
    """
    refuse_unknown_designs(designs)
    panel = panels_of(dossier)
    return tuple(
        evaluated(dossier, each, panel, tuple(designs), seed, asking)
        for each in asked_of(dossier, study)
    )


def asked_of(dossier: Dossier, study: str) -> list[StudyAsked]:
    """Return the studies a dossier asks, or one of them.

    Raises
    ------
    Declined
        `no_study`.
    TreguaError
        `study_unknown`.
    """
    asked = standing(dossier.studies)
    if not asked:
        raise Declined("no_study")
    wanted = [each for each in asked if study in ("", each.id)]
    if not wanted:
        raise TreguaError("study_unknown", id=study)
    return wanted


def panels_of(dossier: Dossier) -> Callable[[str], Panel]:
    """Return what reads a panel of a dossier by its id, each once."""
    panels = {each.id: each for each in dossier.panels}
    read: dict[str, Panel] = {}

    def panel(slug: str) -> Panel:
        if slug not in read:
            if slug not in panels:
                values = {"id": slug}
                raise Problems([Problem("plan_panel_unknown", FILE, 0, "studies", values)])
            counting = Counting.of(panels[slug])
            read[slug] = read_panel(dossier.panel_rows[slug], counting).panel
        return read[slug]

    return panel


def studies_in(dossier: Dossier, study: str = "") -> tuple[Study, ...]:
    """Return the studies of a dossier as they would be answered: periods, courses, places.

    Raises
    ------
    Declined, TreguaError, Problems
        As `evaluate_impact`.
    """
    panel = panels_of(dossier)
    return tuple(
        begun(dossier, treatment_of(dossier, each), each, panel(each.panel))
        for each in asked_of(dossier, study)
    )


def refuse_unknown_designs(designs: Sequence[str]) -> None:
    """Refuse a design there is not.

    Raises
    ------
    TreguaError
        `design_unknown`.
    """
    for name in designs:
        if name not in DESIGNS:
            raise TreguaError("design_unknown", given=name, designs=", ".join(DESIGNS))


def evaluated(
    dossier: Dossier,
    question: StudyAsked,
    panel: Callable[[str], Panel],
    designs: tuple[str, ...],
    seed: int,
    asking: Asking | None = None,
) -> Evaluated:
    """Return one study answered."""
    treatment = treatment_of(dossier, question)
    of = partial(begun, dossier, treatment, question)
    study = of(panel(question.panel))
    others = tuple(of(panel(slug)) for slug in question.harms if slug != question.panel)
    measured = {each.id: each.measured_by.value for each in dossier.panels if each.measured_by}
    placed = any(study.panel.coordinates)
    beside = Beside(
        harms=ALWAYS,
        others=others,
        measured_by=measured,
        rings=rings_by_km(study) if placed else None,
        plan=read_dossier_plan(dossier, question.id, seed=seed),
        question=question,
    )
    chosen = designs or question.designs
    found = evaluate(study, load_tried(), designs=chosen, beside=beside, seed=seed, asking=asking)
    counted = next(each for each in dossier.panels if each.id == question.panel)
    around = Around(
        harms=load_harms(),
        treatment=treatment.name,
        institution=counted.institution_name,
        source=counted.file,
        panel=counted.id,
        waived=question.waived or "",
        places=spots_of(study.panel),
        tried=load_tried(),
    )
    return Evaluated(found, around, dossier.sheet.locale)


def treatment_of(dossier: Dossier, question: StudyAsked) -> Treatment:
    """Return the treatment a study asks about.

    Raises
    ------
    Problems
        `treatment_unknown`.
    """
    for each in dossier.treatments:
        if each.id == question.treatment:
            return each
    field, values = f"studies.{question.id}.treatment", {"id": question.treatment}
    raise Problems([Problem("treatment_unknown", FILE, 0, field, values)])


def begun(dossier: Dossier, treatment: Treatment, question: StudyAsked, panel: Panel) -> Study:
    """Return the study of one panel."""
    return study_of(panel, treatment, question, others=dossier.treatments)


def spots_of(panel: Panel) -> dict[str, tuple[float, float]]:
    """Return where the places of a panel lie, those that are known."""
    pairs = zip(panel.places, panel.coordinates, strict=False)
    return {place: spot for place, spot in pairs if spot is not None}
