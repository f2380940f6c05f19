"""A bare table of counts evaluated: a file, a frame or columns, with no dossier around it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tregua.deliver.impact.beginning import study_of
from tregua.deliver.impact.evaluating import Asking, Beside, evaluate
from tregua.deliver.impact.moved import rings_by_km
from tregua.domain import (
    PANEL_COLUMNS,
    PANEL_REQUIRED,
    CountedRows,
    Covered,
    LeaveOut,
    Pause,
    StudyAsked,
    Treatment,
    When,
)
from tregua.files import read_columns
from tregua.knowledge import load_harms
from tregua.knowledge.worlds import load_tried
from tregua.record.brief.composing.impact import Around
from tregua.series import Span
from tregua.series.panels import Counting, Length, Panel, read_panel, rows_of
from tregua.usecases.deliver.impact.evaluating import (
    ALWAYS,
    Evaluated,
    refuse_unknown_designs,
    spots_of,
)

__all__ = ["TableQuestion", "evaluate_table"]

WHEN = datetime(2000, 1, 1, tzinfo=UTC)
"""A bare table keeps no record of when its question was written down."""
NAME = "table"


@dataclass(frozen=True, slots=True)
class TableQuestion:
    """What is asked of a bare table.

    `places` had the truce from `start` on, until `end` if it ended; in `pauses`, each a first and
    a last day (nothing where it goes on), it did not hold. `length` is that of the periods, each
    row being one unless `each_row` says what less it is. `donors` are the only places to lean on
    (all others where empty), `leave_out` those never leaned on. `absent_is` says what a place and
    period without a row means, `covers` the days counted.
    """

    places: tuple[str, ...]
    start: date
    end: date | None = None
    pauses: tuple[tuple[date, date | None], ...] = ()
    expected_from: date | None = None
    length: str = "month"
    each_row: str | None = None
    absent_is: str = "not_reported"
    covers: tuple[date, date] | None = None
    harm: str = "killing"
    institution: str = ""
    donors: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    neighbours_km: float = 0.0
    waived: str = ""
    as_of: str = ""


def evaluate_table(
    table: Any,
    question: TableQuestion,
    *,
    names: Mapping[str, str] | None = None,
    designs: Sequence[str] = (),
    seed: int = 1,
    asking: Asking | None = None,
) -> Evaluated:
    """Return what became of the counts in a table, by every design; no plan can be on file.

    Parameters
    ----------
    table : path, polars or pandas frame, or mapping of columns
        A row a place and period: `place`, `start`, `count`, and if there are any `population`,
        `latitude`, `longitude`, `department`, `code`, `institution`.
    names : mapping
        Under what name a frame or mapping holds a column of ours.
    asking : Asking
        What `share_impact` gives; this process alone where None.

    Raises
    ------
    Problems
        All that is wrong with the table, each mistake with its line, or with the question.
    TreguaError
        `design_unknown`.
    """
    refuse_unknown_designs(designs)
    panel = panel_of(table, question, names)
    asked, treatment = asked_of(question), treatment_of(question)
    study = study_of(panel, treatment, asked)
    rings = rings_by_km(study) if any(panel.coordinates) else None
    beside = Beside(harms=ALWAYS, rings=rings)
    tried = load_tried()
    found = evaluate(study, tried, designs=designs, beside=beside, seed=seed, asking=asking)
    around = Around(
        harms=load_harms(),
        treatment=question.start.isoformat(),
        institution=question.institution,
        source=Path(table).name if isinstance(table, str | Path) else "",
        waived=question.waived,
        places=spots_of(panel),
        tried=tried,
    )
    return Evaluated(found, around)


def panel_of(table: Any, question: TableQuestion, names: Mapping[str, str] | None) -> Panel:
    """Return the panel a table holds."""
    covers = Span(*question.covers) if question.covers else None
    counting = Counting(
        NAME,
        question.harm,
        question.institution,
        Length(question.length),
        question.each_row,  # type: ignore[arg-type]  # refused by the faces where it is another
        question.absent_is,  # type: ignore[arg-type]  # refused by the faces where it is another
        covers,
        question.as_of,
    )
    rows = file_rows(Path(table)) if isinstance(table, str | Path) else rows_of(table, names)
    return read_panel(rows, counting).panel


def file_rows(path: Path) -> CountedRows:
    """Return the rows of a CSV file.

    Raises
    ------
    Problems
        What is wrong with the file.
    """
    found = read_columns(path, path.name, PANEL_REQUIRED, PANEL_COLUMNS)
    return CountedRows(path.name, found.held, found.lines)


def when(day: date) -> When:
    """Return a day as records hold it."""
    return When.read(day.isoformat())


def treatment_of(question: TableQuestion) -> Treatment:
    """Return the truce as a dossier would write it."""
    pauses = tuple(
        Pause.model_validate(
            {"from": str(first), "until": str(last) if last else None, "reason": "-"}
        )
        for first, last in question.pauses
    )
    return Treatment(
        id="truce",
        name="truce",
        start=when(question.start),
        first_month_after=when(question.start),
        reason="-",
        expected_from=when(question.expected_from) if question.expected_from else None,
        end=when(question.end) if question.end else None,
        pauses=pauses,
        places=tuple(Covered(place=place) for place in question.places),
    )


def asked_of(question: TableQuestion) -> StudyAsked:
    """Return the question as a dossier would write it."""
    return StudyAsked(
        id=NAME,
        recorded=WHEN,
        panel=NAME,
        treatment="truce",
        donors=question.donors,
        leave_out=tuple(LeaveOut(place=place, why="other") for place in question.leave_out),
        neighbours_km=question.neighbours_km,
        waived=question.waived or None,
    )
