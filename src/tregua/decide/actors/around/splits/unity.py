"""How each group holds together: factors, parts, and two readings that move apart (R119)."""

from dataclasses import dataclass

from tregua.decide.actors.around.coverage import Span
from tregua.decide.actors.around.ground import Ground, gathered
from tregua.decide.actors.around.splits.factors import Factor, claimed, part_factors
from tregua.decide.actors.around.splits.outside import beyond, share_outside, tolerance_of
from tregua.decide.actors.around.splits.sheet import go_sheet_open
from tregua.domain import Answer, ClaimValue, Missing, Range, Result
from tregua.domain.people import Tolerance

__all__ = ["GroupUnity", "PartUnity", "read_unity", "unity_fields"]


@dataclass(frozen=True, slots=True)
class PartUnity(Result):
    """One part of a group and each thing that may point to its breaking away; nothing adds up."""

    about: str
    inside: Answer
    factors: tuple[Factor, ...]
    may_leave: Answer


@dataclass(frozen=True, slots=True)
class GroupUnity(Result):
    """How one group holds together: factors, parts, both readings, and the share outside.

    `ease` is whether a yes comes easily, `durability` whether it has a better chance of holding:
    the two move apart as unity grows. `open` is what the section on breakup still lacks. `beyond`
    is whether more is outside than `tolerance` lets pass; without one nothing is held against it.
    """

    about: str
    factors: tuple[Factor, ...]
    parts: tuple[PartUnity, ...]
    ease: Answer
    durability: Answer
    outside: Span | None
    tolerance: Tolerance | None
    beyond: Answer
    open: tuple[Missing, ...]


def read_unity(ground: Ground) -> tuple[GroupUnity, ...]:
    """Return how each group holds together that is not outside the talks, or has parts listed."""
    gaps = gathered((ground.home(gap.about), gap) for gap in go_sheet_open(ground.dossier))
    return tuple(
        unity_of(group, gaps.get(group, ()), ground)
        for group in ground.groups
        if ground.inside(group) is not Answer.NOT_MET or ground.parts(group)
    )


def unity_of(group: str, gaps: tuple[Missing, ...], ground: Ground) -> GroupUnity:
    """Return how one group holds together."""
    asked = ("cohesion", "command", "unity-trend", "leader-turnover")
    outside, tolerance = share_outside(group, ground), tolerance_of(group, ground)
    return GroupUnity(
        about=group,
        factors=tuple(claimed(question, group, ground) for question in asked),
        parts=tuple(part_of(part, group, ground) for part in ground.parts(group)),
        ease=ground.answer("easier-to-agree", group),
        durability=ground.answer("likelier-to-hold", group),
        outside=outside,
        tolerance=tolerance,
        beyond=beyond(outside, tolerance),
        open=gaps,
    )


def part_of(part: str, group: str, ground: Ground) -> PartUnity:
    """Return one part with each thing that may point to its breaking away."""
    may_leave = ground.answer("faction-may-leave", part)
    return PartUnity(part, ground.inside(part), part_factors(part, group, ground), may_leave)


def unity_fields(unity: GroupUnity | None) -> dict[str, ClaimValue]:
    """Return what rules may read of a group's unity."""
    if unity is None:
        return {}
    fields: dict[str, ClaimValue] = {"fragmentation_open": len(unity.open)}
    if unity.tolerance is not None:
        fields["tolerance"] = unity.tolerance.share
    if unity.outside is not None:
        fields["share_outside"] = Range(low=unity.outside.low, high=unity.outside.high)
    return fields
