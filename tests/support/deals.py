"""Two invented deals with steps that were weighed, as dossiers and as folders."""

from pathlib import Path
from typing import Any

from tests.support.dossiers import NOW, agreement, dossier, party, sheet
from tregua.domain import Actors, Dossier
from tregua.domain.deal import DealStep
from tregua.language import Text

__all__ = ["PRISON", "WATERFRONT", "deal_folder", "prison_deal", "step", "waterfront_deal"]

GROUP, STATE = "party:a", "party:state"


def worth(low: int, high: int | None = None) -> dict[str, Any]:
    """Return a worth somebody guessed."""
    return {"low": low, "high": low if high is None else high, "by": "analyst-1"}


def step(
    slug: str, by: str, to: str, costs: Any = None, brings: Any = None, **more: Any
) -> DealStep:
    """Return a step with what it costs and brings, each a number or a pair."""
    held: dict[str, Any] = {"id": slug, "recorded": NOW, "title": slug, "by": by, "to": to}
    for name, given in (("costs", costs), ("brings", brings)):
        if given is not None:
            held[name] = worth(*given) if isinstance(given, tuple) else worth(given)
    return DealStep.model_validate(held | more)


def named(slug: str, en: str, es: str, *rest: Any, **more: Any) -> DealStep:
    """Return a step with a title in both languages."""
    return step(slug, *rest, title=Text(en, es), **more)


PRISON = (
    named("move-1", "First prison move", "Primer traslado de presos", STATE, GROUP, 30, 30),
    named("move-2", "Second prison move", "Segundo traslado de presos", STATE, GROUP, 30, 30),
    named("week-1", "First week of calm", "Primera semana de calma", GROUP, STATE, 30, 30),
    named("week-2", "Second week of calm", "Segunda semana de calma", GROUP, STATE, 30, 30),
)
"""The state moves prisoners twice before anything is performed; the group keeps calm twice."""

WATERFRONT = (
    named(
        "list", "List of people held, handed to the parish", "Lista de personas retenidas",
        GROUP, STATE, (10, 20), (25, 40),
    ),
    named(
        "calm", "Thirty days without attacks", "Treinta días sin ataques",
        GROUP, STATE, (30, 45), (50, 70), parts=3,
    ),
    named(
        "patrols", "Patrols leave the schools", "Las patrullas salen de las escuelas",
        STATE, GROUP, (15, 25), (20, 40), after=["list"],
    ),
    named(
        "visits", "Family visits in prison", "Visitas familiares en la cárcel",
        STATE, GROUP, (5, 10), (20, 35),
    ),
    named(
        "moves", "Forty prisoners moved nearer home", "Cuarenta presos trasladados cerca de casa",
        STATE, GROUP, (35, 60), (50, 70), parts=2,
    ),
    named(
        "arms", "First arms handed to the church", "Primeras armas entregadas a la iglesia",
        GROUP, STATE, (40, 60), (45, 80), after=["calm"], irreversible=True, parts=2,
    ),
    named(
        "water", "Water restored to the hill", "Agua restablecida en el cerro",
        STATE, "party:hill", (10, 15), (40, 60),
    ),
    named(
        "watch", "Neighbours keep the night watch", "El vecindario hace la ronda nocturna",
        "party:hill", GROUP, (10, 30), (5, 15), after=["water"],
    ),
)  # fmt: skip
"""Eight steps of three sides, with ranges, turns to keep, and two steps that divide."""


def dealt(steps: tuple[DealStep, ...]) -> Dossier:
    """Return a dossier that holds these steps: a group, the state, and people on a hill."""
    parties = (
        party("a", name=Text("The crews", "Las cuadrillas")),
        party("state", kind="state", name=Text("The state", "El Estado")),
        party("hill", kind="community", name=Text("The hill", "El cerro")),
    )
    return dossier(
        groups=(),
        sheet=sheet(team=[{"id": "analyst-1", "parts": ["analyst"]}]),
        actors=Actors(parties=parties),
        agreement=agreement(steps=steps),
    )


def prison_deal() -> Dossier:
    """Return the deal of two prison moves and two weeks of calm."""
    return dealt(PRISON)


def waterfront_deal() -> Dossier:
    """Return the deal of eight steps on a waterfront."""
    return dealt(WATERFRONT)


def deal_folder(place: Path, held: Dossier) -> Path:
    """Write a deal as the folder of a dossier and return where it lies."""
    assert held.agreement is not None
    parts = {"dossier": held.sheet, "actors": held.actors, "agreement": held.agreement}
    place.mkdir()
    for name, part in parts.items():
        shown = part.model_dump_json(exclude_defaults=True, by_alias=True)
        (place / f"{name}.yaml").write_text(shown, "utf-8")
    return place
