"""A table of cases, from a file, as memberships."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from tregua.decide.compare.qca import Memberships, Warned
from tregua.decide.compare.qca.sets import (
    Calibration,
    calibration_from,
    memberships_from,
    out_of_order,
)
from tregua.files import read_table

__all__ = ["read_set_table", "uneven_columns"]


def read_set_table(
    path: Path | str,
    *,
    outcome: str,
    conditions: Sequence[str],
    case_column: str | None = None,
    family_column: str | None = None,
    levels: Mapping[str, int] | None = None,
    calibrations: Mapping[str, str | Calibration] | None = None,
) -> Memberships:
    """Return the cases of a CSV file as memberships in conditions and an outcome.

    `calibrations` are written as `direct:400,550,900` (also straight, indirect, bell, edges and
    levels); other arguments as in `memberships_from`.

    Raises
    ------
    Problems
        What is wrong with the file (`file_missing`, `not_utf8`, `csv_*`) or with what it holds,
        each mistake with its line and column.
    TreguaError
        `qca_method` where a calibration cannot be read.
    """
    file = Path(path)
    rows = read_table(file, file.name, (), None)
    return memberships_from(
        [row.cells for row in rows],
        outcome=outcome,
        conditions=conditions,
        case_column=case_column,
        family_column=family_column,
        levels=levels,
        calibrations={
            name: calibration_from(one) if isinstance(one, str) else one
            for name, one in (calibrations or {}).items()
        },
        lines=[row.line for row in rows],
        file=file.name,
    )


def uneven_columns(
    path: Path | str, given: Memberships, calibrations: Mapping[str, str]
) -> tuple[Warned, ...]:
    """Return a warning for each indirect calibration that goes against the order of its values.

    `given` are the memberships read from the same file with the same calibrations.
    """
    file = Path(path)
    rows = read_table(file, file.name, (), None)
    warned = []
    for place, name in enumerate(given.conditions):
        if not calibrations.get(name, "").startswith("indirect"):
            continue
        values = [float(row.cells[name]) for row in rows]
        against = out_of_order(values, given.held[:, place])
        if against:
            cases = "; ".join(given.cases[each] for each in against)
            warned.append(Warned("qca_out_of_order", (("name", name), ("cases", cases))))
    return tuple(warned)
