"""The question: a panel, the places with a truce, the places to lean on, and those left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tregua.deliver.impact.study.courses import Course
from tregua.deliver.impact.study.tables import Table
from tregua.domain import Result
from tregua.series.panels import Panel

__all__ = ["NotLeanedOn", "Remark", "Study"]


@dataclass(frozen=True, slots=True)
class Remark(Result):
    """Something to be said of a figure, as a code with the values its sentence needs.

    `rows` name line numbers, places or periods it is about.
    """

    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotLeanedOn(Result):
    """A place that is not leaned on, and why.

    `why` is `neighbour`, `own_truce`, `all_nought`, `missing`, `missing_since`,
    `not_chosen` or `by_plan`.
    """

    place: str
    why: str


@dataclass(frozen=True, slots=True, eq=False)
class Study(Result):
    """One question of impact: one harm, the places with a truce, the places to compare with.

    `donors` are the comparison places the designs may lean on; `left_out` names every other place
    with its reason. `waived` is the reason a person gave for having no comparison area.
    """

    id: str
    treatment: str
    panel: Panel
    courses: tuple[Course, ...]
    donors: tuple[str, ...]
    left_out: tuple[NotLeanedOn, ...] = ()
    waived: str = ""
    remarks: tuple[Remark, ...] = ()

    def __post_init__(self) -> None:
        known = set(self.panel.places)
        named = {course.place for course in self.courses} | set(self.donors)
        if not named <= known:
            raise ValueError(f"not in the panel: {sorted(named - known)}")
        if {course.place for course in self.courses} & set(self.donors):
            raise ValueError("a place with a truce is not a place to compare with")

    @property
    def treated(self) -> tuple[str, ...]:
        """Return the places with a truce."""
        return tuple(course.place for course in self.courses)

    @property
    def table(self) -> Table:
        """Return the panel as arrays."""
        return Table(self.panel.counts, self.panel.exposure, self.panel.length.in_a_year)
