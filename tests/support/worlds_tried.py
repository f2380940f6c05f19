"""What a pair of design and inference did in every kind of invented world."""

from itertools import product

from tregua.deliver.impact.evaluating.calibrated import EFFECTS, WORLDS
from tregua.domain import Tried

__all__ = ["tried_everywhere"]


def tried_everywhere(
    design: str, covered: float = 0.95, rejected: float = 0.05, **more: object
) -> list[Tried]:
    """Return one cell for each kind of world and effect, all with the same figures."""
    rest = {
        "inference": "other_places",
        "treated": 1,
        "places": 40,
        "worlds": 2000,
        "given": 1.0,
        **more,
    }
    return [
        Tried.model_validate(
            {
                "design": design,
                "world": world,
                "effect": effect,
                "covered": covered,
                "rejected": rejected,
                **rest,
            }
        )
        for world, effect in product(WORLDS, EFFECTS)
    ]
