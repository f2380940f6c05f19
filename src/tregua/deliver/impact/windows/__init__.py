"""Two spans of days side by side: rates, and how many fewer than if an earlier rate had gone on."""

from tregua.deliver.impact.windows.before_after import ASSUMPTIONS, RateRatio, before_after
from tregua.deliver.impact.windows.fewer_than_if import (
    Baseline,
    FewerThanIf,
    PublishedFigure,
    RivalFigure,
    fewer_than_if,
)
from tregua.deliver.impact.windows.harms import HarmCounted, HarmLine, harms_recorded
from tregua.deliver.impact.windows.multiverse import Answered, Multiverse, Universe, multiverse
from tregua.deliver.impact.windows.rates import Dispersion
from tregua.deliver.impact.windows.reading import CountsReading, read_counts, read_multiverses

__all__ = [
    "ASSUMPTIONS",
    "Answered",
    "Baseline",
    "CountsReading",
    "Dispersion",
    "FewerThanIf",
    "HarmCounted",
    "HarmLine",
    "Multiverse",
    "PublishedFigure",
    "RateRatio",
    "RivalFigure",
    "Universe",
    "before_after",
    "fewer_than_if",
    "harms_recorded",
    "multiverse",
    "read_counts",
    "read_multiverses",
]
