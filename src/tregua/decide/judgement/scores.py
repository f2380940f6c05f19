"""Scoring chances once the answer is known: Brier and log scores, and what Brier is made of."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tregua.domain import Result

__all__ = [
    "Partition",
    "Span",
    "brier",
    "brier_levels",
    "log_loss",
    "murphy",
    "worded_levels",
    "worded_yes_no",
]


@dataclass(frozen=True, slots=True)
class Span(Result):
    """A score as the best and the worst it may be; one number where both are the same.

    Scores are losses: nought is best. `worst` is None where nothing bounds it.
    """

    best: float
    worst: float | None


@dataclass(frozen=True, slots=True)
class Partition(Result):
    """What a mean Brier score is made of: score = reliability - resolution + uncertainty.

    `reliability` is how far stated chances lie from what then happened (low is good),
    `resolution` how far the answers tell occasions apart (high is good), `uncertainty` how mixed
    the occasions were, whoever answers.
    """

    answers: int
    score: float
    reliability: float
    resolution: float
    uncertainty: float


def brier(chance: float, happened: bool) -> float:
    """Return the squared distance of a chance from what happened, 0 to 1: half of Brier's own."""
    return (chance - happened) ** 2


def brier_levels(chances: Mapping[str, float], true: str) -> float:
    """Return half the summed squared distances over levels, 0 to 1, as for yes and no."""
    levels = {*chances, true}
    return sum((chances.get(level, 0.0) - (level == true)) ** 2 for level in levels) / 2


def log_loss(chance: float) -> float | None:
    """Return minus the logarithm of the chance given to what happened, in nats; None for 0."""
    return -math.log(chance) if chance > 0 else None


def murphy(answers: Sequence[tuple[float, bool]]) -> Partition:
    """Return the partition of the mean Brier score over the chances that were stated.

    Answers are grouped by stated chance as it is, so that the parts add up exactly.

    Raises
    ------
    ValueError
        If there are no answers.

    References
    ----------
    Murphy, A new vector partition of the probability score, J. Appl. Meteorology 12, 1973, 595-600
    (the partition as the documentation of forecast verification packages restates it).
    """
    if not answers:
        raise ValueError("a partition needs answers")
    n = len(answers)
    base = sum(happened for _, happened in answers) / n
    groups: dict[float, list[bool]] = {}
    for chance, happened in answers:
        groups.setdefault(chance, []).append(happened)
    rates = {chance: sum(held) / len(held) for chance, held in groups.items()}
    return Partition(
        answers=n,
        score=sum(brier(chance, happened) for chance, happened in answers) / n,
        reliability=sum(len(h) * (c - rates[c]) ** 2 for c, h in groups.items()) / n,
        resolution=sum(len(h) * (rates[c] - base) ** 2 for c, h in groups.items()) / n,
        uncertainty=base * (1 - base),
    )


def worded_yes_no(low: float, high: float, *, right: bool) -> tuple[Span, Span]:
    """Return the Brier and log scores of an answer that carries only a confidence word.

    `low` and `high` are the chances the word stands for, `right` whether the answer was.
    """
    given = (high, low) if right else (1 - low, 1 - high)
    briers = [brier(chance, True) for chance in given]
    logs = [log_loss(chance) for chance in given]
    return Span(briers[0], briers[1]), Span(logs[0] or 0.0, logs[1])


def worded_levels(low: float, high: float, *, right: bool, levels: int) -> tuple[Span, Span]:
    """Return the scores of a level named with a confidence word, whatever the other levels got.

    What the word leaves over may have been meant for any of the other levels: the best is the
    kindest reading, the worst the least kind.
    """
    if levels <= 2:
        return worded_yes_no(low, high, right=right)
    if right:
        kind = ((1 - high) ** 2 + (1 - high) ** 2 / (levels - 1)) / 2
        unkind = (1 - low) ** 2
        return Span(kind, unkind), Span(-math.log(high), -math.log(low))
    kind = low**2
    unkind = max((chance**2 + 1 + (1 - chance) ** 2) / 2 for chance in (low, high))
    return Span(kind, unkind), Span(-math.log(1 - low), None)
