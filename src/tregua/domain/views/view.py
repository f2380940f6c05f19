"""Which view of a dossier is shown, and each record it leaves out."""

from dataclasses import dataclass
from datetime import date

from tregua.domain.results import Result

__all__ = ["LeftOut", "View"]


@dataclass(frozen=True, slots=True)
class LeftOut(Result):
    """A record a view leaves out, by name.

    `speaks_of` is when it was so and `learned` when it was known, as ISO text, empty where no
    record says. `why` is `hindsight` (it speaks of a time before the day and was learned after
    it), `later` (it speaks of a time after the day), `over` (it held for a time that was past)
    or `unclear` (its dates leave open whether it belongs).
    """

    kind: str
    id: str
    speaks_of: str
    learned: str
    why: str


@dataclass(frozen=True, slots=True)
class View(Result):
    """The days a dossier is looked at from: what was known on one, what was so on the other."""

    known_on: date | None = None
    as_of: date | None = None
    left_out: tuple[LeftOut, ...] = ()

    @property
    def whole(self) -> bool:
        """Tell whether this is the dossier as it is, with nothing asked to be left out."""
        return self.known_on is None and self.as_of is None

    def day(self, today: date | None) -> date | None:
        """Return the day things are looked at from: today, or the earliest day asked for."""
        asked = [day for day in (today, self.known_on, self.as_of) if day is not None]
        return min(asked, default=None)

    @property
    def hindsight(self) -> tuple[LeftOut, ...]:
        """Return what speaks of a time before the day and was learned after it."""
        return tuple(each for each in self.left_out if each.why == "hindsight")
