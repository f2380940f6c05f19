"""The eight sides: who is named, where nobody is known, and where nobody has looked (R113)."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from tregua.decide.actors.around.ground import Ground
from tregua.domain import Citation, Result, When, active
from tregua.domain.people import Obstruction
from tregua.language import Words
from tregua.rules import Item

__all__ = ["Conduct", "Side", "SideState", "conduct_items", "read_sides", "side_items"]

PARTS = ("motive", "means", "timing", "response")


class SideState(StrEnum):
    """Whether a side was looked at."""

    NAMED = "named"
    NONE_KNOWN = "none_known"
    STALE = "stale"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Conduct(Result):
    """Conduct of one actor that may obstruct: what is written of it and which parts are missing."""

    id: str
    by: str
    as_of: When
    motive: Words | None
    means: Words | None
    timing: Words | None
    response: Words | None
    missing: tuple[str, ...]
    confidence: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Side(Result):
    """One side: who is named there, or since when nobody is known, and how long that may stand."""

    id: str
    state: SideState
    conduct: tuple[Conduct, ...]
    none_known: When | None
    stale_after_days: int

    @property
    def looked_at(self) -> bool:
        """Tell whether somebody is named there or it was lately found that nobody is known."""
        return self.state in (SideState.NAMED, SideState.NONE_KNOWN)


def read_sides(ground: Ground) -> tuple[Side, ...]:
    """Return every listed side; the map is whole only when none of them is open or stale."""
    held = [o for o in active(ground.dossier.actors.obstructions) if o.as_of.first <= ground.day]
    return tuple(
        side_of(slug, kind.stale_after_days, [o for o in held if o.side == slug], ground)
        for slug, kind in ground.kinds.sides.items()
    )


def side_of(slug: str, days: int, held: list[Obstruction], ground: Ground) -> Side:
    """Return one side: somebody named goes before a word that nobody is known."""
    named = tuple(conduct_of(o) for o in held if o.by is not None)
    last = max((o.as_of for o in held if o.none_known), key=lambda w: w.last, default=None)
    if named:
        state = SideState.NAMED
    elif last is None:
        state = SideState.OPEN
    else:
        fresh = last.last + timedelta(days=days) >= ground.day
        state = SideState.NONE_KNOWN if fresh else SideState.STALE
    return Side(slug, state, named, last, days)


def conduct_of(record: Obstruction) -> Conduct:
    """Return one record of conduct with the parts it lacks."""
    return Conduct(
        id=record.id,
        by=record.by or "",
        as_of=record.as_of,
        motive=record.motive,
        means=record.means,
        timing=record.timing,
        response=record.response,
        missing=tuple(part for part in PARTS if getattr(record, part) is None),
        confidence=record.confidence.value,
        sources=record.sources,
    )


def side_items(sides: tuple[Side, ...]) -> tuple[Item, ...]:
    """Return the sides as items."""
    return tuple(
        Item("obstructing_sides", f"side:{side.id}", {"state": side.state.value}) for side in sides
    )


def conduct_items(sides: tuple[Side, ...]) -> tuple[Item, ...]:
    """Return recorded conduct as items: of each part whether it is written, never its words."""
    return tuple(
        Item(
            "obstructions",
            each.by,
            {part: "stated" for part in PARTS if part not in each.missing},
        )
        for side in sides
        for each in side.conduct
    )
