"""What the outcome was never seen without: single conditions, some together, or one of several."""

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from tregua.decide.compare.qca.fitting import never_without, sought
from tregua.decide.compare.qca.memberships import Floats, Memberships
from tregua.decide.compare.qca.results import Necessary
from tregua.decide.compare.qca.terms import FREE, Term
from tregua.decide.compare.qca.truth import CELLS, NEAR

__all__ = ["necessary"]

Places = NDArray[np.int64]


def necessary(
    given: Memberships,
    *,
    inclusion: float = 0.9,
    ron: float = 0.5,
    coverage: float = 0.0,
    size: int = 3,
    absent: bool = False,
) -> tuple[Necessary, ...]:
    """Return what the outcome (or its absence) was nearly never without, shortest first.

    Every level of every condition alone; conjunctions of those that reach `inclusion` alone; and
    disjunctions of at most `size` conditions that reach it while no part of them does. A condition
    stands once in each. What reaches `inclusion` is left out where its relevance (`ron`) or its
    coverage is too low: a condition all cases have tells nothing.
    """
    outcome = sought(given, absent)
    if outcome.sum() <= 0:
        return ()
    found = Levels(given, outcome, inclusion, ron)
    alone = np.arange(len(found.places))[:, None]
    reached = found.reaching(alone)
    joint = [
        (found.term(chosen),)
        for n in range(1, size + 1)
        for chosen in combinations(alone[reached, 0].tolist(), n)
        if found.apart(chosen)
    ]
    either = [
        tuple(found.term((one,)) for one in chosen)
        for chosen in shortest(found, alone[~reached], size)
    ]
    measured = [
        Necessary(terms, never_without(given.union(terms), outcome)) for terms in (*joint, *either)
    ]
    return tuple(one for one in measured if tells(one, inclusion, ron, coverage))


def tells(one: Necessary, inclusion: float, ron: float, coverage: float) -> bool:
    """Tell whether inclusion, relevance and coverage are all enough; nothing is not enough."""
    pairs = (
        (one.fit.inclusion, inclusion),
        (one.fit.ron, ron),
        (one.fit.coverage, coverage),
    )
    return all((share or 0.0) >= cut - NEAR for share, cut in pairs)


class Levels:
    """Every level of every condition, as rows of memberships beside the outcome."""

    def __init__(self, given: Memberships, outcome: Floats, inclusion: float, ron: float) -> None:
        """Lay the levels out in the order of the conditions."""
        self.width = len(given.conditions)
        self.outcome = outcome
        self.ron = ron - NEAR
        self.least = (inclusion - NEAR) * float(outcome.sum())
        self.places = [
            (place, level) for place, count in enumerate(given.counts) for level in range(count)
        ]
        self.condition = np.array([place for place, _ in self.places], dtype=np.int64)
        self.held = np.stack([given.at(place, level) for place, level in self.places])

    def reaching(self, chosen: Places) -> NDArray[np.bool_]:
        """Tell for each row of levels joined by "or" whether it reaches the inclusion."""
        shared, _ = self.sums(chosen)
        return shared >= self.least

    def relevant(self, chosen: Places) -> NDArray[np.bool_]:
        """Tell for each row of levels joined by "or" whether it is relevant enough."""
        shared, own = self.sums(chosen)
        return len(self.outcome) - own >= self.ron * (len(self.outcome) - shared)

    def sums(self, chosen: Places) -> tuple[Floats, Floats]:
        """Return what each row of levels joined by "or" shares with the outcome, and its size."""
        shared, own = np.empty(len(chosen)), np.empty(len(chosen))
        step = max(1, CELLS // max(1, self.held.shape[1]))
        for start in range(0, len(chosen), step):
            part = chosen[start : start + step]
            union = self.held[part[:, 0]]
            for place in range(1, part.shape[1]):
                np.maximum(union, self.held[part[:, place]], out=union)
            own[start : start + step] = union.sum(axis=1)
            shared[start : start + step] = np.minimum(union, self.outcome, out=union).sum(axis=1)
        return shared, own

    def apart(self, chosen: tuple[int, ...]) -> bool:
        """Tell whether some levels are all of different conditions."""
        return len(set(self.condition[list(chosen)].tolist())) == len(chosen)

    def term(self, chosen: tuple[int, ...]) -> Term:
        """Return levels as one conjunction."""
        asked = [FREE] * self.width
        for one in chosen:
            place, level = self.places[one]
            asked[place] = level
        return Term(tuple(asked))


def shortest(found: Levels, alone: Places, size: int) -> list[tuple[int, ...]]:
    """Return the relevant disjunctions that reach the inclusion while none of their parts does.

    Inclusion only grows with each level added, so those that reach it are grown no further.
    """
    kept: list[tuple[int, ...]] = []
    open_ones = alone
    for _ in range(2, size + 1):
        last = found.condition[open_ones[:, -1]]
        row, beside = np.nonzero(found.condition[alone[:, 0]][None, :] > last[:, None])
        grown = np.column_stack([open_ones[row], alone[beside, 0]])
        reached = found.reaching(grown)
        hits = grown[reached]
        whole = found.relevant(hits)
        for place in range(hits.shape[1] - 1):
            whole &= ~found.reaching(np.delete(hits, place, axis=1))
        kept.extend(tuple(one) for one in hits[whole].tolist())
        open_ones = grown[~reached]
    return kept
