"""The search for the shortest combinations: prime implicants and all minimum covers by them."""

from tregua.decide.compare.qca.minimising.covering import Covers, covers
from tregua.decide.compare.qca.minimising.cubes import disjoint, outside, volume
from tregua.decide.compare.qca.minimising.primes import Primes, primes_against, primes_within

__all__ = [
    "Covers",
    "Primes",
    "covers",
    "disjoint",
    "outside",
    "primes_against",
    "primes_within",
    "volume",
]
