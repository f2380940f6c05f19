"""Everything one study is asked again: what its answer leans on, and what else it would find."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from tregua.deliver.impact.again.earlier import Earlier, at_earlier
from tregua.deliver.impact.again.without import Without, without_places
from tregua.deliver.impact.conformal import interval_by_moving
from tregua.deliver.impact.placebo import asked_of, overs
from tregua.deliver.impact.study import Design, Given, Remark, Study
from tregua.domain import Result

__all__ = ["Again", "ByMoving", "asked_again"]

LEVEL = 0.05


@dataclass(frozen=True, slots=True)
class ByMoving(Result):
    """The ratios not ruled out when the residuals of a design are moved round in time.

    `low` or `high` is None where the ratios tried, one sixteenth to sixteen, end before: then the
    interval has no end on that side. `p` is of no effect and never below `floor`.
    """

    design: str
    p: float
    floor: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Again(Result):
    """What the designs of a study say when asked again.

    `without` is asked of the leading design and of the first other one that weighs places,
    `earlier` and `moved` of studies of a single place. Remarks tell what was not asked:
    `earlier_not_asked`, `no_earlier_dates`, `too_few_to_move`.
    """

    without: tuple[Without, ...] = ()
    earlier: Earlier | None = None
    moved: ByMoving | None = None
    remarks: tuple[Remark, ...] = ()


def asked_again(
    study: Study,
    given: Sequence[Given],
    leading: str,
    *,
    design_named: Callable[[str], Design],
    leaning: Collection[str],
    moving: Mapping[str, Design],
) -> Again:
    """Return what the designs that answered say when asked again.

    Parameters
    ----------
    study : Study
        The question.
    given : sequence of Given
        The answers of all designs.
    leading : str
        Name of the design asked at earlier dates.
    design_named : callable
        Gives a design by its name.
    leaning : collection of str
        Designs that lean on other places.
    moving : mapping of str to Design
        Designs whose residuals may be moved round: those that held in invented worlds. The first
        that answered is taken.
    """
    heads = [each for each in heads_of(given, leading) if each in leaning]
    named = {name: design_named(name) for name in {*heads, leading}}
    without = tuple(without_places(study, named[name], name) for name in heads)
    without = tuple(each for each in without if each.places)
    if len(study.treated) > 1:
        remark = Remark("earlier_not_asked", {}, study.treated)
        return Again(without, remarks=(remark,))
    earlier = at_earlier(study, named[leading], leading)
    moved = by_moving(study, {each.design for each in given if each.main}, moving)
    remarks = () if earlier.dates else (Remark("no_earlier_dates"),)
    if moved is not None and moved.floor > LEVEL:
        few = Remark("too_few_to_move", {"floor": f"{moved.floor:.2f}"})
        moved, remarks = None, (*remarks, few)
    return Again(without, earlier if earlier.dates else None, moved, remarks)


def heads_of(given: Sequence[Given], leading: str) -> tuple[str, ...]:
    """Return the leading design and the first other that weighs places, if they lean on any."""
    weighing = [each.design for each in given if each.main and each.leans_on][:1]
    return tuple(dict.fromkeys((leading, *weighing)))


def by_moving(study: Study, answered: set[str], moving: Mapping[str, Design]) -> ByMoving | None:
    """Return what moving the residuals says, by the first design that may and that answered."""
    name = next((name for name in moving if name in answered), None)
    if name is None or not study.donors:
        return None
    over = overs(study.courses)[0].periods[0]
    found = interval_by_moving(moving[name], study.table, asked_of(study), over)
    if found.p is None or found.floor is None:
        return None
    return ByMoving(name, found.p, found.floor, found.low, found.high)
