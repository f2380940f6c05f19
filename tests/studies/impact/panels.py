"""The published panels as arrays."""

import csv
from pathlib import Path

import numpy as np

from tregua.deliver.impact.study import Asked, FloatArray, Table

__all__ = ["castle", "mean_gap", "tobacco"]

HERE = Path(__file__).parent


def read(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tobacco() -> tuple[Table, Asked, tuple[str, ...]]:
    """Return packs a head (39, 31), the question of California from 1989, and the states."""
    rows = read("california_tobacco.csv")
    states = tuple(sorted({row["place"] for row in rows}))
    packs = np.array([float(row["packs"]) for row in rows]).reshape(len(states), -1)
    at = states.index("California")
    pool = np.arange(len(states)) != at
    asked = Asked(np.array([at]), np.array([19]), pool[None])
    return Table(packs, np.ones_like(packs), 1), asked, states


def castle() -> tuple[FloatArray, FloatArray, Asked]:
    """Return homicides per 100,000 (50, 11), population, and the question of 21 states."""
    rows = read("castle_doctrine.csv")
    rates = np.array([float(row["homicide"]) for row in rows]).reshape(-1, 11)
    people = np.array([float(row["population"]) for row in rows]).reshape(-1, 11)
    first = np.array([int(row["first"] or 0) for row in rows]).reshape(-1, 11)[:, 0]
    treated = np.flatnonzero(first)
    pools = np.tile(first == 0, (len(treated), 1))
    return rates, people, Asked(treated, first[treated] - 2000, pools)


def mean_gap(table: Table, asked: Asked, expected: FloatArray) -> FloatArray:
    """Return recorded less expected (k,), the mean from `first` on."""
    after = np.arange(table.counts.shape[1]) >= asked.first[:, None]
    gap = np.where(after, table.counts[asked.rows] - expected, np.nan)
    means: FloatArray = np.nanmean(gap, axis=1)
    return means
