"""Stepping down the slow way, every set of harms tried, and how often it errs in worlds made up."""

from itertools import combinations

import numpy as np

from tregua.deliver.impact.together import romano_wolf

__all__ = ["closed_testing", "false_alarms"]


def closed_testing(statistics, placebos):
    """Return the largest p-value of the largest statistic over every set that holds the harm."""
    drawn = np.vstack([placebos, statistics])
    scaled = drawn / np.sqrt((drawn**2).mean(0))
    asked, others = scaled[-1], scaled[:-1]
    harms = range(len(statistics))
    sets = [s for k in harms for s in combinations(harms, k + 1)]
    p_of = {
        s: (1 + (others[:, s].max(1) >= asked[list(s)].max() - 1e-12).sum()) / len(drawn)
        for s in sets
    }
    return [max(p for s, p in p_of.items() if harm in s) for harm in harms]


def false_alarms(trials: int, harms: int = 4, moved: int = 1, size: int = 59) -> float:
    """Return the share of worlds in which a harm that did not move is called at 5 %."""
    rng = np.random.default_rng(11)
    mixed = rng.normal(size=(harms, harms)) + 2
    called = 0
    for _ in range(trials):
        drawn = np.abs(rng.standard_t(4, size=(size + 1, harms)) @ mixed)
        drawn[0, :moved] *= 5
        p_values = romano_wolf(drawn[0], drawn[1:])
        called += min(p_values[moved:]) <= 0.05
    return called / trials
