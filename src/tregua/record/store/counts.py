"""Reading counts and incidents: one problem per row that cannot be right."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from tregua.domain import Counted, Incident, Noun, Window
from tregua.domain.knowledge import Harm
from tregua.errors import Problem, Problems
from tregua.files import Row, Tree, errors_of, read_table
from tregua.record.store.written import Written, inside

__all__ = ["read_incidents", "read_windows"]

COUNT_COLUMNS = ("start", "end", "count", "source")
COUNT_OPTIONAL = ("basis", "vintage", "preferred", "at", "note")
INCIDENT_COLUMNS = ("id", "recorded", "on", "kind", "place")
INCIDENT_OPTIONAL = ("count", "attribution", "grade", "clause", "verification", "sources")

N = TypeVar("N", bound=Noun)
Numbered = tuple[int, N]


def read_windows(
    folder: Path, series: Counted, place: Problem, written: Written
) -> tuple[tuple[Window, ...], list[Problem]]:
    """Return the windows of a series and what is wrong with its table.

    `place` is where the table is named.
    """
    if not inside(folder, series.file):
        return (), [replace(place, code="file_outside")]
    try:
        rows = read_table(folder / series.file, series.file, COUNT_COLUMNS, COUNT_OPTIONAL)
    except Problems as several:
        return (), list(several.problems)
    problems: list[Problem] = []
    windows: list[Numbered[Window]] = []
    for row in rows:
        cells: dict[str, Any] = {name: cell for name, cell in row.cells.items() if cell}
        if "preferred" in cells:
            cells["preferred"] = {"1": True, "0": False, "true": True, "false": False}.get(
                cells["preferred"], cells["preferred"]
            )
        window = read_row(row, cells, Window, series.file, problems)
        if window is None:
            continue
        windows.append((row.line, window))
        if written.lacks_source(window.source):
            values = {"source": window.source}
            problems.append(Problem("source_unknown", series.file, row.line, "source", values))
    problems.extend(span_problems(series, windows))
    return tuple(window for _, window in windows), problems


def read_row(
    row: Row, cells: Mapping[str, Any], model: type[N], file: str, problems: list[Problem]
) -> N | None:
    """Return a row as a noun, or note its problems."""
    try:
        return model.model_validate(dict(cells))
    except ValidationError as error:
        tree = Tree(file, dict(cells), {(): row.line})
        problems.extend(errors_of(error, tree, model))
        return None


def span_problems(series: Counted, windows: list[Numbered[Window]]) -> Iterator[Problem]:
    """Yield windows that are reversed, without a day, given twice, or overlapping in periods."""
    earlier: list[Numbered[Window]] = []
    for line, window in windows:
        if window.start.first != window.start.last or window.end.first != window.end.last:
            yield Problem("window_not_days", series.file, line, "start")
            continue
        if window.end.first < window.start.first:
            values = {"start": str(window.start), "end": str(window.end)}
            yield Problem("window_reversed", series.file, line, "end", values)
            continue
        for other_line, other in earlier:
            if clash(series, window, other):
                found: dict[str, Any] = {"other": other_line}
                yield Problem("windows_overlap", series.file, line, "start", found)
        earlier.append((line, window))


def clash(series: Counted, window: Window, other: Window) -> bool:
    """Tell whether two windows may not stand together.

    In `periods` no two may share a day; in `cumulative` no two preferred ones may span the same
    days with different counts.
    """
    if series.form == "periods":
        return window.start.first <= other.end.first and other.start.first <= window.end.first
    same = (window.start.first, window.end.first) == (other.start.first, other.end.first)
    return same and window.preferred and other.preferred and window.count != other.count


def read_incidents(
    folder: Path, harms: Mapping[str, Harm], written: Written
) -> tuple[tuple[Incident, ...], list[Problem]]:
    """Return the incidents of a folder, if it has any, and what is wrong with them."""
    name = "incidents.csv"
    if not (folder / name).exists() and not (folder / name).is_symlink():
        return (), []
    if not inside(folder, name):
        return (), [Problem("file_outside", name)]
    try:
        rows = read_table(folder / name, name, INCIDENT_COLUMNS, INCIDENT_OPTIONAL)
    except Problems as several:
        return (), list(several.problems)
    problems: list[Problem] = []
    incidents: list[Incident] = []
    seen: dict[str, int] = {}
    for row in rows:
        cells = {column: cell for column, cell in row.cells.items() if cell}
        incident = read_row(row, cells, Incident, name, problems)
        if incident is None:
            continue
        if incident.kind not in harms:
            values = {"given": incident.kind, "allowed": ", ".join(harms)}
            problems.append(Problem("not_allowed", name, row.line, "kind", values))
        if incident.id in seen:
            values = {"id": incident.id, "other": str(seen[incident.id])}
            problems.append(Problem("duplicate_id", name, row.line, "id", values))
        seen.setdefault(incident.id, row.line)
        wrong = written.unlisted(f"place:{incident.place}")
        if wrong is not None:
            problems.append(Problem(wrong[0], name, row.line, "place", wrong[1]))
        incidents.append(incident)
    return tuple(incidents), problems
