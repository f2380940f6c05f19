"""Each compartment of a dossier at an end: what becomes of it, what holds it, who inherits it."""

from dataclasses import dataclass
from datetime import date

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.facts.ending import side_of
from tregua.domain import Result, active
from tregua.domain.engagement.night.keeping import Heir, Keep

__all__ = ["CompartmentRead", "compartments_of", "holds_on"]


@dataclass(frozen=True, slots=True)
class CompartmentRead(Result):
    """One compartment: what is said of keeping it, and its heirs with the side each stands on.

    `holds` are the holds that stand on the day and reach it: nothing of it expires under one.
    """

    id: str
    kept: tuple[Keep, ...]
    heirs: tuple[Heir, ...]
    sides: tuple[str, ...]
    holds: tuple[str, ...]


def compartments_of(engagement: Engagement) -> tuple[CompartmentRead, ...]:
    """Return every known compartment in its order, written down or not."""
    own = engagement.dossier.ending
    standing = holds_on(engagement)
    return tuple(
        read_one(
            slug,
            tuple(each for each in active(own.kept) if each.compartment == slug),
            tuple(each for each in active(own.heirs) if each.compartment == slug),
            standing,
            engagement,
        )
        for slug in engagement.known.ending.compartments
    )


def read_one(
    slug: str,
    kept: tuple[Keep, ...],
    heirs: tuple[Heir, ...],
    holds: tuple[str, ...],
    engagement: Engagement,
) -> CompartmentRead:
    """Return one compartment as it is written down."""
    sides = (side_of(engagement.dossier, each.heir) if each.heir else None for each in heirs)
    return CompartmentRead(slug, kept, heirs, tuple(side or "" for side in sides), holds)


def holds_on(engagement: Engagement) -> tuple[str, ...]:
    """Return the holds that stand: not lifted by the day, or lifted with no day to tell."""
    day: date | None = engagement.day
    return tuple(
        hold.id
        for hold in active(engagement.dossier.protection.holds)
        if hold.lifted_on is None or (day is not None and hold.lifted_on.last > day)
    )
