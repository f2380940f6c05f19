"""What a table of counts says of itself: harm, institution, length, what an absent row means."""

from dataclasses import dataclass
from typing import Literal

from tregua.domain import CountedPanel, Result
from tregua.series.panels.periods import Length
from tregua.series.spans import Span

__all__ = ["Counting"]

AbsentIs = Literal["nought", "not_reported"]
EachRow = Literal["incident", "day", "month", "quarter"]


@dataclass(frozen=True, slots=True)
class Counting(Result):
    """How a table is to be read.

    `length` is that of every period of the panel; `each_row` what a row counts where that is
    less (`incident`: any number of rows a day). `absent_is` says what a place and period without
    a row means. `covers` are the days counted; without it, from the first row to the last.
    """

    id: str
    harm: str
    institution: str
    length: Length
    each_row: EachRow | None = None
    absent_is: AbsentIs = "not_reported"
    covers: Span | None = None
    as_of: str = ""

    @classmethod
    def of(cls, panel: CountedPanel) -> "Counting":
        """Return how the table of a dossier's panel is to be read."""
        covers = Span(panel.covers.first, panel.covers.last) if panel.covers else None
        return cls(
            panel.id,
            panel.harm,
            panel.institution,
            Length(panel.length),
            panel.each_row,
            panel.absent_is,
            covers,
            str(panel.as_of),
        )

    @property
    def row_length(self) -> Length:
        """Return the length of what one row counts."""
        if self.each_row == "incident":
            return Length.DAY
        return Length(self.each_row) if self.each_row else self.length

    @property
    def rows_in(self) -> dict[Length, int]:
        """Return how many rows make a whole period of each length that rows can make up.

        Empty where the length of a period is not a whole number of rows.
        """
        return {
            Length.MONTH: {Length.QUARTER: 3, Length.YEAR: 12},
            Length.QUARTER: {Length.YEAR: 4},
        }.get(self.row_length, {})

    @property
    def nests(self) -> bool:
        """Tell whether a period is made of whole rows."""
        row = self.row_length
        return row in (Length.DAY, self.length) or self.length in self.rows_in

    def whole(self, period: Span) -> int:
        """Return how many rows make up a period that is wholly counted."""
        if self.row_length is self.length:
            return 1
        return self.rows_in.get(self.length, period.days)
