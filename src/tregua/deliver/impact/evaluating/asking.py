"""How the designs of a study are come by, and who is told how far they are."""

from collections.abc import Callable
from dataclasses import dataclass

from tregua.deliver.impact.evaluating.designs import design_named
from tregua.deliver.impact.spread import Shared
from tregua.deliver.impact.study import Design

__all__ = ["Asking", "asked_of_many"]


def nobody(_done: int, _n: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Asking:
    """`make` gives a design by its name; `told` is called after each with how many are done."""

    make: Callable[[str], Design] = design_named
    told: Callable[[int, int], None] = nobody


def asked_of_many(
    jobs: int = 1, cluster: str = "", told: Callable[[int, int], None] = nobody
) -> Asking:
    """Return designs whose large questions are shared out over processes or a cluster.

    The numbers are the same to the last bit, whoever works them out.
    """
    return Asking(lambda name: Shared(design_named(name), jobs, cluster), told)
