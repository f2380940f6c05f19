"""Whether a design's inference would find an effect in a file: p-values for many files at once.

The places without a truce do not change from file to file, nor does what a design expects of the
places with one; so the design is asked once, and only the treated counts are drawn again.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.placebo import again_drawn, asked_of, others_of, overs, together
from tregua.deliver.impact.placebo.sums import Sums, added_up, log_ratios
from tregua.deliver.impact.study import (
    Asked,
    BoolArray,
    Design,
    FloatArray,
    Imputed,
    Study,
)

__all__ = ["Finding", "Plain", "finding_of"]

Plain = Callable[[FloatArray], FloatArray]
"""From files of the places with a truce (n, m, t), the p-value in each (n,)."""

SETS = 199
"""Sets of places drawn again, where several had a truce."""
PURPOSE = 4


@dataclass(frozen=True, slots=True, eq=False)
class Finding:
    """How an effect is looked for: p-values of files, and the smallest there can be.

    `scatter` are the distances from no change found where there was no truce, signed where one
    place had a truce; `distances` gives those of files on the same scale.
    """

    inference: str
    floor: float
    scatter: FloatArray
    distances: Plain

    def p(self, files: FloatArray) -> FloatArray:
        """Return the two-sided p-value in each file."""
        own = np.abs(self.distances(files))[:, None]
        far = np.abs(self.scatter)[None, :] >= own - 1e-12
        found: FloatArray = (1 + far.sum(axis=1)) / (len(self.scatter) + 1)
        return found


def finding_of(study: Study, design: Design, imputed: Imputed, *, seed: int = 1) -> Finding | None:
    """Return how the answer of a design is judged: by other places, or places drawn again.

    None where there is nothing to judge it by.
    """
    asked = asked_of(study)
    over = overs(study.courses)[0].periods
    donors, m = int(asked.pools[0].sum()), len(asked.rows)
    if m == 1 and donors > 1:
        return among_places(study, design, asked, imputed, over)
    if m > 1 and donors >= m:
        return among_sets(study, design, asked, imputed, over, seed)
    return None


def among_places(
    study: Study, design: Design, asked: Asked, imputed: Imputed, over: BoolArray
) -> Finding | None:
    """Return the finding of one place among others."""
    table, others = study.table, others_of(asked)
    here = np.tile(over[0], (len(others.rows), 1))
    sums = added_up(table.counts[others.rows], design(table, others), others.first, here)
    sums = sums.only(sums.known)
    treated = added_up(table.counts[asked.rows], imputed, asked.first, over)
    if not len(sums.observed) or not treated.known.all():
        return None
    middle = float(np.median(np.append(sums.spread, treated.spread)))
    scatter = log_ratios(sums, sums.observed, 1.0, middle)

    def distances(files: FloatArray) -> FloatArray:
        return log_ratios(treated, totals(files, imputed, over)[:, 0], 1.0, middle)

    return Finding("other_places", 1 / (len(scatter) + 1), scatter, distances)


def among_sets(
    study: Study, design: Design, asked: Asked, imputed: Imputed, over: BoolArray, seed: int
) -> Finding | None:
    """Return the finding of several places among sets drawn again."""
    table = study.table
    drawn = again_drawn(design, table, asked, 1.0, draws=SETS, seed=(seed, PURPOSE)).over(over)
    scatter = together(drawn.sums, drawn.sets)
    scatter = scatter[np.isfinite(scatter)]
    treated = added_up(table.counts[asked.rows], imputed, asked.first, over)
    if not len(scatter) or not float(treated.expected[treated.known].sum()) > 0:
        return None

    def distances(files: FloatArray) -> FloatArray:
        n, observed = len(files), totals(files, imputed, over)
        expected, spread = np.tile(treated.expected, n), np.tile(treated.spread, n)
        periods = np.tile(treated.periods, n)
        return together(Sums(observed.ravel(), expected, spread, periods), n)

    return Finding("drawn_places", 1 / (len(scatter) + 1), scatter, distances)


def totals(files: FloatArray, imputed: Imputed, over: BoolArray) -> FloatArray:
    """Return the counts of each file over the periods that are added up (n, m)."""
    here = over & np.isfinite(imputed.expected) & np.isfinite(files[0])
    found: FloatArray = np.where(here, files, 0.0).sum(axis=2)
    return found
