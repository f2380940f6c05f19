"""Columns of a frame, whoever's it is, as the rows of a panel's table."""

from collections.abc import Mapping
from typing import Any

from tregua.domain import PANEL_COLUMNS, CountedRows

__all__ = ["rows_of"]


def rows_of(
    frame: Any, names: Mapping[str, str] | None = None, *, file: str = "table", first_line: int = 1
) -> CountedRows:
    """Return the columns of a polars or a pandas frame, or of a mapping of lists.

    `names` tells under what name the frame holds a column of ours (`{"place": "municipio"}`);
    columns of ours that are not named are looked for under their own name. Rows are numbered
    from `first_line`.

    Raises
    ------
    ValueError
        If columns are not of one length.
    """
    names = names or {}
    there = {str(name) for name in (frame.columns if hasattr(frame, "columns") else frame)}
    found = {
        name: listed(frame[names.get(name, name)])
        for name in PANEL_COLUMNS
        if names.get(name, name) in there
    }
    lengths = {len(held) for held in found.values()}
    if len(lengths) > 1:
        raise ValueError(f"columns of {sorted(lengths)} rows")
    n = lengths.pop() if lengths else 0
    return CountedRows(file, found, range(first_line, first_line + n))


def listed(column: Any) -> list[Any]:
    """Return a column as a list."""
    for way in ("to_list", "tolist"):
        if hasattr(column, way):
            held: list[Any] = getattr(column, way)()
            return held
    return list(column)
