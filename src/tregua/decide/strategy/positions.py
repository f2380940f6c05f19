"""Positions over time, each with what it gains, what it may cost in the long run, and for whom."""

from dataclasses import dataclass
from datetime import date

from tregua.domain import Answer, Dossier, Finding, Result, active
from tregua.domain.knowledge.strategies import (
    Beneficiary,
    Experience,
    Hazard,
    Point,
    Stance,
    StrategyKnowledge,
)
from tregua.domain.strategy import Family, Position
from tregua.language import Text

__all__ = ["PositionReading", "read_positions"]

CONTEXT_RULE = "transformation-without-context"


@dataclass(frozen=True, slots=True)
class PositionReading(Result):
    """One position with what is known of its family and sub-form; the narrower comes first.

    `beside` are the positions that may have run at the same time. `blocked` is met where the
    word transformation must not be used of it, and unclear where nobody knows the setting.
    """

    position: Position
    title: Text
    beside: tuple[str, ...]
    gains: tuple[Point, ...]
    costs: tuple[Point, ...]
    hazards: tuple[Hazard, ...]
    conditions: tuple[Point, ...]
    beneficiaries: tuple[Beneficiary, ...]
    experience_for: tuple[Experience, ...]
    experience_against: tuple[Experience, ...]
    misleads_when: tuple[Text, ...]
    blocked: Answer


def read_positions(
    dossier: Dossier, known: StrategyKnowledge, findings: tuple[Finding, ...]
) -> tuple[PositionReading, ...]:
    """Return the standing positions by when they began, or ended where that alone is known."""
    positions = active(dossier.strategy.positions)
    blocks = {f.about: f.answer for f in findings if f.rule == CONTEXT_RULE}
    ordered = sorted(positions, key=first_day)
    return tuple(read_position(p, positions, known, blocks) for p in ordered)


def first_day(position: Position) -> date:
    """Return the first day recorded of a position, the last of all days where there is none."""
    known = position.since or position.until
    return known.first if known else date.max


def read_position(
    position: Position,
    others: tuple[Position, ...],
    known: StrategyKnowledge,
    blocks: dict[str, Answer],
) -> PositionReading:
    """Return one position with what is known of it."""
    family = known.families[position.family]
    own: tuple[Stance, ...] = (family,)
    if position.form is not None:
        own = (known.form(position.form), family)
    beside = tuple(p.id for p in others if p.id != position.id and may_overlap(p, position))
    blocked = blocks.get(f"position:{position.id}", Answer.NOT_MET)
    return PositionReading(
        position=position,
        title=own[0].title,
        beside=beside,
        gains=tuple(point for stance in own for point in stance.gains),
        costs=tuple(point for stance in own for point in stance.costs),
        hazards=tuple(hazard for stance in own for hazard in stance.hazards),
        conditions=tuple(point for stance in own for point in stance.conditions),
        beneficiaries=family.beneficiaries,
        experience_for=tuple(one for stance in own for one in stance.experience_for),
        experience_against=tuple(one for stance in own for one in stance.experience_against),
        misleads_when=tuple(stance.misleads_when for stance in own),
        blocked=blocked if position.family is Family.TRANSFORMATION else Answer.NOT_MET,
    )


def may_overlap(one: Position, other: Position) -> bool:
    """Tell whether two held positions may have run at the same time."""
    if "proposed" in (one.standing, other.standing):
        return False
    return not (ended_before(one, other) or ended_before(other, one))


def ended_before(one: Position, other: Position) -> bool:
    """Tell whether one position surely ended before the other began."""
    if one.until is None or other.since is None:
        return False
    return one.until.before(other.since) is Answer.MET
