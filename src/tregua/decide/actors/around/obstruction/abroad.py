"""Routes and ties abroad, each of which asks who stands further up it (R116)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tregua.decide.actors.around.ground import Ground, gathered
from tregua.decide.actors.around.obstruction.sides import Side, SideState
from tregua.domain import Answer, Missing, Reason, Result
from tregua.rules import shown

__all__ = ["Route", "read_routes", "route_fields", "routes_unasked"]

ROUTES = frozenset(
    [
        "drug-trafficking",
        "arms-trafficking",
        "human-trafficking",
        "smuggling",
        "alcohol-trafficking",
    ]
)
"""Lines of crime that run along a route; selling in one place is not among them."""
ASKS: Mapping[str, frozenset[object]] = {
    "lines-of-crime": ROUTES,
    "transnational-links": frozenset([True]),
    "market-role": frozenset(["transport"]),
}


@dataclass(frozen=True, slots=True)
class Route(Result):
    """A group of which a route or ties abroad are recorded, and whether abroad was looked at.

    `lines` are lines of crime of the portfolio, `ties` ties of supply.
    """

    about: str
    lines: tuple[str, ...]
    ties: tuple[str, ...]
    because: tuple[Reason, ...]
    foreign_side: SideState


def read_routes(ground: Ground, sides: tuple[Side, ...]) -> tuple[Route, ...]:
    """Return the groups with a route or ties abroad: one claim of one analyst is enough to ask."""
    foreign = next((side.state for side in sides if side.id == "foreign"), SideState.OPEN)
    supplied = gathered(
        (ground.home(tie.target_actor), tie.id) for tie in ground.ties if tie.kind == "supply"
    )
    found: list[Route] = []
    for group in ground.groups:
        lines = tuple(x.id for x in ground.portfolio.get(group, ()) if x.kind in ROUTES)
        ties = supplied.get(group, ())
        because = tuple(reasons(group, ground))
        if lines or ties or because:
            found.append(Route(group, lines, ties, because, foreign))
    return tuple(found)


def reasons(group: str, ground: Ground) -> Iterator[Reason]:
    """Yield the claims that speak of a route."""
    for question, asked in ASKS.items():
        ids, values = ground.values(question, group)
        for slug, value in zip(ids, values, strict=True):
            said = set(value) if isinstance(value, tuple) else {value}
            if said & asked:
                yield Reason(question, group, shown(value), Answer.MET, (slug,))


def routes_unasked(ground: Ground) -> tuple[Missing, ...]:
    """Return the groups of which nobody recorded what they live from: no route can be ruled out."""
    return tuple(
        Missing("lines-of-crime", group, "not_recorded")
        for group in ground.groups
        if not ground.values("lines-of-crime", group)[0] and group not in ground.portfolio
    )


def route_fields(route: Route | None) -> Mapping[str, bool | str]:
    """Return what rules may read of a group's routes; *nobody known abroad* leaves it unclear."""
    if route is None:
        return {"route": False}
    if route.foreign_side is SideState.NONE_KNOWN:
        return {"route": True}
    return {"route": True, "foreign_side": route.foreign_side.value}
