"""Who is called in which order, and who may be in danger, go-betweens' families first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from tregua.domain import Dossier, Result, active
from tregua.domain.engagement.night.crisis import Told
from tregua.domain.knowledge.concept.night.crisis import CrisisKnown
from tregua.language import Words

__all__ = ["FAMILY", "CallRead", "DangerRead", "Reached", "calls_of", "danger_of", "go_betweens"]

FAMILY = "go-between-family"
"""The kind of people who are asked for first."""


@dataclass(frozen=True, slots=True)
class Reached(Result):
    """Whether somebody was told on this night: `told`, `not_reached` or `not_yet`; when, by whom.

    `at` is in the zone of the dossier.
    """

    state: str
    at: datetime | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class CallRead(Result):
    """One place in the order of calls; `named` is false where nobody holds the role."""

    id: str
    role: Words
    who: str
    deputy: str
    why: Words | None
    named: bool
    reached: Reached


@dataclass(frozen=True, slots=True)
class DangerRead(Result):
    """Somebody who may be in danger; `listed` is false where the sheet forgot them.

    `of` is the go-between or other whose nearness brings the danger.
    """

    id: str
    kind: str
    who: str
    of: str
    says: Words | None
    why: Words | None
    warned_by: str
    listed: bool
    reached: Reached


def calls_of(dossier: Dossier, told: Mapping[str, Told], now: datetime) -> tuple[CallRead, ...]:
    """Return the order of calls as written, with who was reached."""
    return tuple(
        CallRead(
            call.id,
            call.role,
            call.who or "",
            call.deputy or "",
            call.why,
            bool(call.who),
            reached(told.get(call.id), now),
        )
        for call in active(dossier.crisis.calls)
    )


def reached(told: Told | None, now: datetime) -> Reached:
    """Return what is recorded of reaching somebody, in the zone of `now`."""
    if told is None:
        return Reached("not_yet")
    state = "told" if told.reached else "not_reached"
    return Reached(state, told.at.astimezone(now.tzinfo), told.by)


def danger_of(
    dossier: Dossier, known: CrisisKnown, told: Mapping[str, Told], now: datetime
) -> tuple[DangerRead, ...]:
    """Return who may be in danger, in the order in which it is asked, with who was warned.

    The family of a go-between whom a channel runs through stands there though nobody wrote it.
    """
    listed = [
        DangerRead(
            each.id,
            each.kind,
            each.who or "",
            each.of or "",
            each.says,
            each.why,
            each.warned_by or "",
            True,
            reached(told.get(each.id), now),
        )
        for each in active(dossier.crisis.in_danger)
    ]
    places = {kind: place for place, kind in enumerate(known.in_danger)}
    found = [*listed, *forgotten(dossier)]
    return tuple(sorted(found, key=lambda each: places.get(each.kind, len(places))))


def forgotten(dossier: Dossier) -> Iterator[DangerRead]:
    """Yield the families of go-betweens that the sheet does not name."""
    for who, listed in go_betweens(dossier).items():
        if not listed:
            yield DangerRead("", FAMILY, "", who, None, None, "", False, Reached("not_yet"))


def go_betweens(dossier: Dossier) -> dict[str, bool]:
    """Return whom channels run through, and whether their families stand on the sheet."""
    families = {each.of for each in active(dossier.crisis.in_danger) if each.kind == FAMILY}
    through = dict.fromkeys(channel.through for channel in active(dossier.actors.channels))
    return {who: who in families for who in through}
