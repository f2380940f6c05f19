"""Truth tables: what each observed configuration counts as, and the cases in it."""

from math import prod
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tregua.decide.compare.qca.memberships import Floats, Memberships
from tregua.decide.compare.qca.results import Cuts, Row, TruthTable
from tregua.decide.compare.qca.terms import TWO
from tregua.errors import Problem, Problems

__all__ = ["HALF", "NEAR", "corners_of", "truth_table"]

HALF = 0.5
"""The membership that says a case is neither more in a set than out of it."""

NEAR = 1e-9
"""How far below a cut a share may lie and still count as reaching it (rounding alone)."""

CELLS = 100_000
"""The most memberships held at once while rows are measured."""


def truth_table(given: Memberships, cuts: Cuts, *, absent: bool = False) -> TruthTable:
    """Return the observed configurations, each with what it counts as; never all 2^k of them.

    A case stands in the one configuration in which its membership is above one half; inclusion
    and PRI of a configuration are taken over all cases (Ragin 2008; Schneider and Wagemann 2012;
    neither seen). With `absent` the table is made for the absence of the outcome.

    Raises
    ------
    Problems
        `qca_half` for each condition or outcome with a membership of exactly one half.
    """
    refuse_halves(given)
    corners = corners_of(given)
    levels, row_of, n = np.unique(corners, axis=0, return_inverse=True, return_counts=True)
    outcome = 1 - given.outcome if absent else given.outcome
    inclusion, pri = measured(given, levels, outcome)
    order = np.argsort(row_of.ravel(), kind="stable")
    groups = np.split(order, np.cumsum(n)[:-1])
    rows = tuple(
        row_of_table(given.cases, outcome, cuts, tuple(asked), members.tolist(), (share, reduced))
        for asked, members, share, reduced in zip(
            levels.tolist(), groups, inclusion.tolist(), pri.tolist(), strict=True
        )
    )
    remainders = prod(given.counts) - len(rows)
    return TruthTable(given.conditions, given.counts, given.of, cuts, rows, remainders)


def refuse_halves(given: Memberships) -> None:
    """Refuse memberships of exactly one half: the case has no configuration.

    Raises
    ------
    Problems
        `qca_half`, once a condition or outcome, with the cases.
    """
    two = np.array(given.counts) == TWO
    columns = np.column_stack([np.where(two, given.held, 0.0), given.outcome])
    halves = columns == HALF
    names = (*given.conditions, given.of)
    raise_for = [
        Problem(
            "qca_half",
            field=names[place],
            values={
                "id": names[place],
                "cases": ", ".join(cases_at(given.cases, halves[:, place])),
            },
        )
        for place in np.flatnonzero(halves.any(axis=0)).tolist()
    ]
    if raise_for:
        raise Problems(raise_for)


def cases_at(cases: tuple[str, ...], held: NDArray[np.bool_]) -> list[str]:
    """Return the cases at the marked places."""
    return [cases[place] for place in np.flatnonzero(held).tolist()]


def corners_of(given: Memberships) -> NDArray[np.int64]:
    """Return the configuration each case stands in: cases x conditions, whole levels."""
    two = np.array(given.counts) == TWO
    found: NDArray[np.int64] = np.where(two, given.held > HALF, given.held).astype(np.int64)
    return found


def measured(
    given: Memberships, levels: NDArray[np.int64], outcome: Floats
) -> tuple[Floats, Floats]:
    """Return inclusion and PRI of each configuration (rows x conditions of levels)."""
    inclusion, pri = np.empty(len(levels)), np.empty(len(levels))
    both = np.minimum(outcome, 1 - outcome)
    step = max(1, CELLS // max(1, len(outcome)))
    for start in range(0, len(levels), step):
        part = slice(start, start + step)
        within = memberships_in(given, levels[part])
        size = within.sum(axis=1)
        shared = np.minimum(within, outcome).sum(axis=1)
        twice = np.minimum(within, both).sum(axis=1)
        inclusion[part] = shared / size
        pri[part] = (shared - twice) / (size - twice)
    return inclusion, pri


def memberships_in(given: Memberships, levels: NDArray[np.int64]) -> Floats:
    """Return memberships of all cases in full configurations: rows x cases."""
    found = np.ones((len(levels), len(given.cases)))
    for place, count in enumerate(given.counts):
        asked, own = levels[:, place, None], given.held[:, place]
        if count > TWO:
            np.minimum(found, asked == own, out=found)
        else:
            np.minimum(found, np.stack((1 - own, own))[asked[:, 0]], out=found)
    return found


def row_of_table(
    cases: tuple[str, ...],
    outcome: Floats,
    cuts: Cuts,
    levels: tuple[int, ...],
    members: list[int],
    shares: tuple[float, float],
) -> Row:
    """Return one row: what it counts as, its cases, and those that do not follow it."""
    inclusion, pri = shares
    counts_as = judged(len(members), inclusion, pri, cuts)
    having = counts_as == "0"
    apart = [
        cases[place] for place in members if counts_as != "?" and (outcome[place] > HALF) == having
    ]
    named = tuple(cases[place] for place in members)
    return Row(levels, counts_as, len(members), inclusion, pri, named, tuple(apart))


def judged(n: int, inclusion: float, pri: float, cuts: Cuts) -> Literal["1", "0", "C", "?"]:
    """Return what a row counts as; enough inclusion with too little PRI counts as not having it."""
    if n < cuts.frequency:
        return "?"
    if inclusion >= cuts.inclusion - NEAR:
        return "1" if pri >= cuts.pri - NEAR else "0"
    against = cuts.inclusion if cuts.against is None else cuts.against
    return "C" if inclusion >= against - NEAR else "0"
