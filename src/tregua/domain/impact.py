"""What is asked of counts in many places: the panel, the study written down first, its plan."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any, Literal

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.incidents import Coverage, MeasuredBy
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = [
    "PANEL_COLUMNS",
    "PANEL_REQUIRED",
    "CountedPanel",
    "CountedRows",
    "LeaveOut",
    "Plan",
    "StudyAsked",
    "Tried",
    "last_day",
]


PANEL_REQUIRED = ("place", "start", "count")
PANEL_COLUMNS = (
    *PANEL_REQUIRED,
    "population",
    "latitude",
    "longitude",
    "department",
    "code",
    "institution",
)
"""The columns of a panel's table; the first three must be there."""


class CountedPanel(Record):
    """Counts of one harm in many places by one institution: `panels` in `series.yaml`.

    The table has a row for each place and period: `place, start, count`, and if there are any
    `population, latitude, longitude, department, code, institution`; `start` is any day of the
    period, or the period itself (`2012-03`). A blank count was not given. `each_row` says what a
    row counts where that is less than a period: the rows are then summed. `absent_is` says what
    a place and period without a row means: the institution counted none (`nought`), or gave no
    figure (`not_reported`). `covers` are the days counted, where the rows do not show them all.
    Where `measured_by` is not given a rise is read as one of reports.
    """

    harm: Slug
    measured_by: MeasuredBy | None = None
    institution: Slug
    institution_name: Words
    unit: Words
    length: Literal["day", "week", "month", "quarter", "year"]
    file: str
    as_of: When
    each_row: Literal["incident", "day", "month", "quarter"] | None = None
    covers: When | None = None
    absent_is: Literal["nought", "not_reported"] = "not_reported"
    coverage: Coverage
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]
    note: Words | None = None


@dataclass(frozen=True, slots=True, eq=False)
class CountedRows:
    """The rows of a panel's table as they were written: columns of one length, by name.

    Cells are text, or what a frame holds (numbers, days, nothing). `lines` tells where each row
    stands in `file`.
    """

    file: str
    columns: Mapping[str, Sequence[Any]]
    lines: Sequence[int]

    def __len__(self) -> int:
        return len(self.lines)

    def kept(self, rows: Sequence[int]) -> "CountedRows":
        """Return only some rows, by their number from 0 on."""
        held = {name: [cells[row] for row in rows] for name, cells in self.columns.items()}
        return CountedRows(self.file, held, [self.lines[row] for row in rows])


def last_day(start: date, length: str) -> date:
    """Return the last day of the day, week (from Monday), month, quarter or year of a day.

    >>> last_day(date(2012, 2, 3), "quarter")
    datetime.date(2012, 3, 31)
    """
    if length == "day":
        return start
    if length == "week":
        return start + timedelta(days=6 - start.weekday())
    months = {"month": 1, "quarter": 3, "year": 12}[length]
    month = (start.month - 1) // months * months + months
    return date(start.year, month, monthrange(start.year, month)[1])


class LeaveOut(Noun):
    """A place that must not be leaned on, and why: a neighbour, a truce of its own."""

    place: str
    why: Literal["neighbour", "own_truce", "not_like_it", "other"]
    says: Words | None = None


class StudyAsked(Record):
    """A question of impact the team writes down before the answer is read: `impact.yaml`.

    `panel` is the outcome asked about first, `harms` the panels of other harms answered beside
    it. `from` and `until` bound the periods used (all where not given). `donors` names the
    places to compare with (every other place where empty) but for `leave_out` and those nearer
    than `neighbours_km`. Without any place to compare with, `waived` must say why.
    """

    panel: Slug
    treatment: Slug
    harms: tuple[Slug, ...] = ()
    since: When | None = Field(default=None, alias="from")
    until: When | None = None
    designs: tuple[Slug, ...] = ()
    donors: tuple[str, ...] = ()
    leave_out: tuple[LeaveOut, ...] = ()
    neighbours_km: Annotated[float, Field(ge=0)] = 0.0
    waived: Words | None = None
    controller: Literal["state", "group", "both", "residents", "not_known"] | None = None
    controller_says: Words | None = None
    note: Words | None = None


class Plan(Record):
    """A study as it stood before the counts after the start were read, with its digest.

    `asked` holds every choice as plain text, `digest` the SHA-256 of it; `read_until` is the last
    day whose counts had been read, `outcomes_on_file` whether later counts already lay in the
    dossier when the plan was written.
    """

    study: Slug
    asked: dict[str, str]
    digest: str
    read_until: When
    outcomes_on_file: Flag = False


class Tried(Noun):
    """What a design and its inference did in invented worlds in which the truth was known.

    `covered` is the share of worlds in which the 95 % interval held the true ratio, `rejected`
    that in which a test of no effect rejected at 5 % (with `effect` 1: wrongly), `given` that in
    which there was an interval at all.
    """

    design: Slug
    inference: Slug
    world: Slug
    treated: Annotated[int, Field(ge=1)]
    places: Annotated[int, Field(ge=2)]
    effect: Annotated[float, Field(gt=0)]
    worlds: Annotated[int, Field(ge=1)]
    covered: Annotated[float, Field(ge=0, le=1)]
    rejected: Annotated[float, Field(ge=0, le=1)]
    given: Annotated[float, Field(ge=0, le=1)]
