"""Counterfactuals: what each pair of models takes for granted of rows nobody saw."""

from collections.abc import Sequence
from dataclasses import dataclass

from tregua.decide.compare.qca.results import Assumed
from tregua.decide.compare.qca.solving.parts import Counts, less, listed, meets, number
from tregua.decide.compare.qca.solving.standard import Found, Pair, Question, Terms

__all__ = ["MOST_PAIRS", "Both", "assumed_of", "terms_of"]

MOST_PAIRS = 100
"""The assumptions of so many pairs are listed; more than these nobody reads."""


@dataclass(frozen=True, slots=True)
class Both:
    """The same table asked about the outcome and, `against`, about the other answer.

    `short` are the parsimonious models for the other answer.
    """

    asked: Question
    against: Question
    short: Found

    @property
    def seen(self) -> Terms:
        """Return the rows seen as having the outcome, or as having the other answer."""
        return (*self.asked.positive, *self.against.positive)


def assumed_of(pairs: Sequence[Pair], short: Found, both: Both) -> tuple[Assumed, ...]:
    """Return the simplifying assumptions of pairs, split into easy and difficult ones.

    Simplifying assumptions are the unseen rows a parsimonious model covers. Contradictory ones
    are also covered by some parsimonious model of the other answer (what R's QCA finds as rows
    of type 2, over all tied models). Pairs beyond `MOST_PAIRS` are left out.
    """
    counts, seen = both.asked.counts, both.asked.positive
    against = terms_of(both.short)
    taken: dict[int, tuple[Terms, Terms]] = {}
    found = []
    for pair in pairs[:MOST_PAIRS]:
        model = short.models[pair.parsimonious]
        if pair.parsimonious not in taken:
            shared = less(meets(model, against), both.seen, counts)
            taken[pair.parsimonious] = less(model, seen, counts), shared
        simplifying, contradictory = taken[pair.parsimonious]
        easy = less(pair.easy, seen, counts)
        difficult = less(model, (*pair.easy, *seen), counts) if easy else simplifying
        found.append(assumed(pair, (simplifying, easy, difficult, contradictory), counts))
    return tuple(found)


def assumed(pair: Pair, parts: tuple[Terms, Terms, Terms, Terms], counts: Counts) -> Assumed:
    """Return the assumptions of one pair, listed and counted."""
    simplifying, easy, difficult, contradictory = parts
    return Assumed(
        pair.conservative,
        pair.parsimonious,
        listed(simplifying, counts),
        listed(easy, counts),
        listed(difficult, counts),
        listed(contradictory, counts),
        intermediate=pair.models,
        n_simplifying=number(simplifying, counts),
        n_easy=number(easy, counts),
        n_difficult=number(difficult, counts),
        n_contradictory=number(contradictory, counts),
    )


def terms_of(found: Found) -> Terms:
    """Return the terms of all models together."""
    return tuple(sorted({term for model in found.models for term in model}))
