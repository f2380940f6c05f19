"""The four-step form: lowest, highest, best, and how sure that the truth lies between."""

from collections.abc import Iterable
from dataclasses import dataclass

from tregua.domain import Claim, Judged, Result

__all__ = ["LEVEL", "Rounds", "Standard", "rescale", "rounds"]

LEVEL = 0.8
"""The level to which ranges are brought before they are compared or pooled."""

Possible = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Standard(Result):
    """A range at a common level: the truth is said to lie in it with that chance.

    `cut` says that an end was cut to what is possible at all.
    """

    low: float
    best: float
    high: float
    level: float
    cut: bool = False

    @property
    def ends(self) -> tuple[float, float, float]:
        """Return the lowest, best and highest."""
        return self.low, self.best, self.high


@dataclass(frozen=True, slots=True)
class Rounds(Result):
    """What one analyst said before talking it over and after; either may be missing."""

    by: str
    before: Judged | None = None
    after: Judged | None = None

    @property
    def last(self) -> Judged | None:
        """Return the later of the two."""
        return self.after or self.before


def rescale(judged: Judged, level: float = LEVEL, possible: Possible = (None, None)) -> Standard:
    """Return a four-step judgement at a common level, cut to the possible range.

    Both ends move away from the best estimate in a straight line, by the level over how sure the
    analyst was. It adds an assumption on shape: with a very different level it misleads.

    Raises
    ------
    ValueError
        If a step of the form is missing, or the level is not between 0 and 1.

    References
    ----------
    Hemming and others, A practical guide to structured expert elicitation using the IDEA protocol,
    Methods in Ecology and Evolution 9, 2018, 169-181 (read in part); the straight line is the rule
    it names linear extrapolation.

    Examples
    --------
    >>> rescale(Judged(low=40, best=60, high=70, sure=0.5)).ends
    (28.0, 60.0, 76.0)
    """
    if judged.low is None or judged.high is None or judged.sure is None or judged.best is None:
        raise ValueError("the form has four steps")
    if not 0 < level < 1:
        raise ValueError("a level lies between 0 and 1")
    stretch = level / judged.sure
    low = judged.best - (judged.best - judged.low) * stretch
    high = judged.best + (judged.high - judged.best) * stretch
    floor, ceiling = possible
    kept_low = low if floor is None else max(low, floor)
    kept_high = high if ceiling is None else min(high, ceiling)
    cut = (kept_low, kept_high) != (low, high)
    return Standard(round(kept_low, 12), judged.best, round(kept_high, 12), level, cut)


def rounds(claims: Iterable[Claim]) -> tuple[Rounds, ...]:
    """Return both rounds of each analyst, in the order of their ids.

    Of several judgements of one analyst in one round the last in the order given counts.
    """
    held: dict[str, dict[int, Judged]] = {}
    for claim in claims:
        if claim.judged is not None:
            held.setdefault(claim.by, {})[claim.judged.round] = claim.judged
    return tuple(Rounds(by, held[by].get(1), held[by].get(2)) for by in sorted(held))
