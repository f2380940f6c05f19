"""Forecasts of a split: both its ways and a plan for each, or what is lacking (R123)."""

from dataclasses import dataclass

from tregua.decide.actors.around.ground import Ground
from tregua.domain import Result, active
from tregua.domain.people import SplitForecast
from tregua.rules import Item

__all__ = ["Forecast", "forecast_items", "read_forecasts"]

BRANCHES = ("if_they_leave_violence", "if_fighting_grows", "plan_if_they_leave", "plan_if_fighting")


@dataclass(frozen=True, slots=True)
class Forecast(Result):
    """A forecast of a split and which of its two ways, or of the plans for them, are missing."""

    record: SplitForecast
    missing: tuple[str, ...]


def read_forecasts(ground: Ground) -> tuple[Forecast, ...]:
    """Return every forecast of a split with what it lacks."""
    return tuple(
        Forecast(record, tuple(name for name in BRANCHES if getattr(record, name) is None))
        for record in active(ground.dossier.actors.splits)
    )


def forecast_items(forecasts: tuple[Forecast, ...]) -> tuple[Item, ...]:
    """Return forecasts as items: of each part whether it is written, never its words."""
    return tuple(
        Item(
            "splits",
            each.record.of,
            {name: "stated" for name in BRANCHES if name not in each.missing},
        )
        for each in forecasts
    )
