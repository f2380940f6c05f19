"""What a truce changed, for whom, what moved, and how sure one can be.

`windows` sets two spans of days side by side; `study` is the question asked of a panel and the
shape of every answer; each design has a room of its own.
"""

from tregua.deliver.impact.windows import (
    ASSUMPTIONS,
    Answered,
    Baseline,
    CountsReading,
    Dispersion,
    FewerThanIf,
    HarmCounted,
    HarmLine,
    Multiverse,
    PublishedFigure,
    RateRatio,
    RivalFigure,
    Universe,
    before_after,
    fewer_than_if,
    harms_recorded,
    multiverse,
    read_counts,
    read_multiverses,
)

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
