"""Pooling chances of several analysts, never without the lowest and highest beside."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tregua.domain import Result

__all__ = ["CERTAIN", "ChancePool", "LevelPool", "pool_chances", "pool_levels", "shares"]

CERTAIN = 0.01
"""How near to 0 or 1 a chance may come in the log-odds pool (judgement; the scale of ICD 203 ends
at 1 and 99 in a hundred). Without it one analyst who says 0 or 1 would settle the pool alone."""


@dataclass(frozen=True, slots=True)
class ChancePool(Result):
    """One chance from several analysts by two rules, with the spread that belongs to it.

    `linear` is the weighted mean. `log_odds` is the mean of the odds in logarithms, turned back.
    `lowest` and `highest` are what any analyst said. `pulled` are the analysts whose 0 or 1 was
    taken as 0.01 or 0.99, for the log-odds rule alone.
    """

    analysts: tuple[str, ...]
    linear: float
    log_odds: float
    lowest: float
    highest: float
    pulled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LevelPool(Result):
    """A distribution over levels from several analysts, level by level with its spread.

    `linear` is the weighted mean; `log_linear` the weighted geometric mean, made to add to one.
    """

    analysts: tuple[str, ...]
    linear: Mapping[str, float]
    log_linear: Mapping[str, float]
    lowest: Mapping[str, float]
    highest: Mapping[str, float]
    pulled: tuple[str, ...] = field(default=())


def shares(names: Sequence[str], weights: Mapping[str, float] | None = None) -> dict[str, float]:
    """Return weights that add to one, equal where none are given.

    Raises
    ------
    ValueError
        If a weight is missing or negative, or all are nought.
    """
    held = dict.fromkeys(names, 1.0) if weights is None else {n: weights[n] for n in names}
    total = sum(held.values())
    if total <= 0 or any(weight < 0 for weight in held.values()):
        raise ValueError("weights are not negative, and not all nought")
    return {name: weight / total for name, weight in held.items()}


def pool_chances(
    chances: Mapping[str, float], weights: Mapping[str, float] | None = None
) -> ChancePool:
    """Return the chances of several analysts (each 0 to 1, by name) as one, by two rules.

    Raises
    ------
    ValueError
        If there are fewer than two analysts, or a chance lies outside 0 to 1.

    Examples
    --------
    >>> pool = pool_chances({"a": 0.2, "b": 0.8})
    >>> pool.linear, pool.log_odds, pool.lowest, pool.highest
    (0.5, 0.5, 0.2, 0.8)
    """
    names = tuple(sorted(chances))
    if len(names) < 2 or any(not 0 <= chance <= 1 for chance in chances.values()):
        raise ValueError("a pool needs two analysts and chances from 0 to 1")
    weight = shares(names, weights)
    linear = sum(weight[name] * chances[name] for name in names)
    odds = sum(weight[name] * log_odds(kept(chances[name])) for name in names)
    return ChancePool(
        analysts=names,
        linear=linear,
        log_odds=1 / (1 + math.exp(-odds)),
        lowest=min(chances.values()),
        highest=max(chances.values()),
        pulled=tuple(name for name in names if kept(chances[name]) != chances[name]),
    )


def kept(chance: float) -> float:
    """Return a chance kept away from 0 and 1."""
    return min(max(chance, CERTAIN), 1 - CERTAIN)


def log_odds(chance: float) -> float:
    """Return the odds of a chance in natural logarithms."""
    return math.log(chance / (1 - chance))


def pool_levels(
    answers: Mapping[str, Mapping[str, float]],
    levels: Sequence[str],
    weights: Mapping[str, float] | None = None,
) -> LevelPool:
    """Return distributions over the same levels as one; a level nobody names has chance nought.

    Raises
    ------
    ValueError
        If there are fewer than two analysts, or one names a level there is not.
    """
    names = tuple(sorted(answers))
    if len(names) < 2 or any(set(answer) - set(levels) for answer in answers.values()):
        raise ValueError("a pool needs two analysts and the same levels")
    weight = shares(names, weights)
    held = {name: [answers[name].get(level, 0.0) for level in levels] for name in names}
    columns = dict(zip(levels, zip(*held.values(), strict=True), strict=True))
    linear = {
        level: sum(weight[n] * chance for n, chance in zip(names, column, strict=True))
        for level, column in columns.items()
    }
    raised = {
        level: math.exp(
            sum(weight[n] * math.log(max(c, CERTAIN)) for n, c in zip(names, column, strict=True))
        )
        for level, column in columns.items()
    }
    total = sum(raised.values())
    return LevelPool(
        analysts=names,
        linear=linear,
        log_linear={level: value / total for level, value in raised.items()},
        lowest={level: min(column) for level, column in columns.items()},
        highest={level: max(column) for level, column in columns.items()},
        pulled=tuple(n for n in names if any(chance < CERTAIN for chance in held[n])),
    )
