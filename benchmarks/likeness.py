"""One dossier set beside 100 to 10,000 cases, with gower doing the same sum.

The peer is gower 0.1.2 (MIT), which computes Gower's distance of one row from each row of a
table. It takes no unknown value (one unknown makes a whole row unknown), so the first comparison
has none: forty fields, half of them steps on a scale and half single values. Both sides are given
the table as arrays of numbers; encoding cases, reading files and writing words are not timed. The
second table is ours alone, with six cells in ten unknown, as in the case library; it gives two
distances a case, as if all that is unknown agreed and as if it all differed. Times are seconds of
the processor, the median of several turns. Both sides must first give the same distances, to the
single precision gower works in. Ratios come first.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from tregua.decide.compare.likeness.encoded import Encoded, distances

SIZES, FIELDS, LEVELS, UNKNOWN = (100, 1000, 10_000), 40, 5, 0.6
NEAR = 1e-5


def made(cases: int, unknown: float = 0.0, seed: int = 1) -> tuple[Encoded, Encoded]:
    """Draw one row and a table of so many cases, half of the fields steps on a scale."""
    draw = np.random.default_rng(seed + cases)
    half = FIELDS // 2
    places = draw.integers(0, LEVELS, (cases, half)) / (LEVELS - 1)
    places[:2] = [[0.0] * half, [1.0] * half]
    codes = draw.integers(0, LEVELS, (cases, half)).astype(float)
    places[2:][draw.random((cases - 2, half)) < unknown] = np.nan
    codes[draw.random((cases, half)) < unknown] = np.nan
    nothing = np.zeros((cases, 0))
    weights = (np.ones(half), np.ones(half), np.ones(0), np.ones(0))
    ids = tuple(f"c{n}" for n in range(cases))
    lists = np.zeros((cases, 0), dtype=np.uint64)
    table = Encoded(ids, places, codes, nothing, lists, weights, {})
    asked = draw.integers(0, LEVELS, (2, half)).astype(float)
    row = replace(table.row(ids[0]), places=asked[:1] / (LEVELS - 1), codes=asked[1:])
    return row, table


def spent(act: Callable[[], object], times: int = 9) -> float:
    """Give the median processor time of an act."""
    found = []
    for _ in range(times):
        start = time.process_time()
        act()
        found.append(time.process_time() - start)
    return statistics.median(found)


def of_gower(row: Encoded, table: Encoded) -> Callable[[], np.ndarray] | None:
    """Give gower's way to the same distances, or nothing where it is not here."""
    try:
        from gower import gower_matrix
    except ImportError:
        return None
    kinds = np.array([False] * (FIELDS // 2) + [True] * (FIELDS // 2))
    one, many = (np.hstack([held.places, held.codes]) for held in (row, table))
    return lambda: gower_matrix(one, many, cat_features=kinds)[0]


def main() -> None:
    head = ("gower x", "ours ms", "gower ms", "with unknown ms")
    print(f"{'cases':<10}" + "".join(f"{name:>18}" for name in head))
    for cases in SIZES:
        row, table = made(cases)
        wait = spent(lambda row=row, table=table: distances(row, table))
        peer, ratio, other = of_gower(row, table), "not run", "not run"
        if peer is not None:
            low, high = distances(row, table)
            if not (np.array_equal(low, high) and np.allclose(low, peer(), atol=NEAR)):
                raise SystemExit(f"{cases} cases: gower gives other distances")
            slow = spent(peer)
            ratio, other = f"{slow / wait:.1f}", f"{slow * 1000:.2f}"
        thin = made(cases, UNKNOWN)
        own = spent(lambda thin=thin: distances(*thin))
        cells = (ratio, f"{wait * 1000:.2f}", other, f"{own * 1000:.2f}")
        print(f"{cases:<10}" + "".join(f"{cell:>18}" for cell in cells))


if __name__ == "__main__":
    main()
