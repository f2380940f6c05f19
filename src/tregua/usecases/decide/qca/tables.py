"""A table of cases, from a file, as memberships."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from tregua.decide.compare.qca import Memberships
from tregua.decide.compare.qca.sets import Calibration, calibration_from, memberships_from
from tregua.files import read_table

__all__ = ["read_set_table"]


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
