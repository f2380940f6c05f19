"""All that is said of one study: every design, every harm, what moved, what cannot be told."""

from dataclasses import dataclass
from typing import Any

from tregua.deliver.impact.study import Given, NotLeanedOn, Remark
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
    each design, refused ones with their reasons. The parts typed as tuples of results are those
    of `bearing`, `peaks`, `planning`, `together`, `moved`, `hidden`, `calm` and `windows`; an
    empty one was not asked or could not be, and then a remark says why.
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
    bearing: tuple[Result, ...] = ()
    run_up: Result | None = None
    peaks: tuple[Result, ...] = ()
    plan: Result | None = None
    departures: tuple[Result, ...] = ()
    harms: tuple[Result, ...] = ()
    moved: tuple[Result, ...] = ()
    hidden: Result | None = None
    calm: Result | None = None
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
