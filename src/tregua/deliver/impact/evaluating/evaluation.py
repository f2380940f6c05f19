"""All that is said of one study: every design, every harm, what moved, what cannot be told."""

from dataclasses import dataclass
from typing import Any

from tregua.deliver.impact.again import Again
from tregua.deliver.impact.bearing import Bears
from tregua.deliver.impact.calm import Calm
from tregua.deliver.impact.evaluating.fading import Faded
from tregua.deliver.impact.hidden import Concealment
from tregua.deliver.impact.moved import Nearby
from tregua.deliver.impact.peaks import AtPeaks, RunUp
from tregua.deliver.impact.planning import PlanRead
from tregua.deliver.impact.study import Given, NotLeanedOn, Remark
from tregua.deliver.impact.together import BesideKillings, HarmsTogether
from tregua.domain import Result
from tregua.series import Span
from tregua.series.panels import Applied

__all__ = ["Agreement", "Evaluation"]


@dataclass(frozen=True, slots=True)
class Agreement(Result):
    """Whether the designs that answer say the same.

    `code` is `all_fewer` (every design with an interval lies wholly below no change), `all_more`
    (wholly above), `differ` (some designs say fewer, some more, beyond their intervals),
    `not_told_apart` (intervals hold no change), or `cannot_tell` (no design has a calibrated
    interval, or none answers). `low` and `high` span the ratios of all designs that answer;
    `fewer_low` and `fewer_high` the recorded counts fewer than expected, intervals included where
    there are any. `designs` are those it rests on.
    """

    code: str
    low: float | None = None
    high: float | None = None
    fewer_low: float | None = None
    fewer_high: float | None = None
    designs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evaluation(Result):
    """One study answered.

    `before` and `after` are the days used on each side of the start. `designs` has an entry for
    each design, refused ones with their reasons. What stands beside them comes from the rooms
    `bearing`, `again`, `peaks`, `planning`, `together`, `moved`, `hidden` and `calm`; None or
    empty was not asked, or could not be, and then a remark says why. `leading` is the design whose
    answer the peaks, the other harms and the places nearby are asked by.
    """

    study: str
    treatment: str
    harm: str
    institution: str
    unit: str
    as_of: str
    places: tuple[str, ...]
    before: Span
    after: Span
    designs: tuple[Given, ...]
    agreement: Agreement
    leading: str = ""
    bearing: tuple[Bears, ...] = ()
    faded: Faded | None = None
    again: Again | None = None
    run_ups: tuple[RunUp, ...] = ()
    peaks: AtPeaks | None = None
    plan: PlanRead | None = None
    harms: HarmsTogether | None = None
    beside: tuple[BesideKillings, ...] = ()
    moved: Nearby | None = None
    hidden: Concealment | None = None
    calm: Calm | None = None
    donors: tuple[str, ...] = ()
    not_leaned_on: tuple[NotLeanedOn, ...] = ()
    applied: tuple[Applied, ...] = ()
    remarks: tuple[Remark, ...] = ()
    seed: int = 1

    def cannot_tell(self) -> list[dict[str, Any]]:
        """Return what cannot be told, and why, as plain records."""
        refused = [
            {"design": each.design, "harm": each.harm, "why": [one.code for one in each.refused]}
            for each in self.designs
            if each.refused
        ]
        without = [
            {"design": each.design, "harm": each.harm, "why": [each.main.why]}
            for each in self.designs
            if each.main is not None and each.main.low is None
        ]
        return [*refused, *without]
