"""Never homicide alone: every harm answered together, and what may be said of each."""

from tregua.deliver.impact.together.harms import HarmAnswer, HarmsTogether, harms_together, pool_of
from tregua.deliver.impact.together.stepping import holm, romano_wolf
from tregua.deliver.impact.together.substituting import (
    BesideKillings,
    Direction,
    Moving,
    beside_killings,
    direction_of,
)

__all__ = [
    "BesideKillings",
    "Direction",
    "HarmAnswer",
    "HarmsTogether",
    "Moving",
    "beside_killings",
    "direction_of",
    "harms_together",
    "holm",
    "pool_of",
    "romano_wolf",
]
