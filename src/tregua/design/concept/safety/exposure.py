"""How far secrecy is exposed: who knows, and how grave the gravest leak risk is; no score."""

from collections.abc import Iterable
from dataclasses import dataclass

from tregua.domain import Result
from tregua.domain.engagement.safety import LeakRisk, Outreach

__all__ = ["Exposure", "exposure_of"]

GRADES = (LeakRisk.LOW, LeakRisk.MEDIUM, LeakRisk.HIGH)


@dataclass(frozen=True, slots=True)
class Exposure(Result):
    """Who knows or will know, the gravest leak risk anybody named, and whose nobody knows.

    `gravest` is empty where no risk was named. `not_known` and `unexplained` (a risk without its
    reason) are records, not reassurance: what nobody knows is never taken for low.
    """

    knows: tuple[str, ...]
    gravest: str
    not_known: tuple[str, ...]
    unexplained: tuple[str, ...]

    def no_less_than(self, other: "Exposure") -> bool:
        """Tell whether this is exposed as far as another in every respect.

        Two exposures may be neither: one with more people, the other with a graver risk.
        """
        return (
            set(other.knows) <= set(self.knows)
            and grade(other.gravest) <= grade(self.gravest)
            and set(other.not_known) <= set(self.not_known)
            and set(other.unexplained) <= set(self.unexplained)
        )


def grade(risk: str) -> int:
    """Return the place of a named risk among the grades; one that nobody named comes first."""
    return 1 + GRADES.index(LeakRisk(risk)) if risk else 0


def exposure_of(outreach: Iterable[Outreach]) -> Exposure:
    """Return how far secrecy is exposed by those who learn of the talks early."""
    told = tuple(outreach)
    named = [each.leak_risk for each in told if each.leak_risk in GRADES]
    return Exposure(
        knows=tuple(each.id for each in told),
        gravest=max(named, key=GRADES.index).value if named else "",
        not_known=tuple(each.id for each in told if each.leak_risk is LeakRisk.NOT_KNOWN),
        unexplained=tuple(each.id for each in told if each.leak_reason is None),
    )
