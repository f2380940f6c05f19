"""One table of counts: places by periods, one harm, one institution, as of one day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tregua.domain import Result
from tregua.series.panels.periods import Length
from tregua.series.spans import Span

__all__ = ["Applied", "FloatArray", "Panel"]

FloatArray = NDArray[np.float64]

DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Applied(Result):
    """A rule that changed or joined rows while the table was read, and what it touched.

    `code` names the rule (`name_matched`, `days_summed`, `absent_is_nought` ...); `values` are
    what its sentence needs; `rows` are line numbers or places, at most twenty.
    """

    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Panel(Result):
    """Counts of one harm by place and period.

    Attributes
    ----------
    id : str
        The series or table it was read from.
    harm, institution : str
        What was counted, by whom; one institution only.
    length : Length
        Of every period.
    places : tuple of str, length u
        Names as the table writes them, each once.
    periods : tuple of Span, length t
        In order, without gaps.
    counts : array (u, t)
        Recorded counts, whole and not negative; NaN where the institution gave none.
    population : array (u, t) or None
        People living there; None where it was not given.
    coordinates : tuple of (latitude, longitude) or None, length u
        Decimal degrees, from a published gazetteer; empty where none were given.
    as_of : str
        The day the institution's figures were drawn.
    applied : tuple of Applied
        Every rule that cleaned, summed or joined rows.
    """

    id: str
    harm: str
    institution: str
    length: Length
    places: tuple[str, ...]
    periods: tuple[Span, ...]
    counts: FloatArray
    population: FloatArray | None = None
    coordinates: tuple[tuple[float, float] | None, ...] = ()
    as_of: str = ""
    applied: tuple[Applied, ...] = ()

    def __post_init__(self) -> None:
        shape = (len(self.places), len(self.periods))
        if self.counts.shape != shape:
            raise ValueError(f"counts are {self.counts.shape}, places by periods are {shape}")
        if self.population is not None and self.population.shape != shape:
            raise ValueError(f"population is {self.population.shape}, not {shape}")

    @property
    def exposure(self) -> FloatArray:
        """Return person-years (u, t), or years where no population was given."""
        years = np.array([span.days / DAYS_A_YEAR for span in self.periods])
        if self.population is None:
            return np.broadcast_to(years, self.counts.shape).copy()
        exposed: FloatArray = self.population * years
        return exposed

    def row(self, place: str) -> int:
        """Return the row of a place.

        Raises
        ------
        ValueError
            If the panel has no such place.
        """
        return self.places.index(place)

    def to_dict(self) -> dict[str, Any]:
        """Return what the panel is, without its cells: those leave by the tidy table."""
        return {
            "id": self.id,
            "harm": self.harm,
            "institution": self.institution,
            "length": self.length.value,
            "places": list(self.places),
            "periods": {
                "n": len(self.periods),
                "first": self.periods[0].first.isoformat(),
                "last": self.periods[-1].last.isoformat(),
            },
            "has_population": self.population is not None,
            "missing_cells": int(np.isnan(self.counts).sum()),
            "as_of": self.as_of,
            "applied": [each.to_dict() for each in self.applied],
        }
