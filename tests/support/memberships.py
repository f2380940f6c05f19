"""Published tables of memberships, and invented ones, as the comparison reads them."""

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from hypothesis import strategies as st

from tregua.decide.compare.qca import Memberships

__all__ = ["crisp", "drawn", "published", "raw"]

HERE = Path(__file__).resolve().parents[1] / "studies/qca"
HUNDREDTHS = tuple(n / 100 for n in range(101) if n != 50)


def published(name: str, of: str, conditions: Sequence[str] = (), *, most: int = 2) -> Memberships:
    """Return one published table; conditions above 1 have as many levels as they show."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    first, *names = rows[0]
    chosen = tuple(conditions) or tuple(one for one in names if one != of)
    held = np.array([[float(row[one]) for one in chosen] for row in rows])
    counts = tuple(max(most, int(top) + 1) for top in held.max(axis=0))
    cases = tuple(row[first] for row in rows)
    outcome = np.array([float(row[of]) for row in rows])
    return Memberships(cases, chosen, of, held, outcome, counts, cases)


def crisp(rows: Sequence[Sequence[float]], counts: Sequence[int] = ()) -> Memberships:
    """Return a table from rows of levels that end with the outcome."""
    table = np.array(rows, dtype=np.float64)
    places = table.shape[1] - 1
    cases = tuple(f"case-{n}" for n in range(len(rows)))
    names = tuple("ABCDEFGH"[:places])
    return Memberships(
        cases, names, "Y", table[:, :-1], table[:, -1], tuple(counts) or (2,) * places, cases
    )


@st.composite
def drawn(
    draw: st.DrawFn, values: Sequence[float] = HUNDREDTHS, most_conditions: int = 4
) -> Memberships:
    """Draw a table of 1 to 12 cases."""
    places = draw(st.integers(1, most_conditions))
    value = st.sampled_from(values)
    row = st.lists(value, min_size=places + 1, max_size=places + 1)
    return crisp(draw(st.lists(row, min_size=1, max_size=12)))


def raw(column: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return one measured column of Lipset's table."""
    with (HERE / "lipset-raw.csv").open(encoding="utf-8", newline="") as file:
        return np.array([float(row[column]) for row in csv.DictReader(file)])
