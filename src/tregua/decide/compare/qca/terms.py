"""Terms: conjunctions of conditions, in the notation of the field."""

from collections.abc import Sequence
from dataclasses import dataclass

from tregua.domain import Result

__all__ = ["FREE", "TWO", "Term", "written"]

FREE = -1
"""The level of a condition that a term says nothing about."""

TWO = 2
"""The levels of a crisp or fuzzy condition: absent (0) and present (1)."""


@dataclass(frozen=True, slots=True, order=True)
class Term(Result):
    """One conjunction: for each condition the level it asks for, or `FREE`."""

    levels: tuple[int, ...]

    @property
    def size(self) -> int:
        """Return how many conditions it names."""
        return sum(level != FREE for level in self.levels)

    def covers(self, row: Sequence[int]) -> bool:
        """Tell whether a configuration has every level asked for."""
        return all(asked in (FREE, level) for asked, level in zip(self.levels, row, strict=True))

    def within(self, other: "Term") -> bool:
        """Tell whether all this term covers the other covers too."""
        return other.covers(self.levels)

    def written(self, names: Sequence[str], counts: Sequence[int]) -> str:
        """Return the term as `A*~B`; a condition of several levels stands as `A{2}`.

        `counts` are the numbers of levels. The term that asks for nothing is `1`.
        """
        named = zip(self.levels, names, counts, strict=True)
        parts = [literal(name, level, count) for level, name, count in named if level != FREE]
        return "*".join(parts) or "1"


def literal(name: str, level: int, count: int) -> str:
    """Return one condition at one level."""
    if count > TWO:
        return f"{name}{{{level}}}"
    return name if level else f"~{name}"


def written(terms: Sequence[Term], names: Sequence[str], counts: Sequence[int]) -> str:
    """Return terms joined by `+`; no term at all is `0`."""
    return " + ".join(term.written(names, counts) for term in terms) or "0"
