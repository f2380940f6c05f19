"""The reading: who is out of pocket when, as drafted and re-ordered, told by ranks and steps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tregua.design.agreement.exposure.curves import Ladder, balances, breaks, outstanding, worsts
from tregua.design.agreement.exposure.ordering import Ordered, best_order
from tregua.design.agreement.exposure.ranges import Dependence, depends
from tregua.design.agreement.exposure.splitting import best_split
from tregua.design.agreement.exposure.worths import (
    CannotTell,
    WeighedDeal,
    only,
    unweighed,
    weighed,
    worst_case,
)
from tregua.domain.deal import DealStep
from tregua.domain.results import Result
from tregua.errors import Declined

__all__ = [
    "Course",
    "Curve",
    "Division",
    "ExposureReading",
    "Moment",
    "OutOfTurn",
    "StepPart",
    "WorstRanks",
    "read_exposure",
]


@dataclass(frozen=True, slots=True)
class StepPart(Result):
    """A step in an order, or one part of it; `part` is 0 for the whole step."""

    step: str
    part: int = 0
    parts: int = 1


@dataclass(frozen=True, slots=True)
class Moment(Result):
    """When a side is first furthest out of pocket, and what is outstanding then.

    `done` is how many steps were done; 0 where it never is. `given` and `received` are what
    passed since it last had nothing outstanding, or since the credit began that it has used up.
    """

    done: int
    given: tuple[StepPart, ...]
    received: tuple[StepPart, ...]


@dataclass(frozen=True, slots=True)
class Curve(Result):
    """One side's exposure before the first step and after each, as ranks of its own levels.

    Rank 0 is nothing out of pocket; `levels` is the highest rank there could be.
    """

    side: str
    ranks: tuple[int, ...]
    levels: int
    furthest: Moment


@dataclass(frozen=True, slots=True)
class Course(Result):
    """An order of steps and what it asks of each side.

    `furthest` is the first of the sides whose share is highest, or nothing where none is ever out.
    """

    steps: tuple[StepPart, ...]
    furthest: str
    sides: tuple[Curve, ...]


@dataclass(frozen=True, slots=True)
class WorstRanks(Result):
    """Ranks of the worst exposure of any side, from 0, nobody out of pocket, to `levels`.

    `bound` is a rank below which no order can stay; where it equals `reordered` that order is
    proved to be as low as can be.
    """

    as_drafted: int
    reordered: int
    bound: int
    levels: int


@dataclass(frozen=True, slots=True)
class Division(Result):
    """The course when some steps are handed over in parts, and the ranks on its finer ladder."""

    steps: tuple[StepPart, ...]
    course: Course
    worst: WorstRanks
    undivided: int
    left_out: tuple[str, ...]
    exact: bool


@dataclass(frozen=True, slots=True)
class OutOfTurn(Result):
    """A step drafted before one that it must come after."""

    step: str
    after: str


@dataclass(frozen=True, slots=True)
class ExposureReading(Result):
    """Who is out of pocket when: as drafted, re-ordered, and with steps divided.

    `order` is the re-ordered one, empty where it cannot be told; then `cannot_tell` names the
    steps nobody weighed. `exact` says that every set of steps was looked at.
    """

    order: tuple[StepPart, ...]
    worst: WorstRanks | None
    drafted: Course
    reordered: Course | None
    divided: Division | None
    ranges: Dependence | None
    cannot_tell: tuple[CannotTell, ...]
    out_of_turn: tuple[OutOfTurn, ...]
    exact: bool
    seed: int

    @property
    def proved(self) -> bool:
        """Tell whether no other order has a lower worst exposure."""
        return self.worst is not None and self.worst.bound == self.worst.reordered


def read_exposure(
    steps: Sequence[DealStep], side_of: Mapping[str, str], *, seed: int = 1, seconds: float = 10.0
) -> ExposureReading:
    """Return who is out of pocket when, and the order in which the worst of it is least.

    A side is out of pocket, after some steps, by what it has given at its own cost less what it
    has received at its own worth, and never by less than nothing. Costs count at the upper and
    receipts at the lower end of their ranges. A side with a step nobody weighed has no exposure
    that could be told, and no order is offered then: it might be at that side's expense.

    Parameters
    ----------
    steps
        The steps that stand, in the order drafted.
    side_of
        The side of each party, faction and body.
    seed, seconds
        For draws from ranges, and for the solver beyond 22 steps: its seed and work.

    Raises
    ------
    Declined
        `no_steps`, or `exposure_untold` if nobody weighed a step for any side.
    TreguaError
        `step_after_unknown` or `steps_in_ring`.
    """
    if not steps:
        raise Declined("no_steps")
    deal = weighed(steps, side_of)
    untold = unweighed(steps, side_of)
    told = tuple(side for side in deal.sides if side not in {each.side for each in untold})
    if not told:
        named = dict.fromkeys(each.step for each in untold)
        raise Declined("exposure_untold", steps=", ".join(named) or "-")
    known = only(deal, told)
    ladder = Ladder(worst_case(known))
    given = tuple(range(len(steps)))
    wrong = tuple(
        OutOfTurn(steps[step].id, steps[other].id) for step, other in breaks(ladder.stakes, given)
    )
    drafted = course(known, ladder, given)
    if untold:
        return ExposureReading((), None, drafted, None, None, None, untold, wrong, False, seed)
    found = best_order(ladder, seed=seed, seconds=seconds)
    new = course(known, ladder, found.order)
    return ExposureReading(
        order=new.steps,
        worst=ranks_of(ladder, found, max(worsts(ladder, given))),
        drafted=drafted,
        reordered=new,
        divided=divided_course(known, ladder, found, seed, seconds),
        ranges=depends(known, found.order, seed=seed),
        cannot_tell=(),
        out_of_turn=wrong,
        exact=found.exact,
        seed=seed,
    )


def ranks_of(ladder: Ladder, found: Ordered, drafted: int) -> WorstRanks:
    """Return the ranks of the worst exposure, as drafted and re-ordered."""
    return WorstRanks(drafted, found.worst, found.bound, ladder.size - 1)


def divided_course(
    deal: WeighedDeal, ladder: Ladder, found: Ordered, seed: int, seconds: float
) -> Division | None:
    """Return the course with steps divided, where that lowers the worst exposure."""
    split = best_split(deal, ladder, found, seed=seed, seconds=seconds)
    if split is None:
        return None
    as_drafted = max(worsts(split.ladder, range(len(split.deal.steps))))
    return Division(
        steps=tuple(StepPart(deal.steps[i].id, 0, deal.steps[i].parts) for i in split.chosen),
        course=course(split.deal, split.ladder, split.ordered.order),
        worst=ranks_of(split.ladder, split.ordered, as_drafted),
        undivided=split.undivided,
        left_out=tuple(deal.steps[i].id for i in split.left_out),
        exact=split.ordered.exact,
    )


def course(deal: WeighedDeal, ladder: Ladder, order: Sequence[int]) -> Course:
    """Return an order as its steps and each side's curve."""
    parts = tuple(
        StepPart(s.id, s.part, s.parts if s.part else 1) for s in (deal.steps[i] for i in order)
    )
    curves = []
    for side, balance in enumerate(balances(ladder.stakes, order)):
        peak, since = outstanding(balance)
        passed = [(deal.steps[order[place]], parts[place]) for place in range(since, peak)]
        moment = Moment(
            done=peak,
            given=tuple(part for step, part in passed if step.giver == side),
            received=tuple(part for step, part in passed if step.receiver == side),
        )
        ranks = tuple(ladder.place(side, max(0, each)) for each in balance)
        curves.append(Curve(deal.sides[side], ranks, len(ladder.own[side]) - 1, moment))
    each = worsts(ladder, order)
    highest = max(each, default=0)
    furthest = deal.sides[each.index(highest)] if highest else ""
    return Course(parts, furthest, tuple(curves))
