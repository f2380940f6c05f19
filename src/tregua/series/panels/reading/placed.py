"""The rows of a table once each has its place and its period."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tregua.series.panels.reading.cells import Flags, Labels
from tregua.series.spans import Span

__all__ = ["Placed"]


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """For each row its place and period (-1: none), and whether it has both.

    `covered` are the days counted: those of the panel's periods, or fewer at both ends.
    """

    place: Labels
    period: Labels
    fits: Flags
    names: tuple[str, ...]
    periods: tuple[Span, ...]
    covered: Span

    @property
    def shape(self) -> tuple[int, int]:
        """Return places by periods."""
        return len(self.names), len(self.periods)

    @property
    def cell(self) -> Labels:
        """Return the cell of each row that fits, counted along the places."""
        return self.place[self.fits] * len(self.periods) + self.period[self.fits]

    def first_row(self, place: int) -> int:
        """Return the first row of a place."""
        return int(np.argmax(self.place == place))

    def not_whole(self) -> Sequence[int]:
        """Return the periods at the ends that are not wholly within the days counted."""
        return [at for at, span in enumerate(self.periods) if not self.covered.holds(span)]
