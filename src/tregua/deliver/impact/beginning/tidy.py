"""A study as one table: a row for each place and period, with its part in the study."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tregua.deliver.impact.study import Study
from tregua.domain import Result
from tregua.series.panels import shown

__all__ = ["TIDY_COLUMNS", "Tidy", "tidy_of"]

TIDY_COLUMNS = (
    "place",
    "period",
    "first_day",
    "last_day",
    "count",
    "population",
    "exposure",
    "phase",
    "share",
    "role",
    "left_out_because",
)
"""`phase` is empty for a place without a truce; `role` is treated, donor or left_out."""


@dataclass(frozen=True, slots=True)
class Tidy(Result):
    """Columns of one length, place by place, each in the order of time.

    A count or population that was not given is None. `exposure` is person-years, or years where
    there is no population. Days are ISO text.
    """

    study: str
    columns: Mapping[str, Sequence[Any]]

    def __len__(self) -> int:
        return len(self.columns["place"])


def tidy_of(study: Study) -> Tidy:
    """Return a study's panel as one table, with the course of the truce and each place's part."""
    panel = study.panel
    n, places = len(panel.periods), panel.places
    courses = {course.place: course for course in study.courses}
    why = {each.place: each.why for each in study.left_out}
    role = dict.fromkeys(study.donors, "donor") | dict.fromkeys(courses, "treated")
    without: tuple[tuple[str, float], ...] = (("", 0.0),) * n
    phases = {
        place: tuple(zip((p.value for p in course.phases), course.shares, strict=True))
        for place, course in courses.items()
    }
    laid = [each for place in places for each in phases.get(place, without)]
    counts = [None if count != count else int(count) for count in panel.counts.ravel().tolist()]
    people = panel.population
    columns: dict[str, list[Any]] = {
        "place": [place for place in places for _ in range(n)],
        "period": [shown(span, panel.length) for span in panel.periods] * len(places),
        "first_day": [span.first.isoformat() for span in panel.periods] * len(places),
        "last_day": [span.last.isoformat() for span in panel.periods] * len(places),
        "count": counts,
        "population": [None] * len(counts) if people is None else people.ravel().tolist(),
        "exposure": panel.exposure.ravel().tolist(),
        "phase": [phase for phase, _ in laid],
        "share": [share for _, share in laid],
        "role": [role.get(place, "left_out") for place in places for _ in range(n)],
        "left_out_because": [why.get(place, "") for place in places for _ in range(n)],
    }
    return Tidy(study.id, columns)
