"""A study's table to bytes and back: CSV and Parquet hold the same."""

import io
from typing import TYPE_CHECKING

from tregua.deliver.impact.beginning import TIDY_COLUMNS, Tidy
from tregua.record.exchange.actors.cells import neutral, unneutral

if TYPE_CHECKING:
    import polars

__all__ = ["csv_bytes", "parquet_bytes", "tidy_from_csv", "tidy_from_parquet"]

WHOLE = ("count",)
NUMBERS = ("population", "exposure", "share")


def frame_of(tidy: Tidy) -> "polars.DataFrame":
    """Return a study's table as a frame: whole counts, decimal numbers, text."""
    import polars

    kinds = {
        name: polars.Int64 if name in WHOLE else polars.Float64 if name in NUMBERS else polars.Utf8
        for name in TIDY_COLUMNS
    }
    return polars.DataFrame({name: tidy.columns[name] for name in TIDY_COLUMNS}, schema=kinds)


def csv_bytes(tidy: Tidy) -> bytes:
    """Return the table as CSV in UTF-8, with a decimal point; what was not given is empty.

    No name of a place is written so that a spreadsheet would take it for a formula.
    """
    safe = {**tidy.columns, "place": [neutral(place) for place in tidy.columns["place"]]}
    return frame_of(Tidy(tidy.study, safe)).write_csv(quote_style="necessary").encode()


def parquet_bytes(tidy: Tidy) -> bytes:
    """Return the table as Parquet, compressed so that every common reader reads it."""
    held = io.BytesIO()
    frame_of(tidy).write_parquet(held, compression="gzip")
    return held.getvalue()


def tidy_from_csv(held: bytes, study: str) -> Tidy:
    """Return the table that `csv_bytes` wrote."""
    import polars

    kinds = dict.fromkeys(TIDY_COLUMNS, polars.Utf8)
    numbers = {**dict.fromkeys(WHOLE, polars.Int64), **dict.fromkeys(NUMBERS, polars.Float64)}
    found = tidy_in(polars.read_csv(held, schema={**kinds, **numbers}), study)
    places = [unneutral(place) for place in found.columns["place"]]
    return Tidy(study, {**found.columns, "place": places})


def tidy_from_parquet(held: bytes, study: str) -> Tidy:
    """Return the table that `parquet_bytes` wrote."""
    import polars

    return tidy_in(polars.read_parquet(io.BytesIO(held)), study)


def tidy_in(frame: "polars.DataFrame", study: str) -> Tidy:
    """Return a frame's columns, empty text where the frame holds no text."""
    import polars

    told = frame.with_columns(polars.col(polars.Utf8).fill_null(""))
    return Tidy(study, {name: told[name].to_list() for name in TIDY_COLUMNS})
