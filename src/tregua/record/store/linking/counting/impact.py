"""Panels, studies and plans: what they name and the dossier lacks."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from tregua.domain import CountedRows, Dossier, StudyAsked
from tregua.domain.knowledge import Harm
from tregua.errors import Problem
from tregua.files import Tree
from tregua.language.spelling import plain_name
from tregua.record.store.linking.linker import Linker, Where
from tregua.record.store.written import Written

__all__ = ["impact_problems"]

SERIES, IMPACT = "series.yaml", "impact.yaml"


def impact_problems(
    dossier: Dossier, trees: Mapping[str, Tree], written: Written, harms: Mapping[str, Harm]
) -> Iterator[Problem]:
    """Yield panels of unknown harms, and studies and plans of what is not there.

    A place that a treatment or a study names must have a row in the table of the study's panel.
    """
    held = Written(trees, written.unread)
    linker = Linker(dossier, held, written)
    for i, panel in enumerate(dossier.panels):
        yield from linker.harms(("panels", i, "harm"), (panel.harm,), harms)
    for i, asked in enumerate(dossier.studies):
        yield from named(asked, ("studies", i), held, written)
        yield from places(dossier, asked, ("studies", i), held)
    studies = written.ids(IMPACT, "studies")
    for i, plan in enumerate(dossier.plans):
        if plan.study not in studies:
            yield held.problem(IMPACT, ("plans", i, "study"), "study_unknown", id=plan.study)


def named(asked: StudyAsked, where: Where, held: Written, written: Written) -> Iterator[Problem]:
    """Yield the panels and the treatment of a study that are not listed."""
    if SERIES in written.unread:
        return
    panels, starts = written.ids(SERIES, "panels"), written.ids(SERIES, "treatments")
    asked_of: list[tuple[Where, str]] = [((*where, "panel"), asked.panel)]
    asked_of += [((*where, "harms", j), panel) for j, panel in enumerate(asked.harms)]
    for at, (place, panel) in enumerate(asked_of):
        if panel not in panels:
            yield held.problem(IMPACT, place, "panel_unknown", id=panel)
        elif panel in [other for _, other in asked_of[:at]]:
            yield held.problem(IMPACT, place, "study_harm_twice", id=panel)
    if asked.treatment not in starts:
        place = (*where, "treatment")
        yield held.problem(IMPACT, place, "treatment_unknown", id=asked.treatment)


def places(dossier: Dossier, asked: StudyAsked, where: Where, held: Written) -> Iterator[Problem]:
    """Yield the places of a study and of its treatment that have no row in its panel."""
    rows = dossier.panel_rows.get(asked.panel)
    if not rows:
        return
    there = spelt(rows)
    meant: list[tuple[str, Where, str, str]] = [
        (SERIES, ("treatments", i, "places", j, "place"), each.place, "study_place_absent")
        for i, treatment in enumerate(dossier.treatments)
        if treatment.id == asked.treatment
        for j, each in enumerate(treatment.places)
    ]
    meant += [
        (IMPACT, (*where, "donors", j), name, "study_donor_absent")
        for j, name in enumerate(asked.donors)
    ]
    meant += [
        (IMPACT, (*where, "leave_out", j, "place"), each.place, "study_left_out_absent")
        for j, each in enumerate(asked.leave_out)
    ]
    for file, place, name, code in meant:
        if plain_name(name) not in there:
            near = [there[one] for one in get_close_matches(plain_name(name), there, n=3)]
            values: dict[str, Any] = {"place": name, "panel": asked.panel, "near": "; ".join(near)}
            yield held.problem(file, place, f"{code}_near" if near else code, **values)


def spelt(rows: CountedRows) -> dict[str, str]:
    """Return the names by which a table's places may be called, each as it is written first."""
    found: dict[str, str] = {}
    behind = [rows.columns[name] for name in ("department", "code") if name in rows.columns]
    written = dict.fromkeys(zip(rows.columns["place"], *behind, strict=True))
    for place, *more in written:
        for name in (place, *(f"{place} ({each})" for each in more if each)):
            found.setdefault(plain_name(name), name)
    return found
