"""Which places of a panel a treatment or a study means, by their names."""

from collections.abc import Sequence
from difflib import get_close_matches

from tregua.deliver.impact.study import Remark
from tregua.domain import Covered, Treatment
from tregua.errors import Problem
from tregua.series.panels import Panel, places_named

__all__ = ["Found", "covered_places", "found_in"]

Found = tuple[dict[str, str], tuple[Problem, ...], tuple[Remark, ...]]
"""Names as given with the panel's own, what is wrong, and what was matched by spelling."""


def found_in(panel: Panel, names: Sequence[str], code: str, field: str) -> Found:
    """Return the place of the panel each name means; `code` is the problem of one that is absent.

    A name that several places answer to is `study_place_which`. Remark `names_matched` lists
    names that are written otherwise in the table.
    """
    found: dict[str, str] = {}
    problems = []
    for name in names:
        meant = places_named(panel.places, name)
        if len(meant) == 1:
            found[name] = meant[0]
            continue
        near = "; ".join(get_close_matches(name, panel.places, n=3))
        values = {"place": name, "panel": panel.id, "near": near, "some": "; ".join(meant[:5])}
        absent = f"{code}_near" if near else code
        problems.append(
            Problem("study_place_which" if meant else absent, field=field, values=values)
        )
    other = tuple(f"{name} = {place}" for name, place in found.items() if name != place)
    remarks = (Remark("names_matched", {"n": str(len(other))}, other[:20]),) if other else ()
    return found, tuple(problems), remarks


def covered_places(
    panel: Panel, treatment: Treatment
) -> tuple[tuple[tuple[Covered, str], ...], tuple[Problem, ...], tuple[Remark, ...]]:
    """Return the places under a truce with the panel's names for them, and what is wrong.

    A treatment that names no place is taken to mean the only place of a panel of one.
    """
    if not treatment.places:
        if len(panel.places) == 1:
            only = panel.places[0]
            return ((Covered(place=only), only),), (), ()
        values = {"treatment": treatment.id}
        return (), (Problem("study_no_place", field="treatment", values=values),), ()
    names = tuple(each.place for each in treatment.places)
    found, problems, remarks = found_in(panel, names, "study_place_absent", "treatment")
    covered = tuple((each, found[each.place]) for each in treatment.places if each.place in found)
    meant = [place for _, place in covered]
    twice = sorted({place for place in meant if meant.count(place) > 1})
    again = tuple(
        Problem("study_place_twice", field="treatment", values={"place": place}) for place in twice
    )
    return covered, (*problems, *again), remarks
