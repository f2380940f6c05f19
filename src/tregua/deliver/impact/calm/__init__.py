"""Whose calm it is: who controls it, what residents' dependence and trust did, what outlives it."""

from tregua.deliver.impact.calm.controlling import (
    SOCIAL,
    Calm,
    Social,
    SocialSeries,
    calm_of,
)
from tregua.deliver.impact.calm.lasting import AfterTheEnd, Lasting, after_the_end

__all__ = [
    "SOCIAL",
    "AfterTheEnd",
    "Calm",
    "Lasting",
    "Social",
    "SocialSeries",
    "after_the_end",
    "calm_of",
]
