"""The one question on deconfliction: yes, no or refused, and nothing of what lies behind (R125)."""

from dataclasses import dataclass

from tregua.decide.actors.around.ground import Ground
from tregua.domain import Result, When, active
from tregua.domain.people import Deconflicted

__all__ = ["Asked", "DeconflictionReading", "read_deconfliction"]


@dataclass(frozen=True, slots=True)
class Asked(Result):
    """The last answer given for one meeting, which bears a name without place or time."""

    meeting: str
    on: When
    answer: Deconflicted


@dataclass(frozen=True, slots=True)
class DeconflictionReading(Result):
    """What the state answered to itself, in its own dossier; elsewhere the question to put to it.

    `to_put` is true where the dossier is not the state's: then nothing is kept, and `answers`
    is empty whatever the records hold.
    """

    to_put: bool
    answers: tuple[Asked, ...]

    @property
    def not_clear(self) -> tuple[Asked, ...]:
        """Return the meetings for which the last answer was no, or was refused."""
        return tuple(each for each in self.answers if each.answer is not Deconflicted.YES)


def read_deconfliction(ground: Ground) -> DeconflictionReading:
    """Return the last answer for each meeting in the dossier of the state itself."""
    if not ground.dossier.sheet.state_principal:
        return DeconflictionReading(to_put=True, answers=())
    last: dict[str, Asked] = {}
    held = [d for d in active(ground.dossier.actors.deconflictions) if d.on.first <= ground.day]
    for record in sorted(held, key=lambda d: (d.on.last, d.recorded)):
        last[record.meeting] = Asked(record.meeting, record.on, record.answer)
    return DeconflictionReading(to_put=False, answers=tuple(last.values()))
