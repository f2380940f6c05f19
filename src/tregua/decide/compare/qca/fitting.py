"""How far the cases bear out a model: as enough for the outcome, and as never without it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from tregua.decide.compare.qca.memberships import Floats, Memberships
from tregua.decide.compare.qca.results import Fit, FittedTerm, Model, NecessityFit
from tregua.decide.compare.qca.terms import Term
from tregua.decide.compare.qca.truth import HALF

__all__ = ["enough", "fit", "model_of", "models_of", "necessity_fit", "never_without"]


def fit(given: Memberships, terms: Sequence[Term], *, absent: bool = False) -> Fit:
    """Return how far terms joined by "or" are enough for the outcome (or for its absence).

    Inclusion and coverage are Ragin's (2006), PRI that of Schneider and Wagemann (2012), neither
    seen: both are held to R's QCA. A share of nothing is None.
    """
    return enough(given.union(tuple(terms)), sought(given, absent))


def necessity_fit(
    given: Memberships, terms: Sequence[Term], *, absent: bool = False
) -> NecessityFit:
    """Return how far the outcome was never without terms joined by "or".

    `ron` is the relevance of necessity of Schneider and Wagemann (2012, not seen): near nought
    where nearly all cases have the terms anyway.
    """
    return never_without(given.union(tuple(terms)), sought(given, absent))


def model_of(given: Memberships, terms: Sequence[Term], *, absent: bool = False) -> Model:
    """Return a model with its fit, and each term's fit, unique coverage and cases.

    Unique coverage is what the whole covers less what it covers without the term.
    """
    return models_of(given, (terms,), absent=absent)[0]


def models_of(
    given: Memberships, models: Sequence[Sequence[Term]], *, absent: bool = False
) -> tuple[Model, ...]:
    """Return several models with their fits; a term that stands in many is measured once."""
    outcome = sought(given, absent)
    every = dict.fromkeys(term for terms in models for term in terms)
    measured = Measured(
        outcome,
        np.array([given.within(term) for term in every]).reshape(len(every), len(outcome)),
        {term: place for place, term in enumerate(every)},
    )
    fits = [enough(own, outcome) for own in measured.held]
    cases = [
        tuple(given.cases[place] for place in np.flatnonzero(own > HALF).tolist())
        for own in measured.held
    ]
    found = []
    for terms in models:
        places = [measured.at[term] for term in terms]
        whole, unique = measured.together(places)
        fitted = tuple(
            FittedTerm(term, replace(fits[place], unique=own), cases[place])
            for term, place, own in zip(terms, places, unique, strict=True)
        )
        found.append(Model(fitted, whole))
    return tuple(found)


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """Memberships in the outcome and in distinct terms (terms x cases), and where each stands."""

    outcome: Floats
    held: Floats
    at: dict[Term, int]

    def together(self, places: Sequence[int]) -> tuple[Fit, list[float | None]]:
        """Return the fit of some terms joined by "or", and the coverage only each of them has."""
        own = self.held[places]
        if not places:
            return enough(np.zeros(len(self.outcome)), self.outcome), []
        whole = own.max(axis=0)
        first = own.argmax(axis=0) == np.arange(len(own))[:, None]
        second = np.where(first, 0.0, own).max(axis=0)
        others = np.where(first, second, whole)
        covered = float(np.minimum(whole, self.outcome).sum())
        size = float(self.outcome.sum())
        left = np.minimum(others, self.outcome).sum(axis=1).tolist()
        return enough(whole, self.outcome), [share(covered - less, size) for less in left]


def sought(given: Memberships, absent: bool) -> Floats:
    """Return memberships in the outcome, or in its absence."""
    return 1 - given.outcome if absent else given.outcome


def enough(own: Floats, outcome: Floats) -> Fit:
    """Return the fit of one set as enough for another."""
    shared = np.minimum(own, outcome)
    both = float(np.minimum(shared, 1 - outcome).sum())
    size, covered = float(own.sum()), float(shared.sum())
    return Fit(
        share(covered, size),
        share(covered - both, size - both),
        share(covered, float(outcome.sum())),
    )


def never_without(own: Floats, outcome: Floats) -> NecessityFit:
    """Return the fit of one set as never absent where another is present."""
    shared = np.minimum(own, outcome)
    return NecessityFit(
        share(float(shared.sum()), float(outcome.sum())),
        share(float((1 - own).sum()), float((1 - shared).sum())),
        share(float(shared.sum()), float(own.sum())),
    )


def share(part: float, whole: float) -> float | None:
    """Return a share between 0 and 1, or None where the whole is nothing (rounding apart)."""
    return min(1.0, max(0.0, part / whole)) if whole > NOTHING else None


NOTHING = 1e-12
"""Sums of memberships below this are rounding, not membership."""
