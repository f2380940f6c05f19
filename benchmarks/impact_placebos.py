"""All synthetic controls of a panel at once: against one by one, and against one pysyncon fit.

Every place is asked in turn what the others would expect of it, by exact weights. Compared with:
scipy's non-negative least squares one place at a time, on a sample (the same weights to 1e-8 are
demanded first); one fit by pysyncon 1.7 (MIT), whose default search nests weights of predictors
around the weights of places, with the 19 years before as predictors (its inner fit with those
weights given must first come to the same sum of squares, within a thousandth); two joblib and two
Dask workers against one (the same numbers to the bit are demanded); and with the arithmetic: the
one product of matrices a round cannot do without, at the speed this machine multiplies large
matrices. Times are of the processor, one thread, unless it says wall. Ratios come first.

`python benchmarks/impact_placebos.py small pysyncon` runs these parts alone (and so `large`,
`growth`, `shared`); `shared` says little on a machine that others use.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import csv
import resource
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from tregua.deliver.impact.spread import spread_out
from tregua.deliver.impact.study import Asked, FloatArray, Imputed, Table
from tregua.deliver.impact.synthetic import SyntheticControl
from tregua.deliver.impact.synthetic.weighing import blocks, rounds, simplex, simplex_weights

DESIGN = SyntheticControl()
LONG, START = 240, 200
SAMPLE = 20
MANY = 16_000
"""Places of the work that is shared out: over half a minute for one worker."""
TOBACCO = Path(__file__).parents[1] / "tests/studies/impact/california_tobacco.csv"


def panel(places: int, periods: int) -> Table:
    """Draw counts of so many places, as in the calibration's worlds without a common course."""
    draw = np.random.default_rng([1, places])
    means = np.exp(draw.normal(1.5, 0.8, (places, 1)))
    counts = draw.negative_binomial(4, 4 / (4 + means), (places, periods)).astype(float)
    return Table(counts, np.ones_like(counts), 12)


def everywhere(places: int, start: int, asked: int | None = None) -> Asked:
    """Ask of the first `asked` places, each leaning on all others."""
    rows = np.arange(asked or places)
    pools = np.ones((len(rows), places), dtype=bool)
    pools[rows, rows] = False
    return Asked(rows, np.full(len(rows), start), pools)


def tobacco() -> tuple[Table, Asked, list[str]]:
    """Read packs a head in 39 states, 1970-2000; California is asked about, from 1989 on."""
    with TOBACCO.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    states = sorted({row["place"] for row in rows})
    packs = np.array([float(row["packs"]) for row in rows]).reshape(len(states), -1)
    at, every = states.index("California"), everywhere(39, 19)
    asked = Asked(every.rows[at : at + 1], every.first[at : at + 1], every.pools[at : at + 1])
    return Table(packs, np.ones_like(packs), 1), asked, states


def spent(
    act: Callable[[], Any], times: int = 1, clock: Callable[[], float] = time.process_time
) -> tuple[float, Any]:
    """Give the median time of an act, and what it gave."""
    found = []
    given = None
    for _ in range(times):
        start = clock()
        given = act()
        found.append(clock() - start)
    return statistics.median(found), given


def alike(one: Imputed, other: Imputed) -> None:
    """Stop if two answers are not the same to the bit."""
    if not np.array_equal(one.expected, other.expected):
        raise SystemExit("the two do not agree: nothing is compared")


def one_by_one(table: Table, asked: Asked, start: int) -> float:
    """Give the time of one place by scipy alone, on a sample; stop if the weights are not ours."""
    few = Asked(asked.rows[:SAMPLE], asked.first[:SAMPLE], asked.pools[:SAMPLE])
    outcomes = table.counts[:, :start]

    def by(small: int) -> FloatArray:
        return simplex_weights(outcomes, few.rows, few.pools, small=small).dense(len(outcomes))

    simplex_weights(outcomes[:9], few.rows[:1], few.pools[:1, :9])
    taken, alone = spent(lambda: by(10**9))
    if np.abs(alone - by(0)).max() > 1e-8:
        raise SystemExit("the two do not agree: nothing is compared")
    return taken / SAMPLE


@contextmanager
def watched() -> Iterator[dict[str, float]]:
    """Add up the time spent in the parts of the search."""
    parts: dict[str, float] = defaultdict(float)
    kept = rounds.advance, rounds.price, simplex._settled

    def timing(name: str, act: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any) -> Any:
            start = time.process_time()
            answer = act(*given)
            parts[name] += time.process_time() - start
            parts[name + " times"] += 1
            return answer

        return timed

    rounds.advance, rounds.price = timing("few", kept[0]), timing("choice", kept[1])
    simplex._settled = timing("settled", kept[2])
    try:
        yield parts
    finally:
        rounds.advance, rounds.price, simplex._settled = kept


def multiplied(places: int) -> tuple[float, float]:
    """Give the seconds of one round's product, and of as much arithmetic in large matrices."""
    draw = np.random.default_rng(1)
    slots, across = draw.random((blocks.SLOTS, START)), draw.random((START, places))
    large = draw.random((1500, 1500))
    product, _ = spent(lambda: slots @ across, 15)
    whole, _ = spent(lambda: large @ large, 3)
    return product, whole * blocks.SLOTS * START * places / 1500**3


def small() -> None:
    """260 places by 96 months."""
    table, asked = panel(260, 96), everywhere(260, 72)
    DESIGN(table, asked)
    own, _ = spent(lambda: DESIGN(table, asked), 5)
    alone = one_by_one(table, asked, 72)
    print(f"260 x 96, one by one / all together: {alone * 260 / own:.1f}")
    print(f"  seconds: together {own:.3f}, one by one {alone * 260:.3f} (from {SAMPLE})")


