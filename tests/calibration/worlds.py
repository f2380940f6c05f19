"""Invented worlds of monthly counts in which the true rate ratio is known."""

from collections.abc import Callable

import numpy as np

from tests.calibration.withdrawn import withdrawn
from tregua.domain import When, Window
from tregua.series import MonthCount

BEFORE, AFTER = 26, 22
PRINTED_BEFORE, PRINTED_AFTER = 7, 5
TRUE_RATIO = 0.55
NOBODYS = Window(start=When.read("2010-01-01"), end=When.read("2010-01-31"), count=0, source="a")

Drawn = Callable[[np.random.Generator, np.ndarray], np.ndarray]
"""Counts, shape (months,), given expected counts, shape (months,)."""


def same_dispersion(phi: float) -> Drawn:
    """Return negative binomial months whose variance is phi times their mean (Poisson at 1)."""

    def draw(rng: np.random.Generator, mean: np.ndarray) -> np.ndarray:
        if phi == 1:
            return rng.poisson(mean)
        return rng.negative_binomial(mean / (phi - 1), 1 / phi)

    return draw


def same_size(phi_before: float) -> Drawn:
    """Return negative binomial months of one size: dispersion falls as the mean falls."""

    def draw(rng: np.random.Generator, mean: np.ndarray) -> np.ndarray:
        size = mean[0] / (phi_before - 1)
        return rng.negative_binomial(size, size / (size + mean))

    return draw


def hanging_together(rho: float, phi: float) -> Drawn:
    """Return months whose log rates follow their neighbours (first-order correlation rho)."""

    def draw(rng: np.random.Generator, mean: np.ndarray) -> np.ndarray:
        sd = np.sqrt(np.log1p((phi - 1) / mean[0]))
        noise = rng.normal(0, sd * np.sqrt(1 - rho**2), mean.size)
        level = np.empty(mean.size)
        level[0] = rng.normal(0, sd)
        for at in range(1, mean.size):
            level[at] = rho * level[at - 1] + noise[at]
        return rng.poisson(mean * np.exp(level - sd**2 / 2))

    return draw


def covered(
    draw: Drawn,
    *,
    seed: int,
    worlds: int,
    a_month: float = 350.0,
    printed: tuple[int, int] = (PRINTED_BEFORE, PRINTED_AFTER),
) -> tuple[float, ...]:
    """Return the share of worlds in which each interval holds the true ratio, narrowest first.

    Totals of 26 and 22 months are known; `printed` of them, drawn at random, tell the dispersion.
    """
    rng = np.random.default_rng(seed)
    mean = a_month * np.repeat([1.0, TRUE_RATIO], [BEFORE, AFTER])
    hits = np.zeros(2)
    kinds = 1
    for _ in range(worlds):
        counts = draw(rng, mean)
        sides = (counts[:BEFORE], counts[BEFORE:])
        months = [
            [MonthCount(2010, 1, int(n), NOBODYS) for n in rng.choice(side, size, replace=False)]
            for side, size in zip(sides, printed, strict=True)
        ]
        totals = [int(side.sum()) for side in sides]
        ratio = (totals[1] / AFTER) / (totals[0] / BEFORE)
        found = withdrawn(totals[0], totals[1], ratio, months)
        kinds = len(found)
        hits[:kinds] += [one.low <= TRUE_RATIO <= one.high for one in found]
    return tuple(float(share) for share in hits[:kinds] / worlds)
