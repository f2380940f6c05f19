"""From where talks may be obstructed: eight sides, those who pay or shield, and abroad."""

from tregua.decide.actors.around.obstruction.abroad import (
    Route,
    read_routes,
    route_fields,
    routes_unasked,
)
from tregua.decide.actors.around.obstruction.patrons import Candidate, Dependent, read_dependents
from tregua.decide.actors.around.obstruction.sides import (
    Conduct,
    Side,
    SideState,
    conduct_items,
    read_sides,
    side_items,
)

__all__ = [
    "Candidate",
    "Conduct",
    "Dependent",
    "Route",
    "Side",
    "SideState",
    "conduct_items",
    "read_dependents",
    "read_routes",
    "read_sides",
    "route_fields",
    "routes_unasked",
    "side_items",
]
