"""The table of a study for other programs: CSV, Parquet, and a folder that proves itself."""

from tregua.record.exchange.panels.snapshot import broken_in, snapshot_of
from tregua.record.exchange.panels.tables import (
    csv_bytes,
    parquet_bytes,
    tidy_from_csv,
    tidy_from_parquet,
)

__all__ = [
    "broken_in",
    "csv_bytes",
    "parquet_bytes",
    "snapshot_of",
    "tidy_from_csv",
    "tidy_from_parquet",
]
