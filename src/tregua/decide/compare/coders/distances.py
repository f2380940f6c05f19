"""How far two values lie apart, by the kind of scale they stand on."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from enum import StrEnum
from typing import Any

__all__ = ["Distance", "Metric", "distance_for", "jaccard", "masi"]

Distance = Callable[[Any, Any], float]

PARTLY, WITHIN = 1 / 3, 2 / 3
"""Weights of sets that only overlap, and of a set within the other (Passonneau's MASI)."""


class Metric(StrEnum):
    """The kind of scale: names, ranks, numbers with differences or with ratios, sets of names."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"
    JACCARD = "jaccard"
    MASI = "masi"


def distance_for(metric: Metric, values: Iterable[Hashable]) -> Distance:
    """Return the distance of a scale, given all values coded on it (ranks are whole numbers).

    Only the distance of ranks depends on how often each was used: the values from one to the
    other, their ends counted half, squared.
    """
    if metric is Metric.ORDINAL:
        return ranked(Counter(values))
    return {
        Metric.NOMINAL: lambda one, other: float(one != other),
        Metric.INTERVAL: lambda one, other: float((one - other) ** 2),
        Metric.RATIO: by_ratio,
        Metric.JACCARD: jaccard,
        Metric.MASI: masi,
    }[metric]


def by_ratio(one: float, other: float) -> float:
    """Return the squared difference of two numbers from nought, relative to their sum."""
    return 0.0 if one == other else ((one - other) / (one + other)) ** 2


def ranked(used: Counter[Any]) -> Distance:
    """Return the distance of ranks by how often each is used."""

    def between(one: int, other: int) -> float:
        low, high = sorted((one, other))
        passed = sum(n for rank, n in used.items() if low <= rank <= high)
        return float(passed - (used[low] + used[high]) / 2) ** 2 if low != high else 0.0

    return between


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of all values named in either list that only one of them names.

    >>> jaccard(frozenset("ab"), frozenset("abcd"))
    0.5
    """
    either = one | other
    return 1 - len(one & other) / len(either) if either else 0.0


def masi(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the distance of two lists that weighs down those of which neither holds the other.

    >>> round(masi(frozenset("ab"), frozenset("abcd")), 3)
    0.667
    """
    if one == other:
        return 0.0
    if not one & other:
        return 1.0
    weight = WITHIN if one <= other or other <= one else PARTLY
    return 1 - weight * (1 - jaccard(one, other))
