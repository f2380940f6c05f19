"""The parsimonious solution end to end, beside R's QCA and setqca, and how its cost grows.

Cases are drawn from a seed: crisp conditions, and an outcome that follows three combinations of
three. End to end means from memberships in memory to the truth table and all minimum models with
their fits. Times are seconds of the processor, the median of several turns; the first turn of ours
stands apart, since the larger sizes compile their search once a process. R runs in one process
that has loaded the package; its cost is mostly the handling of strings in R, not its search in C:
the ratio says what a user waits for, and says nothing of one algorithm against the other. setqca
(MIT) is asked for its truth table and its parsimonious solution without fits; of models with
equally many terms it keeps those that name the fewest conditions. First all sides must give the
same models, setqca those of ours that it keeps. Where R or setqca is absent the row says
"not run". Ratios come first. The last table is the whole comparison with its default settings
(necessity, three solutions with fits, assumptions, contradictions), and the enhanced analysis.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from peers import in_r

from tregua.decide.compare.qca import Cuts, Memberships, Model, analyse, written
from tregua.decide.compare.qca.fitting import model_of
from tregua.decide.compare.qca.settings import Settings
from tregua.decide.compare.qca.solving import parsimonious, question_of
from tregua.decide.compare.qca.truth import truth_table

BESIDE, GROWTH = ((8, 40), (10, 60), (12, 100)), (8, 10, 12, 15, 20, 25, 30)
WHOLE = ((8, 100, False), (20, 100, False), (30, 100, False), (8, 40, True), (12, 60, True))
CASES, R_TIMES, SETQCA_AT = 100, 3, 8


def made(conditions: int, cases: int, seed: int = 1) -> Memberships:
    """Draw cases whose outcome follows three combinations of three conditions."""
    draw = np.random.default_rng(seed * 1000 + conditions)
    held = draw.integers(0, 2, (cases, conditions)).astype(float)
    outcome = np.zeros(cases)
    for _ in range(3):
        places, levels = draw.choice(conditions, 3, replace=False), draw.integers(0, 2, 3)
        outcome[(held[:, places] == levels).all(axis=1)] = 1
    names = tuple(f"X{n:02d}" for n in range(1, conditions + 1))
    ids = tuple(f"c{n}" for n in range(cases))
    return Memberships(ids, names, "Y", held, outcome, (2,) * conditions, ids)


def ours(given: Memberships) -> tuple[list[Model], int, bool]:
    """Give all minimum models with their fits, the prime implicants, and whether these are all."""
    settings = Settings(cuts=Cuts(0.8))
    found = parsimonious(question_of(truth_table(given, settings.cuts), settings))
    return [model_of(given, model) for model in found.models], found.primes, found.complete


def names_of(models: list[Model], given: Memberships) -> set[str]:
    """Write models as R does, terms in one order."""
    return {
        "+".join(sorted(written([one.term], given.conditions, given.counts) for one in model.terms))
        for model in models
    }


def shortest(models: set[str]) -> set[str]:
    """Give the models that name the fewest conditions."""
    sizes = {model: model.count("*") + model.count("+") for model in models}
    return {model for model, size in sizes.items() if size == min(sizes.values())}


def spent(act: Callable[[], object], times: int = 5) -> float:
    """Give the median processor time of an act."""
    found = []
    for _ in range(times):
        start = time.process_time()
        act()
        found.append(time.process_time() - start)
    return statistics.median(found)


def write(given: Memberships, path: Path) -> None:
    """Write a table as a CSV for R."""
    lines = [",".join(("case", *given.conditions, given.of))]
    for case, held, outcome in zip(given.cases, given.held, given.outcome, strict=True):
        lines.append(",".join((case, *(f"{one:g}" for one in held), f"{outcome:g}")))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def of_r() -> dict[str, tuple[float, set[str]]]:
    """Give R's time and models for each table, or nothing where R is not here."""
    if in_r.version() is None:
        return {}
    with tempfile.TemporaryDirectory() as folder:
        for conditions, cases in BESIDE:
            write(made(conditions, cases), Path(folder) / f"{conditions:02d}.csv")
        return in_r.times(Path(folder), R_TIMES)


