"""The published panels as arrays."""

import csv
from pathlib import Path

import numpy as np

from tregua.deliver.impact.study import Asked, FloatArray, Table

__all__ = ["basque", "castle", "germany", "mean_gap", "tobacco"]

HERE = Path(__file__).parent


def read(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tobacco() -> tuple[Table, Asked, tuple[str, ...]]:
    """Return packs a head (39, 31), the question of California from 1989, and the states."""
    return one_of_many("california_tobacco.csv", "packs", "California", 1989)


def germany() -> tuple[Table, Asked, tuple[str, ...]]:
    """Return product a head (17, 44), the question of West Germany from 1991, and the countries."""
    return one_of_many("german_reunification.csv", "gdp", "West Germany", 1991)


def basque() -> tuple[Table, Asked, tuple[str, ...]]:
    """Return product a head (17, 43), the question of the Basque Country from 1975, and regions."""
    return one_of_many("basque_country.csv", "gdp", "País Vasco", 1975)


def one_of_many(
    name: str, column: str, place: str, start: int
) -> tuple[Table, Asked, tuple[str, ...]]:
    rows = read(name)
    places = tuple(sorted({row["place"] for row in rows}))
    values = np.array([float(row[column]) for row in rows]).reshape(len(places), -1)
    at = places.index(place)
    pool = np.arange(len(places)) != at
    asked = Asked(np.array([at]), np.array([start - int(rows[0]["year"])]), pool[None])
    return Table(values, np.ones_like(values), 1), asked, places


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
