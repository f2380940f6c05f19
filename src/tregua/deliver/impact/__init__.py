"""What changed: rates before and after, the number question, and every harm side by side."""

from tregua.deliver.impact.before_after import ASSUMPTIONS, RateRatio, before_after
from tregua.deliver.impact.fewer_than_if import (
    Baseline,
    FewerThanIf,
    PublishedFigure,
    RivalFigure,
    fewer_than_if,
)
from tregua.deliver.impact.harms import HarmCounted, HarmLine, harms_recorded
from tregua.deliver.impact.rates import Dispersion, Interval
from tregua.deliver.impact.reading import CountsReading, read_counts

__all__ = [
    "ASSUMPTIONS",
    "Baseline",
    "CountsReading",
    "Dispersion",
    "FewerThanIf",
    "HarmCounted",
    "HarmLine",
    "Interval",
    "PublishedFigure",
    "RateRatio",
    "RivalFigure",
    "before_after",
    "fewer_than_if",
    "harms_recorded",
    "read_counts",
]
