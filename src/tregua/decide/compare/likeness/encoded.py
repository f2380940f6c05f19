"""Many cases encoded once as arrays, so that one row is set beside ten thousand in milliseconds."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from tregua.decide.compare.coding import Coded
from tregua.decide.compare.likeness.pairs import Ruler
from tregua.domain.knowledge.cases import Way

__all__ = ["Encoded", "distances", "encode"]

Floats = npt.NDArray[np.float64]
Bits = npt.NDArray[np.uint64]
MOST_VALUES = 64
"""A list field is held in the bits of one word."""


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """Rows as arrays, n rows: places on scales, codes of single values, numbers, and lists.

    `places` (n, s) are nought to one along their scale, `codes` (n, c) whole numbers, `numbers`
    (n, r) as recorded; each NaN where unknown. `lists` (n, l) are bits, nought where unknown.
    `weights` are those of the four kinds of fields, in the same order.
    """

    ids: tuple[str, ...]
    places: Floats
    codes: Floats
    numbers: Floats
    lists: Bits
    weights: tuple[Floats, Floats, Floats, Floats]
    words: Mapping[str, Mapping[str, int]]

    def row(self, ident: str) -> "Encoded":
        """Return one row alone.

        Raises
        ------
        ValueError
            If there is no such row.
        """
        at = slice(place := self.ids.index(ident), place + 1)
        return replace(
            self,
            ids=self.ids[at],
            places=self.places[at],
            codes=self.codes[at],
            numbers=self.numbers[at],
            lists=self.lists[at],
        )


def encode(
    rows: Mapping[str, Mapping[str, Coded]],
    ruler: Ruler,
    weights: Mapping[str, float],
    *,
    like: Encoded | None = None,
) -> Encoded:
    """Return rows by id as arrays; a field without weight is left out.

    Scales and lists are coded by the ruler's values, so rows encoded with one ruler and the same
    weights fit one another; single values and words a scale does not hold are numbered as they
    are met, so a row to be set beside a table is encoded `like` it.

    Raises
    ------
    ValueError
        If a list field has more than 64 different values.
    """
    fields = {way: [n for n, w in ruler.ways.items() if w is way and n in weights] for way in Way}
    words: dict[str, dict[str, int]] = {
        name: dict(like.words[name]) if like else {v: i for i, v in enumerate(ruler.scales[name])}
        for name in (*fields[Way.SAME], *fields[Way.OVERLAP])
    }
    places = columns(rows, fields[Way.STEPS], lambda held, name: place(held, ruler.scales[name]))
    codes = columns(rows, fields[Way.SAME], lambda held, name: code(held, words[name]))
    numbers = columns(rows, fields[Way.RATIO], lambda held, _: amount(held))
    lists = np.zeros((len(rows), len(fields[Way.OVERLAP])), dtype=np.uint64, order="F")
    for at, row in enumerate(rows.values()):
        for column, name in enumerate(fields[Way.OVERLAP]):
            lists[at, column] = bits(row.get(name), words[name])
    steps, same, ratio, overlap = (
        np.array([weights[name] for name in fields[way]], dtype=float)
        for way in (Way.STEPS, Way.SAME, Way.RATIO, Way.OVERLAP)
    )
    kinds = (steps, same, ratio, overlap)
    return Encoded(tuple(rows), places, codes, numbers, lists, kinds, words)


def columns(
    rows: Mapping[str, Mapping[str, Coded]],
    fields: Sequence[str],
    read: Callable[[Coded, str], float],
) -> Floats:
    """Return some fields of all rows as numbers (n rows, one column a field); NaN where unknown."""
    found = np.full((len(rows), len(fields)), np.nan, order="F")
    for at, row in enumerate(rows.values()):
        for column, name in enumerate(fields):
            if held := row.get(name):
                found[at, column] = read(held, name)
    return found


def place(held: Coded, scale: Sequence[str]) -> float:
    """Return where a level stands on its scale, nought to one; NaN where it is not on it."""
    if len(held) != 1 or (one := next(iter(held))) not in scale:
        return float("nan")
    return scale.index(one) / max(1, len(scale) - 1)


def code(held: Coded, words: dict[str, int]) -> float:
    """Return the number of a single value, giving a new one where needed; NaN for several."""
    if len(held) != 1:
        return float("nan")
    return float(words.setdefault(next(iter(held)), len(words)))


def amount(held: Coded) -> float:
    """Return a number as recorded; NaN for several."""
    return float(next(iter(held))) if len(held) == 1 else float("nan")


def bits(held: Coded | None, words: dict[str, int]) -> int:
    """Return several values as the bits of one word, nought where unknown."""
    found = 0
    for one in sorted(held or ()):
        at = words.setdefault(one, len(words))
        if at >= MOST_VALUES:
            raise ValueError(f"a list field with more than {MOST_VALUES} values")
        found |= 1 << at
    return found


def distances(asked: Encoded, table: Encoded) -> tuple[Floats, Floats]:
    """Return the bounds of the distance of one row from each row of a table.

    Parameters
    ----------
    asked : Encoded
        One row, encoded `like` the table.
    table : Encoded
        n rows.

    Returns
    -------
    low, high : arrays of shape (n,), from nought to one
        As if all that is unknown agreed, and as if it all differed.

    Notes
    -----
    With nothing unknown both are Gower's general coefficient of similarity (1971, not seen; held to
    the package gower) taken from one, with Jaccard's for lists.
    """
    count = len(table.ids)
    steps, same, ratio, overlap = table.weights
    total = float(sum(each.sum() for each in table.weights))
    if not total:
        return np.zeros(count), np.ones(count)
    known, seen = np.zeros(count), np.zeros(count)
    for ours, theirs, weights, kind in (
        (asked.places, table.places, steps, Way.STEPS),
        (asked.codes, table.codes, same, Way.SAME),
        (asked.numbers, table.numbers, ratio, Way.RATIO),
    ):
        columns = np.flatnonzero(~np.isnan(ours[0]))
        if columns.size:
            part = theirs[:, columns]
            there = ~np.isnan(part)
            apart = np.where(there, APART[kind](ours[0, columns], part), 0.0)
            known += apart @ weights[columns]
            seen += there @ weights[columns]
    columns = np.flatnonzero(asked.lists[0])
    if columns.size:
        ours_bits, part_bits = asked.lists[0, columns], table.lists[:, columns]
        there = part_bits != 0
        both = np.bitwise_count(ours_bits & part_bits)
        either = np.bitwise_count(ours_bits | part_bits)
        known += np.where(there, 1 - both / either, 0.0) @ overlap[columns]
        seen += there @ overlap[columns]
    return known / total, (known + total - seen) / total


def apart_in_ratio(ours: Floats, theirs: Floats) -> Floats:
    """Return one less the smaller of two numbers over the larger; nought where both are nought."""
    larger = np.maximum(ours, theirs)
    found: Floats = 1 - np.minimum(ours, theirs) / np.where(larger == 0, 1, larger)
    return np.where(larger == 0, 0.0, found)


APART = {
    Way.STEPS: lambda ours, theirs: np.abs(ours - theirs),
    Way.SAME: lambda ours, theirs: (ours != theirs).astype(float),
    Way.RATIO: apart_in_ratio,
}