def large() -> None:
    """5,000 places by 240 months: ratios, where the time goes, memory."""
    table, asked = panel(5000, LONG), everywhere(5000, START)
    with watched() as parts:
        own, given = spent(lambda: spread_out(DESIGN, table, asked, weights=False))
    assert np.isfinite(given.expected).all()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    product, least = multiplied(5000)
    rounds_done = parts["few times"]
    alone = one_by_one(table, asked, START)
    print(f"5,000 x 240, one by one / all together: {alone * 5000 / own:.1f}")
    print(f"  all together / arithmetic of its products: {own / (rounds_done * least):.1f}")
    print(f"  seconds: {own:.1f}; one by one {alone * 5000:.0f} (from {SAMPLE})")
    products = rounds_done * product
    rest = own - products - parts["few"] - parts["choice"] - parts["settled"]
    print(
        f"  of these: products {products:.1f} (least {rounds_done * least:.1f}), "
        f"weights on few places {parts['few']:.1f}, choosing more {parts['choice']:.1f}, "
        f"settling {parts['settled']:.1f}, all else {rest:.1f}; "
        f"{rounds_done * blocks.SLOTS / 5000:.1f} rounds a place; memory {memory:.2f} GiB"
    )


def growth() -> None:
    """Print the time of one place as the panel grows."""
    base = 0.0
    for places in (1250, 2500, 5000, 10_000, 20_000):
        table, asked = panel(places, LONG), everywhere(places, START, 256)
        own, _ = spent(lambda: DESIGN(table, asked))  # noqa: B023 - called at once
        base = base or own
        each = f"{own / 256 * 1e3:.1f} ms"
        print(f"{places} places, one place / one of 1,250 places: {own / base:.1f} ({each})")


def pysyncon() -> None:
    """All 39 states of the tobacco panel against one fit by pysyncon."""
    table, asked, states = tobacco()
    every = everywhere(39, 19)
    own, _ = spent(lambda: DESIGN(table, every), 5)
    try:
        import pandas as pd
        from pysyncon import Synth
    except ImportError:
        print(f"39 x 31, pysyncon: not run; all states {own:.4f} s")
        return
    at = int(asked.rows[0])
    frame = pd.DataFrame(table.counts.T, columns=list(states))
    before, mine = frame.iloc[:19], states[at]
    given = {
        "X0": before.drop(columns=mine),
        "X1": before[mine],
        "Z0": before.drop(columns=mine),
        "Z1": before[mine],
    }
    plain = Synth()
    plain.fit(**given, custom_V=before.var(axis=1).to_numpy())
    inner = float(np.sum((before[mine] - given["X0"].to_numpy() @ plain.W) ** 2))
    exact = SyntheticControl()(table, asked).expected[0, :19]
    least = float(np.sum((before[mine] - exact) ** 2))
    if not least * (1 - 1e-9) <= inner <= least * 1.001:
        raise SystemExit("the two do not agree: nothing is compared")
    one, _ = spent(lambda: Synth().fit(**given))
    print(f"39 x 31, one pysyncon fit / all 39 states: {one / own:.0f}")
    print(f"  seconds: all states {own:.4f}, one fit {one:.1f}")


def everyone() -> float:
    """Give the processor time of this process and of all it has started and seen end."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def by_joblib(table: Table, asked: Asked) -> tuple[float, Imputed]:
    """Share the work with two joblib workers, from their start to their end."""
    from joblib.externals.loky import get_reusable_executor

    def run() -> Imputed:
        given = spread_out(DESIGN, table, asked, jobs=2, weights=False)
        get_reusable_executor().shutdown(wait=True)
        return given

    return spent(run, clock=time.perf_counter)


def by_dask(table: Table, asked: Asked, workers: int) -> tuple[float, Imputed]:
    """Share the work with Dask workers that are already there and have each solved something."""
    from dask.distributed import LocalCluster

    first = everywhere(len(table.counts), START, 4 * 512)
    with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster:
        address = cluster.scheduler_address
        spread_out(DESIGN, table, first, cluster=address, weights=False)
        return spent(
            lambda: spread_out(DESIGN, table, asked, cluster=address, weights=False),
            clock=time.perf_counter,
        )


def shared() -> None:
    """Two workers against one, by the clock on the wall."""
    table, asked = panel(MANY, LONG), everywhere(MANY, START)
    DESIGN(table, everywhere(MANY, START, 64))
    used = everyone()
    alone, one = spent(
        lambda: spread_out(DESIGN, table, asked, weights=False), clock=time.perf_counter
    )
    work = everyone() - used
    print(f"{MANY:,} x 240, this process alone: {alone:.1f} s, {work:.1f} of the processor")
    used = everyone()
    both, two = by_joblib(table, asked)
    alike(one, two)
    print(f"alone / two joblib workers, their start included: {alone / both:.2f} ({both:.1f} s)")
    print(f"  in all {(everyone() - used) / work:.2f} times the processor time")
    try:
        single, two = by_dask(table, asked, 1)
    except ImportError:
        print("Dask: not run")
        return
    alike(one, two)
    both, two = by_dask(table, asked, 2)
    alike(one, two)
    print(f"one / two Dask workers: {single / both:.2f} ({single:.1f} s, {both:.1f} s)")
    print(f"  load of the machine: {os.getloadavg()[0]:.1f} (others' work included)")


def main() -> None:
    """Print ratios, then seconds."""
    parts = (small, pysyncon, large, growth, shared)
    named = sys.argv[1:] or [part.__name__ for part in parts]
    for part in parts:
        if part.__name__ in named:
            part()


if __name__ == "__main__":
    main()
