"""What points to a group breaking up, part by part and in words, and what share stays outside."""

from tregua.decide.actors.around.splits.factors import Factor
from tregua.decide.actors.around.splits.forecasts import Forecast, forecast_items, read_forecasts
from tregua.decide.actors.around.splits.sheet import go_sheet_open
from tregua.decide.actors.around.splits.unity import (
    GroupUnity,
    PartUnity,
    read_unity,
    unity_fields,
)

__all__ = [
    "Factor",
    "Forecast",
    "GroupUnity",
    "PartUnity",
    "forecast_items",
    "go_sheet_open",
    "read_forecasts",
    "read_unity",
    "unity_fields",
]
