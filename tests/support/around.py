"""What stands around invented talks, in a few words: counts, shares, conduct, gains, splits."""

from datetime import date
from typing import Any

from tests.support.actors import SURE, cast, faction
from tests.support.dossiers import NOW, party
from tregua.decide.actors.around import AroundReading, read_around
from tregua.domain import Dossier, Party
from tregua.domain.people import (
    Deconfliction,
    GroupCount,
    InnerGain,
    Obstruction,
    SplitForecast,
    Tolerance,
    ViolenceShare,
)
from tregua.knowledge import load_catalogue
from tregua.knowledge.people import load_actor_kinds

DAY = date(2020, 6, 1)
WAYS = {
    "if_they_leave_violence": "Some lay down arms",
    "if_fighting_grows": "Both parts fight",
    "plan_if_they_leave": "Receive them",
    "plan_if_fighting": "Warn the streets between",
}


def around(given: Dossier, day: date = DAY) -> AroundReading:
    """Return the reading of what stands around the talks on a day."""
    return read_around(given, load_actor_kinds(), load_catalogue(), day)


def inside(*slugs: str) -> tuple[Party, ...]:
    """Return groups that take part in the talks."""
    return tuple(party(slug, in_talks=True) for slug in slugs)


def outside(*slugs: str) -> tuple[Party, ...]:
    """Return groups that take no part in the talks."""
    return tuple(party(slug, in_talks=False) for slug in slugs)


def count(low: int, high: int, **more: Any) -> GroupCount:
    """Return how many groups were counted."""
    fields = {"id": f"count-{low}-{high}", "low": low, "high": high, "as_of": "2020"}
    return GroupCount.model_validate(SURE | fields | more)


def share(of: str, low: float, high: float, **more: Any) -> ViolenceShare:
    """Return the part of the killings of the place that is laid to an actor."""
    fields = {"id": f"of-{of}".replace(":", "-"), "of": of, "in_whole": "place:town"}
    known = {"harm": "killing", "low": low, "high": high, "as_of": "2020"}
    return ViolenceShare.model_validate(SURE | fields | known | more)


def members(of: str, low: float, high: float, whole: str = "party:a") -> ViolenceShare:
    """Return the part of a group's members that belong to a part of it."""
    return share(of, low, high, what="members", in_whole=whole, harm=None)


def conduct(side: str, by: str | None = None, **more: Any) -> Obstruction:
    """Return conduct from a side, or that nobody is known there."""
    fields = {"id": f"from-{side}", "side": side, "by": by, "none_known": by is None}
    return Obstruction.model_validate(SURE | fields | {"as_of": "2020-05-01"} | more)


def gain(benefit: str, who: str, effect: str = "strengthens") -> InnerGain:
    """Return who inside grows stronger or weaker through a benefit."""
    fields = {"id": f"gain-{who}".replace(":", "-"), "benefit": benefit, "who": who}
    return InnerGain.model_validate(SURE | fields | {"effect": effect, "because": "Told so"})


def split(of: str = "faction:young", **more: Any) -> SplitForecast:
    """Return a forecast of a split, both ways and both plans written."""
    fields = {"id": "split", "recorded": NOW, "of": of, "as_of": "2020", "by": "analyst-1"}
    return SplitForecast.model_validate(fields | WAYS | more)


def tolerance(share_: float, of: str = "party:a", **more: Any) -> Tolerance:
    """Return the share outside that the team decided it can bear."""
    fields = {"id": "tolerance", "recorded": NOW, "of": of, "share": share_, "by": "analyst-1"}
    return Tolerance.model_validate(fields | {"on": "2020", "reason": "Looked at"} | more)


def answer(meeting: str, said: str, on: str = "2020-05-01") -> Deconfliction:
    """Return one answer to the deconfliction question."""
    fields = {"id": f"{meeting}-{on}", "recorded": NOW, "meeting": meeting}
    return Deconfliction.model_validate(fields | {"on": on, "answer": said})


def ecuador() -> Dossier:
    """Return a group of which about three in ten stayed out, as one founding text tells it."""
    return cast(
        parties=inside("a"),
        factions=[faction("stayed", in_talks=True), faction("left", in_talks=False)],
        violence_shares=[members("faction:left", 0.3, 0.3)],
    )
