"""Tables drawn from a seed, as the comparison reads them and as the slow oracle does."""

import random
from dataclasses import dataclass
from itertools import product

import numpy as np

from tests.support import qca_oracle as oracle
from tests.support.qca_oracle import Given, Levels
from tregua.decide.compare.qca import Cuts, Memberships, Term
from tregua.decide.compare.qca.settings import Settings

__all__ = ["Drawn", "by_pair", "drawn", "models_by_pair", "sets_of"]

DEGREES = (0.0, 0.06, 0.17, 0.29, 0.38, 0.46, 0.55, 0.67, 0.78, 0.83, 0.95, 1.0)


@dataclass(frozen=True)
class Drawn:
    """One table in both shapes, what is asked of it, and its rows as the definitions sort them."""

    given: Memberships
    plain: Given
    settings: Settings
    expected: tuple[frozenset[int], ...]
    positive: frozenset[Levels]
    negative: frozenset[Levels]

    @property
    def unseen(self) -> set[Levels]:
        """Return the corners that are neither positive nor negative."""
        return set(oracle.corners(self.plain.counts)) - self.positive - self.negative

    @property
    def narrow(self) -> set[Levels]:
        """Return the prime implicants that assume nothing."""
        return oracle.primes(self.plain.counts, set(self.positive), set(self.positive))

    @property
    def wide(self) -> set[Levels]:
        """Return the prime implicants that assume what they like of unseen rows."""
        allowed = self.unseen | self.positive
        return oracle.primes(self.plain.counts, set(self.positive), allowed)


def drawn(seed: int) -> Drawn:
    """Draw 4 to 24 cases on 2 to 5 conditions: crisp, fuzzy, or of several levels."""
    draw = random.Random(seed)
    kind = draw.choice(("crisp", "fuzzy", "levels"))
    counts = tuple(
        draw.choice((2, 3)) if kind == "levels" else 2 for _ in range(draw.randint(2, 5))
    )[: 4 if kind == "levels" else 5]
    cases = draw.randint(4, 24)
    held = tuple(
        tuple(
            draw.choice(DEGREES) if kind == "fuzzy" else float(draw.randrange(count))
            for count in counts
        )
        for _ in range(cases)
    )
    share = draw.uniform(0.3, 0.7)
    outcome = tuple(
        draw.choice(DEGREES) if kind == "fuzzy" else float(draw.random() < share)
        for _ in range(cases)
    )
    plain = Given(held, outcome, counts)
    names = tuple("ABCDE"[: len(counts)])
    ids = tuple(f"case-{n}" for n in range(cases))
    given = Memberships(ids, names, "Y", np.array(held), np.array(outcome), counts, ids)
    cuts = Cuts(
        draw.choice((0.7, 0.75, 0.8, 0.9, 1.0)), draw.choice((0.0, 0.5)), draw.choice((1, 1, 2))
    )
    expected = tuple(
        frozenset(draw.sample(range(count), draw.randint(0, count - 1))) for count in counts
    )
    expectations = tuple(
        (name, level) for name, wanted in zip(names, expected, strict=True) for level in wanted
    )
    settings = Settings(cuts=cuts, expectations=expectations)
    return Drawn(given, plain, settings, expected, *sorted_rows(plain, cuts))


def sorted_rows(plain: Given, cuts: Cuts) -> tuple[frozenset[Levels], frozenset[Levels]]:
    """Return the rows that count as having the outcome, and those that count as not."""
    figures = oracle.corner_figures(plain)
    seen = {row: shares for row, (n, *shares) in figures.items() if n >= cuts.frequency}
    having = {
        row
        for row, (inclusion, pri) in seen.items()
        if (inclusion or 0) >= cuts.inclusion - 1e-9 and (pri or 0) >= cuts.pri - 1e-9
    }
    return frozenset(having), frozenset(seen) - having


def sets_of(models: object) -> set[frozenset[Levels]]:
    """Return models of terms as sets of levels, so that their order does not count."""
    return {frozenset(levels(term) for term in model) for model in models}  # type: ignore[attr-defined]


def levels(term: object) -> Levels:
    """Return the levels of a term, fitted or plain."""
    found: Term = getattr(term, "term", term)
    return found.levels


def by_pair(table: Drawn) -> dict[tuple[frozenset[Levels], frozenset[Levels]], object]:
    """Return what lies between each conservative and parsimonious model, by the definitions."""
    positive = set(table.positive)
    cautious = oracle.covers(table.narrow, positive)
    short = oracle.covers(table.wide, positive)
    return {
        pair: oracle.intermediate(table.plain.counts, positive, pair, table.expected)
        for pair in product(cautious, short)
    }


def models_by_pair(analysis: object) -> dict[tuple[frozenset[Levels], frozenset[Levels]], object]:
    """Return the same as the product tells it: models of each pair, and the easy rows."""
    kinds = {one.kind: [frozenset(levels(t) for t in m.terms) for m in one.models]
             for one in analysis.solutions}  # type: ignore[attr-defined]  # fmt: skip
    counts = analysis.table.counts  # type: ignore[attr-defined]
    return {
        (kinds["conservative"][one.conservative], kinds["parsimonious"][one.parsimonious]): (
            {kinds["intermediate"][place] for place in one.intermediate},
            {row for row in oracle.corners(counts) if any(t.covers(row) for t in one.easy)},
        )
        for one in analysis.assumed  # type: ignore[attr-defined]
    }
