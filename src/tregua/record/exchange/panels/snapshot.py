"""A study frozen as a folder of files: the data, the question, the rules used, and digests."""

import csv
import io
import json
from collections.abc import Mapping
from hashlib import sha256

from tregua.deliver.impact.beginning import TIDY_COLUMNS, tidy_of
from tregua.deliver.impact.study import Study
from tregua.domain import plain
from tregua.language import say
from tregua.record.exchange.panels.tables import csv_bytes, parquet_bytes

__all__ = ["broken_in", "snapshot_of"]

DIGESTS = "digests.txt"


def snapshot_of(study: Study) -> dict[str, bytes]:
    """Return the files of a snapshot by name.

    `data.csv` and `data.parquet` hold the same rows; `columns.csv` says what each column is, in
    English and Spanish; `study.json` the question and what was remarked; `rules.json` every rule
    that joined, summed or filled rows; `digests.txt` the SHA-256 of each, as `sha256sum -c` reads
    it. The same study gives the same bytes.
    """
    tidy = tidy_of(study)
    told = {name: plain(value) for name, value in study.to_dict().items() if name != "courses"}
    files = {
        "data.csv": csv_bytes(tidy),
        "data.parquet": parquet_bytes(tidy),
        "columns.csv": columns_csv(),
        "study.json": as_json(told),
        "rules.json": as_json([each.to_dict() for each in study.panel.applied]),
    }
    return {**files, DIGESTS: digests(files)}


def broken_in(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the files of a snapshot that are missing, or are not as they were written."""
    told = files.get(DIGESTS, b"").decode("ascii", "replace").splitlines()
    named = {name: digest for digest, _, name in (line.partition("  ") for line in told)}
    if not named:
        return (DIGESTS,)
    return tuple(
        name
        for name, digest in named.items()
        if name not in files or sha256(files[name]).hexdigest() != digest
    )


def digests(files: Mapping[str, bytes]) -> bytes:
    """Return the SHA-256 of each file, one a line."""
    lines = (f"{sha256(held).hexdigest()}  {name}\n" for name, held in sorted(files.items()))
    return "".join(lines).encode("ascii")


def columns_csv() -> bytes:
    """Return what each column of the table is, in both languages."""
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(["column", "en", "es"])
    for name in TIDY_COLUMNS:
        writer.writerow([name, *(say(f"panels.column.{name}", lang) for lang in ("en", "es"))])
    return held.getvalue().encode()


def as_json(told: object) -> bytes:
    """Return plain values as JSON, sorted and indented."""
    return (json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
