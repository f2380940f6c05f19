"""Neighbours are not leaned on: what moved there would hide what changed here."""

from dataclasses import replace

from tregua.deliver.impact.moved.adjacency import Adjacency
from tregua.deliver.impact.moved.distances import nearest_treated
from tregua.deliver.impact.study import NotLeanedOn, Remark, Study

__all__ = ["exclude_neighbours"]


def exclude_neighbours(
    study: Study, *, within_km: float = 0.0, adjacency: Adjacency | None = None
) -> Study:
    """Return the study with places near the truce, or bordering on it, no longer leaned on.

    Parameters
    ----------
    within_km : float
        Donors at most so far from the nearest place with a truce go; 0 leaves distance aside.
    adjacency : Adjacency, optional
        Donors that border on a place with a truce go.

    Notes
    -----
    Each goes to `left_out` as `neighbour`. Remarks added: `neighbours_left_out` (rows: places;
    values: `km`, `by`), `donors_not_placed` (rows: donors kept though nobody can say how near they
    lie), `treated_not_placed` (rows), `neighbours_not_known` (neither coordinates nor a map tell
    of any treated place: nobody was left out) and `no_donor_left`.
    """
    near, known = neighbours(study, within_km, adjacency)
    remarks = []
    treated_unknown = tuple(place for place in study.treated if place not in known)
    if len(treated_unknown) == len(study.treated):
        return replace(study, remarks=(*study.remarks, Remark("neighbours_not_known")))
    if treated_unknown:
        remarks.append(Remark("treated_not_placed", rows=treated_unknown))
    gone = tuple(place for place in study.donors if place in near)
    if gone:
        by = "border" if adjacency and not within_km else "both" if adjacency else "km"
        values = {"km": f"{within_km:g}", "by": by, "n": str(len(gone))}
        remarks.append(Remark("neighbours_left_out", values, gone[:20]))
    kept = tuple(place for place in study.donors if place not in near)
    if unsure := tuple(place for place in kept if place not in known):
        remarks.append(Remark("donors_not_placed", {"n": str(len(unsure))}, unsure[:20]))
    if not kept:
        remarks.append(Remark("no_donor_left"))
    left_out = (*study.left_out, *(NotLeanedOn(place, "neighbour") for place in gone))
    return replace(study, donors=kept, left_out=left_out, remarks=(*study.remarks, *remarks))


def neighbours(
    study: Study, within_km: float, adjacency: Adjacency | None
) -> tuple[set[str], set[str]]:
    """Return the places near a treated one, and all places whose nearness is known."""
    near: set[str] = set()
    known: set[str] = set()
    if within_km > 0:
        placed, unplaced = nearest_treated(study.panel, study.treated)
        near |= {one.place for one in placed if one.km <= within_km}
        known |= set(study.panel.places) - set(unplaced)
    if adjacency is not None:
        near |= {other for place in study.treated for other in adjacency.beside(place)}
        known |= set(adjacency.on_map)
    return near, known
