"""A bare table of monthly counts from January 2010 on, written as a file."""

from collections.abc import Iterable, Sequence
from pathlib import Path

__all__ = ["counts_written"]


def counts_written(folder: Path, counts: Iterable[Sequence[int]]) -> Path:
    """Write one row a place and month; places are called P0, P1 and so on."""
    rows = [
        f"P{place},{2010 + at // 12}-{at % 12 + 1:02d},{count}"
        for place, counted in enumerate(counts)
        for at, count in enumerate(counted)
    ]
    path = folder / "counts.csv"
    path.write_text("place,start,count\n" + "\n".join(rows) + "\n", "utf-8")
    return path
