"""How often chance alone would put as many families on the side of a claim, counted exactly.

The counts are those of Fisher's exact test, one-sided: with both margins kept, of all ways to
pair the answers, in how many at least as many families would stand `for` (Fisher, "The Design of
Experiments", 1935, chapter II; not seen, the counts are plain combinations).
"""

from collections.abc import Iterator
from itertools import product
from math import comb

from tregua.decide.compare.propositions.results import Share

__all__ = ["Quadrants", "share_of", "ways_of"]

Quadrants = tuple[int, int, int, int]
"""Families for, against, without it and yes, without it and no."""

FEWEST = 3
"""With fewer families with, or without, what a claim speaks of nothing is weighed (judgement)."""


def share_of(known: Quadrants, open_: tuple[frozenset[int], ...]) -> Share | None:
    """Return the share of ways, and how far the unknown families could move it.

    `open_` says of each family not settled in which quadrants it could stand. None where either
    side is too small.
    """
    if min(known[0] + known[1], known[2] + known[3]) < FEWEST:
        return None
    ways, every = ways_of(known)
    shares = [part / whole for part, whole in map(ways_of, completions(known, open_))]
    return Share(ways, every, min(shares), max(shares))


def ways_of(quadrants: Quadrants) -> tuple[int, int]:
    """Return in how many pairings at least as many are for, and how many pairings there are."""
    for_, against, yes, _ = quadrants
    having, following, families = for_ + against, for_ + yes, sum(quadrants)
    most = min(having, following)
    ways = sum(
        comb(following, k) * comb(families - following, having - k) for k in range(for_, most + 1)
    )
    return ways, comb(families, having)


def completions(known: Quadrants, open_: tuple[frozenset[int], ...]) -> Iterator[Quadrants]:
    """Yield every count of quadrants the unknown families could complete, each once."""
    kinds = sorted(set(open_), key=sorted)
    placed = [list(spread(open_.count(kind), sorted(kind))) for kind in kinds]
    seen = set()
    for chosen in product(*placed):
        sums = tuple(known[q] + sum(part[q] for part in chosen) for q in range(4))
        whole = (sums[0], sums[1], sums[2], sums[3])
        if whole not in seen:
            seen.add(whole)
            yield whole


def spread(number: int, over: list[int]) -> Iterator[Quadrants]:
    """Yield every way of putting so many families into some quadrants."""
    counts = [0, 0, 0, 0]
    if len(over) == 1:
        counts[over[0]] = number
        yield (counts[0], counts[1], counts[2], counts[3])
        return
    for here in range(number + 1):
        for rest in spread(number - here, over[1:]):
            joined = list(rest)
            joined[over[0]] += here
            yield (joined[0], joined[1], joined[2], joined[3])
