"""Mandates on a day: how strong, in force or not, and which outward acts each allows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from tregua.domain import Dossier, Result, When, active
from tregua.domain.protection import Mandate

__all__ = ["ActCover", "MandateStanding", "cover_acts", "in_force", "mandates_of"]

SOON = timedelta(days=60)
"""How long before its end a mandate is to be renewed (judgement): two months."""


@dataclass(frozen=True, slots=True)
class MandateStanding(Result):
    """One mandate on a day.

    `state` is `in_force`, `ends_soon` (in force, to be renewed), `not_yet`, `over` or `unclear`
    (its dates leave it open). `holder` is empty where it is for all of the team.
    """

    id: str
    strength: str
    holder: str
    given_by: str
    on: str
    until: str
    state: str
    written: bool
    allows: tuple[str, ...]
    basis: bool

    @property
    def holds(self) -> bool:
        """Tell whether it is in force."""
        return self.state in ("in_force", "ends_soon")


@dataclass(frozen=True, slots=True)
class ActCover(Result):
    """One outward act and the mandates in force that allow it."""

    act: str
    mandates: tuple[str, ...]


def mandates_of(dossier: Dossier, day: date) -> tuple[MandateStanding, ...]:
    """Return every standing mandate as it is on a day, in the order written."""
    return tuple(
        MandateStanding(
            id=each.id,
            strength=each.strength.value,
            holder=each.holder or "",
            given_by=each.given_by,
            on=str(each.on),
            until=str(each.until or ""),
            state=state(each, day),
            written=each.written,
            allows=each.allows,
            basis=each.lawful_basis is not None,
        )
        for each in active(dossier.protection.mandates)
    )


def state(mandate: Mandate, day: date) -> str:
    """Return whether a mandate is in force on a day."""
    if mandate.until is not None and mandate.until.last < day:
        return "over"
    if mandate.on.first > day:
        return "not_yet"
    if mandate.on.last > day or (mandate.until is not None and mandate.until.first < day):
        return "unclear"
    soon = mandate.until is not None and mandate.until.first - day <= SOON
    return "ends_soon" if soon else "in_force"


def in_force(mandate: Mandate, when: When) -> bool:
    """Tell whether a mandate was surely in force on a date of any precision."""
    begun = mandate.on.last <= when.first or mandate.on.text == when.text
    return begun and (mandate.until is None or when.last <= mandate.until.first)


def cover_acts(acts: Iterable[str], mandates: tuple[MandateStanding, ...]) -> tuple[ActCover, ...]:
    """Return each outward act with the mandates in force that allow it."""
    return tuple(
        ActCover(act, tuple(m.id for m in mandates if m.holds and act in m.allows)) for act in acts
    )
