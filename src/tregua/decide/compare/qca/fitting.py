"""How far the cases bear out a model: as enough for the outcome, and as never without it."""

from collections.abc import Sequence

import numpy as np

from tregua.decide.compare.qca.memberships import Floats, Memberships
from tregua.decide.compare.qca.results import Fit, FittedTerm, Model, NecessityFit
from tregua.decide.compare.qca.terms import Term
from tregua.decide.compare.qca.truth import HALF

__all__ = ["enough", "fit", "model_of", "necessity_fit", "never_without"]


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
    outcome = sought(given, absent)
    held = [given.within(term) for term in terms]
    whole = joined(held, len(outcome))
    fitted = tuple(
        FittedTerm(
            term,
            enough(own, outcome, others=joined([*held[:at], *held[at + 1 :]], len(outcome))),
            tuple(given.cases[place] for place in np.flatnonzero(own > HALF).tolist()),
        )
        for at, (term, own) in enumerate(zip(terms, held, strict=True))
    )
    return Model(fitted, enough(whole, outcome))


def sought(given: Memberships, absent: bool) -> Floats:
    """Return memberships in the outcome, or in its absence."""
    return 1 - given.outcome if absent else given.outcome


def joined(held: Sequence[Floats], cases: int) -> Floats:
    """Return the greatest membership of each case; nought where there is no term."""
    found: Floats = np.max(held, axis=0) if held else np.zeros(cases)
    return found


def enough(own: Floats, outcome: Floats, *, others: Floats | None = None) -> Fit:
    """Return the fit of one set as enough for another; `others` are the other terms together."""
    shared = np.minimum(own, outcome)
    both = float(np.minimum(shared, 1 - outcome).sum())
    size, covered = float(own.sum()), float(shared.sum())
    unique = None
    if others is not None:
        whole = np.minimum(np.maximum(own, others), outcome).sum()
        unique = share(float(whole - np.minimum(others, outcome).sum()), float(outcome.sum()))
    return Fit(
        share(covered, size),
        share(covered - both, size - both),
        share(covered, float(outcome.sum())),
        unique,
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
