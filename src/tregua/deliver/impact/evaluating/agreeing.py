"""Whether the designs of one study say the same."""

from collections.abc import Iterable, Sequence

from tregua.deliver.impact.evaluating.evaluation import Agreement
from tregua.deliver.impact.study import Effect, Given

__all__ = ["agreement_of", "minds"]

TWINS = {"cohort_difference": "two_way_counts"}
"""Designs that mostly expect the same as another: two of one mind are not two designs."""


def minds(designs: Iterable[str]) -> int:
    """Return how many designs there are of different minds."""
    return len({TWINS.get(each, each) for each in designs})


def agreement_of(designs: Sequence[Given]) -> Agreement:
    """Return whether the designs that answer agree while the truce was on.

    Parameters
    ----------
    designs : sequence of Given
        Every design asked; refused ones are passed over.

    Notes
    -----
    Only a design with an interval can put a sign on the change; designs without one widen the
    span that is printed, and speak against agreement when they lie on the other side of no change.
    """
    answered = [(each.design, each.main) for each in designs if each.main is not None]
    ratios = [effect.ratio for _, effect in answered if effect.ratio is not None]
    if not ratios:
        return Agreement("cannot_tell")
    effects = [effect for _, effect in answered]
    fewer = [end for effect in effects for end in ends(effect)]
    return Agreement(
        code(effects),
        min(ratios),
        max(ratios),
        min(fewer),
        max(fewer),
        tuple(name for name, _ in answered),
    )


def ends(effect: Effect) -> tuple[float, ...]:
    """Return the counts fewer than expected: the figure, and its interval where there is one."""
    given = (effect.fewer, effect.fewer_low, effect.fewer_high)
    return tuple(each for each in given if each is not None)


def code(effects: Sequence[Effect]) -> str:
    """Return the code of what designs say together."""
    bounded = [e for e in effects if e.low is not None and e.high is not None]
    below = [e for e in bounded if e.high is not None and e.high < 1]
    above = [e for e in bounded if e.low is not None and e.low > 1]
    ratios = [e.ratio for e in effects if e.ratio is not None]
    if not bounded:
        return "cannot_tell"
    if below and above:
        return "differ"
    if len(below) == len(bounded) and max(ratios) < 1:
        return "all_fewer"
    if len(above) == len(bounded) and min(ratios) > 1:
        return "all_more"
    return "not_told_apart"