def of_setqca(given: Memberships) -> tuple[float, set[str]] | None:
    """Give the time and models of setqca, or nothing where it is not here."""
    try:
        import pandas as pd
        from setqca import build_truth_table
        from setqca.minimize import minimize
    except ImportError:
        return None
    frame = pd.DataFrame(given.held, columns=list(given.conditions), index=list(given.cases))
    frame[given.of] = given.outcome

    def solve() -> object:
        table = build_truth_table(
            frame, outcome=given.of, conditions=given.conditions, inclusion_cutoff=0.8
        )
        return minimize(
            table.positive_minterms,
            dont_cares=table.remainder_minterms,
            width=len(given.conditions),
            max_solutions=1000,
        )

    found = {
        "+".join(sorted(one.as_expression(given.conditions) for one in model.implicants))
        for model in solve()  # type: ignore[attr-defined]
    }
    return spent(solve, 1), found


def beside(wait: float, peer: tuple[float, set[str]] | None, models: set[str]) -> str:
    """Give how many times as long a peer takes, once it has given the same models."""
    if peer is None:
        return "not run"
    if peer[1] != models:
        raise SystemExit(f"not the same models: {peer[1] ^ models}")
    return f"{peer[0] / wait:.0f}"


def main() -> None:
    told = of_r()
    head = ("R QCA x", "setqca x", "models", "primes", "ours s", "R s")
    print(f"{'conditions, cases':<20}" + "".join(f"{name:>12}" for name in head))
    for conditions, cases in BESIDE:
        given = made(conditions, cases)
        models, primes, _ = ours(given)
        wait = spent(lambda given=given: ours(given))
        named, peer = names_of(models, given), told.get(f"{conditions:02d}")
        other = ""
        if conditions == SETQCA_AT:
            other = beside(wait, of_setqca(given), shortest(named))
        row = (beside(wait, peer, named), other, len(models), primes, f"{wait:.4f}")
        print(
            f"{f'{conditions}, {cases}':<20}" + "".join(f"{one:>12}" for one in row),
            f"{peer[0] if peer else 0:>11.2f}",
        )
    head = ("growth", "models", "all listed", "primes", "ours s", "first s")
    print(f"\n{'conditions':<20}" + "".join(f"{name:>12}" for name in head))
    before = 0.0
    for conditions in GROWTH:
        given = made(conditions, CASES)
        start = time.process_time()
        models, primes, every = ours(given)
        first = time.process_time() - start
        wait = spent(lambda given=given: ours(given), 3)
        growth = f"{wait / before:.1f}" if before else ""
        row = (growth, len(models), "yes" if every else "no", primes, f"{wait:.3f}", f"{first:.3f}")
        print(f"{conditions:<20}" + "".join(f"{one:>12}" for one in row))
        before = wait
    whole()


def whole() -> None:
    """Print how long the whole comparison takes."""
    head = ("enhanced", "models", "all listed", "ours s", "first s")
    print(f"\n{'conditions, cases':<20}" + "".join(f"{name:>12}" for name in head))
    for conditions, cases, enhanced in WHOLE:
        given, settings = made(conditions, cases), Settings(enhanced=enhanced)
        start = time.process_time()
        found = analyse(given, settings)
        first = time.process_time() - start
        wait = spent(lambda given=given, settings=settings: analyse(given, settings), 3)
        every = (*found.solutions, *(found.enhanced.solutions if found.enhanced else ()))
        models = sum(one.tied for one in every)
        listed = "yes" if all(one.complete for one in every) else "no"
        row = ("yes" if enhanced else "no", models, listed, f"{wait:.3f}", f"{first:.3f}")
        print(f"{f'{conditions}, {cases}':<20}" + "".join(f"{one:>12}" for one in row))


if __name__ == "__main__":
    main()
