"""The course of a truce in one place, period by period: expected, on, paused, renewed, ended."""

from dataclasses import dataclass
from enum import StrEnum

from tregua.domain import Result

__all__ = ["Course", "Phase", "Spell"]


class Phase(StrEnum):
    """Where a period stands in the course of a truce."""

    BEFORE = "before"
    EXPECTED = "expected"
    ON = "on"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Spell(Result):
    """An unbroken run of periods in one phase: `from_` to `to`, the latter not included."""

    phase: Phase
    from_: int
    to: int


@dataclass(frozen=True, slots=True)
class Course(Result):
    """What the truce was in one place in each period of a panel.

    `phases` has one entry a period and begins with BEFORE; EXPECTED is the time in which it was
    already awaited (an anticipation window) and is neither before nor on. `shares` tells how much
    of the period, and of the place, the truce covered, 0 to 1 (a truce that began in mid-month; a
    truce of some quarters only); nought outside ON.
    """

    place: str
    phases: tuple[Phase, ...]
    shares: tuple[float, ...]

    def __post_init__(self) -> None:
        if len(self.phases) != len(self.shares):
            raise ValueError("a course needs one share for every phase")

    @property
    def first(self) -> int:
        """Return the first period that is no longer before; all later ones are imputed."""
        return next(
            (at for at, phase in enumerate(self.phases) if phase is not Phase.BEFORE),
            len(self.phases),
        )

    @property
    def on(self) -> tuple[int, ...]:
        """Return the periods in which the truce was on."""
        return tuple(at for at, phase in enumerate(self.phases) if phase is Phase.ON)

    @property
    def spells(self) -> tuple[Spell, ...]:
        """Return the unbroken runs after `before`, in order: on, paused, on again ..."""
        found: list[Spell] = []
        for at in range(self.first, len(self.phases)):
            phase = self.phases[at]
            if found and found[-1].phase is phase:
                found[-1] = Spell(phase, found[-1].from_, at + 1)
            else:
                found.append(Spell(phase, at, at + 1))
        return tuple(found)
