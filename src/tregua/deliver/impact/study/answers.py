"""The shape of every design's answer: recorded counts, expected counts, range, and why not."""

from dataclasses import dataclass
from typing import Any

from tregua.deliver.impact.study.courses import Phase
from tregua.deliver.impact.study.studies import Remark
from tregua.domain import Result

__all__ = ["Effect", "Fit", "Given", "PathPoint", "Placebo"]


@dataclass(frozen=True, slots=True)
class Effect(Result):
    """Recorded counts set against expected ones over some periods.

    `over` is `while_on` (all periods the truce was on), `since_start` (all from its start) or
    `spell:N` (the Nth unbroken run, counted from 1). `ratio` is observed over expected; `low` and
    `high` bound it at 95 % and are None where no interval is given: then `why` says the reason.
    `fewer` is expected less observed; below nought, more were recorded than expected. `p` is two-
    sided, None where not given; `floor` is the smallest `p` this number of comparisons can give.
    """

    over: str
    phase: Phase
    periods: int
    observed: float
    expected: float
    ratio: float | None
    low: float | None = None
    high: float | None = None
    p: float | None = None
    floor: float | None = None
    why: str = ""

    @property
    def fewer(self) -> float:
        """Return expected less observed counts."""
        return self.expected - self.observed

    @property
    def fewer_low(self) -> float | None:
        """Return the low end of `fewer`: from the high end of the ratio."""
        return None if self.high is None else self.expected * (1 - self.high)

    @property
    def fewer_high(self) -> float | None:
        """Return the high end of `fewer`: from the low end of the ratio."""
        return None if self.low is None else self.expected * (1 - self.low)

    def to_dict(self) -> dict[str, Any]:
        """Return the effect with the counts it stands for."""
        more = {n: getattr(self, n) for n in ("fewer", "fewer_low", "fewer_high")}
        return {**Result.to_dict(self), **more}


@dataclass(frozen=True, slots=True)
class PathPoint(Result):
    """One period of a place, or of all treated places together: recorded, expected, and the band.

    `low` and `high` bound what would have been expected (95 %, period by period), None without
    calibrated inference. `after` counts periods since the start (below nought: before it).
    """

    period: str
    after: int
    phase: Phase
    observed: float | None
    expected: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Placebo(Result):
    """The same sum where there was no truce: another place, or an earlier day.

    `gaps` are log(observed over expected) period by period, None where a count is missing.
    """

    name: str
    kind: str
    ratio: float | None
    statistic: float | None
    gaps: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Fit(Result):
    """How closely the design follows the recorded counts before: root mean squared error.

    `error` is in counts a period; `relative` is `error` over the mean count before.
    """

    periods: int
    error: float | None
    relative: float | None


@dataclass(frozen=True, slots=True)
class Given(Result):
    """What one design says of one harm.

    `inference` names what the interval and p-value rest on (`other_places`, `drawn_places`,
    `other_dates`, `conformal`, or empty: none is given). `refused` lists why the design does not
    answer; then `effects` is empty. `leans_on` are places with their weights, heaviest first.
    `statistic` is how far the truce lies from no effect, measured as each placebo's is.
    """

    design: str
    harm: str
    places: tuple[str, ...]
    inference: str
    effects: tuple[Effect, ...] = ()
    path: tuple[PathPoint, ...] = ()
    placebos: tuple[Placebo, ...] = ()
    leans_on: tuple[tuple[str, float], ...] = ()
    fit: Fit | None = None
    assumptions: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    refused: tuple[Remark, ...] = ()
    statistic: float | None = None

    @property
    def main(self) -> Effect | None:
        """Return the effect while the truce was on, if the design answers."""
        return next((one for one in self.effects if one.over == "while_on"), None)
