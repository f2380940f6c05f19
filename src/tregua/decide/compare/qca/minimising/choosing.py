"""The fewest columns that cover all rows: every such choice, none twice.

Only columns that lie in no other can be needed for the least number, so that number is found
among them by deepening: no cover of one column, none of two, and so on. Each cover then found is
opened again to the smaller columns that would do in its place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from tregua.decide.compare.qca.minimising.hitting import places

__all__ = ["Fewest", "fewest", "least", "maximal"]

Column = int
"""The rows a column covers, as a bit mask."""

Cover = tuple[Column, ...]

PLAIN_COLUMNS, PLAIN_STEPS = 3_000, 300
"""So much the plain search does before the compiled one is loaded."""

STEPS = 2_000_000
"""How long a search goes on, in partial covers looked at a hundred columns each."""

WORD = 64


@dataclass(frozen=True, slots=True)
class Fewest:
    """The covers found, each sorted.

    `complete` is false where more were there than wanted or the search was cut short, `proved`
    false where even their size may not be the least.
    """

    covers: tuple[Cover, ...]
    complete: bool
    proved: bool = True


def fewest(columns: Sequence[Column], full: Column, most: int, steps: int = STEPS) -> Fewest:
    """Return all covers of `full` by the least number of columns, at most `most` of them.

    Columns are bit masks of rows, distinct, and cover `full` together. `steps` bounds the search.
    """
    widest = maximal(columns)
    for size in range(1, full.bit_count() + 1):
        found, whole = covers_of(widest, full, size, most, steps)
        if found:
            return as_fewest(found, whole, columns, full, most)
        if not whole:
            break
    cover, proved = least(widest, full)
    found, _ = covers_of(widest, full, len(cover), most, steps)
    return replace(as_fewest(found or [cover], False, columns, full, most), proved=proved)


def as_fewest(
    found: list[Cover], whole: bool, columns: Sequence[Column], full: Column, most: int
) -> Fewest:
    """Return covers by the widest columns with all those by smaller ones."""
    wide = opened(found, columns, full, most)
    return Fewest(tuple(wide[:most]), whole and len(wide) <= most)


def maximal(columns: Sequence[Column]) -> list[Column]:
    """Return the columns that lie in no other, the widest first."""
    widest = sorted(columns, key=lambda c: (-c.bit_count(), c))
    if len(widest) > PLAIN_COLUMNS:
        from tregua.decide.compare.qca.minimising.covering_kernels import maximal_kernel

        stays = maximal_kernel(as_words(widest))
        return [column for column, wide in zip(widest, stays, strict=True) if wide]
    kept: list[Column] = []
    for column in widest:
        if not any(column & wide == column for wide in kept):
            kept.append(column)
    return kept


def covers_of(
    widest: list[Column], full: Column, size: int, most: int, steps: int
) -> tuple[list[Cover], bool]:
    """Return covers by at most so many columns, and whether these are all."""
    seek = Seek(widest, most, min(PLAIN_STEPS, steps))
    found = list(seek.covers(full, size))
    if seek.steps >= 0 or steps <= PLAIN_STEPS:
        return found[:most], seek.steps >= 0 and len(found) <= most
    from tregua.decide.compare.qca.minimising.covering_kernels import covering_kernel

    room = np.full((most, size), -1, np.int64)
    rows = as_words(widest)
    goal = as_words([full], rows.shape[1])[0]
    total, left = covering_kernel(rows, goal, size, room, steps * 100 // len(widest))
    held = room[: min(total, most)].tolist()
    covers = [tuple(widest[n] for n in line if n >= 0) for line in held]
    return covers, left >= 0 and total <= most


def as_words(columns: Sequence[Column], words: int = 0) -> NDArray[np.uint64]:
    """Return columns as words of 64 bits, the lowest rows first."""
    words = words or max(-(-max(columns).bit_length() // WORD), 1)
    ones = (1 << WORD) - 1
    lines = [[column >> WORD * word & ones for word in range(words)] for column in columns]
    return np.array(lines, np.uint64).reshape(len(columns), words)


class Seek:
    """A search for covers by at most so many columns: the row with fewest ways is settled first."""

    def __init__(self, widest: list[Column], most: int, steps: int) -> None:
        self.widest, self.most, self.steps = widest, most, steps
        self.barred: set[Column] = set()
        self.found = 0

    def covers(self, left: Column, size: int) -> Iterator[Cover]:
        """Yield the covers of what is left, each once, until more were found than wanted."""
        if not left:
            self.found += 1
            yield ()
            return
        self.steps -= 1
        free = [c for c in self.widest if c & left and c not in self.barred]
        row, bound = weighed(free, left)
        if bound > size:
            return
        mine: list[Column] = []
        for column in free:
            if not column >> row & 1:
                continue
            for rest in self.covers(left & ~column, size - 1):
                yield (column, *rest)
                if self.found > self.most:
                    return
            if self.steps < 0:
                return
            self.barred.add(column)
            mine.append(column)
        self.barred.difference_update(mine)


def weighed(free: Sequence[Column], left: Column) -> tuple[int, Fraction]:
    """Return the uncovered row with the fewest ways, and how many columns are needed at least.

    Each uncovered row costs one over the most rows a column that covers it covers. No column
    covers rows that cost more than one together, so the costs bound the number of columns.
    """
    bound, pivot, fewest_ways = Fraction(0), -1, len(free) + 1
    for row in places(left):
        gains = [(column & left).bit_count() for column in free if column >> row & 1]
        if not gains:
            return row, Fraction(left.bit_length() + 1)
        bound += Fraction(1, max(gains))
        if len(gains) < fewest_ways:
            pivot, fewest_ways = row, len(gains)
    return pivot, bound


def least(widest: Sequence[Column], full: Column, effort: float = 30.0) -> tuple[Cover, bool]:
    """Return one cover by CP-SAT, and whether it proved that none smaller does.

    `effort` is its own measure of work, the same on every machine.
    """
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    taken = [model.new_bool_var("") for _ in widest]
    for row in places(full):
        model.add_bool_or([t for t, c in zip(taken, widest, strict=True) if c >> row & 1])
    model.minimize(sum(taken))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    solver.parameters.max_deterministic_time = effort
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return tuple(greedy(widest, full)), False
    cover = tuple(c for t, c in zip(taken, widest, strict=True) if solver.value(t))
    return cover, status == cp_model.OPTIMAL


def greedy(widest: Sequence[Column], left: Column) -> Iterator[Column]:
    """Yield columns that cover what is left, always one that covers most of it."""
    while left:
        column = max(widest, key=lambda c: (c & left).bit_count())
        left &= ~column
        yield column


def opened(
    found: Sequence[Cover], columns: Sequence[Column], full: Column, most: int
) -> list[Cover]:
    """Return the covers with smaller columns in place of the widest, where they still do."""
    distinct: set[Cover] = set()
    for cover in found:
        inside = [[c for c in columns if c & wide == c] for wide in cover]
        for chosen in still_covering(inside, full):
            distinct.add(tuple(sorted(chosen)))
            if len(distinct) > most:
                return sorted(distinct)
    return sorted(distinct)


def still_covering(inside: list[list[Column]], left: Column) -> Iterator[Cover]:
    """Yield one column from each list such that together they cover what is left."""
    if not inside:
        if not left:
            yield ()
        return
    first, *others = inside
    reachable = 0
    for lists in others:
        for column in lists:
            reachable |= column
    for column in first:
        if left & ~column & ~reachable == 0:
            for rest in still_covering(others, left & ~column):
                yield (column, *rest)
