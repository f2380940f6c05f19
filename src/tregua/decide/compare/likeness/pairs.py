"""One pair, field by field: how far apart two recorded values are, in plain terms.

This is also the plain twin that the encoded table is tested against.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from tregua.decide.compare.coding import Coded
from tregua.domain.knowledge import Case, Cell, Codebook
from tregua.domain.knowledge.cases import Likening, Way
from tregua.language import Text

__all__ = ["Pair", "Ruler", "distance", "pair_of", "row_of", "ruler_for", "span_of", "values_of"]


@dataclass(frozen=True, slots=True)
class Ruler:
    """How each asked field is compared: its way, its scale from low to high, and what is alike."""

    ways: Mapping[str, Way]
    scales: Mapping[str, Sequence[str]]
    within: Mapping[Way, float]

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the fields in their order."""
        return tuple(self.ways)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows side by side: the distance of every field known for both, from nought to one."""

    apart: Mapping[str, float]
    alike: tuple[str, ...]
    unlike: tuple[str, ...]
    unknown: tuple[str, ...]


def ruler_for(likening: Likening, codebook: Codebook, asked: Iterable[str] | None = None) -> Ruler:
    """Return how the fields asked (all that are compared, if none are named) are compared.

    Only fields that the codebook holds for conditions are compared, never an outcome.
    """
    wanted = None if asked is None else frozenset(asked)
    ways = {
        name: how
        for name, how in likening.ways.items()
        if name in codebook.fields
        and codebook.fields[name].condition
        and (wanted is None or name in wanted)
    }
    scales = {name: tuple(codebook.fields[name].values) for name in ways}
    return Ruler(ways, scales, likening.alike_within)


def values_of(cell: Cell, *, stated_only: bool = False) -> Coded:
    """Return the values of a cell; none where unknown, or not stated when only that counts."""
    if cell.value is None or (stated_only and cell.confidence != "stated"):
        return frozenset()
    held = cell.value if isinstance(cell.value, tuple) else (cell.value,)
    if any(isinstance(one, Text) for one in held):
        return frozenset()
    return frozenset(str(one).lower() for one in held)


def row_of(case: Case, fields: Iterable[str], *, stated_only: bool = False) -> dict[str, Coded]:
    """Return the known fields of a case; a field it was not coded for is unknown."""
    found = {
        name: values_of(case.fields[name], stated_only=stated_only)
        for name in fields
        if name in case.fields
    }
    return {name: values for name, values in found.items() if values}


def pair_of(ours: Mapping[str, Coded], theirs: Mapping[str, Coded], ruler: Ruler) -> Pair:
    """Return two rows side by side."""
    apart: dict[str, float] = {}
    for name, way in ruler.ways.items():
        one, other = ours.get(name), theirs.get(name)
        found = distance(one, other, way, ruler.scales[name]) if one and other else None
        if found is not None:
            apart[name] = found
    alike = tuple(name for name, far in apart.items() if far <= ruler.within[ruler.ways[name]])
    return Pair(
        apart,
        alike,
        tuple(name for name in apart if name not in alike),
        tuple(name for name in ruler.ways if name not in apart),
    )


def distance(ours: Coded, theirs: Coded, way: Way, scale: Sequence[str]) -> float | None:
    """Return how far apart two known values are, nought to one; nothing where that has no sense.

    No sense: several values where one is meant, or a level that is not on its scale.
    """
    if way is Way.OVERLAP:
        return 1 - len(ours & theirs) / len(ours | theirs)
    if len(ours) != 1 or len(theirs) != 1:
        return None
    (one,), (other,) = ours, theirs
    if way is Way.SAME:
        return float(one != other)
    if way is Way.STEPS:
        if one not in scale or other not in scale:
            return None
        return abs(scale.index(one) - scale.index(other)) / max(1, len(scale) - 1)
    low, high = sorted((float(one), float(other)))
    return 0.0 if low == high else 1 - low / high


def span_of(apart: Mapping[str, float], weights: Mapping[str, float]) -> tuple[float, float]:
    """Return the weighted distance as if all that is unknown agreed, and as if it all differed.

    Both are nought to one. A fact more never widens the span; with nothing unknown both are
    Gower's distance. Where no field has weight nothing is said: nought and one.
    """
    total = fsum(weights.values())
    if not total:
        return (0.0, 1.0)
    known = fsum(weights[name] * far for name, far in apart.items() if name in weights)
    blank = fsum(weight for name, weight in weights.items() if name not in apart)
    return (known / total, (known + blank) / total)
