"""Counterfactuals: what each pair of models takes for granted of rows nobody saw."""

from dataclasses import dataclass

from tregua.decide.compare.qca.results import Assumed
from tregua.decide.compare.qca.solving.parts import less, listed, meets, number
from tregua.decide.compare.qca.solving.standard import Found, Pair, Question, Terms

__all__ = ["Both", "assumed_of", "terms_of"]


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


def assumed_of(pair: Pair, short: Found, both: Both) -> Assumed:
    """Return the simplifying assumptions of one pair, split into easy and difficult ones.

    Simplifying assumptions are the unseen rows a parsimonious model covers. Contradictory ones
    are also covered by some parsimonious model of the other answer (what R's QCA finds as rows
    of type 2, over all tied models).
    """
    asked, counts = both.asked, both.asked.counts
    model = short.models[pair.parsimonious]
    simplifying = less(model, asked.positive, counts)
    easy = less(pair.easy, asked.positive, counts)
    difficult = less(model, (*pair.easy, *asked.positive), counts)
    contradictory = less(meets(model, terms_of(both.short)), both.seen, counts)
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
