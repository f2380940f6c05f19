"""How far the ratio of one design goes when a single place is not leaned on."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.placebo import added_up, asked_of, overs
from tregua.deliver.impact.study import Design, Imputed, Study
from tregua.deliver.impact.synthetic import shares_leaned_on, without_each
from tregua.domain import Result

__all__ = ["Without", "WithoutPlace", "without_places"]


@dataclass(frozen=True, slots=True)
class WithoutPlace(Result):
    """The ratio without one place; `share` is how much of the answer leaned on it, 0 to 1."""

    place: str
    share: float
    ratio: float | None


@dataclass(frozen=True, slots=True)
class Without(Result):
    """One design asked again without each of the places it leans on most, heaviest first.

    `ratio` is recorded over expected while the truce was on, with all places; `low` and `high`
    span what is found without one of them. None: nothing could be expected.
    """

    design: str
    ratio: float | None
    places: tuple[WithoutPlace, ...]

    @property
    def ratios(self) -> tuple[float, ...]:
        """Return the ratios without one place that could be told."""
        return tuple(each.ratio for each in self.places if each.ratio is not None)

    @property
    def low(self) -> float | None:
        """Return the least ratio without one place."""
        return min(self.ratios, default=None)

    @property
    def high(self) -> float | None:
        """Return the largest ratio without one place."""
        return max(self.ratios, default=None)

    @property
    def turns_on(self) -> str:
        """Return the place without which the ratio is furthest, by its logarithm, from the whole.

        Empty where no ratio is above nought.
        """
        if not self.ratio:
            return ""
        own = np.log(self.ratio)
        far = {p.place: abs(float(np.log(p.ratio) - own)) for p in self.places if p.ratio}
        return max(far, key=lambda place: far[place], default="")


def without_places(study: Study, design: Design, name: str, *, most: int = 10) -> Without:
    """Return the ratio of a design without each of the places it leans on most.

    Parameters
    ----------
    study : Study
        The question, of one or several places with a truce.
    design : Design
        One that leans on other places; one without weights leans on them by their counts before.
    name : str
        What it is called.
    most : int
        How many places are taken out, each alone.
    """
    table, asked = study.table, asked_of(study)
    whole = design(table, asked)
    shares = shares_leaned_on(table, asked, whole)
    found: Mapping[int, Imputed] = without_each(design, table, asked, most=most)
    places = tuple(
        WithoutPlace(study.panel.places[row], float(shares[row]), ratio_of(study, imputed))
        for row, imputed in found.items()
    )
    return Without(name, ratio_of(study, whole), places)


def ratio_of(study: Study, imputed: Imputed) -> float | None:
    """Return recorded over expected counts while the truce was on, over all places that say any."""
    asked = asked_of(study)
    over = overs(study.courses)[0]
    sums = added_up(study.table.counts[asked.rows], imputed, asked.first, over.periods)
    expected = float(sums.expected[sums.known].sum())
    return float(sums.observed[sums.known].sum()) / expected if expected > 0 else None
